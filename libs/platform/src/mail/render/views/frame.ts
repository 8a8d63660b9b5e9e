import type { MailCommon } from '../mail-model.js';
import type { MailView } from '../mail-view.js';
import { plain, reasonLine } from '../wording.js';

/** What a view may leave out; the frame fills it. */
type Optional = 'facts' | 'quotes' | 'sections' | 'notes';
type Framed = 'greeting' | 'reason' | 'closing' | 'hotline' | 'button';
type ViewContent = Omit<MailView, Optional | Framed> &
  Partial<Pick<MailView, Optional>> & { readonly buttonLabel: string };

const ANSWERED =
  'Thư tự động của hệ thống Đôn đốc; trả lời thư này sẽ tới điều phối của cơ quan giao.';
/** The last line of a mail whose answers nobody reads. */
export const UNANSWERED = 'Thư tự động của hệ thống Đôn đốc, xin không trả lời thư này.';

/** Puts greeting, button address, reason line and hotline around what one template says. */
export function framed(mail: MailCommon, content: ViewContent): MailView {
  const { buttonLabel, ...view } = content;
  return {
    facts: [],
    quotes: [],
    sections: [],
    notes: [],
    ...view,
    greeting: `Kính gửi ${mail.formOfAddress},`,
    button: { label: buttonLabel, url: mail.url },
    reason: reasonLine(mail.formOfAddress, mail.audience, mail.bodyName),
    closing: mail.answered ? ANSWERED : UNANSWERED,
    hotline: mail.hotline === undefined ? null : plain(mail.hotline),
  };
}

/** First of a list that must not be empty. @throws RangeError */
export function first<T>(lines: readonly T[]): T {
  const [line] = lines;
  if (line === undefined) throw new RangeError('A mail needs at least one line.');
  return line;
}

/** "470/KH-LĐLĐ" or "3 văn bản": what the lines of one mail come from; empty without any number. */
export function sourceOf(lines: readonly { readonly documentNumber: string }[]): string {
  const numbers = new Set(
    lines.map((line) => plain(line.documentNumber)).filter((number) => number !== ''),
  );
  const [only] = numbers;
  if (only === undefined) return '';
  return numbers.size === 1 ? only : `${numbers.size} văn bản`;
}
