import type { DueSoonLine, OverdueLine, WorkLine } from '../mail-lines.js';
import type {
  DueSoonMail,
  DueTodayMail,
  MailAudience,
  MailCommon,
  OverdueMail,
} from '../mail-model.js';
import type { MailView } from '../mail-view.js';
import { inDays, plain, subjectAround, withNumber } from '../wording.js';
import { first, framed, sourceOf } from './frame.js';
import { dueSoonRow, overdueRow, workRow } from './rows.js';

export function dueSoonView(mail: DueSoonMail): MailView {
  const days = soonest(mail.lines);
  return framed(mail, {
    tone: 'soon',
    subject: dueSoonSubject(mail.lines),
    headline: days > 0 ? `Còn ${days} ngày đến hạn` : 'Đến hạn hôm nay',
    paragraphs: [`${plain(mail.bodyName)} có ${mail.lines.length} việc sắp đến hạn.`],
    sections: [{ heading: 'Sắp đến hạn', rows: mail.lines.map(dueSoonRow) }],
    buttonLabel: 'Cập nhật tiến độ',
    notes: [stopsNote(mail)],
  });
}

export function dueSoonSubject(lines: readonly DueSoonLine[]): string {
  const days = soonest(lines);
  return days > 0 ? workSubject(`[Còn ${days} ngày]`, lines) : dueTodaySubject(lines);
}

export function dueTodayView(mail: DueTodayMail): MailView {
  return framed(mail, {
    tone: 'soon',
    subject: dueTodaySubject(mail.lines),
    headline: `Hôm nay là hạn của ${mail.lines.length} việc`,
    paragraphs: [
      `Đề nghị ${mail.formOfAddress} báo cáo kết quả trước ${first(mail.lines).due.closesAt} hôm nay.`,
    ],
    sections: [{ heading: 'Hạn hôm nay', rows: mail.lines.map((line) => workRow(line)) }],
    buttonLabel: 'Báo cáo kết quả',
    notes: [stopsNote(mail)],
  });
}

export function dueTodaySubject(lines: readonly WorkLine[]): string {
  return workSubject('[Hạn hôm nay]', lines);
}

export function overdueView(mail: OverdueMail): MailView {
  const count = mail.lines.length;
  const days = latest(mail.lines);
  return framed(mail, {
    tone: 'late',
    subject: overdueSubject(mail.lines),
    headline:
      count === 1 ? `Quá hạn${inDays(days)}` : `${count} việc quá hạn, lâu nhất ${days} ngày`,
    paragraphs: [
      isDoer(mail.audience)
        ? `${plain(mail.bodyName)} có ${count} việc đã quá hạn và chưa có báo cáo hoàn thành. Đề nghị ${mail.formOfAddress} chỉ đạo hoàn thành và báo cáo.`
        : `${count} việc do ${plain(mail.bodyName)} giao đã quá hạn và chưa có báo cáo hoàn thành.`,
    ],
    sections: [{ heading: 'Quá hạn', rows: mail.lines.map(overdueRow) }],
    buttonLabel: 'Xem việc quá hạn',
    notes: [stopsNote(mail)],
  });
}

export function overdueSubject(lines: readonly OverdueLine[]): string {
  return workSubject(`[Quá hạn${inDays(latest(lines))}]`, lines);
}

/** "{token} {việc} – {số hiệu}", or the number of works when there are several. */
export function workSubject(token: string, lines: readonly WorkLine[]): string {
  const { title } = first(lines);
  const source = sourceOf(lines);
  return lines.length === 1
    ? subjectAround(title, (shortened) => withNumber(`${token} ${shortened}`, source))
    : plain(withNumber(`${token} ${lines.length} việc`, source));
}

function stopsNote({ audience, formOfAddress }: MailCommon): string {
  const stops = 'Việc nhắc dừng ngay khi có báo cáo hoàn thành.';
  return isDoer(audience)
    ? `${stops} Nếu đã xong, mong ${formOfAddress} mở trang trên để báo cáo.`
    : stops;
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
