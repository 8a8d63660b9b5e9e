export { decideAmend, type Amending } from './amend-acts.js';
export type { AmendedWork, Reworded } from './amended-work.js';
export type { WholeToLeave } from './last-piece.js';
export {
  decideCampaignAct,
  type CampaignDecision,
  type CampaignMove,
  type Replacing,
} from './campaign-acts.js';
export { decideCascaded, type Cascaded } from './cascade-acts.js';
export { together } from './decision.js';
export type {
  Decided,
  Decision,
  DispatchFacts,
  DispatchMove,
  ExchangeFacts,
  ExchangeMove,
  NewExchange,
  NewWork,
  Obstacle,
  OwedPeriod,
  ProgressWord,
  Refusal,
  ReportFacts,
  ReportMove,
  ToClose,
  ToJudge,
  ToOpen,
  ToReplan,
  ToTell,
  WorkFacts,
  WorkMove,
} from './decision.js';
export {
  decideAcknowledge,
  decideDecline,
  decideOpen,
  decideRecall,
  decideReinstate,
  type WholeDispatch,
} from './dispatch-acts.js';
export {
  decideAnswerQuestion,
  decideAsk,
  decideGiveExplanation,
  decideGrantExtension,
  decideRefuseExtension,
  decideRequestExplanation,
  decideRequestExtension,
  type OneExchange,
} from './exchange-acts.js';
export {
  whyNotAsk,
  whyNotExplain,
  whyNotExtend,
  whyNotNudge,
  whyNotNudgeFollowed,
  type WhyNot,
} from './may-ask.js';
export {
  decideDropMilestone,
  decideReachMilestone,
  decideSetMilestone,
  hasMilestones,
  milestoneOfWork,
  type Milestone,
  type MilestoneOfWork,
} from './milestone-acts.js';
export { decideNudge, type NudgeFacts } from './nudge-acts.js';
export {
  decideAcceptReport,
  decideLockReport,
  decideReturnReport,
  decideSaveDraft,
  decideSubmitReport,
  type OneReport,
} from './report-acts.js';
export {
  decideAccept,
  decideCancel,
  decideDeclineWork,
  decideMoveDue,
  decideProgress,
  decideReinstateWork,
  decideReturn,
  decideSubmit,
  isWithBody,
  type OneWork,
} from './work-acts.js';
export {
  decideHandOver,
  decideHandOverAll,
  type HandingOver,
  type HandingOverAll,
  type Onward,
  type OtherBody,
} from './transfer-acts.js';
export { decideReceive, type HandedOver, type Origin, type Receiving } from './receive-acts.js';
