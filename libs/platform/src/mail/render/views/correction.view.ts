import { CHANGED_WORDS, CHANGE_NAMES, RETURNED_WORDS } from '#wording';
import type { AmendedMailLine, WorkChange } from '../mail-lines.js';
import type { ChangedMail, ReturnedMail } from '../mail-model.js';
import type { MailView, Row } from '../mail-view.js';
import { dayMonthYear, dueText, plain, subjectAround } from '../wording.js';
import { first, framed } from './frame.js';
import { reasonDetail, row, workRow } from './rows.js';

export function returnedView(mail: ReturnedMail): MailView {
  return framed(mail, {
    tone: 'late',
    subject: subjectAround(mail.line.title, (title) => RETURNED_WORDS.subject(title)),
    headline: RETURNED_WORDS.headline,
    paragraphs: [RETURNED_WORDS.explain(plain(mail.bodyName))],
    quotes:
      mail.reason.trim() === '' ? [] : [{ label: RETURNED_WORDS.asked, text: plain(mail.reason) }],
    sections: [{ heading: RETURNED_WORDS.heading, rows: [workRow(mail.line)] }],
    buttonLabel: { supplement: RETURNED_WORDS.button },
  });
}

export function changedView(mail: ChangedMail): MailView {
  const change = first(mail.changes);
  return framed(mail, {
    tone: 'calm',
    subject:
      mail.changes.length === 1
        ? changeSubject(change)
        : plain(CHANGED_WORDS.subjectOfMany(mail.changes.length)),
    headline: mail.changes.length === 1 ? CHANGE_NAMES[change.kind] : CHANGED_WORDS.headlineOfMany,
    paragraphs: [
      ...mail.changes.flatMap((one) =>
        one.kind === 'amended'
          ? [one.acknowledge ? CHANGED_WORDS.amended.acknowledge : CHANGED_WORDS.amended.told]
          : [],
      ),
      mail.changes.every(({ kind }) => kind === 'support_handed_in')
        ? CHANGED_WORDS.judgeSupport(plain(mail.bodyName))
        : CHANGED_WORDS.explain(plain(mail.bodyName)),
    ],
    sections: [{ heading: CHANGED_WORDS.heading, rows: mail.changes.flatMap(changeRows) }],
    buttonLabel: mail.act === 'acknowledge' ? CHANGED_WORDS.amended.button : CHANGED_WORDS.button,
  });
}

function changeSubject(change: WorkChange): string {
  switch (change.kind) {
    case 'due_changed':
      return subjectAround(change.title, (title) =>
        CHANGED_WORDS.dueSubject(title, dayMonthYear(change.newDue.on)),
      );
    case 'content_changed':
    case 'reinstated':
    case 'cancelled':
    case 'transferred':
    case 'received':
    case 'support_handed_in':
      return subjectAround(change.title, (title) => CHANGED_WORDS.subject(title, change.kind));
    case 'amended':
    case 'parent_ended':
    case 'campaign_recalled':
    case 'campaign_closed':
    case 'taken_back':
      return plain(CHANGED_WORDS.subject(change.document.number, change.kind));
  }
}

/** An amendment has a row for itself, and one for each thing it changes. */
const changeRows = (change: WorkChange): readonly Row[] =>
  change.kind === 'amended'
    ? [changeRow(change), ...change.lines.map(amendedRow)]
    : [changeRow(change)];

function amendedRow({ what, title, from, field, due, oldDue }: AmendedMailLine): Row {
  const { lines, fields, from: before } = CHANGED_WORDS.amended;
  return row(title, undefined, [
    what === 'document' ? fields[field ?? 'subject'] : lines[what],
    from === undefined || from === '' ? '' : before(plain(from)),
    due === undefined ? '' : CHANGED_WORDS.newDue(dueText(due)),
    what === 'due' ? CHANGED_WORDS.oldDue(oldDue === undefined ? null : dueText(oldDue)) : '',
  ]);
}

function changeRow(change: WorkChange): Row {
  const reason = reasonDetail(change.reason);
  switch (change.kind) {
    case 'due_changed':
      return row(change.title, undefined, [
        plain(change.documentNumber),
        CHANGED_WORDS.newDue(dueText(change.newDue)),
        CHANGED_WORDS.oldDue(change.oldDue ? dueText(change.oldDue) : null),
        reason,
      ]);
    case 'content_changed':
    case 'reinstated':
    case 'cancelled':
      return row(change.title, undefined, [
        plain(change.documentNumber),
        CHANGE_NAMES[change.kind],
        reason,
      ]);
    case 'transferred':
      return row(change.title, undefined, [
        plain(change.documentNumber),
        CHANGED_WORDS.goesOnWith(plain(change.otherBody)),
        reason,
      ]);
    case 'received':
      return row(change.title, undefined, [
        plain(change.documentNumber),
        CHANGED_WORDS.comesFrom(plain(change.otherBody)),
        change.due === undefined ? '' : CHANGED_WORDS.newDue(dueText(change.due)),
        reason,
      ]);
    case 'support_handed_in':
      return row(change.title, undefined, [
        plain(change.documentNumber),
        CHANGED_WORDS.supportFrom(plain(change.otherBody)),
        plain(change.reason),
      ]);
    case 'parent_ended':
      return row(`${change.document.kind} ${change.document.number}`, undefined, [
        CHANGED_WORDS.parentEnded[change.how],
        CHANGED_WORDS.above(plain(change.above), plain(change.issuerName)),
        reason,
        CHANGED_WORDS.ownGoesOn,
      ]);
    case 'amended':
      return row(`${change.document.kind} ${change.document.number}`, undefined, [
        plain(change.document.title),
        change.by === null ? '' : CHANGED_WORDS.amended.by(plain(change.by)),
        reason,
      ]);
    case 'campaign_recalled':
    case 'campaign_closed':
    case 'taken_back':
      return row(`${change.document.kind} ${change.document.number}`, undefined, [
        plain(change.document.title),
        CHANGED_WORDS.noMoreReminders(change.kind),
        reason,
      ]);
  }
}
