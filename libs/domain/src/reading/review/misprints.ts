import type { Passage, ReadAnomaly } from '../reading.js';
import { printFaultsIn } from './spelling.js';
import {
  bare,
  evidenceOf,
  fold,
  passageOf,
  printedOf,
  type SourceLine,
} from '../text/source-line.js';
import { FIXED_PHRASES, SLIPS, WITH_BARRED_D } from '../lexicon/misprints.js';
import { PROVINCES } from '../lexicon/places.js';
import { NAME_VERBS, verbsFor } from '../lexicon/verbs.js';

const misprint = (message: string, evidence: readonly Passage[]): ReadAnomaly => ({
  code: 'MISPRINT',
  severity: 'info',
  message,
  evidence,
});
const kept = 'giữ nguyên như bản in.';
const LIMIT = 12;

const phrases = new Map(FIXED_PHRASES.map((phrase) => [bare(phrase), phrase]));
const phrasePattern = new RegExp(
  `(?<![\\p{L}\\d])(?:${[...phrases.keys()].sort((a, b) => b.length - a.length).join('|')})(?![\\p{L}\\d])`,
  'gu',
);
const slipPattern = new RegExp(
  `(?<!\\p{L})(?:${SLIPS.map(([wrong]) => wrong).join('|')})(?!\\p{L})`,
  'gu',
);
const verbPattern = new RegExp(
  `(?<=\\p{Ll}, )(?:${verbsFor('duty')
    .filter((verb) => verb.includes(' ') && !NAME_VERBS.test(verb))
    .map((verb) => verb.charAt(0).toUpperCase() + verb.slice(1))
    .join('|')})(?= \\p{Ll})`,
  'gu',
);
/** Printed forms that share their letters with a fixed phrase and are words of their own. */
const OWN_WORDS =
  /^(?:cộng tác|chỉnh trị|để xuất|hướng dân|.* tính|trong tâm(?= (?:trí|thức|hồn|lý|dịch|bão|chấn|điểm)))/u;

/** Words that look misprinted. They are kept; the coordinator sees them. */
export function misprintsIn(lines: readonly SourceLine[]): readonly ReadAnomaly[] {
  const found: ReadAnomaly[] = [];
  const whole = wordsOf(lines);
  for (const line of lines) {
    if (found.length >= LIMIT) break;
    found.push(
      ...phraseSlips(line),
      ...barredD(line),
      ...splitWords(line, whole),
      ...capitals(line),
      ...brackets(line),
      ...printFaultsIn(line).map(({ message, evidence }) =>
        misprint(`${message}; ${kept}`, evidence),
      ),
    );
  }
  const spaced = lines.flatMap(spacedSymbols).slice(0, 8);
  if (spaced.length > 0)
    found.push(
      misprint('Thừa khoảng trắng trong số, ký hiệu; khi so khớp thì bỏ qua khoảng trắng.', spaced),
    );
  const seen = new Set<string>();
  return found.filter(({ message }) => !seen.has(message) && seen.add(message)).slice(0, LIMIT);
}

function phraseSlips(line: SourceLine): ReadAnomaly[] {
  const found: ReadAnomaly[] = [];
  const letters = bare(line.low);
  for (const match of letters.matchAll(phrasePattern)) {
    const printed = line.low.slice(match.index, match.index + match[0].length);
    const meant = phrases.get(match[0]) ?? printed;
    if (
      printed === meant ||
      OWN_WORDS.test(line.low.slice(match.index, match.index + match[0].length + 12)) ||
      !hasWrongMarks(printed, meant)
    )
      continue;
    found.push(
      misprint(
        `“${printedOf(line, match.index, match.index + match[0].length)}” có thể là “${meant}”; ${kept}`,
        evidenceOf(line, match.index, match.index + match[0].length),
      ),
    );
  }
  for (const match of line.low.matchAll(slipPattern)) {
    const meant = SLIPS.find(([wrong]) => wrong === match[0])?.[1] ?? '';
    found.push(
      misprint(
        `“${match[0]}” có thể là “${meant}”; ${kept}`,
        evidenceOf(line, match.index, match.index + match[0].length),
      ),
    );
  }
  for (const match of line.low.matchAll(/(?:ủy ban|hội đồng) nhân (?!dân)(?=\p{L})/gu))
    found.push(
      misprint(
        `“${printedOf(line, match.index, match.index + match[0].length)}” thiếu chữ “dân”; ${kept}`,
        evidenceOf(line, match.index, match.index + match[0].length),
      ),
    );
  return found;
}

/** One syllable differs; forms that lost every mark are another writing, not a slip. */
function hasWrongMarks(printed: string, meant: string): boolean {
  const [a, b] = [printed.split(' '), meant.split(' ')];
  const wrong = a.flatMap((word, i) => (word === b[i] ? [] : [i]));
  return (
    wrong.length === 1 && a.length >= 2 && !(meant.endsWith(' số') && wrong[0] === a.length - 1)
  );
}

const barred = new Map(WITH_BARRED_D.map((meant) => [meant.replace(/Đ/gu, 'D'), meant]));
const barredPattern = new RegExp(
  `(?<![\\p{L}\\d])(?:${[...barred.keys()].join('|')})(?![\\p{L}\\d])`,
  'gu',
);

const barredD = (line: SourceLine): ReadAnomaly[] =>
  [...line.text.matchAll(barredPattern)].map((match) =>
    misprint(
      `“${match[0]}” có thể là “${barred.get(match[0]) ?? ''}”; ${kept}`,
      evidenceOf(line, match.index, match.index + match[0].length),
    ),
  );

/** How often words stand in the whole text; counted once, and only when a line gives cause to ask. */
interface WholeText {
  readonly has: (word: string) => boolean;
  /** How often two words stand side by side. */
  readonly times: (pair: string) => number;
}

function wordsOf(lines: readonly SourceLine[]): WholeText {
  let counts: Map<string, number> | null = null;
  const counted = (): Map<string, number> => {
    if (counts) return counts;
    counts = new Map();
    for (const { low } of lines) {
      let before = '';
      for (const [word] of low.matchAll(/\p{L}+/gu)) {
        counts.set(word, (counts.get(word) ?? 0) + 1);
        if (before !== '')
          counts.set(`${before} ${word}`, (counts.get(`${before} ${word}`) ?? 0) + 1);
        before = word;
      }
    }
    return counts;
  };
  return {
    has: (word) => counted().has(word),
    times: (pair) => counted().get(pair) ?? 0,
  };
}

/** "the o" for "theo", and a page number inside a phrase: the joined word stands elsewhere in the text. */
function splitWords(line: SourceLine, whole: WholeText): ReadAnomaly[] {
  const found: ReadAnomaly[] = [];
  for (const match of few(line, /(?<=^| )(\p{Ll}{2,5}) ([bcdeghiklmnopqrstuvx])(?= \p{Ll})/gu)) {
    const joined = `${match[1] ?? ''}${match[2] ?? ''}`;
    if (whole.has(joined))
      found.push(
        misprint(
          `“${match[0]}” có thể là “${joined}”; ${kept}`,
          evidenceOf(line, match.index, match.index + match[0].length),
        ),
      );
  }
  for (const match of few(line, /(?<=^| )(\p{Ll}{2,8}) (\d{1,2}) (\p{Ll}{2,8})(?=$|[ ,;.])/gu)) {
    const joined = `${match[1] ?? ''} ${match[3] ?? ''}`;
    if (
      whole.times(joined) > 3 &&
      !/^(?:điều|khoản|mục|điểm|chương|tháng|quý|ngày|số|cấp|lớp|khóa|phần)/u.test(match[0])
    )
      found.push(
        misprint(
          `Chữ số “${match[2] ?? ''}” lẫn trong cụm “${joined}”; ${kept}`,
          evidenceOf(line, match.index, match.index + match[0].length),
        ),
      );
  }
  return found;
}

/** Each candidate is looked up in the whole text: a line may have only so many. */
const few = (line: SourceLine, pattern: RegExp): readonly RegExpExecArray[] =>
  [...line.low.matchAll(pattern)].slice(0, 12);

const capitals = (line: SourceLine): ReadAnomaly[] =>
  [...(AFTER_COMMA.test(line.text) ? line.text.matchAll(verbPattern) : [])].map((match) =>
    misprint(
      `“${match[0]}” viết hoa giữa câu; ${kept}`,
      evidenceOf(line, match.index, match.index + match[0].length),
    ),
  );

/** Looked for first: it costs a tenth of the list of verbs. */
const AFTER_COMMA = /\p{Ll}, \p{Lu}\p{L}* \p{Ll}/u;

/** A closing bracket without its opening one; list marks such as "a)" do not count. */
function brackets(line: SourceLine): ReadAnomaly[] {
  let open = 0;
  for (const match of line.text.matchAll(/[()]/gu)) {
    if (match[0] === '(') open += 1;
    else if (open > 0) open -= 1;
    else if (
      !/(?:^|[ ;,:(])[\p{L}\d]{1,2}$/u.test(
        line.text.slice(Math.max(0, match.index - 4), match.index),
      )
    )
      return [
        misprint(
          'Dấu ngoặc đóng không có dấu mở tương ứng.',
          evidenceOf(line, Math.max(0, match.index - 18), match.index + 1),
        ),
      ];
  }
  return [];
}

const SPACED =
  /(?<![\p{L}\d])\d{1,5}(?:\/\d{4}\/\p{Lu}{2,4})?(?:-| -|- | - |\/| \/|\/ )\p{Lu}{2,5}(?:(?:-|\/| ?[-/] ?)\p{Lu}[\p{L}]{1,10})+/gu;

function spacedSymbols(line: SourceLine): readonly Passage[] {
  return [...line.text.matchAll(SPACED)].flatMap((match) => {
    const passage = / /u.test(match[0])
      ? passageOf(line, match.index, match.index + match[0].length)
      : null;
    return passage ? [passage] : [];
  });
}

const provinceWords = new Map(PROVINCES.map((name) => [fold(name), name]));

/** A place printed with a province's letters and other marks. */
export function placeMisprint(
  place: string | null,
  evidence: readonly Passage[],
): readonly ReadAnomaly[] {
  const meant =
    place === null
      ? undefined
      : provinceWords.get(fold(place.replace(/^(?:tỉnh|thành phố|tp\.?) /iu, '')));
  return place === null ||
    meant === undefined ||
    place.includes(meant) ||
    fold(place).length !== fold(meant).length ||
    oldTone(place, meant)
    ? []
    : [misprint(`“${place}” có thể là “${meant}”; ${kept}`, evidence)];
}

const oldTone = (a: string, b: string): boolean =>
  a.normalize('NFD').split('').sort().join('') === b.normalize('NFD').split('').sort().join('');
