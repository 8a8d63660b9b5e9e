import type { ObligationKind } from './obligation.js';
import type { TemplateName } from './template-name.js';

/**
 * Who is told: roles around one obligation, resolved to people when the step is taken. `standIn`: who is told because
 * no coordinator is left.
 */
export type Audience =
  'contactPoint' | 'assignee' | 'head' | 'coordinator' | 'coordinatorList' | 'leader' | 'standIn';

/**
 * single: a mail of its own at 07:30 · singleAtOnce: its own, as soon as mail may leave · digest: a line
 * in the 07:30 digest.
 */
export type MailClass = 'single' | 'singleAtOnce' | 'digest';

/**
 * What an offset is counted from. `due` rows need a deadline. `silence` rows are counted from the body's last word, with a
 * deadline or without; with one only while they come before its first reminder. `lastWord` rows, of the policies up to
 * version 3, apply only where there is no deadline.
 */
export type StepAnchor = 'release' | 'opening' | 'due' | 'lastWord' | 'silence';

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
  readonly template: TemplateName;
  /** What an operator reads beside the timer, Vietnamese. */
  readonly label: string;
}

/** "Quy tắc nhắc việc": a version never changes once an obligation was planned with it. */
export interface ReminderPolicy {
  readonly version: number;
  readonly rows: readonly ReminderRow[];
}
