import PostalMime from 'postal-mime';
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

/**
 * What came in: a word of a person, a failure of delivery (RFC 3464), or what a program sent by itself, which nobody should
 * read and nothing may answer (RFC 3834).
 */
export async function readIncoming(raw: Buffer): Promise<IncomingMail> {
  const mail = await PostalMime.parse(raw, { attachmentEncoding: 'utf8' });
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

/** The library was asked for text. */
const textOf = ({ content }: Email['attachments'][number]): string =>
  typeof content === 'string' ? content : '';

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
