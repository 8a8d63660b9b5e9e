import { dayOfWeek, daysInMonth, localDate } from '../../shared/index.js';
import { isoOf } from '../grammar/basis/citations.js';
import type { Passage } from '../reading.js';
import { evidenceOf, type SourceLine } from '../text/source-line.js';

/** Something that cannot be right as printed, with what is wrong with it. */
export interface PrintFault {
  readonly message: string;
  readonly evidence: readonly Passage[];
}

/** Faults that need no dictionary: no syllable, no day, no such day of the week. */
export const printFaultsIn = (line: SourceLine): readonly PrintFault[] => [
  ...wrongSyllables(line),
  ...doubledWords(line),
  ...impossibleDays(line),
  ...wrongWeekdays(line),
];

const fault = (message: string, line: SourceLine, from: number, to: number): PrintFault => ({
  message,
  evidence: evidenceOf(line, from, to),
});

const WORD = /(?<![\p{L}\d.@/_-])\p{Ll}{2,7}(?![\p{L}\d@/_-])/gu;
const MARKED = /[^\u0000-\u007f]/u;
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/gu;

function wrongSyllables(line: SourceLine): PrintFault[] {
  return [...line.text.matchAll(WORD)].flatMap((match) =>
    MARKED.test(match[0]) && !isKnownSyllable(match[0])
      ? [
          fault(
            `“${match[0]}” không đúng chính tả`,
            line,
            match.index,
            match.index + match[0].length,
          ),
        ]
      : [],
  );
}

const syllables = new Map<string, boolean>();
/** Vietnamese has some seven thousand syllables; more words than this are no such text. */
const MOST_SYLLABLES = 20_000;

function isKnownSyllable(word: string): boolean {
  const known = syllables.get(word);
  if (known !== undefined) return known;
  const right = isSyllable(word);
  if (syllables.size < MOST_SYLLABLES) syllables.set(word, right);
  return right;
}

/**
 * Syllables that end in c, ch, p, t bear only the acute or the dot; ươ bears its tone on ơ and both horns before a
 * final; ngh and gh stand only before e, ê, i, and ng, c never before them (Quy định về chính tả tiếng Việt 1984).
 */
function isSyllable(word: string): boolean {
  const parts = word.normalize('NFD');
  const letters = parts.replace(TONE, '').normalize('NFC');
  if (!/[aăâeêioôơuưy]/u.test(letters)) return true;
  if (/(?:ch?|[pt])$/u.test(letters) && !/[\u0301\u0323]/u.test(parts)) return false;
  if (/[ứừửữự]ơ|(?<!q)u[ơờớởỡợ](?=[cinmpt])/u.test(word.normalize('NFC'))) return false;
  return !/^(?:ngh[^eêi]|ng[eêi]|gh[^eêi]|c[eêi])/u.test(letters);
}

const DOUBLED =
  /(?<!\p{L})(các|và|của|được|với|trong|để|cho|theo|tại|những|phải|ngày|tháng|thực hiện|triển khai|tổ chức) \1(?!\p{L})/gu;

const doubledWords = (line: SourceLine): PrintFault[] =>
  [...line.low.matchAll(DOUBLED)].map((match) =>
    fault(
      `“${match[0]}” lặp từ “${match[1] ?? ''}”`,
      line,
      match.index,
      match.index + match[0].length,
    ),
  );

const DATE =
  /(?<![\d/.])(?<d>\d{1,2})(?:\/| tháng )(?<m>\d{1,2})(?:(?:\/| năm )(?<y>(?:19|20)\d\d))?(?![\d/])/gu;

function impossibleDays(line: SourceLine): PrintFault[] {
  const found: PrintFault[] = [];
  for (const match of line.low.matchAll(DATE)) {
    const { d, m, y } = match.groups ?? {};
    const named = /ngày $/u.test(line.low.slice(Math.max(0, match.index - 5), match.index));
    const day =
      y === undefined
        ? !named || (Number(m) <= 12 && Number(d) <= daysInMonth(2000, Math.max(1, Number(m))))
        : isoOf(y, m, d) !== null;
    if (!day)
      found.push(
        fault(`Không có ngày “${match[0]}”`, line, match.index, match.index + match[0].length),
      );
  }
  return found;
}

const NAMES: readonly string[] = ['', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'chủ nhật'];
const NAME = '(?:thứ (?<name>hai|ba|tư|năm|sáu|bảy)|(?<sunday>chủ nhật))';
const NAMED_DAY = '(?<d>\\d{1,2})(?:/| tháng )(?<m>\\d{1,2})(?:/| năm )(?<y>\\d{4})';
const WEEKDAYS: readonly RegExp[] = [
  new RegExp(`(?<!\\p{L})${NAME},? ?\\(?(?:ngày )?${NAMED_DAY}`, 'gu'),
  new RegExp(`(?<![\\d/])${NAMED_DAY}, ?${NAME}(?!\\p{L})`, 'gu'),
  new RegExp(`(?<![\\d/])${NAMED_DAY} ?\\(${NAME}(?!\\p{L})`, 'gu'),
];

function wrongWeekdays(line: SourceLine): PrintFault[] {
  return WEEKDAYS.flatMap((pattern) =>
    [...line.low.matchAll(pattern)].flatMap((match) => {
      const { name, d, m, y } = match.groups ?? {};
      const iso = isoOf(y, m, d);
      const right = iso === null ? null : NAMES[dayOfWeek(localDate(iso))];
      const printed = name ?? 'chủ nhật';
      return iso === null || right === printed
        ? []
        : [
            fault(
              `“${match[0]}”: ngày ${Number(d)}/${Number(m)}/${y ?? ''} là ${right === 'chủ nhật' ? 'Chủ nhật' : `thứ ${right ?? ''}`}`,
              line,
              match.index,
              match.index + match[0].length,
            ),
          ];
    }),
  );
}
