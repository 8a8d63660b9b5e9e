export type { ChainEvent, VouchedFile } from './chain-event.js';
export { replayCampaign, type AddedTask, type ReplayedCampaign } from './replay-campaign.js';
export { replayDispatch, type DispatchRows } from './replay-dispatch.js';
export type { ReplayFault } from './replay-fault.js';
export {
  untouchedReport,
  untouchedWork,
  type ReplayedDispatch,
  type ReplayedExchange,
  type ReplayedReport,
  type ReplayedSubmission,
  type ReplayedWork,
} from './replayed.js';
export { workAt } from './work-at.js';
