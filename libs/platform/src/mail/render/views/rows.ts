import { MAIL_ROW_WORDS as WORDS } from '#wording';
import type {
  BodyEndedLine,
  DeclinedLine,
  DispatchLine,
  DueSoonLine,
  JudgementLine,
  LateDispatchLine,
  NothingOpenLine,
  OverdueLine,
  ReportLine,
  SilentLine,
  WorkLine,
} from '../mail-lines.js';
import type { Row } from '../mail-view.js';
import { dayMonthYear, dueText, plain, shorten } from '../wording.js';

/** Whole titles are on the page; a mail of fifty of them must stay a mail. */
const LONGEST_TITLE = 300;
const LONGEST_DETAIL = 500;

/** `extra` is what the list adds to the deadline, such as "còn 3 ngày". */
export function workRow(line: WorkLine, extra?: string): Row {
  return row(line.title, line.url, [
    joined(line.role && WORDS.roles[line.role], line.bodyName, plain(line.documentNumber)),
    joined(deadline(line), extra),
  ]);
}

/** For the list under one document, where repeating its number says nothing. */
export function workRowOfDocument(line: WorkLine): Row {
  return row(line.title, line.url, [
    joined(line.role && WORDS.roles[line.role], line.bodyName, deadline(line)),
  ]);
}

export function dueSoonRow(line: DueSoonLine): Row {
  return workRow(line, line.daysLeft > 0 ? WORDS.daysLeft(line.daysLeft) : undefined);
}

export function overdueRow(line: OverdueLine): Row {
  return workRow(line, WORDS.overdue(line.daysLate));
}

export function silentRow(line: SilentLine): Row {
  return workRow(line, WORDS.silent(line.silentDays));
}

export function reportRow(line: ReportLine): Row {
  return row(line.period, line.url, [plain(line.documentNumber), ...reportDates(line)]);
}

/** For the list under one document. */
export function reportRowOfDocument(line: ReportLine): Row {
  return row(line.period, line.url, reportDates(line));
}

function reportDates(line: ReportLine): string[] {
  return [
    WORDS.submitBefore(dueText(line.due)),
    ...(line.cutoffOn === undefined ? [] : [WORDS.cutoff(dayMonthYear(line.cutoffOn))]),
  ];
}

export function dispatchRow(line: DispatchLine): Row {
  const { kind, number, title } = line.document;
  return row(`${kind} ${number}`, line.url, [
    plain(title),
    joined(countOf(line.taskCount), WORDS.acknowledgeBefore(dueText(line.acknowledgeBy))),
  ]);
}

export function lateDispatchRow(line: LateDispatchLine): Row {
  return row(`${line.bodyName}: ${line.document.kind} ${line.document.number}`, line.url, [
    plain(line.document.title),
    joined(WORDS.late(line.workingDaysLate), WORDS.acknowledgeBefore(dueText(line.acknowledgeBy))),
  ]);
}

export function declinedRow(line: DeclinedLine): Row {
  return row(line.title ?? WORDS.wholeDocument(line.documentNumber), line.url, [
    joined(line.bodyName, plain(line.documentNumber)),
    reasonDetail(line.reason),
    ...(line.suggestedBody === undefined ? [] : [WORDS.suggested(plain(line.suggestedBody))]),
    ...(line.workingDaysWaiting === undefined ? [] : [WORDS.waiting(line.workingDaysWaiting)]),
  ]);
}

export function bodyEndedRow({ document, bodyName, endedOn, url }: BodyEndedLine): Row {
  return row(bodyName, url, [
    `${document.kind} ${document.number}`,
    WORDS.bodyEnded(dayMonthYear(endedOn)),
  ]);
}

export function nothingOpenRow({ document, url }: NothingOpenLine): Row {
  return row(`${document.kind} ${document.number}`, url, [
    plain(document.title),
    WORDS.nothingOpen,
  ]);
}

export function judgementRow(line: JudgementLine): Row {
  return row(line.title, line.url, [
    joined(line.bodyName, plain(line.documentNumber)),
    WORDS.submittedOn(dayMonthYear(line.submittedOn)),
  ]);
}

/** "Lý do: …", or nothing where none was given. */
export function reasonDetail(reason: string): string {
  const text = plain(reason);
  return text === '' ? '' : WORDS.reason(text);
}

export function row(title: string, url: string | undefined, details: readonly string[]): Row {
  return {
    title: shorten(title, LONGEST_TITLE),
    url: url ?? null,
    details: details.filter((text) => text !== '').map((text) => shorten(text, LONGEST_DETAIL)),
  };
}

function joined(...pieces: readonly (string | undefined)[]): string {
  const text = pieces.filter((piece) => piece !== undefined && piece !== '').join(' · ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function deadline(line: WorkLine): string {
  if (line.due) return WORDS.due(dueText(line.due));
  return line.standing ? WORDS.standing : WORDS.undated;
}

function countOf(tasks: number): string | undefined {
  return tasks > 0 ? WORDS.works(tasks) : undefined;
}
