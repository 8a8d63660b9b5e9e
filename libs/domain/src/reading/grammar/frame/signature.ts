import { absent, ask, explicit, suggested } from '../../field.js';
import { ordinaryCase } from './header.js';
import { markerOf, type PrintedLine } from '../../text/layout.js';
import type { Field, SignerFields } from '../../reading.js';
import {
  evidenceOf,
  joinLines,
  printedOf,
  type SourceLine,
  sliceLine,
  widthBefore,
} from '../../text/source-line.js';
import { FAMILY_NAMES } from '../../lexicon/family-names.js';
import { isAuthority, isCapitals, isPersonName, isPost, isRecipients } from './zones.js';

/** The closing lines parted: the column of Nơi nhận and the column of the signature. */
export interface Closing {
  readonly heading: SourceLine | null;
  readonly recipients: readonly SourceLine[];
  readonly authority: readonly SourceLine[];
  readonly posts: readonly SourceLine[];
  readonly name: SourceLine | null;
}

/** Both columns on one printed line: "- Như trên; KT. CHỦ TỊCH". */
const SECOND_COLUMN =
  /(?<=[;.,:)] ?\|? ?)(?=(?:(?:TM|T\/M|KT|K\/T|TL|T\/L|TUQ|Q)(?:\. ?| )\p{Lu}{2}|(?:PHÓ |TỔNG )?(?:CHỦ TỊCH|GIÁM ĐỐC|BÍ THƯ|CHỦ NHIỆM|BỘ TRƯỞNG|THỨ TRƯỞNG|TRƯỞNG BAN|CHÁNH VĂN PHÒNG))[\p{Lu} .,-]*$)/u;

/** "GIÁM ĐỐC Trần Văn Bình": the post and its bearer on one line. */
function signedPost(line: SourceLine): readonly SourceLine[] | null {
  const cut = /^[\p{Lu} ,.-]{6,60}? (?=\p{Lu}\p{Ll})/u.exec(line.text)?.[0].length ?? 0;
  const [post, name] = [sliceLine(line, 0, cut), sliceLine(line, cut)];
  return cut > 0 && isPost(post) && isPersonName(name) ? [post, name] : null;
}

/** "KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC": for whom it is signed and the post of who signs, on one line. */
function authorityAndPost(line: SourceLine): readonly SourceLine[] | null {
  const collective = /^T\.?\/?M/u.test(line.text);
  const from = line.text.indexOf(' ') + 1;
  for (let at = line.text.indexOf(' ', from); at > 0; at = line.text.indexOf(' ', at + 1)) {
    const rest = sliceLine(line, at + 1);
    if (isPost(rest) && (collective || DEPUTY.test(rest.text)))
      return [sliceLine(line, 0, at), rest];
  }
  return null;
}
const DEPUTY = /^(?:PHÓ|THỨ|CHÁNH|TRƯỞNG|VỤ|ỦY VIÊN)(?!\p{L})/u;

function columns(line: PrintedLine): readonly SourceLine[] {
  if (isAuthority(line)) return authorityAndPost(line) ?? [line];
  if (isPost(line)) return [line];
  const signed = signedPost(line);
  if (signed) return signed;
  const bar = line.text.indexOf('|');
  const cut = bar >= 0 ? bar : (SECOND_COLUMN.exec(line.text)?.index ?? nameColumn(line));
  if (cut <= 0) return [line];
  return [sliceLine(line, 0, cut), sliceLine(line, bar >= 0 ? cut + 1 : cut)].filter(
    (part) => part.text !== '',
  );
}

/** "- Lưu: VT, KT.   Phạm Minh Đức": the signer's name beside the last lines of Nơi nhận. */
function nameColumn(line: SourceLine): number {
  if (!isItem(line)) return -1;
  for (const match of line.text.matchAll(/(?<=[;.,] )\p{Lu}/gu))
    if (
      isPersonName(sliceLine(line, match.index)) &&
      (/[;.] $/u.test(line.text.slice(0, match.index)) || widthBefore(line, match.index) > 2)
    )
      return match.index;
  return -1;
}

export function closingOf(lines: readonly PrintedLine[]): Closing {
  const recipients: SourceLine[] = [];
  const authority: SourceLine[] = [];
  const posts: SourceLine[] = [];
  let heading: SourceLine | null = null;
  let name: SourceLine | null = null;
  let listing = false;
  for (const printed of lines)
    for (const line of columns(printed)) {
      if (isRecipients(line)) {
        heading = line;
        listing = true;
        const rest = sliceLine(line, /^nơi (?:nhận|gửi) ?:? ?/u.exec(line.low)?.[0].length ?? 0);
        recipients.push(...inOneLine(rest));
      } else if (isAuthority(line)) {
        listing = false;
        if (!name) authority.push(line);
      } else if (goesOn(authority, posts, line)) {
        authority.push(line);
      } else if (
        isPost(line) ||
        (!listing &&
          isCapitals(line.text) &&
          !isNameInCapitals(line) &&
          authority.length > 0 &&
          !name)
      ) {
        listing = false;
        if (!name) posts.push(line);
      } else if (
        isItem(line) ||
        (listing && !isSigned(line, name, authority.length + posts.length, printed.gap))
      )
        addRecipient(recipients, line);
      else if (!name && authority.length + posts.length > 0 && isPersonName(line)) name = line;
    }
  return { heading, recipients, authority, posts, name };
}

const BROKEN_OFF =
  /(?:ủy ban|ủy ban nhân|hội đồng|hội đồng nhân|bộ|chủ|giám|bí|hiệu|thủ|cục|tổng|chánh|chánh văn|viện|ban|ban chấp|ban thường)$/u;

/** "TM. ỦY BAN / NHÂN DÂN": the authority goes on where a narrow column broke it. */
const goesOn = (
  authority: readonly SourceLine[],
  posts: readonly SourceLine[],
  line: SourceLine,
): boolean =>
  posts.length === 0 &&
  isCapitals(line.text) &&
  !isPost(line) &&
  BROKEN_OFF.test(authority[authority.length - 1]?.low ?? '');

/** "Nơi nhận: Như trên; Lưu: VT." on one line. */
function inOneLine(rest: SourceLine): readonly SourceLine[] {
  const cuts = [0, ...[...rest.text.matchAll(/; ?/gu)].map((m) => m.index + m[0].length)];
  return cuts
    .map((from, i) => sliceLine(rest, from, cuts[i + 1] ?? rest.text.length))
    .filter((part) => part.text !== '');
}

const isItem = (line: SourceLine): boolean => ['dash', 'plus'].includes(markerOf(line).kind);

const isSigned = (
  line: SourceLine,
  name: SourceLine | null,
  marks: number,
  gap: boolean,
): boolean => !name && (marks > 0 || gap) && isPersonName(line);

function addRecipient(recipients: SourceLine[], line: SourceLine): void {
  const last = recipients[recipients.length - 1];
  const whole =
    !last || last.text.length > 300 || isItem(line) || /[;.,]$/u.test(last.text) || !isItem(last);
  if (whole) recipients.push(line);
  else recipients[recipients.length - 1] = joinLines([last, line]);
}

/** A name in capitals begins with a family name; a post or a body never does. */
const isNameInCapitals = (line: SourceLine): boolean =>
  isPersonName(line) && FAMILY_NAMES.has(line.low.split(' ')[0] ?? '');

export function readSigner(closing: Closing): SignerFields {
  const { authority, posts, name } = closing;
  const title = titleOf(posts.filter((line) => !isAuthority(line)));
  return {
    name: name
      ? explicit(printedOf(name), evidenceOf(name))
      : ask('Bản này không in tên người ký.'),
    title: title
      ? explicit(postCase(printedOf(title)), evidenceOf(title))
      : ask('Bản này không in chức vụ người ký.'),
    authority:
      authority.length > 0
        ? explicit(
            authority.map((line) => printedOf(line)).join(' '),
            evidenceOf(joinLines(authority)),
          )
        : name || title
          ? absent()
          : ask('Bản này không in thẩm quyền ký.'),
  };
}

/** The first post; lines that name no post of their own go on with it: "CỤC TRƯỞNG CỤC QUẢN LÝ / ĐẤT ĐAI". */
function titleOf(posts: readonly SourceLine[]): SourceLine | null {
  const [first] = posts;
  if (!first) return null;
  const next = posts.findIndex((line, i) => i > 0 && isPost(line));
  return joinLines(posts.slice(0, next < 0 ? posts.length : next));
}

/** "PHÓ CHỦ TỊCH" → "Phó Chủ tịch". */
const postCase = (text: string): string => ordinaryCase(text.replace(/[ .,;:]+$/u, ''));

const FILING = /^(?:[-+] ?)?lưu(?: trữ)?(?!\p{L}) ?:? ?/u;
/** Văn thư and other filing places: they keep a copy, they drafted nothing. */
const FILES =
  /^(?:vt|văn thư|hs|hồ sơ|hscv|vp|văn phòng.*|hc|vthc|vt-lt|lưu trữ|chi bộ|cb|đảng ủy|đu|cđcs|tổ chức|p\.?hc|vp(?:tu|đu|hu|tw|đuk|ubnd|hđnd|cp))$/u;

export const isFiling = (line: SourceLine): boolean => FILING.test(line.low);

/** "Lưu: VT, TgNc" → TgNc: the drafting unit becomes the default coordinator (NĐ 30/2020 PL I, box 9b). */
export function readDraftingUnit(recipients: readonly SourceLine[]): Field<string> {
  const line = recipients.find(isFiling);
  if (!line) return absent();
  const from = FILING.exec(line.low)?.[0].length ?? 0;
  let at = from;
  for (const part of line.text.slice(from).split(/(?<=[,;])|(?<=\.)(?! ?\p{L})/u)) {
    const trimmed = part.replace(/^[\s(,;.:]+/u, '');
    const skipped = part.length - trimmed.length;
    const unit =
      /^(?:[^,;.()\d/]|(?<=[\p{L}&])\.(?= ?\p{L})|(?<=\p{L})\d{1,2}(?!\p{L}))+/u
        .exec(trimmed)?.[0]
        .trim() ?? '';
    if (unit !== '' && !FILES.test(unit.toLowerCase()) && /\p{Lu}/u.test(unit)) {
      const inside = /\((\p{L}+)\)/u.exec(trimmed);
      const body = FILES.test(unit.toLowerCase().split(' (')[0] ?? '') ? null : unit;
      if (body !== null) return drafting(line, at + skipped, body);
      if (inside?.[1]) return drafting(line, at + skipped + inside.index + 1, inside[1]);
    }
    at += part.length;
  }
  const clerk = /\((?<who>\p{L}+)\)/u.exec(line.text.slice(from));
  if (!clerk?.groups?.['who']) return absent();
  const start = from + clerk.index + 1;
  return suggested(
    clerk.groups['who'],
    'Chữ trong ngoặc ở dòng Lưu là ký hiệu người soạn thảo, không phải đơn vị; cần chọn đầu mối theo dõi.',
    evidenceOf(line, start, start + clerk.groups['who'].length),
  );
}

const drafting = (line: SourceLine, from: number, unit: string): Field<string> =>
  explicit(
    printedOf(line, from, from + unit.length),
    evidenceOf(line, from, from + unit.length),
    'Đơn vị soạn thảo ở dòng Lưu; đề xuất làm đầu mối theo dõi, đôn đốc.',
  );
