import type { DeclinedLine, JudgementLine, NothingOpenLine } from '../mail-lines.js';
import type { DeclinedMail, JudgementMail } from '../mail-model.js';
import type { MailView } from '../mail-view.js';
import { plain, shorten, subjectAround, withNumber } from '../wording.js';
import { first, framed, sourceOf } from './frame.js';
import { declinedRow, judgementRow } from './rows.js';

/** To the coordinator at once, later as a reminder to decide (with `workingDaysWaiting`). */
export function declinedView(mail: DeclinedMail): MailView {
  const line = first(mail.lines);
  const waits = mail.lines.some((each) => each.workingDaysWaiting !== undefined);
  return framed(mail, {
    tone: waits ? 'late' : 'soon',
    subject: declinedSubject(mail.lines),
    headline:
      mail.lines.length === 1
        ? `${plain(line.bodyName)}: không thuộc thẩm quyền`
        : `${mail.lines.length} việc được trả vì không thuộc thẩm quyền`,
    paragraphs: [
      waits
        ? `Việc dưới đây được trả lại và vẫn đang chờ ${mail.formOfAddress} quyết định.`
        : `Đơn vị trả lại việc dưới đây. Việc đang chờ ${mail.formOfAddress} quyết định.`,
    ],
    sections: [{ heading: 'Việc được trả', rows: mail.lines.map(declinedRow) }],
    buttonLabel: 'Xem và quyết định',
  });
}

export function declinedSubject(lines: readonly DeclinedLine[]): string {
  const line = first(lines);
  const token = '[Không thuộc thẩm quyền]';
  if (lines.length > 1) return plain(`${token} ${lines.length} việc được trả`);
  const bodyName = shorten(line.bodyName, 28);
  return line.title === undefined
    ? subjectAround(bodyName, (body) => `${token} ${body} trả văn bản ${line.documentNumber}`)
    : subjectAround(line.title, (title) => `${token} ${bodyName} trả việc: ${title}`);
}

/** To the coordinator's leader: what bodies handed in and nobody has judged. */
export function judgementView(mail: JudgementMail): MailView {
  return framed(mail, {
    tone: 'late',
    subject: judgementSubject(mail.lines),
    headline:
      mail.lines.length === 1 ? 'Kết quả chờ duyệt' : `${mail.lines.length} kết quả chờ duyệt`,
    paragraphs: ['Đơn vị đã nộp kết quả dưới đây; đến nay chưa có ý kiến chấp nhận hay trả lại.'],
    sections: [{ heading: 'Chờ duyệt', rows: mail.lines.map(judgementRow) }],
    buttonLabel: 'Xem và quyết định',
  });
}

export function judgementSubject(lines: readonly JudgementLine[]): string {
  const line = first(lines);
  const source = sourceOf(lines);
  return lines.length === 1
    ? subjectAround(`${line.bodyName}: ${line.title}`, (shortened) =>
        withNumber(`[Chờ duyệt] ${shortened}`, source),
      )
    : plain(withNumber(`[Chờ duyệt] ${lines.length} kết quả`, source));
}

/** A digest whose only line is a campaign with nothing open. */
export const nothingOpenSubject = ({ document }: NothingOpenLine): string =>
  plain(`[Không còn việc mở] ${document.number}: đề nghị xem để kết thúc đợt`);
