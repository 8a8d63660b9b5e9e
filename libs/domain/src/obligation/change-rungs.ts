import type { ObligationKind } from './obligation.js';
import { policyProblems, type PolicyProblem } from './policy-problems.js';
import type { Audience, MailClass, ReminderRow } from './reminder-policy.js';
import type { TemplateName } from './template-name.js';

/** What an office wants otherwise about one rung; what is absent stays. */
export interface RungChange {
  readonly kind: ObligationKind;
  readonly ladderStep: number;
  readonly workingDays?: number;
  readonly days?: number;
  readonly repeatEveryDays?: number;
  readonly audience?: readonly Audience[];
  readonly mail?: MailClass;
  /** Nobody is told at this rung any more. */
  readonly dropped?: boolean;
}

/** Why a change cannot be made; `change` is its place, from 0. */
export interface RungProblem {
  readonly code:
    PolicyProblem['code'] | 'NO_SUCH_RUNG' | 'RUNG_FIXED' | 'RUNG_NEEDED' | 'WRONG_AUDIENCE';
  readonly change: number;
}

/**
 * The rungs with an office's changes; what a rung is counted from and what it says stays the product's. The mail of new
 * work goes out as it does. A rung that repeats, or asks about silent work, keeps a ladder from ending while work is open:
 * it can be moved, not dropped.
 */
export function changeRungs(
  rows: readonly ReminderRow[],
  changes: readonly RungChange[],
): { readonly rows: readonly ReminderRow[]; readonly problems: readonly RungProblem[] } {
  const problems: RungProblem[] = [];
  const wanted = new Map<ReminderRow, number>();
  for (const [change, { kind, ladderStep, dropped = false }] of changes.entries()) {
    const row = rows.find((one) => one.kind === kind && one.ladderStep === ladderStep);
    if (row === undefined) problems.push({ code: 'NO_SUCH_RUNG', change });
    else if (row.template === 'newWork') problems.push({ code: 'RUNG_FIXED', change });
    else if (dropped && isNeeded(row)) problems.push({ code: 'RUNG_NEEDED', change });
    else if (repeats(changes[change]) && row.repeatEveryDays === null)
      problems.push({ code: 'REPEAT_NOT_LAST', change });
    else if (changes[change]?.audience?.some((who) => !mayTell(row).includes(who)) === true)
      problems.push({ code: 'WRONG_AUDIENCE', change });
    else if (changes[change]?.audience?.every((who) => who === 'assignee') === true)
      problems.push({ code: 'NO_AUDIENCE', change });
    else wanted.set(row, change);
  }
  const numbers = new Map<ObligationKind, number>();
  const changed = new Map<ReminderRow, number>();
  const made = rows.flatMap((row) => {
    const at = wanted.get(row);
    const change = at === undefined ? undefined : changes[at];
    if (change?.dropped === true) return [];
    const ladderStep = (numbers.get(row.kind) ?? 0) + 1;
    numbers.set(row.kind, ladderStep);
    const next: ReminderRow = {
      ...row,
      ladderStep,
      workingDays: change?.workingDays ?? row.workingDays,
      days: change?.days ?? row.days,
      repeatEveryDays: change?.repeatEveryDays ?? row.repeatEveryDays,
      audience: change?.audience ?? row.audience,
      mail: change?.mail ?? row.mail,
      label: labelOf(row, change),
    };
    if (at !== undefined) changed.set(next, at);
    return [next];
  });
  for (const { code, row } of policyProblems({ version: 0, rows: made })) {
    const faulty = made[row];
    // A rung may stand wrong because of the one above it.
    const near = faulty && (changed.get(faulty) ?? changed.get(made[row - 1] ?? faulty));
    problems.push({ code, change: near ?? 0 });
  }
  return { rows: made, problems };
}

/** "Nhắc việc còn 7 ngày làm việc" names its days. */
const labelOf = ({ label }: ReminderRow, change: RungChange | undefined): string =>
  change?.workingDays === undefined || change.workingDays >= 0
    ? label
    : label.replace(/(?<=còn )\d+/, String(-change.workingDays));

const BODY: readonly Audience[] = ['contactPoint', 'assignee', 'head'];
const ISSUER: readonly Audience[] = ['coordinator', 'leader'];
/** What is worded for both sides. */
const TOLD_TO_BOTH: readonly TemplateName[] = [
  'overdue',
  'acknowledgementEscalation',
  'explanationReminder',
];
const TOLD_TO_ISSUER: readonly TemplateName[] = ['decisionReminder', 'decisionEscalation'];

/** Whom a rung may be told to: its words are for a body, for the issuer, or for both. */
export function mayTell({ template, audience }: ReminderRow): readonly Audience[] {
  if (template === 'newWork' || template === 'unacknowledgedList') return audience;
  if (TOLD_TO_BOTH.includes(template)) return [...BODY, ...ISSUER];
  return TOLD_TO_ISSUER.includes(template) ? ISSUER : BODY;
}

const repeats = (change: RungChange | undefined): boolean => change?.repeatEveryDays !== undefined;
const isNeeded = (row: ReminderRow): boolean =>
  row.repeatEveryDays !== null || row.anchor === 'silence' || row.anchor === 'lastWord';
