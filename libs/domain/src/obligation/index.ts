export { ISSUERS_OWN, isIssuersOwn, reachableAudience } from './audience.js';
export { changeRungs, mayTell, type RungChange, type RungProblem } from './change-rungs.js';
export { DEFAULT_POLICY } from './default-policy.js';
export { acknowledgementOf, supporterDue, type Acknowledgement } from './due-dates.js';
export {
  OBLIGATION_ENDINGS,
  OBLIGATION_KINDS,
  replanned,
  type ObligationChange,
  type ObligationClock,
  type ObligationEnding,
  type ObligationKind,
} from './obligation.js';
export { owedOf, type Owed, type OwingExchange, type OwingReport, type OwingWork } from './owed.js';
export { isStepOverdue, STEP_GRACE_MS } from './overdue-step.js';
export {
  nextStep,
  planSteps,
  stepsDue,
  type PlannedStep,
  type PlanRules,
  type StepsDue,
} from './plan-steps.js';
export { policyProblems, type PolicyProblem } from './policy-problems.js';
export {
  DEFAULT_QUIET_HOURS,
  deferToWorkingHours,
  digestCutoff,
  morningOf,
  nextDigestAt,
  piercesQuietHours,
  type QuietHours,
} from './quiet-hours.js';
export type {
  Audience,
  MailClass,
  ReminderPolicy,
  ReminderRow,
  StepAnchor,
} from './reminder-policy.js';
export { TEMPLATE_NAMES, type TemplateName } from './template-name.js';
export type { Urgency } from './urgency.js';
