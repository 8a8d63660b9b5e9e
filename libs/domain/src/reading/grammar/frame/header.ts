import type { PrintedLine } from '../../text/layout.js';
import {
  joinLines,
  type SourceLine,
  sliceLine,
  sourceLine,
  widthBefore,
} from '../../text/source-line.js';
import { headsFor, OPEN_HEADER_NAMES } from '../../lexicon/name-patterns.js';
import { ORDINARY_PHRASES, PLACE_WORDS, PROVINCES } from '../../lexicon/places.js';
import { isCapitals } from './zones.js';

/** The header's parts, the two printed columns taken apart. */
export interface Header {
  /** Names of bodies, the superior first, the issuer last. */
  readonly names: readonly SourceLine[];
  readonly motto: SourceLine | null;
  readonly party: SourceLine | null;
  readonly lines: readonly SourceLine[];
  readonly about: SourceLine | null;
}

const MOTTO = /cộng h[òo]a xã hội chủ nghĩa việt nam|độc lập ?- ?tự do ?- ?hạnh phúc/u;
const PARTY = /đảng cộng sản việt nam/u;
/** The youth union's own emblem line: over the place and date, as the Party's and the state's are. */
const YOUTH = /^đoàn (?:tncs|thanh niên cộng sản) hồ chí minh$/u;
const PLACE_DATE =
  /(?<![\p{L}/-])(?:(?:Thành phố|Thị xã|Thị trấn|Tỉnh|Huyện|Xã|Phường|Quận) |TP\.? ?|T\. ?)?\p{Lu}(?:\p{Ll}|'\p{L})*(?:[ -]+\p{Lu}(?:\p{Ll}|'\p{L})*){0,5}(?:, ?(?:(?:hồi|lúc) [^,]{2,20},? ?)?[Nn]gày(?!\p{L})| ngày \d{1,2} tháng \d{1,2} năm \d{4}$)/u;
const NUMBER_LINE = /^(?:số|luật số)(?: ?[:.]|\s*\d| ?[-/]|$)/u;
/** "Công văn số 48/SNV-CCHC ngày 27/12/2026 V/v …": the whole head in the title of a page. */
const TITLE_OF_PAGE = /^(?:công văn|văn bản) (?=số ?:? ?\d)/u;
const ABOUT = /^["(]?(?:v\/v|về việc)(?!\p{L})/u;
/** "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH" above "Căn cứ …": who decides, no part of the name above it. */
const CHIEF =
  /^(?:chủ tịch (?!nước)|giám đốc |bộ trưởng |cục trưởng |chi cục trưởng |hiệu trưởng |tổng giám đốc |viện trưởng |trưởng (?:ban|phòng) )/u;
const MARKS =
  /^(?:\(?(?:hỏa tốc|thượng khẩn|khẩn|tối mật|tuyệt mật|mật|dự thảo|bản sao|sao y|công báo|văn bản)\)?|độ (?:khẩn|mật).*)$/u;

/** One printed line as its columns: parted at the motto, at the place and date, and at table bars. */
function columns(line: SourceLine): readonly SourceLine[] {
  const cuts = new Set<number>([0]);
  for (const match of line.text.matchAll(/ ?\| ?/gu))
    cuts.add(match.index).add(match.index + match[0].length);
  for (const pattern of [MOTTO, PARTY]) {
    const match = pattern.exec(line.low);
    if (match) cuts.add(match.index).add(match.index + match[0].length);
  }
  const titled = TITLE_OF_PAGE.exec(line.low)?.[0].length ?? 0;
  if (titled > 0) cuts.add(titled);
  const about = NUMBER_LINE.test(line.low.slice(titled))
    ? line.low.search(/(?<= )(?:v\/v|về việc)(?!\p{L})/u)
    : -1;
  if (about > 0) cuts.add(about);
  const dated = PLACE_DATE.exec(line.text);
  if (dated && (NUMBER_LINE.test(line.low) || widthBefore(line, dated.index) > 2))
    cuts.add(dated.index);
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted
    .map((from, i) => sliceLine(line, from, sorted[i + 1] ?? line.text.length))
    .filter((part) => /[\p{L}\d]/u.test(part.text));
}

export function headerOf(printed: readonly PrintedLine[]): Header {
  const parts = printed.flatMap((line) =>
    columns(line).map((part, i) => ({ part, gap: line.gap && i === 0, beside: i > 0 })),
  );
  const lines = parts.map(({ part }) => part);
  const marked = parts.findIndex(({ part }) => ABOUT.test(part.low));
  const at = marked < 0 ? parts.findIndex((_, i) => tellsSubject(parts, i)) : marked;
  const names: SourceLine[] = [];
  parts.forEach(({ part }, i) => {
    if (at >= 0 && i >= at) return;
    if (!isNamePart(part)) return;
    if (names.length > 0 && YOUTH.test(part.low)) return;
    const last = names[names.length - 1];
    if (last && !startsName(part, last)) names[names.length - 1] = joinLines([last, part]);
    else names.push(part);
  });
  return {
    names: names
      .map((name) => sliceLine(name, 0, name.text.replace(/[ _*.=-]{2,}$/u, '').length))
      .filter((name) => startsWithHead(name)),
    motto: lines.find((line) => MOTTO.test(line.low)) ?? null,
    party: lines.find((line) => PARTY.test(line.low)) ?? null,
    lines,
    about: at < 0 ? null : aboutFrom(parts, at),
  };
}

/** "Về thực hiện chính sách …" right below the number is the subject, though "V/v" is not printed. */
const tellsSubject = (parts: readonly Part[], i: number): boolean =>
  /^Về:? \p{Ll}/u.test(parts[i]?.part.text ?? '') &&
  parts.slice(Math.max(0, i - 2), i).some(({ part }) => NUMBER_LINE.test(part.low));

interface Part {
  readonly part: SourceLine;
  readonly gap: boolean;
  /** Whether it stands in the right-hand column. */
  readonly beside: boolean;
}

function aboutFrom(parts: readonly Part[], at: number): SourceLine {
  const taken: SourceLine[] = [];
  for (const [i, { part, gap, beside }] of parts.slice(at).entries()) {
    if (i > 0 && beside && isOther(part)) continue;
    const goesOn = /^[(\p{Ll}]/u.test(part.text) && i < 5;
    if (i > 0 && ((gap && !goesOn) || isOther(part))) break;
    taken.push(part);
  }
  return joinLines(taken);
}

const isOther = (part: SourceLine): boolean =>
  MOTTO.test(part.low) ||
  PARTY.test(part.low) ||
  NUMBER_LINE.test(part.low) ||
  PLACE_DATE.test(part.text) ||
  MARKS.test(part.low) ||
  isCapitals(part.text);

const headerHeads = headsFor('name', 'header');
const startsWithHead = (line: SourceLine): boolean =>
  headerHeads.some(
    (head) => line.low.startsWith(head) && !/^\p{L}/u.test(line.low.slice(head.length)),
  );

function isNamePart(part: SourceLine): boolean {
  if (
    MOTTO.test(part.low) ||
    PARTY.test(part.low) ||
    NUMBER_LINE.test(part.low) ||
    MARKS.test(part.low) ||
    CHIEF.test(part.low)
  )
    return false;
  if (
    PLACE_DATE.test(part.text) ||
    /\d{4}|\d{3}(?! \p{Lu}{2})|:/u.test(part.text) ||
    part.text.length > 90
  )
    return false;
  return (
    isCapitals(part.text) ||
    (startsWithHead(part) && /^\p{Lu}/u.test(part.text) && !/[,;.]$/u.test(part.text))
  );
}

/** "TỈNH …" alone goes on with the name above it. */
const PLACE_ONLY = new RegExp(`^(?:${PLACE_WORDS.join('|')}) (?!(?:ủy|đoàn|đội)(?!\\p{L}))`, 'u');

/** "ĐẢNG ỦY KHỐI CÁC CƠ QUAN TỈNH": whole, though a level stands last. */
const ENDS_WITH_LEVEL = /(?: [^ ]+){3,} (?:tỉnh|huyện|thành phố|xã|phường)$/u;

function startsName(part: SourceLine, last: SourceLine): boolean {
  if (!startsWithHead(part) || PLACE_ONLY.test(part.low)) return false;
  return ENDS_WITH_LEVEL.test(last.low) || !OPEN_HEADER_NAMES.test(last.low);
}

const phrases = [...ORDINARY_PHRASES, ...PROVINCES]
  .map((phrase) => ({ phrase, key: phrase.toLowerCase() }))
  .sort((a, b) => b.key.length - a.key.length);

/** A company's name is its own: each word of it has a capital. */
const COMPANY = /^(?:tổng )?công ty (?:cổ phần|tnhh|cp|trách nhiệm)|^hợp tác xã /u;
const SMALL_WORDS: ReadonlySet<string> = new Set(['và', 'của', 'một', 'hai', 'thành', 'viên']);

/** A name printed in capitals for layout, in ordinary case; `hints` are words whose case is printed elsewhere. */
export function ordinaryCase(text: string, hints: readonly string[] = []): string {
  if (!isCapitals(text)) return text;
  const plain = sourceLine(text, 0, text.length).low;
  const low = plain.length === text.length ? plain : text.toLowerCase();
  const out = [...text.toLowerCase()];
  const taken = new Array<boolean>(low.length).fill(false);
  const known = [...hints.map((phrase) => ({ phrase, key: phrase.toLowerCase() })), ...phrases];
  for (const { phrase, key } of known) {
    if (key.length !== phrase.length || key === '') continue;
    for (let at = low.indexOf(key); at >= 0; at = low.indexOf(key, at + key.length))
      if (standsAlone(low, at, key.length) && !taken.slice(at, at + key.length).includes(true)) {
        taken.fill(true, at, at + key.length);
        [...phrase].forEach((c, i) => {
          if (c !== key[i]) out[at + i] = (out[at + i] ?? c).toUpperCase();
        });
      }
  }
  for (const place of PLACE_WORDS) capitaliseAfter(low, out, place, taken);
  if (COMPANY.test(low))
    for (const word of low.matchAll(/(?<!\p{L})\p{L}+/gu))
      if (!SMALL_WORDS.has(word[0]) && !taken[word.index])
        out[word.index] = (out[word.index] ?? '').toUpperCase();
  if (out[0]) out[0] = out[0].toUpperCase();
  return out
    .join('')
    .replace(/(?<= [-–] )\p{Ll}/gu, (letter) => letter.toUpperCase())
    .replace(/(?:tncs|lhpn|ubnd|hđnd|lđlđ|mttq|tnhh|khcn|gd&đt|chqs)(?!\p{L})/giu, (s) =>
      s.toUpperCase(),
    );
}

const standsAlone = (low: string, at: number, width: number): boolean =>
  !/\p{L}/u.test(low[at - 1] ?? ' ') && !/\p{L}/u.test(low[at + width] ?? ' ');

function capitaliseAfter(
  low: string,
  out: string[],
  place: string,
  taken: readonly boolean[],
): void {
  for (let at = low.indexOf(place); at >= 0; at = low.indexOf(place, at + 1)) {
    if (!standsAlone(low, at, place.length) || taken[at]) continue;
    const tail = low.slice(at + place.length);
    if (PLACE_WORDS.some((other) => tail.startsWith(` ${other}`))) continue;
    for (const word of tail.matchAll(/(?<= )\p{L}+/gu)) {
      const i = at + place.length + word.index;
      out[i] = (out[i] ?? '').toUpperCase();
    }
    break;
  }
}
