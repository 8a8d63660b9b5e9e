import { createLinkTokens } from '#platform';
import { MailDelivery, MailPump } from '#platform/delivery';
import { createReplyAddresses } from '#platform/inbox';
import { createMailSender } from '#platform/mail';
import { measuredSender } from '../metrics/measured-sender.js';
import { startLeaseWatch } from '../pumps/lease.pump.js';
import type { StartRole } from './role.js';

const MAIL_CONNECTIONS = 4;
const MAIL_GRACE_MS = 2_000;

/** Sends mail, and frees the claims of workers that died. */
export const startMail: StartRole = (context) => {
  const { config, settings, logger, uow, clock, workerId, metrics } = context;
  const sender = createMailSender({
    ...config.mail,
    pool: MAIL_CONNECTIONS,
    allowOnlyLoopback: config.demo,
    ...(settings.mailAttemptMs === undefined
      ? {}
      : { timeouts: { attemptMs: settings.mailAttemptMs } }),
  });
  const delivery = new MailDelivery({
    uow,
    clock,
    sender: measuredSender(sender, metrics),
    links: createLinkTokens(config.secret, clock, config.formerSecrets),
    replies:
      config.inbox === null
        ? null
        : createReplyAddresses(config.inbox.address, config.secret, config.formerSecrets),
    baseUrl: config.baseUrl,
    workerId,
    logger,
  });
  const pump = new MailPump(delivery, logger);
  const leases = startLeaseWatch({ uow, clock, logger });
  return {
    equipped: Promise.resolve(),
    async stop() {
      await Promise.all([pump.stop(), leases.stop(), sender.close(MAIL_GRACE_MS)]);
    },
  };
};
