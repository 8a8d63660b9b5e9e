import {
  DEADLINE_WORDS,
  DUE_SOON_WORDS,
  DUE_TODAY_WORDS,
  OVERDUE_WORDS,
  WORK_BUTTONS,
  type MailAudience,
} from '#wording';
import type { DueSoonLine, OverdueLine, WorkLine } from '../mail-lines.js';
import type { DueSoonMail, DueTodayMail, MailCommon, OverdueMail } from '../mail-model.js';
import type { MailView } from '../mail-view.js';
import { plain, subjectAround, withNumber } from '../wording.js';
import { first, framed, sourceOf } from './frame.js';
import { dueSoonRow, overdueRow, workRow } from './rows.js';

export function dueSoonView(mail: DueSoonMail): MailView {
  const days = soonest(mail.lines);
  return framed(mail, {
    tone: 'soon',
    subject: dueSoonSubject(mail.lines),
    headline: DUE_SOON_WORDS.headline(days),
    paragraphs: [DUE_SOON_WORDS.explain(plain(mail.bodyName), mail.lines.length)],
    sections: [{ heading: DUE_SOON_WORDS.heading, rows: mail.lines.map(dueSoonRow) }],
    buttonLabel: WORK_BUTTONS,
    notes: [stopsNote(mail)],
  });
}

export function dueSoonSubject(lines: readonly DueSoonLine[]): string {
  const days = soonest(lines);
  return days > 0 ? workSubject(DUE_SOON_WORDS.token(days), lines) : dueTodaySubject(lines);
}

export function dueTodayView(mail: DueTodayMail): MailView {
  return framed(mail, {
    tone: 'soon',
    subject: dueTodaySubject(mail.lines),
    headline: DUE_TODAY_WORDS.headline(mail.lines.length),
    paragraphs: [DUE_TODAY_WORDS.ask(mail.formOfAddress, first(mail.lines).due.closesAt)],
    sections: [{ heading: DUE_TODAY_WORDS.heading, rows: mail.lines.map((line) => workRow(line)) }],
    buttonLabel: WORK_BUTTONS,
    notes: [stopsNote(mail)],
  });
}

export function dueTodaySubject(lines: readonly WorkLine[]): string {
  return workSubject(DUE_TODAY_WORDS.token, lines);
}

export function overdueView(mail: OverdueMail): MailView {
  const count = mail.lines.length;
  const days = latest(mail.lines);
  return framed(mail, {
    tone: 'late',
    subject: overdueSubject(mail.lines),
    headline: OVERDUE_WORDS.headline(count, days),
    paragraphs: [
      isDoer(mail.audience)
        ? OVERDUE_WORDS.askDoer(plain(mail.bodyName), count, mail.formOfAddress)
        : OVERDUE_WORDS.tellIssuer(count, plain(mail.bodyName)),
    ],
    sections: [{ heading: OVERDUE_WORDS.heading, rows: mail.lines.map(overdueRow) }],
    buttonLabel: OVERDUE_WORDS.button,
    notes: [stopsNote(mail)],
  });
}

export function overdueSubject(lines: readonly OverdueLine[]): string {
  return workSubject(OVERDUE_WORDS.token(latest(lines)), lines);
}

/** "{token} {việc} – {số hiệu}", or the number of works when there are several. */
export function workSubject(token: string, lines: readonly WorkLine[]): string {
  const { title } = first(lines);
  const source = sourceOf(lines);
  return lines.length === 1
    ? subjectAround(title, (shortened) => withNumber(`${token} ${shortened}`, source))
    : plain(withNumber(`${token} ${DEADLINE_WORDS.works(lines.length)}`, source));
}

function stopsNote({ audience, formOfAddress }: MailCommon): string {
  const stops = DEADLINE_WORDS.stops;
  return isDoer(audience) ? `${stops} ${DEADLINE_WORDS.ifDone(formOfAddress)}` : stops;
}

function isDoer(audience: MailAudience): boolean {
  return audience === 'contact_point' || audience === 'head';
}

function soonest(lines: readonly DueSoonLine[]): number {
  first(lines);
  return Math.min(...lines.map((line) => line.daysLeft));
}

function latest(lines: readonly OverdueLine[]): number {
  first(lines);
  return Math.max(...lines.map((line) => line.daysLate));
}
