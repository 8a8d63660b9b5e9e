export {
  CAMPAIGN_WORKFLOW,
  CHANGED_SIGNAL,
  CHECKPOINT_SIGNAL,
  DIGEST_QUEUE,
  MORNING_DIGEST_ID,
  MORNING_DIGEST_WORKFLOW,
  STATUS_QUERY,
  TASK_QUEUE,
  campaignIdOf,
  campaignWorkflowId,
} from './v1/campaign.js';
export type { CampaignInput, CampaignStatus, MorningDigestInput } from './v1/campaign.js';
