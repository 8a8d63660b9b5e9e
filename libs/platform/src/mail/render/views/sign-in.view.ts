import { MAIL_FRAME_WORDS, SIGN_IN_MAIL_WORDS as WORDS } from '#wording';
import type { SignInMail } from '../mail-model.js';
import type { MailView } from '../mail-view.js';
import { plain } from '../wording.js';
import { hotlineOf } from './frame.js';

export function signInView(mail: SignInMail): MailView {
  const you = mail.formOfAddress;
  const bodyName = mail.bodyName === undefined ? null : plain(mail.bodyName);
  const validFor = plain(mail.validFor);
  return {
    tone: 'calm',
    subject: WORDS.subject(validFor),
    headline: WORDS.headline[mail.purpose],
    greeting: MAIL_FRAME_WORDS.greeting(you),
    paragraphs: [mail.purpose === 'invitation' ? WORDS.invited(you, bodyName) : WORDS.press],
    facts: [],
    quotes: [],
    sections: [],
    button: { label: WORDS.button, url: mail.url },
    notes: [WORDS.keepIt(you, validFor), WORDS.notAsked(you)],
    reason: WORDS.because[mail.purpose](you),
    closing: MAIL_FRAME_WORDS.unanswered,
    hotline: hotlineOf(mail),
  };
}
