import type { Party } from './party.js';
import { headAt, verbAt } from './name-heads.js';
import { evidenceOf, printedOf, type SourceLine } from '../../text/source-line.js';
import { headsFor } from '../../lexicon/name-patterns.js';
import { CENTRAL_CITIES, PROVINCES } from '../../lexicon/places.js';
import { NAME_WORDS } from '../../lexicon/name-words.js';
import { SECTORS } from '../../lexicon/sectors.js';
import { properEnd } from './name-end.js';

const HEAD = new RegExp(
  `^(?:các |những )?(?:đồng chí )?(?<kind>.{0,60}?(?:${headsFor('class', 'bare', 'signer').join('|')}))$`,
  'u',
);
/** A post before a colon: each name behind it is the body that the post heads. */
const POST =
  /^(?:(?:các|những) )?(?:giám đốc|thủ trưởng|trưởng|chủ tịch|chủ tịch ubnd|chủ tịch ủy ban nhân dân|bí thư|hiệu trưởng|cục trưởng|chi cục trưởng|viện trưởng|tổng giám đốc) $/u;
const PLACES =
  / (?:tỉnh|huyện|xã|phường|thành phố|thị xã|quận)(?:(?:, | và )(?:tỉnh|huyện|xã|phường|thành phố|thị xã|quận|đặc khu))+$/u;
const sector = new RegExp(
  `(?:${[...SECTORS]
    .sort((a, b) => b.length - a.length)
    .join('|')
    .replace(/ - /gu, ' ?- ?')})(?!\\p{L})`,
  'uy',
);
const MEMBER_LENGTH = 60;
const MOST_MEMBERS = 80;

/** In a sentence a verb ends the last name; a line of names holds no verb. */
export type ListKind = 'sentence' | 'line of names';

/** "Các sở: Y tế, Nội vụ": each member of the list is a body of that kind; null when the colon opens no such list. */
export function membersAfter(
  line: SourceLine,
  from: number,
  colon: number,
  within: ListKind = 'sentence',
): { parties: Party[]; to: number } | null {
  const words = line.low.slice(from, colon).trim();
  const kind = HEAD.exec(words)?.groups?.['kind'] ?? tradeOf(words);
  if (kind === undefined || !/^: ?\p{Lu}/u.test(line.text.slice(colon, colon + 3))) return null;
  return membersFrom(line, colon + (line.text[colon + 1] === ' ' ? 2 : 1), kind, within);
}

/** "các trung tâm y tế", "các trường mầm non": a class with its trade; undefined for other words. */
function tradeOf(words: string): string | undefined {
  const parts = words.split(' ');
  for (let cut = parts.length - 1; cut > 1 && cut >= parts.length - LONGEST_TRADE; cut--) {
    const kind = HEAD.exec(parts.slice(0, cut).join(' '))?.groups?.['kind'];
    const trade = parts.slice(cut).join(' ');
    if (kind !== undefined && isTrade(trade)) return `${kind} ${trade}`;
  }
  return undefined;
}

/** Words of names only, with "và" between them: no place, no relation. */
function isTrade(words: string): boolean {
  if (NAME_WORDS.has(words)) return !NO_TRADE.test(words);
  return words
    .split(/ và |, /u)
    .every((part) => (SECTOR_NAMES.has(part) || NAME_WORDS.has(part)) && !NO_TRADE.test(part));
}
const LONGEST_TRADE = 5;
const NO_TRADE =
  /^(?:liên quan|trực thuộc|địa phương|tỉnh|huyện|xã|phường|thành phố|thị xã|quận|khu vực|trung ương|cấp .+|các cấp|khối|cụm|thành viên|trọng điểm)$/u;
const SECTOR_NAMES: ReadonlySet<string> = new Set(SECTORS);

const CLASS =
  /^(?:(?:các|những) (?<kind>sở|bộ|phòng|chi cục|cục|vụ)|(?<office>(?:chủ tịch )?(?:ubnd|ủy ban nhân dân)) các (?<level>xã|phường|huyện|quận|thị xã|thành phố|tỉnh(?:(?:,| và) thành phố)?)) (?=\p{L})/u;
const MORE_PLACES = /^(?:,| và) (?:xã|phường|huyện|quận|thị xã|thành phố|đặc khu)(?!\p{L})/u;

/** "Các Sở Tài chính, Nội vụ", "UBND các xã Tân Lập, Tân Hòa" without a colon; null when fewer than two stand there. */
export function membersOfClass(
  line: SourceLine,
  from: number,
): { parties: Party[]; to: number } | null {
  const match = CLASS.exec(line.low.slice(from, from + 60));
  const { kind, office = '', level } = match?.groups ?? {};
  if (!match) return null;
  const levels = level === undefined ? null : `${office} các ${level}`;
  const list = membersFrom(line, from + match[0].length, kind ?? levels ?? '', 'sentence');
  if (!list || MORE_PLACES.test(line.low.slice(list.to, list.to + 20))) return null;
  const known = !level?.startsWith('tỉnh') || list.names.every((name) => PROVINCES.includes(name));
  return known ? list : null;
}

/** What stands before each member's name: "sở" → "Sở "; "ubnd các tỉnh, thành phố" → "UBND tỉnh " before a province. */
function namer(kind: string): { readonly prefix: string; readonly of: (name: string) => string } {
  const levels = / (?:các )?tỉnh(?:,| và) thành phố$/u.exec(kind);
  if (!levels) return { prefix: prefixOf(kind), of: (name) => `${prefixOf(kind)}${name}` };
  const prefix = prefixOf(kind.slice(0, levels.index));
  return {
    prefix,
    of: (name) =>
      PROVINCES.includes(name)
        ? `${prefix}${CENTRAL_CITIES.has(name) ? 'thành phố' : 'tỉnh'} ${name}`
        : `${prefix}${name}`,
  };
}

function membersFrom(
  line: SourceLine,
  start: number,
  kind: string,
  within: ListKind,
): { parties: Party[]; names: string[]; to: number } | null {
  const { prefix, of } = namer(kind);
  const parties: Party[] = [];
  const names: string[] = [];
  let at = start;
  let to = at;
  while (parties.length < MOST_MEMBERS) {
    const end = lastEnd(line, at, memberEnd(line, at, within), within);
    if (end <= at || end - at > MEMBER_LENGTH || !/\p{Lu}/u.test(line.text[at] ?? '')) break;
    const name = printedOf(line, at, end);
    names.push(name);
    parties.push({
      text: of(name),
      kind: 'body',
      evidence: evidenceOf(line, at, end),
    });
    to = end;
    const next =
      /^(?:[,;] ?(?:và )?| và )(?=\p{Lu})/u.exec(line.text.slice(end, end + 8))?.[0].length ?? 0;
    if (next === 0 || opensOther(line, end, end + next, prefix)) break;
    at = end + next;
  }
  return parties.length > 1 || (parties.length === 1 && POST.test(prefix.toLowerCase()))
    ? { parties, names, to }
    : null;
}

/** Heads that no ministry, department or place shares: a name of its own begins here. */
const SAME_WORDS =
  /^(?:ban quản lý|ban chỉ|công an (?:tỉnh|thành phố|huyện|xã)|ubnd|ủy ban|sở|bộ (?!đội)|văn phòng|cục|chi cục|trung tâm|bảo hiểm|kho bạc|ngân hàng|mặt trận|liên đoàn|hội (?!nhập)|đài|báo|viện|trường)(?!\p{L})/u;

/** "…, Tài chính; Chủ tịch …": behind a semicolon, or with a person's post, another name begins. */
const opensOther = (line: SourceLine, mark: number, at: number, prefix: string): boolean =>
  (line.text[mark] === ';' && headAt(line, at) !== null) ||
  (prefix !== '' &&
    !POST.test(prefix.toLowerCase()) &&
    SAME_WORDS.test(line.low.slice(at, at + 24))) ||
  /^(?:chủ tịch|giám đốc|thủ trưởng|bí thư|trưởng|chánh|tổng giám đốc)(?!\p{L})/u.test(
    line.low.slice(at, at + 24),
  );

/** How many characters a sector's name takes at `at`; 0 when none stands there. */
export function sectorAt(line: SourceLine, at: number): number {
  sector.lastIndex = at;
  return sector.exec(line.low)?.[0].length ?? 0;
}

/** Where the last name of a sentence's list ends, if it runs into a verb that no list holds. */
function lastEnd(line: SourceLine, from: number, end: number, within: ListKind): number {
  if (
    within !== 'sentence' ||
    sectorAt(line, from) > 0 ||
    /^(?:[,;]| và )/u.test(line.text.slice(end, end + 4))
  )
    return end;
  const stop = line.text[end] === ' ' ? 'verb' : 'end';
  return properEnd(line, { from, head: 0, to: end, stop });
}

/** Where one member's name ends: a sector's name holds its commas, other names end at one. */
function memberEnd(line: SourceLine, from: number, within: ListKind): number {
  const known = sectorAt(line, from);
  if (known > 0) return from + known;
  for (let at = from; at < line.text.length; at++) {
    const character = line.text[at] ?? '';
    if (/[,;:.(]/u.test(character)) return at;
    if (
      character === ' ' &&
      (line.low.startsWith(' và ', at) || (within === 'sentence' && verbAt(line, at + 1, from)))
    )
      return at;
  }
  return line.text.length;
}

/** "chủ tịch ubnd các tỉnh, thành phố" before a list of provinces → "Chủ tịch UBND "; "sở" → "Sở ". */
function prefixOf(kind: string): string {
  if (/ (?:của|thuộc|trực thuộc) |^(?:tổ chức|đoàn thể|cơ quan|đơn vị|địa phương)/u.test(kind))
    return '';
  if (
    /^(?:(?:bộ|sở|tỉnh|huyện|xã|thành phố)(?:, | và )(?:ngành|thành phố|phường|đặc khu|thị xã)|ngành)$/u.test(
      kind,
    )
  )
    return '';
  const plain = kind
    .replace(PLACES, '')
    .replace(/(?<= các sở)(?:, ban)?(?:,| và) ngành$/u, '')
    .replace(/(?<=(?:giám đốc|thủ trưởng|lãnh đạo)) các (?:cơ quan|đơn vị|ngân hàng)$/u, '')
    .replace(/(?:^| )các(?: |$)/u, ' ')
    .replace(/bộ trưởng$/u, 'bộ trưởng bộ')
    .trim()
    .replace(/ubnd/u, 'UBND')
    .replace(
      /(?<= )(?:ủy ban|sở|bộ)(?!\p{L})/gu,
      (word) => word.charAt(0).toUpperCase() + word.slice(1),
    );
  return plain === '' ? '' : `${plain.charAt(0).toUpperCase()}${plain.slice(1)} `;
}
