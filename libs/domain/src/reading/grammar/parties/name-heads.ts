import { knownWidth, type SourceLine } from '../../text/source-line.js';
import { DETERMINERS, headsFor, NOT_HEADS, ORDERED_PLACES } from '../../lexicon/name-patterns.js';
import { INSIDE_NAMES, NAME_CONTEXT } from '../../lexicon/verb-phrases.js';
import { NAME_VERBS, verbsFor } from '../../lexicon/verbs.js';

const oneOf = (words: readonly string[]): RegExp =>
  new RegExp(`(?:${words.join('|')})(?![\\p{L}\\d])`, 'uy');
const named = oneOf(headsFor('name', 'person'));
const common = oneOf(headsFor('class', 'person'));
const bare = oneOf(headsFor('bare'));
const orderedOnes = oneOf(headsFor('order'));
const partners = oneOf(headsFor('partner'));
const verbs = oneOf(verbsFor('duty', 'end'));
const verbList = new Set(verbsFor('duty', 'end'));

const matchAt = (pattern: RegExp, text: string, at: number): string | null => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
};

export const isUpper = (character: string | undefined): boolean =>
  character !== undefined && /\p{Lu}/u.test(character);

const persons = oneOf(headsFor('person'));
/** Whether a name is that of a post or a person: "Chủ tịch UBND tỉnh". */
export const namesPerson = (name: string): boolean =>
  matchAt(persons, name.toLowerCase(), 0) !== null;

/** What stands before a name: an order ("giao", "đối với") or "phối hợp với" lets it begin in lower case. */
export type NameLead = 'order' | 'partner' | null;

/** "Đề nghị VCCI …": a body known by its letters. */
const ACRONYM = /^(?!CÁC)\p{Lu}{3,8}(?![\p{L}\d/-])/u;

/**
 * How many characters the name takes that the issuer's directory knows at `at`. The grammar's longer word wins:
 * "Thanh tra, kiểm tra …" is no order to a body "Thanh tra", nor "Tổng hợp báo cáo" to "Tổng hợp".
 */
function registeredAt(line: SourceLine, at: number, noHead: string): number {
  const width = knownWidth(line, at);
  if (width === 0 || noHead.length > width) return 0;
  const word = matchAt(verbs, line.low, at) ?? matchAt(named, line.low, at) ?? '';
  return word.length > width || (word.length === width && verbList.has(word)) ? 0 : width;
}

/** How a name may begin at `at`; null when none does. */
export function headAt(
  line: SourceLine,
  at: number,
  lead: NameLead = null,
): { kind: 'named' | 'common' | 'bare'; width: number } | null {
  const determiner = DETERMINERS.exec(line.low.slice(at, at + 60))?.[0].length ?? 0;
  const from = at + determiner;
  const rest = line.low.slice(from, from + 60);
  const person =
    /^(?:đồng chí|đ\/c) /u.test(rest) ||
    /^(?:ông|bà) \p{Lu}/u.test(line.text.slice(from, from + 8));
  const known = determiner === 0 ? registeredAt(line, at, NOT_HEADS.exec(rest)?.[0] ?? '') : 0;
  if (known > 0) return { kind: 'named', width: known };
  if (NOT_HEADS.test(rest)) return null;
  if (isUpper(line.text[from]) || person) {
    const head = matchAt(named, line.low, from);
    if (head) return { kind: 'named', width: determiner + head.length };
  }
  if (determiner > 0) {
    const head = matchAt(common, line.low, from);
    return head ? { kind: 'common', width: determiner + head.length } : null;
  }
  const place = lead === 'order' ? ORDERED_PLACES.exec(line.text.slice(from, from + 20)) : null;
  if (place) return { kind: 'named', width: place[0].length };
  const short = lead === 'order' ? ACRONYM.exec(line.text.slice(from, from + 12)) : null;
  if (short) return { kind: 'named', width: short[0].length };
  const head =
    matchAt(bare, line.low, from) ??
    (lead === 'order' ? matchAt(orderedOnes, line.low, from) : null) ??
    (lead === 'partner' ? matchAt(partners, line.low, from) : null);
  return head ? { kind: 'bare', width: head.length } : null;
}

/** Whether a printed line begins at `at`: there a duty begins with a capital behind its heading's names. */
const opensLine = (line: SourceLine, at: number): boolean =>
  at > 0 && line.at[at - 1] === line.at[at];

/** "ký" in "đăng ký", "giao" in "bàn giao": the end of a longer verb is no verb of its own. */
const endsVerb = (before: string, verb: string): boolean =>
  !verb.includes(' ') && verbList.has(`${/(\p{L}+) $/u.exec(before)?.[1] ?? ''} ${verb}`);

/** Whether a verb of duty stands at `at` and is no part of the name before it. */
export function verbAt(line: SourceLine, at: number, nameFrom: number): boolean {
  if (isUpper(line.text[at]) && !opensLine(line, at)) return false;
  const verb = matchAt(verbs, line.low, at);
  if (!verb || /\p{Lu}/u.test(line.text.slice(at + 1, at + verb.length))) return false;
  if (/^được (?:giao|phân công|cấp|thành lập|hưởng)/u.test(line.low.slice(at))) return false;
  const before = line.low.slice(Math.max(nameFrom, at - 20), at);
  if (/quản lý $/u.test(before) && NAME_VERBS.test(line.low.slice(at, at + 20)))
    return !verbFollows(line, at + verb.length);
  if (/^(?:chủ trì|phối hợp|chịu trách nhiệm|có trách nhiệm)/u.test(verb)) return true;
  if (insideWord(line, at, before) || endsVerb(before, verb)) return false;
  if (TRADES[verb]?.test(line.low.slice(at, at + 40)) === false) return true;
  if (
    (verb === 'tổng hợp' || NAME_VERBS.test(verb)) &&
    /^ ?(?::|$)/u.test(line.text.slice(at + verb.length)) &&
    /(?:văn phòng|phòng|ban|tổ) $/u.test(before)
  )
    return false;
  if (verb === 'tổ chức' && /(?:cơ quan|đơn vị|doanh nghiệp|ngành) $/u.test(before))
    return !/^tổ chức (?:chính trị|sự nghiệp|của|có|khác|liên quan|đoàn thể|đảng)/u.test(
      line.low.slice(at, at + 24),
    );
  if (
    /(?:cơ quan|đơn vị|doanh nghiệp|ngành) $/u.test(before) &&
    TAKES_OBJECT.test(line.low.slice(at, at + 50))
  )
    return true;
  if (NAME_CONTEXT.test(before))
    return (
      !NAME_VERBS.test(line.low.slice(at, at + 20)) && !/(?:^|[ ,])(?:các|của|và) $/u.test(before)
    );
  return !(/, $/u.test(before) && NAME_VERBS.test(line.low.slice(at, at + 20)));
}

/** Verbs that are a trade in a name only with these words: "đăng ký đất đai", not "đăng ký thi đua". */
const TRADES: Readonly<Record<string, RegExp>> = {
  'đăng ký': /^đăng ký (?:đất đai|kinh doanh|doanh nghiệp|hộ tịch|xe|quyền|giao dịch|đầu tư)/u,
  'cung cấp': /^cung cấp (?:dịch vụ|nước|điện|thông tin)/u,
};

/** Whether an active verb of duty stands at `at`: "phòng họp được sơn lại" orders nobody. */
export const actsAt = (line: SourceLine, at: number, nameFrom: number): boolean =>
  verbAt(line, at, nameFrom) && !/^(?:được|không|là)(?!\p{L})/u.test(line.low.slice(at, at + 8));

/** "các đơn vị xây dựng kế hoạch": with its object the verb is a duty, not the unit's trade. */
const TAKES_OBJECT =
  /^(?:tham mưu (?:cho |giúp )?(?:cấp ủy|đảng ủy|chi bộ|ubnd|ủy ban|ban |lãnh đạo|chủ tịch|thường trực|chính quyền)|\p{L}+ \p{L}+ (?:kế hoạch|chương trình|quy chế|phương án|đề án|báo cáo|dự toán|văn bản|hồ sơ|nội dung|việc|công tác|các|những|tốt|người|cán bộ|đoàn viên|đảm nhận|ít nhất|tối thiểu|một|\d+)(?!\p{L}))/u;

/** Whether the verb at `at` has its object behind it: ", tổ chức các hoạt động" is a duty, not a part of the name. */
export const takesObject = (line: SourceLine, at: number): boolean =>
  TAKES_OBJECT.test(line.low.slice(at, at + 50));

/** A verb's letters inside another word or a set name: "công trình", "ủy ban kiểm tra", "người tham gia". */
const insideWord = (line: SourceLine, at: number, before: string): boolean => {
  const from = line.low.slice(at, at + 100);
  return INSIDE_NAMES.some(([left, right]) => left.test(before) && right.test(from));
};

const verbFollows = (line: SourceLine, at: number): boolean =>
  line.low[at] === ' ' && matchAt(verbs, line.low, at + 1) !== null;
