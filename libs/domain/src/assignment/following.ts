import type { TaskRole } from './task-role.js';

/**
 * Whose work of the same task a body follows by its own role: who leads answers for those who support it, who monitors
 * urges all that owe a result (NĐ 30/2020 Đ23.2, Đ24). Everybody else sees its own.
 */
export const FOLLOWED_ROLES: Readonly<Record<TaskRole, readonly TaskRole[]>> = {
  lead: ['support'],
  support: [],
  monitor: ['lead', 'support'],
  adviser: [],
};

/** What other bodies of a task are to one piece of its work, as far as a person acts for them. */
export interface Following {
  /** For a body that follows the work: it sees it and may urge. */
  readonly follows: boolean;
  /** For the one body that leads what this work supports: it judges what is handed in. */
  readonly judges: boolean;
}
