import { withoutCited } from '../basis/citations.js';
import type { Passage, ReadDeadline } from '../../reading.js';
import { passageOf, quoteOf, type SourceLine } from '../../text/source-line.js';
import type { RuleId } from '../rule.js';
import { CELL_RULES } from './cell-rules.js';
import { DAY_RULES } from './day-rules.js';
import { EVENT_RULES } from './event-rules.js';
import { PERIOD_RULES } from './period-rules.js';
import type { DateContext, TimeRule } from './time-rule.js';
import {
  DATA_UNTIL,
  FOR_MEETING,
  FORBIDDEN_BEFORE,
  GOES_ON,
  SETS_DATE,
  TOLD,
  TOLD_BEFORE,
} from './words-of-time.js';

export type { DateContext } from './time-rule.js';

/** A deadline found in a line, with the characters its words take and the rule that read it. */
export interface FoundDeadline {
  readonly deadline: ReadDeadline;
  readonly from: number;
  readonly to: number;
  readonly passage: Passage;
  readonly rule: RuleId;
}

const SENTENCE_RULES: readonly TimeRule[] = [...DAY_RULES, ...PERIOD_RULES];

/** Every rule of deadlines, in the order in which they are tried. */
export const TIME_RULES: readonly TimeRule[] = [...SENTENCE_RULES, ...CELL_RULES, ...EVENT_RULES];

/** Lines are immutable: what was found in one as of a day stays true, and several stages ask. */
const known = new WeakMap<SourceLine, Map<string, readonly FoundDeadline[]>>();

/** Deadlines of a stretch of running text, in order; cited documents' dates never count. */
export function deadlinesIn(line: SourceLine, context: DateContext): readonly FoundDeadline[] {
  const asOf = context.issuedOn ?? '';
  const before = known.get(line);
  const found = before?.get(asOf);
  if (found) return found;
  const made = readDeadlines(line, context);
  if (before) before.set(asOf, made);
  else known.set(line, new Map([[asOf, made]]));
  return made;
}

function readDeadlines(line: SourceLine, context: DateContext): readonly FoundDeadline[] {
  const search = searchOf(line);
  for (const rule of SENTENCE_RULES) collect(search, rule, context, 'sentence');
  const found = search.found.filter((entry) => !isPast(entry, context));
  search.found.length = 0;
  for (const { from, to } of found) search.taken.fill(1, from, to);
  for (const rule of EVENT_RULES) collect(search, rule, context, 'sentence');
  return [...found, ...search.found].sort((a, b) => a.from - b.from);
}

/** Deadlines that were over when the document was issued: the year or the day may be misprinted. */
export function passedDeadlinesIn(
  line: SourceLine,
  context: DateContext,
): readonly FoundDeadline[] {
  const search = searchOf(line);
  for (const rule of SENTENCE_RULES) collect(search, rule, context, 'sentence');
  return search.found.filter((entry) => isPast(entry, context));
}

/** The deadline in a cell of a time column; null when the cell sets none. */
export function deadlineInCell(cell: SourceLine, context: DateContext): FoundDeadline | null {
  const search = searchOf(cell);
  if (/^sau khi |^khi có /u.test(search.low)) return wholeCell(search);
  if (/(?:hằng|hàng) (?:năm|quý|tháng)|giai đoạn|\d{4} ?- ?\d{4}|đến năm/u.test(search.low))
    return null;
  for (const rule of [...SENTENCE_RULES, ...CELL_RULES])
    if (search.found.length === 0) collect(search, rule, context, 'cell');
  if (search.found.length === 0)
    for (const rule of EVENT_RULES) collect(search, rule, context, 'cell');
  return search.found[search.found.length - 1] ?? null;
}

interface Search {
  readonly line: SourceLine;
  readonly low: string;
  readonly found: FoundDeadline[];
  /** Characters that a deadline already takes. */
  readonly taken: Uint8Array;
}

function searchOf(line: SourceLine): Search {
  const low = withoutCited(line);
  return { line, low, found: [], taken: new Uint8Array(low.length) };
}

function wholeCell({ line, low }: Search): FoundDeadline | null {
  const passage = passageOf(line, 0, low.trimEnd().length);
  return passage
    ? {
        deadline: {
          words: quoteOf(line.doc, passage),
          dueOn: null,
          time: null,
          rule: 'after-event',
        },
        from: 0,
        to: low.length,
        passage,
        rule: 'time/when-there-is',
      }
    : null;
}

function collect(
  { line, low, found, taken }: Search,
  { id, cues, pattern, make, context: around }: TimeRule,
  context: DateContext,
  place: 'sentence' | 'cell',
): void {
  if (!cues.some((cue) => low.includes(cue))) return;
  for (const match of low.matchAll(pattern)) {
    const made = make(match.groups ?? {}, context);
    const words = match.groups?.['w']?.trim() ?? match[0].trimEnd();
    const from = match.index + match[0].lastIndexOf(words);
    const to = from + words.length;
    if (!made || taken.subarray(from, to).includes(1)) continue;
    if (
      place === 'sentence' &&
      made.dueOn !== null &&
      around !== 'told' &&
      onlyTells(low, from, words, made.rule)
    )
      continue;
    if (place === 'cell' && made.rule.startsWith('before') && forbids(low, from)) continue;
    const passage = passageOf(line, from, to);
    if (!passage) continue;
    taken.fill(1, from, to);
    found.push({
      deadline: { words: quoteOf(line.doc, passage), ...made },
      from,
      to,
      passage,
      rule: id,
    });
  }
}

const forbids = (low: string, from: number): boolean =>
  FORBIDDEN_BEFORE.test(low.slice(Math.max(0, from - 70), from));

/** Whether the words before a date make it a thing told, not a date set. */
function onlyTells(low: string, from: number, words: string, rule: ReadDeadline['rule']): boolean {
  const lead = low.slice(Math.max(0, from - 70), from);
  return (
    (/^(?:đến|cho đến|hết)/u.test(words) &&
      (isSpan(lead) || DATA_UNTIL.test(lead) || GOES_ON.test(lead))) ||
    (SETS_DATE.test(words) ? TOLD_BEFORE : TOLD).test(lead) ||
    (rule.startsWith('before') && FORBIDDEN_BEFORE.test(lead)) ||
    (rule.startsWith('end-of') && FOR_MEETING.test(low.slice(Math.max(0, from - 120), from)))
  );
}

/** "từ ngày A đến hết ngày B" tells when something goes on; only a stated time for the work makes B its end. */
const isSpan = (before: string): boolean =>
  /(?<!\p{L})từ (?:nay|\d{1,2}(?:h|g| giờ)[^.;]{0,20}|ngày [\d/.-]+[^.;]{0,30}|\d{1,2}[/.-][\d/.-]+)[^.;]{0,20}$/u.test(
    before,
  ) &&
  !/(?:thời gian (?:thực hiện|hoàn thành|triển khai|báo cáo|gửi)|hoàn thành|thời hạn|từ nay|(?<!\p{L})nộp|đăng ký|gửi)[^.;]{0,50}$/u.test(
    before,
  );

const isPast = ({ deadline }: FoundDeadline, { issuedOn }: DateContext): boolean =>
  issuedOn !== null && deadline.dueOn !== null && deadline.dueOn < issuedOn;
