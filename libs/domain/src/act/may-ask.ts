import { FOLLOWED_ROLES, owesWork, type AssignmentState } from '../assignment/index.js';
import type { DispatchState } from '../dispatch/index.js';
import type { ExchangeKind } from '../exchange/index.js';
import type { TaskRole } from '../assignment/index.js';
import { localDateOf, type Instant } from '../shared/index.js';
import { isOut, WORK_STANDING } from '../standing/index.js';
import type { Obstacle } from './decision.js';

/** Questions of one body about one document that may wait at a time: whoever holds a mail's link can ask. */
export const MOST_QUESTIONS_ASKED = 20;

/** Work as it decides what may be asked about it. */
export interface AskableWork {
  readonly state: AssignmentState;
  readonly role: TaskRole;
  readonly dueAt: Instant | null;
}

/** Where something is asked; `work` is null for the document as a whole. */
export interface AskedFrom<Work extends AskableWork | null = AskableWork> {
  readonly dispatchState: DispatchState;
  readonly work: Work;
  /** Kinds of what was asked and waits: of the work, or for a question of the whole dispatch. */
  readonly waiting: readonly ExchangeKind[];
}

/** What stands in the way, a state or an obstacle; null: nothing does. */
export type WhyNot = DispatchState | AssignmentState | Obstacle | null;

/** Work about which something may be asked: given, neither given back nor taken away. */
const isGiven = (state: AssignmentState): boolean =>
  WORK_STANDING[state] === 'open' || WORK_STANDING[state] === 'handedIn';

export function whyNotAsk({ dispatchState, work, waiting }: AskedFrom<AskableWork | null>): WhyNot {
  if (isOut(dispatchState)) return dispatchState;
  if (work !== null && !isGiven(work.state)) return work.state;
  const asked = waiting.filter((kind) => kind === 'question').length;
  return asked >= MOST_QUESTIONS_ASKED ? 'tooManyAsked' : null;
}

/** One request at a time, of work that is with the body and has a date to keep. */
export function whyNotExtend({ dispatchState, work, waiting }: AskedFrom): WhyNot {
  if (isOut(dispatchState)) return dispatchState;
  if (WORK_STANDING[work.state] !== 'open') return work.state;
  if (work.dueAt === null || !owesWork(work.role)) return 'noDeadline';
  return waiting.includes('extension') ? 'alreadyAsked' : null;
}

/** Of work the body owes, late or not: whether to ask is the coordinator's judgement. */
export function whyNotExplain({ dispatchState, work, waiting }: AskedFrom): WhyNot {
  if (isOut(dispatchState)) return dispatchState;
  if (!isGiven(work.state)) return work.state;
  if (!owesWork(work.role)) return 'noDuty';
  return waiting.includes('explanation') ? 'alreadyAsked' : null;
}

/** Once a day for each piece of work, the day being that of Viet Nam. */
export function whyNotNudge(
  {
    dispatchState,
    work,
    nudgedAt,
  }: Omit<AskedFrom, 'waiting'> & {
    /** When the body was last urged about it; null: never. */
    readonly nudgedAt: Instant | null;
  },
  now: Instant,
): WhyNot {
  if (isOut(dispatchState)) return dispatchState;
  if (WORK_STANDING[work.state] !== 'open') return work.state;
  if (!owesWork(work.role)) return 'noDuty';
  const today = nudgedAt !== null && localDateOf(nudgedAt) === localDateOf(now);
  return today ? 'nudgedToday' : null;
}

/** Of the work of others that a body follows by its own, which it has in hand or has done. */
export function whyNotNudgeFollowed({ dispatchState, work }: Omit<AskedFrom, 'waiting'>): WhyNot {
  if (isOut(dispatchState)) return dispatchState;
  if (FOLLOWED_ROLES[work.role].length === 0) return 'followsNobody';
  return isGiven(work.state) || WORK_STANDING[work.state] === 'done' ? null : work.state;
}
