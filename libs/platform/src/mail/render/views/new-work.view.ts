import { NEW_WORK_WORDS as WORDS } from '#wording';
import type { MailDocument } from '../mail-lines.js';
import type { NewWorkMail } from '../mail-model.js';
import type { Fact, MailView } from '../mail-view.js';
import { dayMonthYear, dueText, plain, subjectAround } from '../wording.js';
import { framed } from './frame.js';
import { reportRowOfDocument, workRowOfDocument } from './rows.js';

export function newWorkView(mail: NewWorkMail): MailView {
  const { document, tasks } = mail;
  const you = mail.formOfAddress;
  return framed(mail, {
    tone: 'new',
    subject: subjectAround(document.kind, (kind) =>
      WORDS.subject(tasks.length, `${kind} ${document.number}`),
    ),
    headline: WORDS.headline(tasks.length, `${document.kind} ${document.number}`),
    paragraphs: [
      [
        WORDS.gives(plain(document.issuerName), plain(mail.bodyName)),
        mail.acknowledgementIsLate
          ? WORDS.acknowledgeNow(you, dueText(mail.acknowledgeBy))
          : WORDS.acknowledgeBefore(you, dueText(mail.acknowledgeBy)),
      ].join(' '),
    ],
    facts: [
      ...(mail.urgency === undefined ? [] : [{ label: WORDS.urgency, value: plain(mail.urgency) }]),
      ...documentFacts(document),
      ...(mail.replaces === undefined
        ? []
        : [{ label: WORDS.replaces, value: plain(mail.replaces) }]),
      { label: WORDS.recipient, value: plain(mail.bodyName) },
    ],
    sections: [
      { heading: WORDS.tasksHeading, rows: tasks.map(workRowOfDocument) },
      { heading: WORDS.reportsHeading, rows: mail.reports.map(reportRowOfDocument) },
    ],
    buttonLabel: { acknowledge: WORDS.button },
    notes: [WORDS.threeAnswers(you)],
  });
}

function documentFacts(document: MailDocument): Fact[] {
  const { issuedOn } = document;
  const name = `${document.kind} ${document.number}`;
  return [
    {
      label: WORDS.document,
      value: plain(issuedOn === undefined ? name : WORDS.issuedOn(name, dayMonthYear(issuedOn))),
    },
    { label: WORDS.title, value: plain(document.title) },
    { label: WORDS.issuer, value: plain(document.issuerName) },
  ];
}
