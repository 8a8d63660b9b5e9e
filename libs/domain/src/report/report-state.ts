import {
  follow,
  type Result,
  type TransitionRefused,
  type TransitionTable,
} from '../shared/index.js';

/** "Báo cáo kỳ" of one body: Mở kỳ · Nháp · Chờ duyệt · Chấp nhận · Trả lại · Khóa kỳ. */
export const REPORT_STATES = [
  'open',
  'draft',
  'submitted',
  'accepted',
  'returned',
  'locked',
] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** "Kỳ báo cáo" of a whole series: what the engine opens and the coordinator, or the end of the campaign, locks. */
export const PERIOD_STATES = ['scheduled', 'opening', 'open', 'locked'] as const;
export type PeriodState = (typeof PERIOD_STATES)[number];

export const REPORT_ACTS = ['saveDraft', 'submit', 'accept', 'return', 'lock'] as const;
export type ReportAct = (typeof REPORT_ACTS)[number];

/**
 * A submission is judged before the period is locked; a returned report keeps its state while it is
 * edited.
 */
export const REPORT_TRANSITIONS: TransitionTable<ReportState, ReportAct> = {
  open: { saveDraft: 'draft', submit: 'submitted', lock: 'locked' },
  draft: { saveDraft: 'draft', submit: 'submitted', lock: 'locked' },
  submitted: { accept: 'accepted', return: 'returned' },
  accepted: { lock: 'locked' },
  returned: { saveDraft: 'returned', submit: 'submitted', lock: 'locked' },
  locked: {},
};

export const transitionReport = (
  state: ReportState,
  act: ReportAct,
): Result<ReportState, TransitionRefused<ReportState, ReportAct>> =>
  follow(REPORT_TRANSITIONS, state, act);
