import { OBLIGATION_KINDS } from './obligation.js';
import type { ReminderPolicy, ReminderRow } from './reminder-policy.js';

/** Why a policy cannot be used; `row` is the place in `rows`, from 0. */
export interface PolicyProblem {
  readonly code:
    | 'LADDER_STEP_NOT_RISING'
    | 'REPEAT_NOT_LAST'
    | 'REPEAT_TOO_SHORT'
    | 'OFFSET_NOT_RISING'
    | 'NO_AUDIENCE';
  readonly row: number;
}

/**
 * Faults that would make a ladder ambiguous: numbers that do not count 1, 2, 3, a rung above an endless
 * one, a rung that falls before the one below it, a rung nobody is told about. Empty when the policy can
 * be used.
 */
export function policyProblems(policy: ReminderPolicy): readonly PolicyProblem[] {
  return OBLIGATION_KINDS.flatMap((kind) =>
    [false, true].flatMap((undatedOnly) =>
      ladderProblems(
        policy.rows
          .map((row, index) => ({ row, index }))
          .filter(({ row }) => row.kind === kind && (row.anchor === 'lastWord') === undatedOnly),
      ),
    ),
  );
}

interface PlacedRow {
  readonly row: ReminderRow;
  readonly index: number;
}

function ladderProblems(ladder: readonly PlacedRow[]): readonly PolicyProblem[] {
  return ladder.flatMap(({ row, index }, place) => {
    const codes: PolicyProblem['code'][] = [];
    const below = ladder[place - 1]?.row;
    if (row.ladderStep !== place + 1) codes.push('LADDER_STEP_NOT_RISING');
    if (row.repeatEveryDays !== null && place < ladder.length - 1) codes.push('REPEAT_NOT_LAST');
    if (row.repeatEveryDays !== null && row.repeatEveryDays < 1) codes.push('REPEAT_TOO_SHORT');
    if (below?.anchor === row.anchor && !isLater(below, row)) codes.push('OFFSET_NOT_RISING');
    if (row.audience.length === 0) codes.push('NO_AUDIENCE');
    return codes.map((code) => ({ code, row: index }));
  });
}

const isLater = (below: ReminderRow, row: ReminderRow): boolean =>
  row.workingDays > below.workingDays ||
  (row.workingDays === below.workingDays && row.days > below.days);
