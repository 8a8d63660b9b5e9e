export {
  afterWebhookAttempt,
  WEBHOOK_WAITS_MS,
  type AttemptedWebhook,
  type WebhookMark,
  type WebhookOutcome,
} from './webhook-attempt.js';
export { WEBHOOK_PING, WEBHOOK_TYPES, webhookTypeOf } from './webhook-type.js';
