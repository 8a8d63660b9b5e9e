import { MILESTONE_MAIL_WORDS as WORDS, MILESTONE_REMINDER_WORDS as REMINDER } from '#wording';
import type { MilestoneLine } from '../mail-lines.js';
import type { MilestoneMail, MilestoneReminderMail } from '../mail-model.js';
import type { MailView, Row } from '../mail-view.js';
import { dayMonth, dueText, plain, subjectAround, withNumber } from '../wording.js';
import { first, framed, sourceOf } from './frame.js';
import { row } from './rows.js';

/** A way point that came, or was dropped: its words in full, and the work it is of. */
export function milestoneView(mail: MilestoneMail): MailView {
  const { line, template } = mail;
  const { title, text, due, reason } = line;
  const about = {
    quotes: [
      { label: WORDS.said, text: plain(text) },
      ...(reason === undefined ? [] : [{ label: WORDS.dropped.why, text: plain(reason) }]),
    ],
    sections: [{ heading: WORDS.heading, rows: [workRow(line)] }],
  };
  if (template === 'milestoneDropped') {
    return framed(mail, {
      ...about,
      tone: 'calm',
      subject: subjectAround(title, WORDS.dropped.subject),
      headline: WORDS.dropped.headline,
      paragraphs: [WORDS.dropped.explain],
      buttonLabel: WORDS.dropped.button,
    });
  }
  return framed(mail, {
    ...about,
    tone: 'soon',
    subject: subjectAround(title, (shown) => WORDS.set.subject(shown, dayMonth(due.on))),
    headline: WORDS.set.headline,
    paragraphs: [WORDS.set.explain(plain(mail.bodyName), dueText(due))],
    buttonLabel: { reach: WORDS.set.button },
  });
}

export function milestoneReminderView(mail: MilestoneReminderMail): MailView {
  const daysLeft = gravest(mail.lines);
  return framed(mail, {
    tone: daysLeft < 0 ? 'late' : 'soon',
    subject: milestoneReminderSubject(mail.lines),
    headline: REMINDER.headline(daysLeft),
    paragraphs: [REMINDER.ask(plain(mail.bodyName))],
    sections: [{ heading: REMINDER.heading, rows: mail.lines.map(milestoneRow) }],
    buttonLabel: { reach: WORDS.set.button },
  });
}

export function milestoneReminderSubject(lines: readonly MilestoneLine[]): string {
  const { text } = first(lines);
  const token = REMINDER.token(gravest(lines));
  const source = sourceOf(lines);
  return lines.length === 1
    ? subjectAround(text, (shown) => withNumber(`${token} ${shown}`, source))
    : plain(withNumber(`${token} ${REMINDER.milestones(lines.length)}`, source));
}

/** In a list: the way point first, then the work it is of. */
export const milestoneRow = (line: MilestoneLine): Row =>
  row(line.text, line.url, [
    `${plain(line.bodyName)} · ${plain(line.documentNumber)}`,
    WORDS.ofWork(plain(line.title)),
    WORDS.due(dueText(line.due)),
  ]);

const workRow = (line: MilestoneLine): Row =>
  row(line.title, line.url, [
    `${plain(line.bodyName)} · ${plain(line.documentNumber)}`,
    WORDS.due(dueText(line.due)),
  ]);

const gravest = (lines: readonly MilestoneLine[]): number =>
  lines.reduce((least, { daysLeft }) => Math.min(least, daysLeft), first(lines).daysLeft);
