import { createSecretBox } from '#platform';
import { createReach, createWebhookSender, WebhookPump } from '#platform/webhook';
import type { StartRole } from './role.js';

/** Tells other programs what has happened. */
export const startWebhooks: StartRole = ({ config, logger, uow, clock, workerId }) => {
  const sender = createWebhookSender(createReach(config.webhooks));
  const secrets = createSecretBox(config.secret, config.formerSecrets);
  const pump = WebhookPump.start({ uow, clock, sender, secrets, workerId, logger });
  return { equipped: Promise.resolve(), stop: () => pump.stop() };
};
