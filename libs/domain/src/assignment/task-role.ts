/** "Vai trò trong việc": what a body has to do with a task. */
export type TaskRole = 'lead' | 'support' | 'monitor' | 'adviser';
