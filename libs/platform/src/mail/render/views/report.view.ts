import { REPORT_ACCEPTED_WORDS as ACCEPTED, REPORT_OPENED_WORDS as OPENED } from '#wording';
import type { ReportLine } from '../mail-lines.js';
import type { ReportAcceptedMail, ReportOpenedMail } from '../mail-model.js';
import type { MailView } from '../mail-view.js';
import { dayMonth, dayMonthYear, dueText, plain, subjectAround } from '../wording.js';
import { first, framed } from './frame.js';
import { reportRow } from './rows.js';

export function reportOpenedView(mail: ReportOpenedMail): MailView {
  const line = earliest(mail.lines);
  return framed(mail, {
    tone: 'new',
    subject: reportOpenedSubject(mail.lines),
    headline:
      mail.lines.length === 1
        ? OPENED.headline(plain(line.period))
        : OPENED.headlineOfMany(mail.lines.length),
    paragraphs: [
      [
        OPENED.ask(plain(mail.bodyName), dueText(line.due)),
        ...(mail.lines.length === 1 ? [] : [OPENED.earliest]),
        OPENED.draftIsKept,
      ].join(' '),
    ],
    sections: [{ heading: OPENED.heading, rows: mail.lines.map(reportRow) }],
    buttonLabel: { report: OPENED.button },
  });
}

export function reportOpenedSubject(lines: readonly ReportLine[]): string {
  const line = earliest(lines);
  const due = dayMonth(line.due.on);
  return lines.length === 1
    ? subjectAround(line.period, (period) => OPENED.subject(period, due))
    : OPENED.subjectOfMany(lines.length, due);
}

export function reportAcceptedView(mail: ReportAcceptedMail): MailView {
  return framed(mail, {
    tone: 'calm',
    subject: subjectAround(mail.period, (period) => ACCEPTED.subject(period, mail.formOfAddress)),
    headline: ACCEPTED.headline,
    paragraphs: [ACCEPTED.thanks(plain(mail.bodyName), mail.formOfAddress)],
    facts: [
      { label: ACCEPTED.period, value: plain(mail.period) },
      { label: ACCEPTED.document, value: plain(mail.documentNumber) },
      ...(mail.submittedOn === undefined
        ? []
        : [{ label: ACCEPTED.submittedOn, value: dayMonthYear(mail.submittedOn) }]),
    ],
    buttonLabel: ACCEPTED.button,
  });
}

function earliest(lines: readonly ReportLine[]): ReportLine {
  return lines.reduce((best, line) => (line.due.on < best.due.on ? line : best), first(lines));
}
