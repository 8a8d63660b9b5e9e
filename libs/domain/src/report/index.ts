export { levelOf, reportDueAt } from './report-level.js';
export {
  consolidate,
  figureKey,
  type Consolidated,
  type Figure,
  type FigureColumn,
} from './consolidate.js';
export { cycleProblems, type CycleProblem } from './cycle-problems.js';
export { CYCLE_PRESETS, reportCycle, type CyclePreset } from './cycle-presets.js';
export { gatherAnswers, type AnsweredReport, type GatheredAnswer } from './gather-answers.js';
export {
  prefilledReport,
  type MergedReport,
  type Prefill,
  type ReportSources,
  type WorkOfPeriod,
} from './prefill.js';
export { figuresIn, reportContentOf, type ReportContent } from './report-content.js';
export {
  answerFaults,
  answerTo,
  QUESTION_KINDS,
  type Answer,
  type AnswerFault,
  type Answers,
  type QuestionKind,
  type ReportQuestion,
  type TableAnswer,
  type TableColumn,
} from './report-question.js';
export { nextPeriod, periodOfEvent, periodsOf } from './periods-of.js';
export {
  CYCLE_KINDS,
  type CutoffRule,
  type CycleKind,
  type DueRule,
  type FixedDateRule,
  type MonthDayRule,
  type PeriodException,
  type ReportCycle,
  type ReportKind,
  REPORT_LEVELS,
  type ReportLevel,
  type ReportPeriodPlan,
  type SuccessorDocument,
} from './report-cycle.js';
export {
  PERIOD_STATES,
  REPORT_ACTS,
  REPORT_STATES,
  REPORT_TRANSITIONS,
  transitionReport,
  type PeriodState,
  type ReportAct,
  type ReportState,
} from './report-state.js';
