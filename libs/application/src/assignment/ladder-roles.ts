import { owesWork } from '#domain';

/** Lead and support have ladders; monitors and advisers follow the work, nothing of their own falls due. */
export const hasLadder = owesWork;
