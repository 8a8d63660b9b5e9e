import type { MailDocument } from '../mail-lines.js';
import type { NewWorkMail } from '../mail-model.js';
import type { Fact, MailView } from '../mail-view.js';
import { capitalised, dayMonthYear, dueText, plain, subjectAround } from '../wording.js';
import { framed } from './frame.js';
import { reportRowOfDocument, workRowOfDocument } from './rows.js';

export function newWorkView(mail: NewWorkMail): MailView {
  const { document, tasks } = mail;
  const amount = tasks.length > 0 ? `${tasks.length} việc theo ` : '';
  const you = mail.formOfAddress;
  return framed(mail, {
    tone: 'new',
    subject: subjectAround(
      document.kind,
      (kind) => `[Việc mới] ${amount}${kind} ${document.number} – đề nghị tiếp nhận`,
    ),
    headline: capitalised(
      tasks.length > 0
        ? `${tasks.length} việc mới theo ${document.kind} ${document.number}`
        : `${document.kind} ${document.number} cần tiếp nhận`,
    ),
    paragraphs: [
      `${plain(document.issuerName)} giao ${plain(mail.bodyName)} thực hiện văn bản dưới đây. ${
        mail.acknowledgementIsLate
          ? `Hạn tiếp nhận (${dueText(mail.acknowledgeBy)}) đã qua trước khi thư này gửi được; đề nghị ${you} tiếp nhận ngay.`
          : `Đề nghị ${you} tiếp nhận trước ${dueText(mail.acknowledgeBy)}.`
      }`,
    ],
    facts: [
      ...(mail.urgency === undefined ? [] : [{ label: 'Mức độ', value: plain(mail.urgency) }]),
      ...documentFacts(document),
      { label: 'Đơn vị nhận', value: plain(mail.bodyName) },
    ],
    sections: [
      { heading: 'Việc được giao', rows: tasks.map(workRowOfDocument) },
      { heading: 'Báo cáo theo kỳ', rows: mail.reports.map(reportRowOfDocument) },
    ],
    buttonLabel: 'Xem và tiếp nhận',
    notes: [
      `Trên trang vừa mở, ${you} bấm Tiếp nhận, Không thuộc thẩm quyền (kèm lý do) hoặc Hỏi lại. Không cần đăng nhập.`,
    ],
  });
}

function documentFacts(document: MailDocument): Fact[] {
  const issued = document.issuedOn === undefined ? '' : ` ngày ${dayMonthYear(document.issuedOn)}`;
  return [
    { label: 'Văn bản', value: plain(`${document.kind} ${document.number}${issued}`) },
    { label: 'Trích yếu', value: plain(document.title) },
    { label: 'Cơ quan giao', value: plain(document.issuerName) },
  ];
}
