export { decideCampaignAct, type CampaignDecision, type CampaignMove } from './campaign-acts.js';
export type {
  Decided,
  Decision,
  DispatchFacts,
  DispatchMove,
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
  decideAcceptReport,
  decideLockReport,
  decideReturnReport,
  decideSaveDraft,
  decideSubmitReport,
  type OneReport,
} from './report-acts.js';
export {
  decideAccept,
  decideDeclineWork,
  decideMoveDue,
  decideProgress,
  decideReinstateWork,
  decideReturn,
  decideSubmit,
  isWithBody,
  type OneWork,
} from './work-acts.js';
