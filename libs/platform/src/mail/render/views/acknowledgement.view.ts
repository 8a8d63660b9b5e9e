import type { DispatchLine, LateDispatchLine } from '../mail-lines.js';
import type { AcknowledgementEscalationMail, AcknowledgementReminderMail } from '../mail-model.js';
import type { MailView } from '../mail-view.js';
import { capitalised, inDays, plain, subjectAround } from '../wording.js';
import { first, framed } from './frame.js';
import { dispatchRow, lateDispatchRow } from './rows.js';

export function acknowledgementReminderView(mail: AcknowledgementReminderMail): MailView {
  first(mail.lines);
  return framed(mail, {
    tone: 'soon',
    subject: acknowledgementReminderSubject(mail.lines),
    headline: 'Văn bản chưa được tiếp nhận',
    paragraphs: [
      `${plain(mail.bodyName)} chưa tiếp nhận văn bản dưới đây. Đề nghị ${mail.formOfAddress} mở trang tiếp nhận và chọn một trong ba: Tiếp nhận, Không thuộc thẩm quyền hoặc Hỏi lại.`,
    ],
    sections: [{ heading: 'Văn bản chờ tiếp nhận', rows: mail.lines.map(dispatchRow) }],
    buttonLabel: 'Xem và tiếp nhận',
    notes: ['Không cần đăng nhập. Việc nhắc dừng ngay khi đơn vị tiếp nhận.'],
  });
}

export function acknowledgementReminderSubject(lines: readonly DispatchLine[]): string {
  const { number } = first(lines).document;
  if (lines.length === 1) {
    return plain(`[Nhắc tiếp nhận] ${number}: văn bản chưa được tiếp nhận`);
  }
  return subjectAround(
    lines.map((line) => line.document.number).join(', '),
    (numbers) => `[Nhắc tiếp nhận] ${lines.length} văn bản chưa được tiếp nhận: ${numbers}`,
  );
}

export function acknowledgementEscalationView(mail: AcknowledgementEscalationMail): MailView {
  const days = longest(mail.lines);
  return framed(mail, {
    tone: 'late',
    subject: acknowledgementEscalationSubject(mail.lines),
    headline: days > 0 ? `Chưa tiếp nhận sau ${days} ngày làm việc` : 'Chưa tiếp nhận',
    paragraphs: [
      `Đến nay văn bản dưới đây chưa được tiếp nhận. Đề nghị lãnh đạo đơn vị chỉ đạo tiếp nhận, hoặc trả lời Không thuộc thẩm quyền kèm lý do.`,
    ],
    sections: [{ heading: 'Văn bản chưa được tiếp nhận', rows: mail.lines.map(lateDispatchRow) }],
    buttonLabel: 'Xem văn bản',
    notes: [
      `${capitalised(mail.formOfAddress)} là lãnh đạo đơn vị có thể tiếp nhận thay đầu mối ngay trên trang này.`,
    ],
  });
}

export function acknowledgementEscalationSubject(lines: readonly LateDispatchLine[]): string {
  const line = first(lines);
  const token = `[Chưa tiếp nhận${inDays(longest(lines))}]`;
  if (lines.length === 1) {
    return subjectAround(
      line.bodyName,
      (bodyName) => `${token} ${line.document.number} – ${bodyName}`,
    );
  }
  const bodies = new Set(lines.map((each) => plain(each.bodyName)));
  return bodies.size === 1
    ? subjectAround(line.bodyName, (bodyName) => `${token} ${lines.length} văn bản – ${bodyName}`)
    : plain(`${token} ${bodies.size} đơn vị`);
}

function longest(lines: readonly LateDispatchLine[]): number {
  first(lines);
  return Math.max(...lines.map((line) => line.workingDaysLate));
}
