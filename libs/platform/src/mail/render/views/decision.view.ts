import { BODY_ENDED_WORDS, DECLINED_WORDS, JUDGEMENT_WORDS, NOTHING_OPEN_WORDS } from '#wording';
import type { BodyEndedLine, DeclinedLine, JudgementLine, NothingOpenLine } from '../mail-lines.js';
import type { DeclinedMail, JudgementMail } from '../mail-model.js';
import type { MailView } from '../mail-view.js';
import { plain, shortBody, subjectAround, withNumber } from '../wording.js';
import { first, framed, sourceOf } from './frame.js';
import { declinedRow, judgementRow } from './rows.js';

/** To the coordinator at once, later as a reminder to decide (with `workingDaysWaiting`). */
export function declinedView(mail: DeclinedMail): MailView {
  const line = first(mail.lines);
  const waits = mail.lines.some((each) => each.workingDaysWaiting !== undefined);
  return framed(mail, {
    tone: waits ? 'late' : 'soon',
    subject: declinedSubject(mail.lines),
    headline:
      mail.lines.length === 1
        ? DECLINED_WORDS.headline(plain(line.bodyName))
        : DECLINED_WORDS.headlineOfMany(mail.lines.length),
    paragraphs: [
      waits
        ? DECLINED_WORDS.waits(mail.formOfAddress)
        : DECLINED_WORDS.returned(mail.formOfAddress),
    ],
    sections: [{ heading: DECLINED_WORDS.heading, rows: mail.lines.map(declinedRow) }],
    buttonLabel: { decide: DECLINED_WORDS.button },
  });
}

export function declinedSubject(lines: readonly DeclinedLine[]): string {
  const line = first(lines);
  if (lines.length > 1) return DECLINED_WORDS.subjectOfMany(lines.length);
  const bodyName = shortBody(line.bodyName);
  return line.title === undefined
    ? subjectAround(bodyName, (body) => DECLINED_WORDS.subjectOfDocument(body, line.documentNumber))
    : subjectAround(line.title, (title) => DECLINED_WORDS.subjectOfWork(bodyName, title));
}

/** To the coordinator's leader: what bodies handed in and nobody has judged. */
export function judgementView(mail: JudgementMail): MailView {
  return framed(mail, {
    tone: 'late',
    subject: judgementSubject(mail.lines),
    headline:
      mail.lines.length === 1
        ? JUDGEMENT_WORDS.headline
        : JUDGEMENT_WORDS.headlineOfMany(mail.lines.length),
    paragraphs: [JUDGEMENT_WORDS.explain],
    sections: [{ heading: JUDGEMENT_WORDS.heading, rows: mail.lines.map(judgementRow) }],
    buttonLabel: { decide: JUDGEMENT_WORDS.button },
  });
}

export function judgementSubject(lines: readonly JudgementLine[]): string {
  const line = first(lines);
  const source = sourceOf(lines);
  return lines.length === 1
    ? subjectAround(`${shortBody(line.bodyName)}: ${line.title}`, (shortened) =>
        withNumber(JUDGEMENT_WORDS.subject(shortened), source),
      )
    : plain(withNumber(JUDGEMENT_WORDS.subjectOfMany(lines.length), source));
}

/** A digest whose only line is a body that has ended with work in hand. */
export const bodyEndedSubject = ({ bodyName, document }: BodyEndedLine): string =>
  subjectAround(bodyName, (body) => BODY_ENDED_WORDS.subject(body, document.number));

/** A digest whose only line is a campaign with nothing open. */
export const nothingOpenSubject = ({ document }: NothingOpenLine): string =>
  plain(NOTHING_OPEN_WORDS.subject(document.number));
