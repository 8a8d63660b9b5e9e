export type { ChainActor, ChainId, ChainLinkInput, JsonValue } from './chain-link.js';
export {
  CAMPAIGN_EVENT_TYPES,
  DISPATCH_EVENT_TYPES,
  type CampaignEventType,
  type DispatchEventType,
  type EventType,
} from './event-type.js';
