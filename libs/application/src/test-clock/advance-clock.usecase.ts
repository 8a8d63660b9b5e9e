import { DAY_MS, formatLongDate, localDateOf, toRfc3339, type Instant } from '#domain';
import { REFUSAL_VALUES, TEST_CLOCK_WORDS } from '#wording';
import type { Stores } from '../ports/transaction.port.js';
import type { Command } from '../shared/command.js';
import { ApplicationError } from '../shared/errors.js';
import { bodiesWithRole, isAdministrator, type Principal } from '../shared/principal.js';

export type AdvanceClockInput =
  | { readonly days: number }
  /** The instant the clock shall show; time does not run backwards. */
  | { readonly until: Instant }
  /** "Đến hạn kế tiếp" */
  | { readonly toNextDue: true };

export interface TestClockAnswer {
  /** RFC 3339 */
  readonly now: string;
  /** "Ngày mô phỏng: Thứ Ba 10/12/2024" */
  readonly label: string;
  readonly offsetMs: number;
  /** RFC 3339; null when nothing is to come. */
  readonly nextDueAt: string | null;
}

/**
 * Moves a demo's clock forward. In one leap: of reminders that fell due on the way only the latest of each
 * obligation is told, as after any standstill.
 *
 * @throws ApplicationError FORBIDDEN for anyone but administrators and coordinators, VALIDATION_FAILED for a time
 *   gone by.
 */
export const advanceClock: Command<
  AdvanceClockInput,
  TestClockAnswer,
  'clock' | 'testClock'
> = async (tx, principal, input) => {
  requireOperator(principal);
  const before = await tx.testClock.offsetMs();
  // By the offset as it is in the database: this process may be up to a second behind it.
  const now = tx.clock.wallNow() + before;
  const target = await targetOf(tx, now, input);
  if (target < now) {
    throw new ApplicationError('VALIDATION_FAILED', {}, [
      { pointer: '/until', detail: TEST_CLOCK_WORDS.onlyForward(toRfc3339(now)) },
    ]);
  }
  const offsetMs = before + (target - now);
  await tx.testClock.move(offsetMs);
  return answer(tx, target, offsetMs);
};

export const readClock: Command<undefined, TestClockAnswer, 'clock' | 'testClock'> = async (
  tx,
  principal,
) => {
  requireOperator(principal);
  return answer(tx, tx.clock.now(), await tx.testClock.offsetMs());
};

async function targetOf(
  tx: Stores<'testClock'>,
  now: Instant,
  input: AdvanceClockInput,
): Promise<Instant> {
  if ('days' in input) return now + input.days * DAY_MS;
  if ('until' in input) return input.until;
  return (await tx.testClock.nextEventAfter(now)) ?? now;
}

async function answer(
  tx: Stores<'testClock'>,
  now: Instant,
  offsetMs: number,
): Promise<TestClockAnswer> {
  const next = await tx.testClock.nextEventAfter(now);
  return {
    now: toRfc3339(now),
    label: TEST_CLOCK_WORDS.label(formatLongDate(localDateOf(now))),
    offsetMs,
    nextDueAt: next === null ? null : toRfc3339(next),
  };
}

/** Whether the clock of a demo is this principal's to move. */
export const mayMoveClock = (principal: Principal): boolean =>
  isAdministrator(principal) || bodiesWithRole(principal, 'coordinator').length > 0;

function requireOperator(principal: Principal): void {
  if (!mayMoveClock(principal))
    throw new ApplicationError('FORBIDDEN', { role: REFUSAL_VALUES.coordinatorOrAdministrator });
}
