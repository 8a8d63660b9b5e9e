import { formatInstant, type Instant } from '#domain';
import type { TestMailbox } from '#platform/mail';
import { templateOf } from './mails.js';

/** A mail as the ladder speaks of it: when by business time, which template, to whom. */
export interface Told {
  /** "07:30, Thứ Năm 20/02/2025" */
  readonly at: string;
  readonly template: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
}

/** Mails sent after one instant and up to another, oldest first. */
export async function mailsTold(
  mailbox: TestMailbox,
  after: Instant,
  until: Instant,
): Promise<readonly Told[]> {
  const sent = (await mailbox.messages()).map((mail) => ({ mail, at: sentAt(mail) }));
  const told = sent.filter(({ at }) => at > after && at <= until).reverse();
  const details = told.map(async ({ mail, at }) => ({
    at: formatInstant(at),
    template: templateOf(mail),
    to: mail.to,
    subject: mail.subject,
    text: (await mailbox.message(mail.id))!.text,
  }));
  return Promise.all(details);
}

/** Business time of sending: the Date header, whole seconds. */
const sentAt = (mail: { readonly sentAt: string | null }): Instant => Date.parse(mail.sentAt ?? '');

/** One line a mail: "07:30, Thứ Năm 20/02/2025 acknowledgementReminder lc-sin-ho@demo.test". */
export const linesOf = (told: readonly Told[]): readonly string[] =>
  told.map(({ at, template, to }) => `${at} ${template} ${[...to].sort().join(', ')}`).sort();

/** How many mails of each template went out at each instant: "07:30, Thứ Năm 20/02/2025 acknowledgementReminder" → 3. */
export function countsOf(told: readonly Told[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { at, template } of told) {
    const key = `${at} ${template}`;
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}
