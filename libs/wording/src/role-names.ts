import type { TaskRole } from '#domain';

/** What a body is for a task, inside a sentence. */
export const ASSIGNMENT_ROLE_NAMES: Readonly<Record<TaskRole, string>> = {
  lead: 'chủ trì',
  support: 'phối hợp',
  monitor: 'theo dõi, đôn đốc',
  adviser: 'tham mưu',
};
