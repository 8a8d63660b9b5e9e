import { ANCHOR_MAIL_WORDS as WORDS, MAIL_FRAME_WORDS } from '#wording';
import { formatDate, localDate } from '#domain';
import type { AnchorMail } from '../mail-model.js';
import type { MailView } from '../mail-view.js';
import { plain } from '../wording.js';

export function anchorView(mail: AnchorMail): MailView {
  const you = mail.formOfAddress;
  const issuer = plain(mail.issuerName);
  const day = formatDate(localDate(mail.day));
  return {
    tone: 'calm',
    subject: WORDS.subject(day),
    headline: WORDS.headline,
    greeting: MAIL_FRAME_WORDS.greeting(you),
    paragraphs: [WORDS.what(issuer, mail.chains), WORDS.how],
    facts: [
      { label: WORDS.root, value: plain(mail.root) },
      { label: WORDS.day, value: day },
    ],
    quotes: [],
    sections: [],
    button: { label: WORDS.button, url: mail.url },
    notes: [],
    reason: WORDS.because(you, issuer),
    closing: MAIL_FRAME_WORDS.unanswered,
    hotline: null,
  };
}
