import {
  ASKED_WORDS,
  EXCHANGE_MAIL_WORDS as WORDS,
  EXPLANATION_REMINDER_WORDS as REMINDER,
  NUDGE_WORDS,
  WORK_BUTTONS,
} from '#wording';
import type { ExchangeLine } from '../mail-lines.js';
import type {
  AskedMail,
  ExchangeMail,
  ExplanationReminderMail,
  NudgedMail,
} from '../mail-model.js';
import type { MailView } from '../mail-view.js';
import {
  dayMonth,
  dayMonthYear,
  dueText,
  plain,
  shortBody,
  subjectAround,
  withNumber,
} from '../wording.js';
import { exchangeDates, exchangeRow } from './exchange-row.js';
import { first, framed, sourceOf } from './frame.js';
import { row, workRow } from './rows.js';

interface Said {
  readonly tone: MailView['tone'];
  readonly subject: string;
  readonly headline: string;
  readonly explain: string;
  readonly said: string;
  readonly answer?: string;
  readonly button: string;
}

/** What one side has asked the other, or answered: the words of both in full, and the work with its dates. */
export function exchangeView(mail: ExchangeMail): MailView {
  const { line } = mail;
  const { tone, subject, headline, explain, said, answer, button } = saidBy(mail);
  const answered = answer === undefined || line.answer === undefined ? [] : [line.answer];
  return framed(mail, {
    tone,
    subject,
    headline,
    paragraphs: [explain],
    quotes: [
      { label: said, text: plain(line.text) },
      ...answered.map((text) => ({ label: answer ?? '', text: plain(text) })),
    ],
    sections: [
      {
        heading: WORDS.heading,
        rows: [
          row(line.title, line.url, [
            `${plain(line.bodyName)} · ${plain(line.documentNumber)}`,
            ...exchangeDates(line),
          ]),
        ],
      },
    ],
    buttonLabel: asksFor(mail, button),
  });
}

/** An answer that came is only looked at. */
function asksFor({ template }: ExchangeMail, button: string) {
  if (template === 'questionAsked' || template === 'extensionAsked') return { answer: button };
  return template === 'explanationRequested' ? { explain: button } : button;
}

function saidBy({ template, line, formOfAddress: you }: ExchangeMail): Said {
  const { title, bodyName } = line;
  const around = (build: (title: string) => string) => subjectAround(title, build);
  switch (template) {
    case 'questionAsked':
      return {
        ...WORDS.questionAsked,
        tone: 'soon',
        subject: around((shown) => WORDS.questionAsked.subject(shortBody(bodyName), shown)),
        headline: WORDS.questionAsked.headline(plain(bodyName)),
        explain: WORDS.questionAsked.explain(you),
      };
    case 'questionAnswered':
      return {
        ...WORDS.questionAnswered,
        tone: 'calm',
        subject: around(WORDS.questionAnswered.subject),
      };
    case 'extensionAsked': {
      const day = line.wantedDue === undefined ? '' : dayMonthYear(line.wantedDue.on);
      return {
        ...WORDS.extensionAsked,
        tone: 'soon',
        subject: around((shown) => WORDS.extensionAsked.subject(shortBody(bodyName), shown, day)),
        headline: WORDS.extensionAsked.headline(plain(bodyName)),
        explain: WORDS.extensionAsked.explain(you),
      };
    }
    case 'extensionAnswered': {
      const words = WORDS.extensionAnswered;
      const granted = line.grantedDue !== undefined;
      return {
        ...words,
        tone: 'calm',
        subject: around((shown) => words.subject(granted, shown)),
        headline: granted ? words.granted : words.refused,
        explain: granted ? words.explainGranted : words.explainRefused,
      };
    }
    case 'explanationRequested': {
      const { explainBefore } = line;
      const words = WORDS.explanationRequested;
      const on = explainBefore === undefined ? '' : dayMonth(explainBefore.on);
      const due = explainBefore === undefined ? '' : dueText(explainBefore);
      return {
        ...words,
        tone: 'late',
        subject: around((shown) => words.subject(shown, on)),
        explain: words.explain(plain(bodyName), due),
      };
    }
    case 'explanationGiven':
      return {
        ...WORDS.explanationGiven,
        tone: 'calm',
        subject: around((shown) => WORDS.explanationGiven.subject(shortBody(bodyName), shown)),
        headline: WORDS.explanationGiven.headline(plain(bodyName)),
      };
  }
}

/** To the coordinator, or the leader: what bodies have asked and nobody has answered. */
export function askedView(mail: AskedMail): MailView {
  return framed(mail, {
    tone: 'late',
    subject: askedSubject(mail.lines),
    headline:
      mail.lines.length === 1
        ? ASKED_WORDS.headline
        : ASKED_WORDS.headlineOfMany(mail.lines.length),
    paragraphs: [ASKED_WORDS.explain],
    sections: [{ heading: ASKED_WORDS.heading, rows: mail.lines.map(exchangeRow) }],
    buttonLabel: { decide: ASKED_WORDS.button },
  });
}

export function askedSubject(lines: readonly ExchangeLine[]): string {
  const line = first(lines);
  if (lines.length > 1)
    return plain(withNumber(ASKED_WORDS.subjectOfMany(lines.length), sourceOf(lines)));
  const kind = line.kind === 'extension' ? 'extension' : 'question';
  return subjectAround(line.title, (shown) =>
    ASKED_WORDS.subject(kind, `${shortBody(line.bodyName)}: ${shown}`),
  );
}

export function explanationReminderView(mail: ExplanationReminderMail): MailView {
  const forBody = mail.audience === 'head' || mail.audience === 'contact_point';
  return framed(mail, {
    tone: mail.isLate ? 'late' : 'soon',
    subject: explanationReminderSubject(mail.lines, mail.isLate),
    headline: mail.isLate ? REMINDER.headlineLate : REMINDER.headlineDue,
    paragraphs: [forBody ? REMINDER.ask(plain(mail.bodyName)) : REMINDER.tell],
    sections: [{ heading: REMINDER.heading, rows: mail.lines.map(exchangeRow) }],
    buttonLabel: { explain: REMINDER.button },
  });
}

export function explanationReminderSubject(
  lines: readonly ExchangeLine[],
  isLate: boolean,
): string {
  const line = first(lines);
  if (lines.length > 1)
    return plain(withNumber(REMINDER.subjectOfMany(lines.length), sourceOf(lines)));
  return subjectAround(line.title, (shown) =>
    isLate ? REMINDER.lateSubject(shortBody(line.bodyName), shown) : REMINDER.dueSubject(shown),
  );
}

/** "Đôn đốc": all that a body is urged about in one press is one mail. */
export function nudgedView(mail: NudgedMail): MailView {
  const line = first(mail.lines);
  const issuer = shortBody(mail.issuerName);
  const count = mail.lines.length;
  return framed(mail, {
    tone: 'late',
    subject:
      count === 1
        ? subjectAround(line.title, (shown) => NUDGE_WORDS.subject(shown, issuer))
        : plain(NUDGE_WORDS.subjectOfMany(count, issuer)),
    headline: NUDGE_WORDS.headline(count),
    paragraphs: [NUDGE_WORDS.explain(plain(mail.issuerName))],
    quotes: mail.text === '' ? [] : [{ label: NUDGE_WORDS.said, text: plain(mail.text) }],
    sections: [{ heading: NUDGE_WORDS.heading, rows: mail.lines.map((each) => workRow(each)) }],
    buttonLabel: WORK_BUTTONS,
  });
}
