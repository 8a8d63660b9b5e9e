import { DIGEST_HEADINGS, DIGEST_WORDS } from '#wording';
import type { DigestLine } from '../mail-lines.js';
import type { DailyDigestMail } from '../mail-model.js';
import type { MailView, Row } from '../mail-view.js';
import { dayMonth, dayMonthYear } from '../wording.js';
import {
  acknowledgementEscalationSubject,
  acknowledgementReminderSubject,
} from './acknowledgement.view.js';
import {
  bodyEndedSubject,
  declinedSubject,
  judgementSubject,
  nothingOpenSubject,
} from './decision.view.js';
import { dueSoonSubject, dueTodaySubject, overdueSubject, workSubject } from './deadline.view.js';
import { askedSubject, explanationReminderSubject } from './exchange.view.js';
import { exchangeRow } from './exchange-row.js';
import { first, framed } from './frame.js';
import { milestoneReminderSubject, milestoneRow } from './milestone.view.js';
import { reportOpenedSubject } from './report.view.js';
import {
  declinedRow,
  dispatchRow,
  dueSoonRow,
  bodyEndedRow,
  judgementRow,
  lateDispatchRow,
  nothingOpenRow,
  overdueRow,
  reportRow,
  silentRow,
  workRow,
} from './rows.js';

const HEADINGS = Object.values(DIGEST_HEADINGS);

export function dailyDigestView(mail: DailyDigestMail): MailView {
  const only = mail.lines.length === 1 ? first(mail.lines) : null;
  const rows = mail.lines.map(entry);
  return framed(mail, {
    tone: mail.lines.some((line) => line.template === 'overdue') ? 'late' : 'soon',
    subject: only ? lineSubject(only) : digestSubject(mail),
    headline: DIGEST_WORDS.headline(dayMonthYear(mail.on)),
    paragraphs: [DIGEST_WORDS.explain(mail.lines.length, mail.formOfAddress)],
    sections: HEADINGS.map((heading) => ({
      heading,
      rows: rows.filter((each) => each.heading === heading).map((each) => each.row),
    })),
    buttonLabel: DIGEST_WORDS.button,
    notes: [DIGEST_WORDS.whenSent],
  });
}

function digestSubject({ on, lines }: DailyDigestMail): string {
  first(lines);
  const overdue = lines.filter((line) => line.template === 'overdue').length;
  const soon = lines.filter(
    (line) => line.template === 'dueSoon' || line.template === 'dueToday',
  ).length;
  return overdue + soon > 0
    ? DIGEST_WORDS.subjectOfDates(dayMonth(on), overdue, soon)
    : DIGEST_WORDS.subject(dayMonth(on), lines.length);
}

/** Where a line stands, and how it reads. */
export function entry(line: DigestLine): { heading: (typeof HEADINGS)[number]; row: Row } {
  switch (line.template) {
    case 'acknowledgementReminder':
      return { heading: DIGEST_HEADINGS.toAcknowledge, row: dispatchRow(line) };
    case 'acknowledgementEscalation':
    case 'unacknowledgedList':
      return { heading: DIGEST_HEADINGS.unacknowledged, row: lateDispatchRow(line) };
    case 'silentWork':
      return { heading: DIGEST_HEADINGS.silent, row: silentRow(line) };
    case 'dueSoon':
      return {
        heading: line.daysLeft > 0 ? DIGEST_HEADINGS.dueSoon : DIGEST_HEADINGS.dueToday,
        row: dueSoonRow(line),
      };
    case 'dueToday':
      return { heading: DIGEST_HEADINGS.dueToday, row: workRow(line) };
    case 'overdue':
      return { heading: DIGEST_HEADINGS.overdue, row: overdueRow(line) };
    case 'decisionReminder':
      if (line.matter === 'asked') {
        return { heading: DIGEST_HEADINGS.toAnswer, row: exchangeRow(line) };
      }
      return line.matter === 'declined'
        ? { heading: DIGEST_HEADINGS.toDecide, row: declinedRow(line) }
        : { heading: DIGEST_HEADINGS.toJudge, row: judgementRow(line) };
    case 'explanationReminder':
      return { heading: DIGEST_HEADINGS.toExplain, row: exchangeRow(line) };
    case 'milestoneReminder':
      return { heading: DIGEST_HEADINGS.toReach, row: milestoneRow(line) };
    case 'reportOpened':
      return { heading: DIGEST_HEADINGS.reports, row: reportRow(line) };
    case 'bodyEnded':
      return { heading: DIGEST_HEADINGS.bodyEnded, row: bodyEndedRow(line) };
    case 'nothingOpen':
      return { heading: DIGEST_HEADINGS.nothingOpen, row: nothingOpenRow(line) };
  }
}

/** Subject of a digest of one line. */
export function lineSubject(line: DigestLine): string {
  switch (line.template) {
    case 'acknowledgementReminder':
      return acknowledgementReminderSubject([line]);
    case 'acknowledgementEscalation':
    case 'unacknowledgedList':
      return acknowledgementEscalationSubject([line]);
    case 'silentWork':
      return workSubject(DIGEST_WORDS.silentToken, [line]);
    case 'dueSoon':
      return dueSoonSubject([line]);
    case 'dueToday':
      return dueTodaySubject([line]);
    case 'overdue':
      return overdueSubject([line]);
    case 'decisionReminder':
      if (line.matter === 'asked') return askedSubject([line]);
      return line.matter === 'declined' ? declinedSubject([line]) : judgementSubject([line]);
    case 'explanationReminder':
      return explanationReminderSubject([line], true);
    case 'milestoneReminder':
      return milestoneReminderSubject([line]);
    case 'reportOpened':
      return reportOpenedSubject([line]);
    case 'bodyEnded':
      return bodyEndedSubject(line);
    case 'nothingOpen':
      return nothingOpenSubject(line);
  }
}
