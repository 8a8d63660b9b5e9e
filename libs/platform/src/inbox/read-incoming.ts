import PostalMime, { addressParser } from 'postal-mime';
import type { Email } from 'postal-mime';
import type { IncomingMail } from '#application';
import { cleanText } from '#domain';

/** Kept of an answer; whoever wants more asks whoever wrote it. */
const LONGEST_TEXT = 10_000;
const LONGEST_SUBJECT = 300;
const LONGEST_REASON = 500;
const MESSAGE_ID = /<([^<>\s]{1,250})>/g;

const headerOf = (mail: Email, key: string): string =>
  mail.headers.find((header) => header.key === key)?.value.toLowerCase() ?? '';

/** Who a mail says it is from, and what servers on its way said of that. */
export interface IncomingSender {
  /** Empty unless there is exactly one. */
  readonly from: string;
  /** Headers `Authentication-Results`, topmost first. */
  readonly authenticated: readonly string[];
}

/** A mail with what only an intake asks of it. */
export interface ReadMail extends IncomingSender {
  readonly incoming: IncomingMail;
  /** Something is attached that is not a picture within its text. */
  readonly hasDocument: boolean;
}

/**
 * What came in: a word of a person, a failure of delivery (RFC 3464), or what a program sent by itself, which nobody should
 * read and nothing may answer (RFC 3834).
 */
export async function readIncoming(raw: Buffer): Promise<ReadMail> {
  const mail = await PostalMime.parse(raw, {
    ...{ attachmentEncoding: 'arraybuffer', forceRfc822Attachments: true },
    maxNestingDepth: 20,
  });
  return {
    incoming: incomingOf(mail),
    from: onlySender(mail),
    authenticated: mail.headers
      .filter(({ key }) => key === 'authentication-results')
      .map(({ value }) => value),
    hasDocument: mail.attachments.some(
      ({ mimeType, disposition, related }) =>
        !mimeType.startsWith('image/') || !(disposition === 'inline' || related === true),
    ),
  };
}

/** Two senders are none: nobody could say whom a server vouches for. */
function onlySender(mail: Email): string {
  const headers = mail.headers.filter(({ key }) => key === 'from');
  const [only, ...others] = addressParser(headers.map(({ value }) => value).join(', '));
  return others.length > 0 ? '' : (only?.address ?? '').toLowerCase();
}

function incomingOf(mail: Email): IncomingMail {
  const report = mail.attachments.find(({ mimeType }) => mimeType === 'message/delivery-status');
  if (report !== undefined) return failureOf(textOf(report), mail);
  const key = mail.messageId?.replace(/^<|>$/g, '') ?? '';
  const isAutomatic =
    !['', 'no'].includes(headerOf(mail, 'auto-submitted').split(';')[0]?.trim() ?? '') ||
    /bulk|junk|list|auto_reply/.test(headerOf(mail, 'precedence')) ||
    headerOf(mail, 'list-id') !== '' ||
    headerOf(mail, 'x-autoreply') !== '';
  if (isAutomatic || key === '') return { kind: 'automatic' };
  return {
    kind: 'reply',
    key,
    about: keysIn(`${mail.inReplyTo ?? ''} ${mail.references ?? ''}`),
    from: mail.from?.address ?? '',
    subject: cleanText(mail.subject ?? '').slice(0, LONGEST_SUBJECT),
    text: cleanText(mail.text ?? '').slice(0, LONGEST_TEXT),
  };
}

/** The library was asked for bytes. */
const textOf = ({ content }: Email['attachments'][number]): string =>
  typeof content === 'string' ? content : Buffer.from(content as ArrayBuffer).toString('utf8');

const keysIn = (text: string): readonly string[] =>
  [...text.matchAll(MESSAGE_ID)].map(([, key = '']) => key);

/** The fields of the first recipient that failed; a mail of ours has one. */
function failureOf(report: string, mail: Email): IncomingMail {
  const fields = report.replace(/\r?\n[ \t]+/g, ' ');
  const valueOf = (name: string): string =>
    new RegExp(`^${name}:\\s*(.*)$`, 'im').exec(fields)?.[1]?.trim() ?? '';
  if (valueOf('Action').toLowerCase() !== 'failed') return { kind: 'automatic' };
  const original = mail.attachments
    .filter(({ mimeType }) => /^(message\/rfc822|text\/rfc822-headers)$/.test(mimeType))
    .map(textOf);
  const status = /^[245]\.\d{1,3}\.\d{1,3}/.exec(valueOf('Status'))?.[0] ?? '';
  const said = valueOf('Diagnostic-Code').replace(/^[\w-]+;\s*/, '');
  return {
    kind: 'failure',
    about: original.flatMap((part) => keysIn(/^message-id:.*$/im.exec(part)?.[0] ?? '')),
    reason: cleanText(`${status} ${said}`).slice(0, LONGEST_REASON),
  };
}
