import type { Urgency } from './urgency.js';
import type { Instant } from '../shared/index.js';

/**
 * "Nghĩa vụ có hạn": anything that is reminded until it is done. `acknowledge` (tiếp nhận), `complete`
 * (hoàn thành việc), `report` (nộp báo cáo kỳ), `explain` (giải trình) and `reach` (đạt mốc) are a body's; `decide` is
 * the coordinator's own: a declined task, a submission to judge, a question, an extension asked.
 */
export const OBLIGATION_KINDS = [
  'acknowledge',
  'complete',
  'report',
  'decide',
  'explain',
  'reach',
] as const;
export type ObligationKind = (typeof OBLIGATION_KINDS)[number];

/** How an obligation ended; the last five end it without the deed. */
export const OBLIGATION_ENDINGS = [
  'acknowledged',
  'submitted',
  'decided',
  'explained',
  'reached',
  'declined',
  'transferred',
  'cancelled',
  'recalled',
  'campaign_closed',
] as const;
export type ObligationEnding = (typeof OBLIGATION_ENDINGS)[number];

/** What the ladder of one obligation is computed from. Instants only: two runs on any machine agree. */
export interface ObligationClock {
  readonly kind: ObligationKind;
  /** The launch instant, or when the obligation arose later. Steps before it are skipped. */
  readonly createdAt: Instant;
  /** When the report period, or the matter to decide, was opened; `createdAt` when absent. */
  readonly openedAt?: Instant | null;
  /** Null: no deadline; such a task is never red and has a freshness step. */
  readonly dueAt: Instant | null;
  readonly urgency: Urgency | null;
  /** Last progress word of the body on a task without a deadline. */
  readonly lastWordAt?: Instant | null;
  /** Set by {@link replanned}: steps before it belong to the past and are not planned again. */
  readonly plannedFrom?: Instant | null;
  /** Set by {@link replanned}: step numbers go on from here, so that none is used twice. */
  readonly stepBase?: number;
}

/** What a re-plan may change. */
export type ObligationChange = Partial<
  Pick<ObligationClock, 'dueAt' | 'lastWordAt' | 'openedAt' | 'urgency'>
>;

/**
 * The obligation after its date moved, a word came in, or another policy took over: the past keeps its
 * steps up to `currentStepNo`, the ladder begins anew among what lies at or after `from`. What was sent
 * stays sent.
 */
export function replanned(
  clock: ObligationClock,
  change: ObligationChange,
  currentStepNo: number,
  from: Instant,
): ObligationClock {
  return { ...clock, ...change, plannedFrom: from, stepBase: currentStepNo };
}
