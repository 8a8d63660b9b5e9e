import type { DigestLine } from '../mail-lines.js';
import type { DailyDigestMail } from '../mail-model.js';
import type { MailView, Row } from '../mail-view.js';
import { dayMonth, dayMonthYear } from '../wording.js';
import {
  acknowledgementEscalationSubject,
  acknowledgementReminderSubject,
} from './acknowledgement.view.js';
import { declinedSubject, judgementSubject, nothingOpenSubject } from './decision.view.js';
import { dueSoonSubject, dueTodaySubject, overdueSubject, workSubject } from './deadline.view.js';
import { first, framed } from './frame.js';
import { reportOpenedSubject } from './report.view.js';
import {
  declinedRow,
  dispatchRow,
  dueSoonRow,
  judgementRow,
  lateDispatchRow,
  nothingOpenRow,
  overdueRow,
  reportRow,
  silentRow,
  workRow,
} from './rows.js';

/** Red first: the order of the digest's lists. */
const SECTIONS = [
  'Quá hạn',
  'Hạn hôm nay',
  'Sắp đến hạn',
  'Văn bản chờ tiếp nhận',
  'Đơn vị chưa tiếp nhận',
  'Chờ quyết định',
  'Báo cáo chờ duyệt',
  'Kỳ báo cáo đang mở',
  'Việc này đang thế nào?',
  'Đợt không còn việc mở',
] as const;

export function dailyDigestView(mail: DailyDigestMail): MailView {
  const only = mail.lines.length === 1 ? first(mail.lines) : null;
  const rows = mail.lines.map(entry);
  return framed(mail, {
    tone: mail.lines.some((line) => line.template === 'overdue') ? 'late' : 'soon',
    subject: only ? lineSubject(only) : digestSubject(mail),
    headline: `Việc hôm nay, ${dayMonthYear(mail.on)}`,
    paragraphs: [`Có ${mail.lines.length} việc cần ${mail.formOfAddress} xem hôm nay.`],
    sections: SECTIONS.map((heading) => ({
      heading,
      rows: rows.filter((each) => each.heading === heading).map((each) => each.row),
    })),
    buttonLabel: 'Mở danh sách việc',
    notes: ['Bản tin gửi lúc 07:30 các ngày làm việc, chỉ khi có việc cần xem.'],
  });
}

function digestSubject({ on, lines }: DailyDigestMail): string {
  first(lines);
  const overdue = lines.filter((line) => line.template === 'overdue').length;
  const soon = lines.filter(
    (line) => line.template === 'dueSoon' || line.template === 'dueToday',
  ).length;
  const day = `Việc hôm nay ${dayMonth(on)}:`;
  return overdue + soon > 0
    ? `${day} ${overdue} quá hạn, ${soon} sắp đến hạn`
    : `${day} ${lines.length} việc cần xem`;
}

/** Where a line stands, and how it reads. */
export function entry(line: DigestLine): { heading: (typeof SECTIONS)[number]; row: Row } {
  switch (line.template) {
    case 'acknowledgementReminder':
      return { heading: 'Văn bản chờ tiếp nhận', row: dispatchRow(line) };
    case 'acknowledgementEscalation':
    case 'unacknowledgedList':
      return { heading: 'Đơn vị chưa tiếp nhận', row: lateDispatchRow(line) };
    case 'silentWork':
      return { heading: 'Việc này đang thế nào?', row: silentRow(line) };
    case 'dueSoon':
      return { heading: line.daysLeft > 0 ? 'Sắp đến hạn' : 'Hạn hôm nay', row: dueSoonRow(line) };
    case 'dueToday':
      return { heading: 'Hạn hôm nay', row: workRow(line) };
    case 'overdue':
      return { heading: 'Quá hạn', row: overdueRow(line) };
    case 'decisionReminder':
      return line.matter === 'declined'
        ? { heading: 'Chờ quyết định', row: declinedRow(line) }
        : { heading: 'Báo cáo chờ duyệt', row: judgementRow(line) };
    case 'reportOpened':
      return { heading: 'Kỳ báo cáo đang mở', row: reportRow(line) };
    case 'nothingOpen':
      return { heading: 'Đợt không còn việc mở', row: nothingOpenRow(line) };
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
      return workSubject('[Hỏi tiến độ]', [line]);
    case 'dueSoon':
      return dueSoonSubject([line]);
    case 'dueToday':
      return dueTodaySubject([line]);
    case 'overdue':
      return overdueSubject([line]);
    case 'decisionReminder':
      return line.matter === 'declined' ? declinedSubject([line]) : judgementSubject([line]);
    case 'reportOpened':
      return reportOpenedSubject([line]);
    case 'nothingOpen':
      return nothingOpenSubject(line);
  }
}
