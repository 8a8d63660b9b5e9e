import PostalMime from 'postal-mime';
import type { Address } from 'postal-mime';

/** A mail as it came over the wire; `raw` starts with the trace headers of the mailbox. */
export interface ReceivedMail {
  /** Grows with every mail, also over restarts; as text because it stands in addresses. */
  readonly id: string;
  /** Wall clock, RFC 3339. */
  readonly receivedAt: string;
  /** Envelope sender and recipients, lower case. */
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: Buffer;
}

/** One line of the list. */
export interface MailSummary {
  readonly id: string;
  readonly receivedAt: string;
  /** The Date header as RFC 3339: business time, may differ from the wall clock in a demo. */
  readonly sentAt: string | null;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly messageId: string;
  /** X-Dondoc-Reason */
  readonly reason: string | null;
  readonly size: number;
}

/** Everything the mail page and the tests look at. */
export interface MailDetail extends MailSummary {
  /** Addresses of the To and Reply-To headers. */
  readonly headerTo: readonly string[];
  readonly headerReplyTo: readonly string[];
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly html: string;
  readonly text: string;
  /** http(s) addresses of the text part, in order, each once. */
  readonly links: readonly string[];
}

/** Everything but the bytes. */
export type Envelope = Omit<ReceivedMail, 'raw'>;

/** @param head the raw mail or its header section */
export async function summarise(
  envelope: Envelope,
  head: Buffer,
  size: number,
): Promise<MailSummary> {
  const end = head.indexOf('\r\n\r\n');
  const mail = await PostalMime.parse(end < 0 ? head : head.subarray(0, end + 4));
  return {
    id: envelope.id,
    receivedAt: envelope.receivedAt,
    sentAt: mail.date ?? null,
    from: envelope.from,
    to: envelope.to,
    subject: mail.subject ?? '',
    messageId: mail.messageId ?? '',
    reason: mail.headers.find((header) => header.key === 'x-dondoc-reason')?.value ?? null,
    size,
  };
}

export async function detail(envelope: Envelope, raw: Buffer): Promise<MailDetail> {
  const mail = await PostalMime.parse(raw);
  const text = mail.text ?? '';
  return {
    ...(await summarise(envelope, raw, raw.length)),
    headerTo: addresses(mail.to),
    headerReplyTo: addresses(mail.replyTo),
    headers: mail.headers.map(({ originalKey, value }) => ({ name: originalKey, value })),
    html: mail.html ?? '',
    text,
    links: [...new Set(text.match(/https?:\/\/[^\s<>"]+/g))],
  };
}

function addresses(list: readonly Address[] | undefined): string[] {
  return (list ?? []).flatMap(
    (entry) => entry.address ?? entry.group?.map((each) => each.address) ?? [],
  );
}

const TRACE = {
  receivedAt: 'X-Mailbox-Received-At',
  from: 'Return-Path',
  to: 'Delivered-To',
} as const;

/** The envelope as header lines before the mail, so that the raw mail alone tells everything. */
export function withTrace({ receivedAt, from, to }: Omit<Envelope, 'id'>, raw: Buffer): Buffer {
  const lines = [
    `${TRACE.from}: <${from}>`,
    ...to.map((address) => `${TRACE.to}: ${address}`),
    // last: it ends the trace, so that headers of the mail itself are never taken for ours
    `${TRACE.receivedAt}: ${receivedAt}`,
  ];
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n`), raw]);
}

/** Reads back what `withTrace` wrote. @throws RangeError for a file that is not ours */
export function readTrace(id: string, head: Buffer): Envelope {
  const to: string[] = [];
  let from = '';
  for (const line of head.toString('utf8').split('\r\n')) {
    const [name, value = ''] = line.split(': ', 2);
    if (name === TRACE.from) from = value.slice(1, -1);
    else if (name === TRACE.to) to.push(value);
    else if (name === TRACE.receivedAt) return { id, receivedAt: value, from, to };
    else break;
  }
  throw new RangeError(`Not a mail of this mailbox: ${id}`);
}
