export { createReach, type Reach, type ReachSettings } from './reachable.js';
export { createWebhookSender, newWebhookSecret, type WebhookSender } from './webhook-sender.js';
export { WebhookPump, type WebhookPumpDependencies } from './webhook-pump.js';
