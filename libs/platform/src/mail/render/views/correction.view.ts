import type { WorkChange } from '../mail-lines.js';
import type { ChangedMail, ReturnedMail } from '../mail-model.js';
import type { MailView, Row } from '../mail-view.js';
import { dayMonthYear, dueText, plain, subjectAround } from '../wording.js';
import { first, framed } from './frame.js';
import { reasonDetail, row, workRow } from './rows.js';

export function returnedView(mail: ReturnedMail): MailView {
  return framed(mail, {
    tone: 'late',
    subject: subjectAround(mail.line.title, (title) => `[Trả lại] Đề nghị bổ sung: ${title}`),
    headline: 'Đề nghị bổ sung',
    paragraphs: [
      `Kết quả của ${plain(mail.bodyName)} được trả lại để bổ sung. Những gì đã nộp vẫn được giữ.`,
    ],
    quotes:
      mail.reason.trim() === ''
        ? []
        : [{ label: 'Nội dung đề nghị bổ sung', text: plain(mail.reason) }],
    sections: [{ heading: 'Việc cần bổ sung', rows: [workRow(mail.line)] }],
    buttonLabel: 'Xem và bổ sung',
  });
}

export function changedView(mail: ChangedMail): MailView {
  const change = first(mail.changes);
  return framed(mail, {
    tone: 'calm',
    subject:
      mail.changes.length === 1
        ? changeSubject(change)
        : plain(`[Thay đổi] ${mail.changes.length} thay đổi trong việc được giao`),
    headline: mail.changes.length === 1 ? headlineOf(change) : 'Có thay đổi trong việc được giao',
    paragraphs: [`Thay đổi dưới đây áp dụng cho ${plain(mail.bodyName)} kể từ thư này.`],
    sections: [{ heading: 'Thay đổi', rows: mail.changes.map(changeRow) }],
    buttonLabel: 'Xem chi tiết',
  });
}

function changeSubject(change: WorkChange): string {
  switch (change.kind) {
    case 'due_changed':
      return subjectAround(
        change.title,
        (title) => `[Thay đổi] ${title}: hạn mới ${dayMonthYear(change.newDue.on)}`,
      );
    case 'content_changed':
    case 'reinstated':
    case 'cancelled':
      return subjectAround(
        change.title,
        (title) => `[Thay đổi] ${title}: ${headlineOf(change).toLowerCase()}`,
      );
    case 'campaign_recalled':
    case 'campaign_closed':
      return plain(`[Thay đổi] ${change.document.number}: ${headlineOf(change).toLowerCase()}`);
  }
}

function headlineOf(change: WorkChange): string {
  switch (change.kind) {
    case 'due_changed':
      return 'Hạn mới';
    case 'content_changed':
      return 'Nội dung mới';
    case 'reinstated':
      return 'Giao lại việc';
    case 'cancelled':
      return 'Đã thôi giao';
    case 'campaign_recalled':
      return 'Văn bản đã được thu hồi';
    case 'campaign_closed':
      return 'Đợt giao nhiệm vụ đã kết thúc';
  }
}

function changeRow(change: WorkChange): Row {
  const reason = reasonDetail(change.reason);
  switch (change.kind) {
    case 'due_changed':
      return row(change.title, undefined, [
        plain(change.documentNumber),
        `Hạn mới: ${dueText(change.newDue)}`,
        `Hạn cũ: ${change.oldDue ? dueText(change.oldDue) : 'không ghi thời hạn'}`,
        reason,
      ]);
    case 'content_changed':
    case 'reinstated':
    case 'cancelled':
      return row(change.title, undefined, [
        plain(change.documentNumber),
        headlineOf(change),
        reason,
      ]);
    case 'campaign_recalled':
    case 'campaign_closed':
      return row(`${change.document.kind} ${change.document.number}`, undefined, [
        plain(change.document.title),
        `${headlineOf(change)}. Các việc chưa xong không còn được nhắc.`,
        reason,
      ]);
  }
}
