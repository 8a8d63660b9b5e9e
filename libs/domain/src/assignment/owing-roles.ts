import type { TaskRole } from './task-role.js';

/** Lead and support owe a result by a date; monitors and advisers follow, nothing of their own falls due. */
export const OWING_ROLES = ['lead', 'support'] as const satisfies readonly TaskRole[];

/** Whether work in this role is reminded and counted. */
export const owesWork = (role: TaskRole): boolean =>
  (OWING_ROLES as readonly TaskRole[]).includes(role);
