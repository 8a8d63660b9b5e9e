import type {
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
import { dayMonthYear, dueText, inDays, plain, shorten } from '../wording.js';

/** Whole titles are on the page; a mail of fifty of them must stay a mail. */
const LONGEST_TITLE = 300;
const LONGEST_DETAIL = 500;

const ROLE_LABEL = { lead: 'Chủ trì', support: 'Phối hợp' } as const;

/** `extra` is what the list adds to the deadline, such as "còn 3 ngày". */
export function workRow(line: WorkLine, extra?: string): Row {
  return row(line.title, line.url, [
    joined(line.role && ROLE_LABEL[line.role], line.bodyName, plain(line.documentNumber)),
    joined(deadline(line), extra),
  ]);
}

/** For the list under one document, where repeating its number says nothing. */
export function workRowOfDocument(line: WorkLine): Row {
  return row(line.title, line.url, [
    joined(line.role && ROLE_LABEL[line.role], line.bodyName, deadline(line)),
  ]);
}

export function dueSoonRow(line: DueSoonLine): Row {
  return workRow(line, line.daysLeft > 0 ? `còn ${line.daysLeft} ngày` : undefined);
}

export function overdueRow(line: OverdueLine): Row {
  return workRow(line, `quá hạn${inDays(line.daysLate)}`);
}

export function silentRow(line: SilentLine): Row {
  return workRow(line, `chưa có tin ${line.silentDays} ngày`);
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
    `Hạn nộp: ${dueText(line.due)}`,
    ...(line.cutoffOn === undefined
      ? []
      : [`Số liệu chốt đến hết ngày ${dayMonthYear(line.cutoffOn)}`]),
  ];
}

export function dispatchRow(line: DispatchLine): Row {
  const { kind, number, title } = line.document;
  return row(`${kind} ${number}`, line.url, [
    plain(title),
    joined(countOf(line.taskCount), `hạn tiếp nhận: ${dueText(line.acknowledgeBy)}`),
  ]);
}

export function lateDispatchRow(line: LateDispatchLine): Row {
  return row(`${line.bodyName}: ${line.document.kind} ${line.document.number}`, line.url, [
    plain(line.document.title),
    joined(
      line.workingDaysLate > 0
        ? `chậm tiếp nhận ${line.workingDaysLate} ngày làm việc`
        : 'chậm tiếp nhận',
      `hạn tiếp nhận: ${dueText(line.acknowledgeBy)}`,
    ),
  ]);
}

export function declinedRow(line: DeclinedLine): Row {
  return row(line.title ?? `Toàn bộ văn bản ${line.documentNumber}`, line.url, [
    joined(line.bodyName, plain(line.documentNumber)),
    reasonDetail(line.reason),
    ...(line.workingDaysWaiting === undefined
      ? []
      : [`Đã chờ quyết định ${line.workingDaysWaiting} ngày làm việc`]),
  ]);
}

export function nothingOpenRow({ document, url }: NothingOpenLine): Row {
  return row(`${document.kind} ${document.number}`, url, [
    plain(document.title),
    'Không còn việc nào đang mở và không còn kỳ báo cáo sắp tới; có thể kết thúc đợt',
  ]);
}

export function judgementRow(line: JudgementLine): Row {
  return row(line.title, line.url, [
    joined(line.bodyName, plain(line.documentNumber)),
    `Nộp ngày ${dayMonthYear(line.submittedOn)}`,
  ]);
}

/** "Lý do: …", or nothing where none was given. */
export function reasonDetail(reason: string): string {
  const text = plain(reason);
  return text === '' ? '' : `Lý do: ${text}`;
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
  if (line.due) return `Hạn: ${dueText(line.due)}`;
  return line.standing ? 'Việc thường xuyên, báo cáo theo kỳ' : 'Không ghi thời hạn';
}

function countOf(tasks: number): string | undefined {
  return tasks > 0 ? `${tasks} việc` : undefined;
}
