import type { ObligationKind } from './obligation.js';

/** Who is told: roles around one obligation, resolved to people when the step is taken. */
export type Audience =
  'contactPoint' | 'assignee' | 'head' | 'coordinator' | 'coordinatorList' | 'leader';

/** Templates of mails (T1 new work … T20 operations); subjects and bodies live with the mail adapter. */
export type TemplateCode =
  | 'T1'
  | 'T2'
  | 'T3'
  | 'T4'
  | 'T5'
  | 'T6'
  | 'T7'
  | 'T8'
  | 'T9'
  | 'T10'
  | 'T11'
  | 'T12'
  | 'T13'
  | 'T14'
  | 'T15'
  | 'T16'
  | 'T17'
  | 'T18'
  | 'T19'
  | 'T20';

/**
 * single: a mail of its own at 07:30 · singleAtOnce: its own, as soon as mail may leave · digest: a line
 * in the 07:30 digest.
 */
export type MailClass = 'single' | 'singleAtOnce' | 'digest';

/**
 * What an offset is counted from. `due` rows need a deadline, `lastWord` rows apply only where there is
 * none.
 */
export type StepAnchor = 'release' | 'opening' | 'due' | 'lastWord';

/** One rung of the ladder of one kind of obligation. */
export interface ReminderRow {
  readonly kind: ObligationKind;
  /** Place on the ladder of its kind, from 1, rising with time. */
  readonly ladderStep: number;
  readonly anchor: StepAnchor;
  /** Working days after the anchor, negative before it. */
  readonly workingDays: number;
  /** Calendar days added after the working days. */
  readonly days: number;
  /** Calendar days between repeats, for the last rung only; null: once. */
  readonly repeatEveryDays: number | null;
  readonly audience: readonly Audience[];
  readonly mail: MailClass;
  readonly template: TemplateCode;
  /** What an operator reads beside the timer, Vietnamese. */
  readonly label: string;
}

/** "Quy tắc nhắc việc": a version never changes once an obligation was planned with it. */
export interface ReminderPolicy {
  readonly version: number;
  readonly rows: readonly ReminderRow[];
}
