/** The test mailbox, in memory, in a process of its own: counts what arrives by Message-ID and when. */
import { startTestMailbox } from '#platform/mail';

const HEADER_BYTES = 4_096;
const MESSAGE_ID = /^message-id:\s*<([^>]+)>/im;

const arrivals = new Map<string, number>();
let last = 0;
let total = 0;

const mailbox = await startTestMailbox({
  smtpPort: 0,
  httpPort: 0,
  dataDir: null,
  onMessage: ({ raw }) => {
    const head = raw.subarray(0, HEADER_BYTES).toString('latin1');
    const id = MESSAGE_ID.exec(head)?.[1] ?? 'none';
    arrivals.set(id, (arrivals.get(id) ?? 0) + 1);
    total += 1;
    last = Date.now();
  },
});

process.on('message', ({ ask }: { readonly ask: 'address' | 'count' | 'clear' }) => {
  switch (ask) {
    case 'address':
      process.send?.({ smtpUrl: mailbox.smtpUrl });
      break;
    case 'count':
      process.send?.({ total, distinct: arrivals.size, last });
      break;
    case 'clear':
      mailbox.clear();
      arrivals.clear();
      total = 0;
      last = 0;
      process.send?.({});
      break;
  }
});
process.once('disconnect', () => process.exit(0));
process.once('SIGTERM', () => process.exit(0));
process.send?.({ ready: true });
