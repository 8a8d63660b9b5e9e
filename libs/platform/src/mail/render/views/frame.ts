import type { MailAct } from '#domain';
import { MAIL_FRAME_WORDS } from '#wording';
import type { MailCommon } from '../mail-model.js';
import type { MailView } from '../mail-view.js';
import { plain } from '../wording.js';

/** What a view may leave out; the frame fills it. */
type Optional = 'facts' | 'quotes' | 'sections' | 'notes';
type Framed = 'greeting' | 'reason' | 'closing' | 'hotline' | 'button';
type ViewContent = Omit<MailView, Optional | Framed> &
  Partial<Pick<MailView, Optional>> & {
    /** By what the button names, where the mail asks for something. */
    readonly buttonLabel: string | Readonly<Partial<Record<MailAct, string>>>;
  };

/** Puts greeting, button address, reason line and hotline around what one template says. */
export function framed(mail: MailCommon, content: ViewContent): MailView {
  const { buttonLabel, ...view } = content;
  return {
    facts: [],
    quotes: [],
    sections: [],
    notes: [],
    ...view,
    greeting: MAIL_FRAME_WORDS.greeting(mail.formOfAddress),
    button: { label: labelOf(buttonLabel, mail), url: mail.url },
    reason: MAIL_FRAME_WORDS.because(mail.formOfAddress, mail.audience, plain(mail.bodyName)),
    closing: mail.answered ? MAIL_FRAME_WORDS.answered : MAIL_FRAME_WORDS.unanswered,
    hotline: hotlineOf(mail),
  };
}

function labelOf(label: ViewContent['buttonLabel'], { act }: MailCommon): string {
  if (typeof label === 'string') return label;
  return (act === null ? undefined : label[act]) ?? MAIL_FRAME_WORDS.look;
}

/** "Liên hệ: …", where the installation has a hotline. */
export function hotlineOf({ hotline }: { readonly hotline?: string }): string | null {
  return hotline === undefined ? null : MAIL_FRAME_WORDS.hotline(plain(hotline));
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
  return numbers.size === 1 ? only : MAIL_FRAME_WORDS.documents(numbers.size);
}
