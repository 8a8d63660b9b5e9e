import { DocumentReaderThreads } from '#platform';
import { createReplyAddresses, InboxServer, mailOpener } from '#platform/inbox';
import { Kept } from '#runtime';
import type { StartRole } from './role.js';

const NEVER = new Promise<never>(() => undefined);

/** Takes in answers to mails, failures of them, and directives that coordinators forward, where the installation has a mailbox of its own. */
export const startInbox: StartRole = ({ config, uow, logger }) => {
  const { inbox, secret, formerSecrets } = config;
  if (inbox === null) return { equipped: Promise.resolve(), stop: () => Promise.resolve() };
  const addresses = createReplyAddresses(inbox.address, secret, formerSecrets);
  const { authenticatedBy } = inbox;
  const reader = new DocumentReaderThreads();
  const open = mailOpener(config.trustedCertificates);
  const intake = authenticatedBy === null ? null : { authenticatedBy, reader, open };
  let listening: () => void = () => undefined;
  const equipped = new Promise<void>((resolve) => (listening = resolve));
  const kept = new Kept({
    name: 'inbox',
    logger,
    open: async () => {
      const server = new InboxServer({ uow, addresses, logger, intake });
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
      await reader.stop();
    },
  };
};
