import {
  abbreviated,
  ACKNOWLEDGEMENT_ESCALATION_WORDS as ESCALATION,
  ACKNOWLEDGEMENT_REMINDER_WORDS as REMINDER,
} from '#wording';
import type { DispatchLine, LateDispatchLine } from '../mail-lines.js';
import type { AcknowledgementEscalationMail, AcknowledgementReminderMail } from '../mail-model.js';
import type { MailView } from '../mail-view.js';
import { plain, subjectAround } from '../wording.js';
import { first, framed } from './frame.js';
import { dispatchRow, lateDispatchRow } from './rows.js';

export function acknowledgementReminderView(mail: AcknowledgementReminderMail): MailView {
  first(mail.lines);
  return framed(mail, {
    tone: 'soon',
    subject: acknowledgementReminderSubject(mail.lines),
    headline: REMINDER.headline,
    paragraphs: [REMINDER.ask(plain(mail.bodyName), mail.formOfAddress)],
    sections: [{ heading: REMINDER.heading, rows: mail.lines.map(dispatchRow) }],
    buttonLabel: { acknowledge: REMINDER.button },
    notes: [REMINDER.stops],
  });
}

export function acknowledgementReminderSubject(lines: readonly DispatchLine[]): string {
  const { number } = first(lines).document;
  if (lines.length === 1) {
    return plain(REMINDER.subject(number));
  }
  return subjectAround(lines.map((line) => line.document.number).join(', '), (numbers) =>
    REMINDER.subjectOfMany(lines.length, numbers),
  );
}

export function acknowledgementEscalationView(mail: AcknowledgementEscalationMail): MailView {
  const days = longest(mail.lines);
  return framed(mail, {
    tone: 'late',
    subject: acknowledgementEscalationSubject(mail.lines),
    headline: ESCALATION.headline(days),
    paragraphs: [ESCALATION.ask],
    sections: [{ heading: ESCALATION.heading, rows: mail.lines.map(lateDispatchRow) }],
    buttonLabel: ESCALATION.button,
    notes: [ESCALATION.headMay(mail.formOfAddress)],
  });
}

export function acknowledgementEscalationSubject(lines: readonly LateDispatchLine[]): string {
  const line = first(lines);
  const token = ESCALATION.token(longest(lines));
  if (lines.length === 1) {
    return subjectAround(
      abbreviated(line.bodyName),
      (bodyName) => `${token} ${line.document.number} – ${bodyName}`,
    );
  }
  const bodies = new Set(lines.map((each) => plain(each.bodyName)));
  return bodies.size === 1
    ? subjectAround(
        abbreviated(line.bodyName),
        (bodyName) => `${token} ${ESCALATION.documents(lines.length)} – ${bodyName}`,
      )
    : plain(`${token} ${ESCALATION.bodies(bodies.size)}`);
}

function longest(lines: readonly LateDispatchLine[]): number {
  first(lines);
  return Math.max(...lines.map((line) => line.workingDaysLate));
}
