export {
  readEvent,
  storedPayload,
  type CampaignEvent,
  type DispatchEvent,
  type DomainEvent,
  type EventPayloads,
  type FilePayload,
  type HeaderChange,
  type ReplacedTask,
  type StoredPayload,
  type WrittenEventType,
} from './event-payload.js';
export {
  CAMPAIGN_EVENT_TYPES,
  DISPATCH_EVENT_TYPES,
  type CampaignEventType,
  type DispatchEventType,
  type EventType,
} from './event-type.js';
