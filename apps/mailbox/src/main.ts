import { startTestMailbox } from '#platform/mail';
import { TEST_MAILBOX_WORDS } from '#wording';

/** The test mailbox as a process: see `startTestMailbox`. Settings come from the environment. */
const port = (name: string, fallback: number): number => {
  const value = process.env[name] ?? String(fallback);
  if (!/^\d{1,5}$/.test(value) || Number(value) > 65_535) {
    throw new RangeError(`${name} must be a port number, not "${value}".`);
  }
  return Number(value);
};

const mailbox = await startTestMailbox({
  smtpPort: port('MAILBOX_SMTP_PORT', 1025),
  httpPort: port('MAILBOX_HTTP_PORT', 1080),
  host: process.env['MAILBOX_HOST'] ?? '127.0.0.1',
  dataDir: process.env['DONDOC_DATA'] ?? '.data',
});

let stopping = false;
const stop = (): void => {
  if (stopping) return;
  stopping = true;
  void mailbox.stop().then(() => process.exit(0));
};
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
process.once('disconnect', stop);

process.send?.('ready');
process.stderr.write(`${TEST_MAILBOX_WORDS.title}: ${mailbox.httpUrl}, SMTP ${mailbox.smtpUrl}\n`);
