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
        ? `Mở kỳ báo cáo: ${plain(line.period)}`
        : `Mở ${mail.lines.length} kỳ báo cáo`,
    paragraphs: [
      `Đề nghị ${plain(mail.bodyName)} nộp báo cáo trước ${dueText(line.due)}. ${
        mail.lines.length === 1 ? '' : 'Đây là hạn sớm nhất trong các kỳ dưới đây. '
      }Bản nháp được giữ trên hệ thống, có thể làm nhiều lần.`,
    ],
    sections: [{ heading: 'Kỳ báo cáo', rows: mail.lines.map(reportRow) }],
    buttonLabel: 'Làm báo cáo',
  });
}

export function reportOpenedSubject(lines: readonly ReportLine[]): string {
  const line = earliest(lines);
  const due = dayMonth(line.due.on);
  return lines.length === 1
    ? subjectAround(line.period, (period) => `[Mở kỳ báo cáo] ${period} – hạn nộp ${due}`)
    : `[Mở kỳ báo cáo] ${lines.length} kỳ – hạn nộp sớm nhất ${due}`;
}

export function reportAcceptedView(mail: ReportAcceptedMail): MailView {
  return framed(mail, {
    tone: 'calm',
    subject: subjectAround(
      mail.period,
      (period) => `[Đã nhận báo cáo] ${period} – cảm ơn ${mail.formOfAddress}`,
    ),
    headline: 'Đã nhận báo cáo',
    paragraphs: [
      `Báo cáo của ${plain(mail.bodyName)} đã được chấp nhận. Cảm ơn ${mail.formOfAddress}.`,
    ],
    facts: [
      { label: 'Kỳ báo cáo', value: plain(mail.period) },
      { label: 'Theo văn bản', value: plain(mail.documentNumber) },
      ...(mail.submittedOn === undefined
        ? []
        : [{ label: 'Ngày nộp', value: dayMonthYear(mail.submittedOn) }]),
    ],
    buttonLabel: 'Xem báo cáo đã nộp',
  });
}

function earliest(lines: readonly ReportLine[]): ReportLine {
  return lines.reduce((best, line) => (line.due.on < best.due.on ? line : best), first(lines));
}
