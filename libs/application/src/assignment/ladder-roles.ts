import type { TaskRole } from '../ports/campaign.store.js';

/** Lead and support have ladders; monitors and advisers follow the work, nothing of their own falls due. */
export const hasLadder = (role: TaskRole): boolean => role === 'lead' || role === 'support';
