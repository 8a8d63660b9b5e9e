import { INTAKE_MAIL_WORDS as WORDS, MAIL_FRAME_WORDS } from '#wording';
import type { IntakeAnswerMail } from '../mail-model.js';
import type { MailView } from '../mail-view.js';
import { plain } from '../wording.js';

type Told = Pick<MailView, 'tone' | 'subject' | 'headline' | 'paragraphs' | 'button'> &
  Partial<Pick<MailView, 'facts' | 'sections' | 'notes'>>;

/** What was made of a directive that its reader forwarded. */
export function intakeView(mail: IntakeAnswerMail): MailView {
  const you = mail.formOfAddress;
  return {
    ...{ facts: [], quotes: [], sections: [], notes: [] },
    ...(mail.outcome === 'drafted' ? drafted(mail) : refused(mail)),
    greeting: MAIL_FRAME_WORDS.greeting(you),
    reason: WORDS.because(you),
    closing: MAIL_FRAME_WORDS.unanswered,
    hotline: null,
  };
}

function drafted(mail: Extract<IntakeAnswerMail, { readonly outcome: 'drafted' }>): Told {
  const { reference, subject, tasks, questions, notes, url } = mail;
  return {
    tone: 'new',
    subject: WORDS.draftedSubject(plain(reference ?? WORDS.withoutReference)),
    headline: WORDS.draftedHeadline,
    paragraphs: [WORDS.drafted, ...(questions.length === 0 ? [WORDS.noQuestions] : [])],
    facts: [
      { label: WORDS.reference, value: plain(reference ?? WORDS.unknown) },
      { label: WORDS.subjectLabel, value: plain(subject ?? WORDS.unknown) },
      { label: WORDS.tasks, value: String(tasks) },
    ],
    sections: [
      {
        heading: WORDS.questions,
        rows: questions.map(({ text, blocking }) => ({
          ...{ title: plain(text), url: null },
          details: blocking ? [WORDS.blocking] : [],
        })),
      },
    ],
    button: { label: WORDS.open, url },
    notes: notes.map(plain),
  };
}

function refused(
  mail: Extract<IntakeAnswerMail, { readonly outcome: 'refused' | 'secret' | 'unclear' }>,
): Told {
  const button = { label: WORDS.begin, url: mail.url };
  if (mail.outcome === 'refused') {
    return {
      ...{ tone: 'late', subject: WORDS.refusedSubject, headline: WORDS.refusedHeadline, button },
      paragraphs: [WORDS.refused(plain(mail.reason))],
    };
  }
  return {
    ...{ tone: 'late', subject: WORDS.secretSubject, headline: WORDS.secretHeadline, button },
    ...(mail.outcome === 'unclear' ? { headline: WORDS.refusedHeadline } : {}),
    paragraphs: [mail.outcome === 'secret' ? WORDS.secret : WORDS.unclear],
  };
}
