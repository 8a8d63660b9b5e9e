export type {
  AdvanceActivities,
  AdvanceResult,
  CampaignActivities,
  DigestActivities,
  LaunchActivities,
  LaunchDescription,
} from './v1/campaign.activities.js';
