import { join } from 'node:path';
import { HttpSide } from './http-side.js';
import { MailStore } from './mail-store.js';
import type { MailFilter } from './mail-store.js';
import type { MailDetail, MailSummary, ReceivedMail } from './received-mail.js';
import { SmtpSide } from './smtp-side.js';
import type { MailboxBehaviour } from './smtp-side.js';

export interface TestMailboxOptions {
  /** 0 takes a free port. */
  readonly smtpPort: number;
  readonly httpPort: number;
  /** Mails are kept in `mailbox/` under this folder; null keeps them in memory only. */
  readonly dataDir: string | null;
  /** 127.0.0.1 when absent: the mails hold sign-in links. */
  readonly host?: string;
  readonly behaviour?: MailboxBehaviour;
  /** Called for every mail taken, before the sender gets its 250. */
  readonly onMessage?: (mail: ReceivedMail) => void;
  /** Receipt time; the wall clock when absent. */
  readonly now?: () => Date;
}

/** A running test mailbox. */
export interface TestMailbox {
  readonly smtpPort: number;
  readonly httpPort: number;
  /** For `createMailSender`. */
  readonly smtpUrl: string;
  /** The page to read the mails. */
  readonly httpUrl: string;
  /** Number of mails held. */
  readonly count: number;
  /** SMTP connections accepted since the start. */
  readonly connections: number;
  /** Newest first. */
  messages(filter?: MailFilter): Promise<MailSummary[]>;
  message(id: string): Promise<MailDetail | null>;
  clear(): void;
  /** Ends running transactions, closes both ports. */
  stop(): Promise<void>;
  /** Cuts every SMTP connection at once, as a crash would, and closes both ports. */
  die(): Promise<void>;
}

/** Starts an SMTP server that keeps what it gets, and a page and a JSON API to read it. */
export async function startTestMailbox(options: TestMailboxOptions): Promise<TestMailbox> {
  const host = options.host ?? '127.0.0.1';
  const store = new MailStore(options.dataDir === null ? null : join(options.dataDir, 'mailbox'));
  const smtp = new SmtpSide({
    store,
    now: options.now ?? (() => new Date()),
    behaviour: options.behaviour ?? {},
    onMessage: options.onMessage ?? (() => undefined),
  });
  const http = new HttpSide(store);
  const smtpPort = await smtp.listen(options.smtpPort, host);
  const httpPort = await http.listen(options.httpPort, host).catch(async (error: unknown) => {
    await smtp.stop();
    throw error;
  });
  return {
    smtpPort,
    httpPort,
    smtpUrl: `smtp://${host}:${smtpPort}`,
    httpUrl: `http://${host}:${httpPort}`,
    get count() {
      return store.size;
    },
    get connections() {
      return smtp.connections;
    },
    messages: (filter) => store.list(filter),
    message: (id) => store.get(id),
    clear: () => store.clear(),
    async stop() {
      await Promise.all([smtp.stop(), http.stop()]);
      store.close();
    },
    async die() {
      await Promise.all([smtp.die(), http.stop()]);
      store.close();
    },
  };
}
