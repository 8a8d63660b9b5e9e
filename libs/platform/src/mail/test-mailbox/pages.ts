import { formatDate, localDateOf, localTimeOf } from '#domain';
import { TEST_MAILBOX_WORDS as WORDS } from '#wording';
import Handlebars from 'handlebars';
import type { MailFilter } from './mail-store.js';
import { LAYOUT, LIST, MAIL, MISSING } from './page-templates.js';
import type { MailDetail, MailSummary } from './received-mail.js';

export const PAGE_SIZE = 100;

interface ListModel {
  /** One more than fits when there is a next page. */
  readonly mails: readonly MailSummary[];
  readonly recipients: readonly string[];
  readonly total: number;
  readonly filter: MailFilter;
}

export function listPage({ mails, recipients, total, filter }: ListModel): string {
  const shown = mails.slice(0, PAGE_SIZE);
  const last = shown.at(-1);
  const to = filter.toPart ?? '';
  const more = mails.length > PAGE_SIZE && last ? query({ to, before: last.id }) : null;
  return layout({
    title: WORDS.title,
    live: filter.before === undefined,
    content: list({
      total,
      to,
      filtered: to !== '',
      older: filter.before !== undefined,
      recipients,
      mails: shown.map((mail) => ({
        ...mail,
        time: localTime(mail.sentAt ?? mail.receivedAt),
        recipients: mail.to.join(', '),
        subject: mail.subject || WORDS.noSubject,
      })),
      empty: shown.length === 0,
      more,
    }),
  });
}

export function mailPage(mail: MailDetail): string {
  return layout({
    title: mail.subject || WORDS.noSubject,
    live: false,
    content: single({
      ...mail,
      subject: mail.subject || WORDS.noSubject,
      time: localTime(mail.sentAt ?? mail.receivedAt),
      arrived: localTime(mail.receivedAt),
      recipients: mail.to.join(', '),
      hasHtml: mail.html !== '',
    }),
  });
}

export function missingPage(): string {
  return layout({ title: WORDS.missing, live: false, content: missing({}) });
}

/** The mail as it is, its links set to open in a new tab; the policy header does the rest. */
export function framedMail(mail: MailDetail): string {
  return `<base target="_blank">${mail.html || escaped(mail.text)}`;
}

function escaped(text: string): string {
  return `<pre style="white-space:pre-wrap">${Handlebars.escapeExpression(text)}</pre>`;
}

function query(values: Readonly<Record<string, string>>): string {
  const given = Object.entries(values).filter(([, value]) => value !== '');
  return `/?${new URLSearchParams(given).toString()}`;
}

/** "08:03 10/03/2025" in Vietnam. */
function localTime(rfc3339: string): string {
  const instant = Date.parse(rfc3339);
  if (Number.isNaN(instant)) return rfc3339;
  return `${localTimeOf(instant)} ${formatDate(localDateOf(instant))}`;
}

const handlebars = Handlebars.create();
const strict = { strict: true };
const wrap = handlebars.compile<object>(LAYOUT, strict);
const list = handlebars.compile<object>(LIST, strict);
const single = handlebars.compile<object>(MAIL, strict);
const missing = handlebars.compile<object>(MISSING, strict);

function layout(model: { title: string; live: boolean; content: string }): string {
  return wrap({ ...model, content: new Handlebars.SafeString(model.content) });
}
