import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import type { SMTPServerDataStream, SMTPServerSession } from 'smtp-server';
import {
  receiveMail,
  takeInMail,
  type DocumentReader,
  type OpenMail,
  type UnitOfWork,
} from '#application';
import type { Logger } from '#runtime';
import { EXTRACTION_LIMITS } from '../extraction/index.js';
import { readIncoming, type ReadMail } from './read-incoming.js';
import type { ReplyAddresses } from './reply-addresses.js';
import { isVouchedFor } from './vouched-for.js';

const LARGEST_MAIL_BYTES = 5 * 1024 * 1024;
const MOST_CLIENTS = 20;
const SILENCE_MS = 60_000;
/** A document is read while its server waits: it may wait ten minutes (RFC 5321), and a mail that big needs memory. */
const MOST_CLIENTS_WITH_DOCUMENTS = 5;
const READING_MS = 300_000;
const NO_MAILBOX = 550;
const TRY_AGAIN = 451;

export interface InboxSettings {
  readonly uow: UnitOfWork;
  readonly addresses: ReplyAddresses;
  readonly logger: Logger;
  /** How directives that coordinators forward are taken in; null: not at all. */
  readonly intake: Intake | null;
}

interface Intake {
  /** The server whose `Authentication-Results` say who a mail is really from. */
  readonly authenticatedBy: string;
  readonly reader: DocumentReader;
  readonly open: OpenMail;
}

/**
 * The product's own mailbox: an SMTP address behind the office's mail server. What cannot be placed at one of our mails is
 * refused before anything of it is kept.
 */
export class InboxServer {
  private readonly server: SMTPServer;

  public constructor(private readonly settings: InboxSettings) {
    this.server = new SMTPServer({
      name: settings.addresses.base.split('@')[1] ?? 'localhost',
      banner: 'dondoc',
      disabledCommands: ['AUTH', 'STARTTLS'],
      authOptional: true,
      disableReverseLookup: true,
      ...capsOf(settings.intake),
      closeTimeout: 2_000,
      onRcptTo: ({ address }, _session, done) =>
        done(
          settings.addresses.read(address) === null
            ? refusal(NO_MAILBOX, '5.1.1 No such mailbox')
            : null,
        ),
      onData: (stream, session, done) => {
        this.receive(stream, session).then(
          () => done(),
          (error: unknown) => done(error instanceof Refusal ? error : this.failed(error)),
        );
      },
    });
    // A client that goes away is its own affair.
    this.server.on('error', () => undefined);
  }

  /** @returns the port. */
  public listen(port: number, host: string): Promise<number> {
    const listener = this.server.server;
    return new Promise((resolve, reject) => {
      listener.once('error', reject);
      this.server.listen(port, host, () => {
        listener.off('error', reject);
        resolve((listener.address() as AddressInfo).port);
      });
    });
  }

  public stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private async receive(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    if (stream.sizeExceeded) throw refusal(552, '5.3.4 Too large');
    const { uow, addresses, logger } = this.settings;
    const raw = Buffer.concat(chunks);
    const mail = await readIncoming(raw);
    const { incoming } = mail;
    const named = session.envelope.rcptTo.flatMap(({ address }) => {
      const read = addresses.read(address);
      return read === null || read === 'base' ? [] : [read.messageId];
    });
    const outcome = await uow.run((tx) => receiveMail(tx, incoming, named[0] ?? null));
    logger.info({ kind: incoming.kind, outcome }, 'mail came in');
    if (outcome !== 'unknown' || incoming.kind !== 'reply') return;
    const { mailFrom } = session.envelope;
    await this.takeIn(mail, incoming.key, raw, mailFrom === false ? '' : mailFrom.address);
  }

  /**
   * What is about no mail of ours. A refusal makes the server before us write to the envelope's sender: with intake on,
   * only one who is vouched for and stands there is refused so; anything else is dropped, or forged senders would get it.
   */
  private async takeIn(mail: ReadMail, key: string, raw: Buffer, sender: string): Promise<void> {
    const { uow, logger, intake } = this.settings;
    const { from, hasDocument } = mail;
    // A person is told that nobody reads here; a program is not answered.
    if (intake === null) throw notAnAnswer();
    const { authenticatedBy, reader, open } = intake;
    const isVouched = from !== '' && isVouchedFor(mail, authenticatedBy);
    const became =
      isVouched && hasDocument
        ? await takeInMail({ uow, reader, open }, { key, from, raw })
        : 'stranger';
    logger.info({ isVouched, hasDocument, became }, 'mail for intake');
    if (became === 'stranger' && isVouched && sender.toLowerCase() === from) throw notAnAnswer();
  }

  private failed(error: unknown): Refusal {
    this.settings.logger.warn({ err: error }, 'mail not taken in');
    return refusal(TRY_AGAIN, '4.3.0 Try again later');
  }
}

class Refusal extends Error {
  public constructor(
    public readonly responseCode: number,
    message: string,
  ) {
    super(message);
  }
}

const capsOf = (intake: Intake | null) =>
  intake === null
    ? { size: LARGEST_MAIL_BYTES, maxClients: MOST_CLIENTS, socketTimeout: SILENCE_MS }
    : {
        ...{ size: EXTRACTION_LIMITS.fileBytes, maxClients: MOST_CLIENTS_WITH_DOCUMENTS },
        socketTimeout: READING_MS,
      };

const refusal = (code: number, message: string): Refusal => new Refusal(code, message);

const notAnAnswer = (): Refusal =>
  refusal(NO_MAILBOX, '5.1.1 Not an answer to a mail of this system');
