import type { DigestLine } from '../mail-lines.js';
import type { DailyDigestMail, WeeklyDigestMail } from '../mail-model.js';
import type { MailView, Row, Section } from '../mail-view.js';
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

/** T4 */
export function dailyDigestView(mail: DailyDigestMail): MailView {
  const only = mail.lines.length === 1 ? first(mail.lines) : null;
  const rows = mail.lines.map(entry);
  return framed(mail, {
    reasonToken: 'daily_digest',
    tone: mail.lines.some((line) => line.template === 'T7') ? 'late' : 'soon',
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
  const overdue = lines.filter((line) => line.template === 'T7').length;
  const soon = lines.filter((line) => line.template === 'T5' || line.template === 'T6').length;
  const day = `Việc hôm nay ${dayMonth(on)}:`;
  return overdue + soon > 0
    ? `${day} ${overdue} quá hạn, ${soon} sắp đến hạn`
    : `${day} ${lines.length} việc cần xem`;
}

function entry(line: DigestLine): { heading: (typeof SECTIONS)[number]; row: Row } {
  switch (line.template) {
    case 'T2':
      return { heading: 'Văn bản chờ tiếp nhận', row: dispatchRow(line) };
    case 'T3':
    case 'T16':
      return { heading: 'Đơn vị chưa tiếp nhận', row: lateDispatchRow(line) };
    case 'T4':
      return { heading: 'Việc này đang thế nào?', row: silentRow(line) };
    case 'T5':
      return { heading: line.daysLeft > 0 ? 'Sắp đến hạn' : 'Hạn hôm nay', row: dueSoonRow(line) };
    case 'T6':
      return { heading: 'Hạn hôm nay', row: workRow(line) };
    case 'T7':
      return { heading: 'Quá hạn', row: overdueRow(line) };
    case 'T13':
      return { heading: 'Chờ quyết định', row: declinedRow(line) };
    case 'T14':
      return { heading: 'Kỳ báo cáo đang mở', row: reportRow(line) };
    case 'judgement':
      return { heading: 'Báo cáo chờ duyệt', row: judgementRow(line) };
    case 'nothingOpen':
      return { heading: 'Đợt không còn việc mở', row: nothingOpenRow(line) };
  }
}

function lineSubject(line: DigestLine): string {
  switch (line.template) {
    case 'T2':
      return acknowledgementReminderSubject([line]);
    case 'T3':
    case 'T16':
      return acknowledgementEscalationSubject([line]);
    case 'T4':
      return workSubject('[Hỏi tiến độ]', [line]);
    case 'T5':
      return dueSoonSubject([line]);
    case 'T6':
      return dueTodaySubject([line]);
    case 'T7':
      return overdueSubject([line]);
    case 'T13':
      return declinedSubject([line]);
    case 'T14':
      return reportOpenedSubject([line]);
    case 'judgement':
      return judgementSubject([line]);
    case 'nothingOpen':
      return nothingOpenSubject(line);
  }
}

/** T16 */
export function weeklyDigestView(mail: WeeklyDigestMail): MailView {
  const sections: readonly Section[] = [
    { heading: 'Quá hạn', rows: mail.overdue.map(overdueRow) },
    { heading: 'Chưa tiếp nhận', rows: mail.unacknowledged.map(lateDispatchRow) },
    { heading: 'Báo cáo chờ duyệt', rows: mail.awaitingJudgement.map(judgementRow) },
  ];
  first(sections.flatMap((section) => section.rows));
  return framed(mail, {
    reasonToken: 'weekly_digest',
    tone: mail.overdue.length > 0 ? 'late' : 'soon',
    subject: `Tuần ${mail.week}: ${mail.overdue.length} việc quá hạn, ${mail.unacknowledged.length} chưa tiếp nhận, ${mail.awaitingJudgement.length} báo cáo chờ duyệt`,
    headline: `Tổng hợp tuần ${mail.week}`,
    paragraphs: [`Tình hình các đợt giao nhiệm vụ đang chạy, để ${mail.formOfAddress} xử lý.`],
    sections,
    buttonLabel: 'Mở bàn điều hành',
  });
}
