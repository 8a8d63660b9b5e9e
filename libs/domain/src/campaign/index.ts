export {
  CAMPAIGN_ACTS,
  CAMPAIGN_STATES,
  CAMPAIGN_TRANSITIONS,
  isLaunchDay,
  transitionCampaign,
  type CampaignAct,
  type CampaignState,
} from './campaign-state.js';
export {
  type AnswerProblem,
  type CycleAnswer,
  type DraftAnswers,
  type HeaderAnswer,
  type QuestionAnswer,
  type RecipientAnswer,
  type SeriesAnswer,
  type TaskAnswer,
} from './answers.js';
export { answeredIssueDate, applyAnswers } from './apply-answers.js';
export { buildPlan, type PlanContext } from './build-plan.js';
export {
  directoryView,
  type DirectoryView,
  type DraftBody,
  type DraftGroup,
  type SuccessorBody,
} from './directory-view.js';
export {
  activeSets,
  emptyDraft,
  liveTasks,
  type CampaignDraft,
  type DraftHeader,
  type DraftQuestion,
  type DraftReportSeries,
  type DraftTask,
  type DueSource,
  type GroupSource,
  type RecipientSet,
  type TaskAssignee,
  type TaskDue,
  type TaskTarget,
} from './draft.js';
export type { DraftContent, SetContent } from './draft-content.js';
export { draftFromReading } from './draft-from-reading.js';
export type { DraftProblem, DraftProblemCode } from './draft-problem.js';
export { draftProblems, isUnanswered, type DraftCheck } from './draft-problems.js';
export { withImpliedAnswers } from './implied-answers.js';
export {
  LAUNCH_PAGE_SIZE,
  plannedAssignments,
  planParts,
  recipientsWithoutWork,
  rolesOf,
  type DateMark,
  type LaunchPlan,
  type PlannedAcknowledgement,
  type PlannedAssignment,
  type PlannedDate,
  type PlannedDuty,
  type PlannedParent,
  type PlannedPeriod,
  type PlannedRecipient,
  type PlannedSeries,
  type PlannedTask,
} from './launch-plan.js';
export { redraft } from './redraft.js';
export { planNotes, type DatedPart, type PlanNote } from './plan-notes.js';
export { sameValue } from './same-value.js';
export {
  daysOfLoad,
  launchLoad,
  PILE,
  type CarriedLoad,
  type LaunchLoad,
  type LoadedBody,
  type LoadedTask,
  type Pile,
} from './launch-load.js';
export { likePairs, SAME_DUTY, type LikePair, type ToCompare } from './same-duty.js';
export { SAME_DUTY_CHOICES, type SameDutyChoice } from './draft.js';
