import { createReplyAddresses, InboxServer } from '#platform/inbox';
import { Kept } from '#runtime';
import type { StartRole } from './role.js';

const NEVER = new Promise<never>(() => undefined);

/** Takes in answers to mails and failures of them, where the installation has a mailbox of its own. */
export const startInbox: StartRole = ({ config, uow, logger }) => {
  const { inbox, secret, formerSecrets } = config;
  if (inbox === null) return { equipped: Promise.resolve(), stop: () => Promise.resolve() };
  const addresses = createReplyAddresses(inbox.address, secret, formerSecrets);
  let listening: () => void = () => undefined;
  const equipped = new Promise<void>((resolve) => (listening = resolve));
  const kept = new Kept({
    name: 'inbox',
    logger,
    open: async () => {
      const server = new InboxServer({ uow, addresses, logger });
      await server.listen(inbox.port, inbox.host);
      listening();
      return { lost: NEVER, close: () => server.stop() };
    },
  });
  return {
    equipped,
    async stop() {
      listening();
      await kept.stop();
    },
  };
};
