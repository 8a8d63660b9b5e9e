export { reportUpward } from './report-upward.js';
export {
  changedSince,
  drawReport,
  type BodyWords,
  type ConsolidatedReport,
  type DrawnPeriod,
  type ReportToDraw,
} from './consolidated-report.js';
export { isAwaited } from './exchange-standing.js';
export {
  DUE_SOON_DAYS,
  dueSoonUntil,
  dueStatus,
  isDueToday,
  isPast,
  OVERDUE_BANDS,
  overdueBand,
  overdueDays,
  type DueStatus,
  type OverdueBand,
} from './due-status.js';
export { matrixCell, worstCell, type MatrixCell, type MatrixMark } from './matrix-mark.js';
export { ranked, type Ranked } from './league.js';
export {
  MILESTONE_STANDINGS,
  milestoneStanding,
  milestoneTotals,
  type MilestoneRow,
  type MilestoneStanding,
  type MilestoneTotals,
} from './milestone-standing.js';
export {
  boardRank,
  isLateWork,
  sectionOfDispatch,
  sectionOfReport,
  sectionOfWork,
  wasLateWork,
  WORK_SECTIONS,
  type BoardRank,
  type WorkSection,
} from './places.js';
export {
  awaitsAnswer,
  CAMPAIGN_STANDING,
  DISPATCH_STANDING,
  OUT_STANDINGS,
  goesOn,
  isOut,
  OWED_REPORT,
  REPORT_STANDING,
  reportStanding,
  WORK_STANDING,
  workStanding,
  type CampaignStanding,
  type DispatchStanding,
  type ReportStanding,
  type WorkStanding,
} from './standing.js';
export { HOPS, STATISTIC_DIMENSIONS, type Hop, type StatisticDimension } from './statistics.js';
export {
  countedWork,
  dispatchTotals,
  isLateReport,
  isOwedReport,
  reportTotals,
  workTotals,
  type CountedWork,
  type DispatchTotals,
  type ReportRow,
  type ReportTotals,
  type WorkRow,
  type WorkTotals,
} from './totals.js';
export {
  daysLate,
  workCell,
  workStatus,
  type WorkCell,
  type WorkClock,
  type WorkStatus,
} from './work-status.js';
