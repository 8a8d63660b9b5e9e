import { type FoundCycleDay, cutoffIn, cycleDaysIn, recurrenceIn } from '../grammar/time/cycles.js';
import { type DateContext, deadlinesIn, type FoundDeadline } from '../grammar/time/deadlines.js';
import { absent, ask, explicit, madeBy } from '../field.js';
import type { Every, Field, ReadReporting, ReadTask, ReportDay, ReportKind } from '../reading.js';
import { passageOf, quoteOf, type SourceLine } from '../text/source-line.js';
import type { MadeTask } from './tasks.js';

/** A review that is told of, or at which something else happens, is none to be held. */
const HELD = '(?<!(?:hội nghị|lễ|qua|tại|sau|khi|dịp|đã|được|kết quả|của|phần|hồ sơ) )';
const INTERIM = new RegExp(`${HELD}sơ kết(?!\\p{L})`, 'u');
const FINAL = new RegExp(`${HELD}tổng kết(?!\\p{L})`, 'u');
const CONTENT = /(?:làm căn cứ|làm cơ sở|phục vụ)[^.;]{0,50}(?:sơ kết|tổng kết)/u;
const REPORT = /(?<!\p{L})(?:báo cáo|gửi|nộp)(?!\p{L}| viên)/u;
const MERGED =
  /(?:thành|là|lồng ghép|ghép|đưa) (?:vào )?(?:(?:một|01|1) )?(?:nội dung|mục|phần)? ?(?:trong|vào|của|chung)? ?(?<into>báo cáo (?:tổng kết|sơ kết|định kỳ|công tác|kết quả|năm|tháng|quý|6 tháng)[^.;,]{0,80}?)(?= của|[.;,]|$| gửi | về )/u;

/** The reporting duties among the tasks: sơ kết, tổng kết, periodic ones, and single reports with a date. */
export function reportingOf(
  made: readonly MadeTask[],
  tasks: readonly ReadTask[],
  dates: DateContext,
): readonly ReadReporting[] {
  return made.flatMap(({ duty }, i) => {
    const task = tasks[i];
    if (!task || task.nature === 'fulfilled') return [];
    return kindsOf(duty.line, task).flatMap((kind) => rowsOf(kind, duty.line, task, dates));
  });
}

/** "báo cáo quý trước ngày …; báo cáo 6 tháng trước ngày …", "trước các ngày 15/6 và 15/12 hằng năm": a row for each day. */
function rowsOf(
  kind: ReportKind,
  line: SourceLine,
  task: ReadTask,
  dates: DateContext,
): readonly ReadReporting[] {
  const cycle = cycleDaysIn(line);
  const periods = new Set(cycle.map((day) => day.every));
  const twice = cycle.every(({ every, day }) => every === 'YEAR' && day.month !== null);
  if (kind === 'periodic' && periods.size === 1 && twice && cycle.length > 1)
    return cycle.map((day) => rowOf({ kind, line, task, cycle: [day], on: null, every: 'YEAR' }));
  if (kind !== 'periodic' || periods.size < 2)
    return [rowOf({ kind, line, task, cycle, on: reviewDate(kind, line, task, dates) })];
  return [...periods].map((every) =>
    rowOf({ kind, line, task, cycle: cycle.filter((day) => day.every === every), on: null, every }),
  );
}

const REVIEWS: Readonly<Record<'interim' | 'final', RegExp>> = {
  interim: /sơ kết/u,
  final: /tổng kết/u,
};

/** The date of a review held once: "sơ kết vào tháng 7/2026 và tổng kết vào tháng 12/2026". */
function reviewDate(
  kind: ReportKind,
  line: SourceLine,
  task: ReadTask,
  dates: DateContext,
): FoundDeadline | null {
  if (kind !== 'interim' && kind !== 'final') return null;
  const once = task.recurrence.value === null;
  const at = line.low.search(REVIEWS[kind]);
  const other = line.low.search(REVIEWS[kind === 'interim' ? 'final' : 'interim']);
  const end = other > at ? other : line.text.length;
  return (
    deadlinesIn(line, dates).find(
      ({ deadline, from }) =>
        deadline.dueOn !== null &&
        from > at &&
        from < end &&
        (once || /\d{4}/u.test(deadline.words)),
    ) ?? null
  );
}

function kindsOf(line: SourceLine, task: ReadTask): readonly ReportKind[] {
  const kinds: ReportKind[] = [];
  if (!CONTENT.test(line.low)) {
    if (INTERIM.test(line.low)) kinds.push('interim');
    if (FINAL.test(line.low)) kinds.push('final');
  }
  if (kinds.length > 0 || !REPORT.test(line.low)) return kinds;
  if (task.recurrence.value !== null || cycleDaysIn(line).length > 0) return ['periodic'];
  return task.deadline.value?.dueOn ? ['adhoc'] : [];
}

interface RowSources {
  readonly kind: ReportKind;
  readonly line: SourceLine;
  readonly task: ReadTask;
  readonly cycle: readonly FoundCycleDay[];
  /** The date of a review that is held once. */
  readonly on: FoundDeadline | null;
  /** The period, where the line names several. */
  readonly every?: Every;
}

function rowOf({ kind, line, task, cycle, on, every }: RowSources): ReadReporting {
  const passage = task.quote;
  const doers = task.assignees.filter((a) => a.role === 'lead' || a.role === 'adviser');
  const leads = doers.length > 0 ? doers : task.assignees.filter((a) => a.role === 'monitor');
  const evidence = leads.flatMap((a) => a.evidence);
  const [day] = cycle;
  return {
    kind,
    words: quoteOf(
      line.doc,
      passageOf(line, 0, line.text.replace(/[ .;,/]+$/u, '').length) ?? passage,
    ),
    who:
      leads.length > 0
        ? {
            ...explicit(leads.map((a) => a.text).join(', '), evidence),
            ...(leads[0]?.rule === undefined ? {} : { rule: leads[0].rule }),
          }
        : ask('Văn bản không nêu đơn vị báo cáo.'),
    to: task.reportsTo.value === null ? ask('Văn bản không nêu nơi nhận báo cáo.') : task.reportsTo,
    every:
      on !== null
        ? absent()
        : every !== undefined && day
          ? madeBy('cycle/day', explicit(every, [day.passage]))
          : everyOf(kind, line, cycle),
    dueOn: on?.deadline.dueOn
      ? { ...explicit<ReportDay>(on.deadline.dueOn, [on.passage]), rule: on.rule }
      : kind === 'adhoc'
        ? dated(task)
        : dayField(cycle.find((entry) => entry.day.rule === 'before') ?? day),
    cutoff: cutoffField(line),
    mergedInto: mergedInto(line),
    evidence: [passage],
  };
}

const dated = (task: ReadTask): Field<ReportDay> =>
  task.deadline.value?.dueOn
    ? {
        ...explicit<ReportDay>(task.deadline.value.dueOn, task.deadline.evidence),
        ...(task.deadline.rule === undefined ? {} : { rule: task.deadline.rule }),
      }
    : ask<ReportDay>('Văn bản không nêu ngày báo cáo.');

const DEFAULTS: Readonly<Record<'interim' | 'final', Every>> = { interim: 'HALF', final: 'YEAR' };

function everyOf(
  kind: ReportKind,
  line: SourceLine,
  cycle: readonly FoundCycleDay[],
): Field<Every> {
  if (kind === 'adhoc') return absent();
  const found = recurrenceIn(line);
  const [day] = cycle;
  if (found && found.recurrence.every !== 'UNSTATED')
    return madeBy('cycle/period', explicit(found.recurrence.every, [found.passage]));
  if (day) return madeBy('cycle/day', explicit(day.every, [day.passage]));
  if (kind === 'interim')
    return madeBy(
      'cycle/proposed',
      ask(
        'Văn bản không nêu kỳ; đề xuất sơ kết 6 tháng.',
        DEFAULTS.interim,
        found ? [found.passage] : [],
      ),
    );
  if (kind === 'final')
    return madeBy(
      'cycle/proposed',
      ask<Every>(
        'Văn bản không nêu kỳ; đề xuất tổng kết hằng năm.',
        DEFAULTS.final,
        found ? [found.passage] : [],
      ),
    );
  return ask<Every>(
    found
      ? `Chỉ ghi “${found.recurrence.words}”, không nêu kỳ từ tháng trở lên.`
      : 'Văn bản không nêu kỳ báo cáo.',
    null,
    found ? [found.passage] : [],
  );
}

function dayField(found: FoundCycleDay | undefined): Field<ReportDay> {
  if (!found) return ask('Văn bản không nêu ngày báo cáo.');
  return madeBy(
    'cycle/day',
    explicit<ReportDay>(
      found.day,
      [found.passage],
      `“${found.day.words}”: ngày ${found.day.day}${monthWords(found)} là ngày cuối.`,
    ),
  );
}

const monthWords = ({ day, every }: FoundCycleDay): string =>
  day.month !== null
    ? ` tháng ${day.month} hằng năm`
    : every === 'QUARTER'
      ? ' của kỳ quý'
      : ' mỗi tháng';

function cutoffField(line: SourceLine): Field<ReportDay> {
  const found = cutoffIn(line);
  if (!found) return absent();
  if ('date' in found)
    return madeBy('cycle/cutoff', explicit<ReportDay>(found.date, [found.passage]));
  return madeBy(
    'cycle/cutoff',
    explicit<ReportDay>(
      found.day,
      [found.passage],
      `“${found.day.words}”: chốt số liệu ngày ${found.day.day}${monthWords(found)}.`,
    ),
  );
}

function mergedInto(line: SourceLine): Field<string> {
  const into = MERGED.exec(line.low);
  const words = into?.groups?.['into'];
  if (!into || words === undefined) return absent();
  const from = into.index + into[0].length - words.length;
  const passage = passageOf(line, from, from + words.length);
  return passage
    ? madeBy('work/merged-into', explicit(quoteOf(line.doc, passage), [passage]))
    : absent();
}
