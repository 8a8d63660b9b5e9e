import type { Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';
import type { SMTPServerDataStream, SMTPServerSession } from 'smtp-server';
import type { MailStore } from './mail-store.js';
import type { ReceivedMail } from './received-mail.js';

/** What the mailbox does with a connection, a sender, a recipient or a whole mail, for fault tests. */
export type MailboxReaction =
  | { readonly kind: 'accept' }
  /** An SMTP reply of 4xx or 5xx; an enhanced status code is the beginning of the text. */
  | { readonly kind: 'refuse'; readonly code: number; readonly text?: string }
  /** Silence for this time, then acceptance. */
  | { readonly kind: 'delay'; readonly ms: number }
  /** The connection is destroyed without an answer; after the data the mail counts as received. */
  | { readonly kind: 'cut' };

/** Decides per connection, per sender and recipient (before the data) and per mail (after the data, before the 250). */
export interface MailboxBehaviour {
  readonly onConnection?: () => MailboxReaction;
  readonly onSender?: (address: string) => MailboxReaction;
  readonly onRecipient?: (address: string) => MailboxReaction;
  readonly onMail?: (mail: Omit<ReceivedMail, 'id'>) => MailboxReaction;
}

export interface SmtpSideOptions {
  readonly store: MailStore;
  readonly now: () => Date;
  readonly behaviour: MailboxBehaviour;
  readonly onMessage: (mail: ReceivedMail) => void;
}

const LARGEST_MAIL_BYTES = 10 * 1024 * 1024;
const ACCEPT: MailboxReaction = { kind: 'accept' };

/** An SMTP server for `*.test` recipients; every other address is refused, as a relay would be. */
export class SmtpSide {
  readonly #options: SmtpSideOptions;
  readonly #server: SMTPServer;
  /** By remote port: the session of the library does not give its socket away. */
  readonly #sockets = new Map<number, Socket>();
  #connections = 0;

  constructor(options: SmtpSideOptions) {
    this.#options = options;
    this.#server = new SMTPServer({
      name: 'mailbox.test',
      banner: 'test mailbox, nothing leaves this machine',
      disabledCommands: ['AUTH', 'STARTTLS'],
      authOptional: true,
      disableReverseLookup: true,
      // those of the library would stand before the ones a test gives
      hideENHANCEDSTATUSCODES: true,
      size: LARGEST_MAIL_BYTES,
      rejectOversized: true,
      closeTimeout: 2_000,
      onConnect: (session, done) => {
        this.#react(this.#options.behaviour.onConnection?.(), session).then(() => done(), done);
      },
      onMailFrom: ({ address }, session, done) => {
        const reaction = this.#options.behaviour.onSender?.(address.toLowerCase());
        this.#react(reaction, session).then(() => done(), done);
      },
      onRcptTo: ({ address }, session, done) => {
        this.#answerRecipient(address, session).then(() => done(), done);
      },
      onData: (stream, session, done) => {
        this.#receive(stream, session).then(() => done(), done);
      },
    });
    this.#server.server.on('connection', (socket: Socket) => {
      const port = socket.remotePort ?? 0;
      this.#sockets.set(port, socket);
      this.#connections += 1;
      socket.once('close', () => this.#sockets.delete(port));
    });
    // a client that goes away is its own affair; a failed listen is reported by `listen`
    this.#server.on('error', () => undefined);
  }

  get connections(): number {
    return this.#connections;
  }

  listen(port: number, host: string): Promise<number> {
    const listener = this.#server.server;
    return new Promise((resolve, reject) => {
      listener.once('error', reject);
      this.#server.listen(port, host, () => {
        listener.off('error', reject);
        const address = listener.address();
        resolve(typeof address === 'object' && address ? address.port : port);
      });
    });
  }

  /** Lets running transactions end, then closes. */
  stop(): Promise<void> {
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }

  /** What a crash looks like from outside: every connection is reset at once. */
  async die(): Promise<void> {
    for (const socket of this.#sockets.values()) socket.resetAndDestroy();
    await this.stop();
  }

  async #answerRecipient(address: string, session: SMTPServerSession): Promise<void> {
    if (!/\.test$/i.test(address)) throw refusal(550, '5.1.2 Only *.test addresses live here');
    await this.#react(this.#options.behaviour.onRecipient?.(address.toLowerCase()), session);
  }

  async #receive(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    if (stream.sizeExceeded) return;
    const { mailFrom, rcptTo } = session.envelope;
    const mail = {
      receivedAt: this.#options.now().toISOString(),
      from: mailFrom === false ? '' : mailFrom.address.toLowerCase(),
      to: rcptTo.map(({ address }) => address.toLowerCase()),
      raw: Buffer.concat(chunks),
    };
    const reaction = this.#options.behaviour.onMail?.(mail);
    if (reaction?.kind !== 'refuse') this.#options.onMessage(this.#options.store.add(mail));
    await this.#react(reaction, session);
  }

  async #react(reaction = ACCEPT, session: SMTPServerSession): Promise<void> {
    switch (reaction.kind) {
      case 'accept':
        return;
      case 'refuse':
        throw refusal(reaction.code, reaction.text ?? 'Refused by the test');
      case 'delay':
        await delay(reaction.ms, undefined, { ref: false });
        return;
      case 'cut':
        this.#sockets.get(session.remotePort)?.destroy();
        return;
    }
  }
}

function refusal(responseCode: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode });
}
