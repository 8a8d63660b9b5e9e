import { createTransport } from 'nodemailer';
import SMTPPool from 'nodemailer/lib/smtp-pool';
import { setTimeout as delay } from 'node:timers/promises';
import { classifyFailure } from './send-result.js';
import type { DeliveryError, SendResult } from './send-result.js';
import { isLoopbackHost, MailSettingsError, parseSmtpUrl } from './smtp-server-address.js';
import type { SmtpServerAddress } from './smtp-server-address.js';
import { BODY_STAGE, watchBodyStream } from './watch-body-stream.js';
import type { BodyStage } from './watch-body-stream.js';

/** A file that comes with a mail. */
export interface MailedFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly content: Buffer;
}

/**
 * One mail to one recipient, so that what the server says of it is one fate. Addresses are bare (`a@b`), never lists or
 * "Name <a@b>".
 */
export interface OutgoingMail {
  /** Deterministic, chosen by the caller, with or without angle brackets; the same on a resend. */
  readonly messageId: string;
  readonly to: string;
  /** Who gets the answers; nobody when empty. */
  readonly replyTo: readonly string[];
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Envelope sender: where a failure of this mail is told; the From address when absent. */
  readonly bounceTo?: string;
  readonly files?: readonly MailedFile[];
  /** Value of the Date header (RFC 3339 instant); the wall clock when absent. */
  readonly sentAt?: string;
}

/** Limits of one attempt in milliseconds, on the monotonic clock. */
export interface SendTimeouts {
  readonly connectMs: number;
  readonly greetingMs: number;
  /** Longest silence of the server inside a session. */
  readonly silenceMs: number;
  /** Hard end of an attempt, whatever the server trickles; claims must be leased for longer. */
  readonly attemptMs: number;
}

export interface MailSenderOptions {
  /** See `parseSmtpUrl`. */
  readonly smtpUrl: string;
  /** "Đôn đốc <khong-tra-loi@example.test>" */
  readonly from: string;
  /** Number of SMTP connections kept open; a mail handed over while all are busy waits, within its attempt's time. */
  readonly pool: number;
  /** A server that offers no TLS gets no mail, unless its URL says otherwise. */
  readonly requireTls?: boolean;
  /** Demo mode: refuse a server on another machine when the sender is made. */
  readonly allowOnlyLoopback?: boolean;
  readonly timeouts?: Partial<SendTimeouts>;
}

/** Answer of `verify()`: could a session be opened (and signed in) just now. */
export type MailServerCheck =
  { readonly ok: true } | { readonly ok: false; readonly code: string; readonly reason: string };

export interface MailSender {
  readonly pool: number;
  /** The part after the @ of the address mails come from: Message-IDs are made in it. */
  readonly domain: string;
  /** Longest time `send` can take, for the lease of a claimed message. */
  readonly attemptMs: number;
  /** Never rejects: every end of an attempt is a `SendResult`. */
  send(mail: OutgoingMail): Promise<SendResult>;
  /** Opens and closes one extra connection. Never rejects. */
  verify(): Promise<MailServerCheck>;
  /** Lets running attempts end for `graceMs`, then cuts them; they settle as RETRY or UNCERTAIN. */
  close(graceMs?: number): Promise<void>;
}

const DEFAULT_TIMEOUTS: SendTimeouts = {
  connectMs: 10_000,
  greetingMs: 10_000,
  silenceMs: 60_000,
  attemptMs: 120_000,
};
/** Servers limit the mails of one session; a fresh connection costs little after this many. */
const MAILS_PER_CONNECTION = 1_000;

/**
 * A pooled SMTP client that says at which stage a failed attempt ended.
 *
 * @throws MailSettingsError for an unusable URL, or a foreign host with `allowOnlyLoopback`.
 */
export function createMailSender(options: MailSenderOptions): MailSender {
  const server = parseSmtpUrl(options.smtpUrl, options.requireTls);
  if (options.allowOnlyLoopback && !isLoopbackHost(server.host)) {
    throw new MailSettingsError(`Demo mode sends no mail to another machine (${server.host}).`);
  }
  const timeouts = { ...DEFAULT_TIMEOUTS, ...options.timeouts };
  const pool = new SMTPPool(poolOptions(server, options.pool, timeouts));
  const transport = createTransport(pool, {
    from: options.from,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  transport.use('stream', watchBodyStream);
  const running = new Set<Promise<unknown>>();

  const attempt = async (mail: OutgoingMail): Promise<SendResult> => {
    const stage: BodyStage = { stream: null };
    const limit = new AbortController();
    const timer = setTimeout(() => limit.abort(), timeouts.attemptMs);
    try {
      const { response } = await transport.sendMail(envelopeAndContent(mail, stage, limit.signal));
      return { outcome: 'SENT', response: response ?? '' };
    } catch (error) {
      return classifyFailure(error as DeliveryError, {
        dataHandedOver: stage.stream?.readableEnded ?? false,
      });
    } finally {
      clearTimeout(timer);
    }
  };

  return {
    pool: options.pool,
    domain: senderDomain(options.from),
    attemptMs: timeouts.attemptMs,
    send(mail) {
      const result = attempt(mail).finally(() => running.delete(result));
      running.add(result);
      return result;
    },
    async verify() {
      try {
        await pool.verify();
        return { ok: true };
      } catch (error) {
        const { code, responseCode, message } = error as DeliveryError;
        return { ok: false, code: String(responseCode ?? code ?? 'ECONNECTION'), reason: message };
      }
    },
    async close(graceMs = 5_000) {
      const patience = new AbortController();
      pool.close();
      const timeUp = delay(graceMs, undefined, { signal: patience.signal }).catch(() => undefined);
      await Promise.race([Promise.allSettled(running), timeUp]);
      patience.abort();
      pool.close({ force: true });
      await Promise.allSettled(running);
    },
  };
}

/** @throws MailSettingsError */
function senderDomain(from: string): string {
  const domain = /@([a-z0-9.-]+)>?\s*$/i.exec(from)?.[1];
  if (domain === undefined) throw new MailSettingsError('The sender must look like Name <a@b.vn>.');
  return domain.toLowerCase();
}

function envelopeAndContent(mail: OutgoingMail, stage: BodyStage, signal: AbortSignal) {
  const bare = (address: string) => ({ name: '', address });
  return {
    messageId: mail.messageId,
    ...(mail.bounceTo === undefined ? {} : { envelope: { from: mail.bounceTo, to: mail.to } }),
    to: bare(mail.to),
    replyTo: mail.replyTo.map(bare),
    subject: mail.subject,
    html: mail.html,
    text: mail.text,
    // half the bytes and less work than quoted-printable, which spends 6 to 9 on every marked letter
    textEncoding: 'base64' as const,
    headers: { ...mail.headers },
    attachments: (mail.files ?? []).map(({ fileName, mediaType, content }) => ({
      ...{ filename: fileName, contentType: mediaType, content },
    })),
    ...(mail.sentAt === undefined ? {} : { date: new Date(mail.sentAt) }),
    signal,
    [BODY_STAGE]: stage,
  };
}

function poolOptions(server: SmtpServerAddress, connections: number, timeouts: SendTimeouts) {
  return {
    host: server.host,
    port: server.port,
    secure: server.secure,
    requireTLS: server.requireTls,
    tls: { rejectUnauthorized: server.verifyCertificate },
    ...(server.auth ? { auth: { ...server.auth } } : {}),
    maxConnections: connections,
    maxMessages: MAILS_PER_CONNECTION,
    // one silent reconnect when the server had dropped an idle connection; the rest is the caller's
    maxRequeues: 1,
    connectionTimeout: timeouts.connectMs,
    greetingTimeout: timeouts.greetingMs,
    socketTimeout: timeouts.silenceMs,
    socketCloseTimeout: 1_000,
  };
}
