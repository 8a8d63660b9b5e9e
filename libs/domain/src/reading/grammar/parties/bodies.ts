import type { PartyKind } from '../../reading.js';
import {
  evidenceOf,
  knownWidth,
  printedOf,
  type SourceLine,
  sliceLine,
} from '../../text/source-line.js';
import { membersAfter, membersOfClass, sectorAt } from './members.js';
import type { Party } from './party.js';
import { headAt, isUpper, type NameLead, takesObject, verbAt } from './name-heads.js';
import { type NameStop, properEnd } from './name-end.js';
import { DETERMINERS, GROUP_WORDS, headsFor } from '../../lexicon/name-patterns.js';
import { NAME_VERBS } from '../../lexicon/verbs.js';

/** Bodies listed from `from` to `to` of a line; `colon`: a colon follows the names. */
export interface PartyList {
  readonly parties: readonly Party[];
  readonly from: number;
  readonly to: number;
  readonly colon: boolean;
}

/** Longer entries are no list of names; a bound keeps the work linear. */
const MAX_LIST = 3000;
const MAX_NAME = 420;
const STOP_WORDS =
  /^(?:cần |phải |ngay |vào |chậm nhất|muộn nhất|hạn |(?:hằng|hàng) (?:năm|quý|tháng|tuần|ngày)|định kỳ|dự thảo |danh sách |tờ trình |phương án |kết quả |tình hình |tiến độ |nội dung |việc (?!làm)|bằng |theo (?:chức năng|nhiệm vụ|địa bàn|lĩnh vực|thẩm quyền|quy định|phân công|đúng|dõi|tinh thần|kế hoạch|yêu cầu|hướng dẫn|nội dung|ý kiến|mẫu|biểu mẫu|đề cương|đề nghị|phụ lục|thời gian|thời hạn)|trong (?:việc|phạm vi|quá trình|lãnh đạo|công tác|thời gian|thời hạn|vòng|ngày|tuần|tháng|quý|năm)|để |khi |nếu |ngoài |nhằm |đã |sẽ |đang |tại |từ |trước |sau |cho |đến |với |qua |về |có (?:trách nhiệm|nhiệm vụ|liên quan triển khai)|căn cứ |trên cơ sở|thông qua|như sau|những (?:nội dung|vấn đề|khó khăn|vướng mắc|trường hợp|kết quả|việc)|một số|các (?:nội dung|nhiệm vụ|giải pháp|biện pháp|văn bản|chế độ|chính sách|hoạt động|vấn đề))/u;

/** "các đơn vị chưa gửi báo cáo", "các xã có dự án": a part of the group by what it did or has. */
const PROPERTY =
  /^(?:nào có (?=nhu cầu)|chưa|đã|không đạt|nằm|thuộc diện|được (?:giao|chọn|lựa chọn|phân công|phân bổ|hỗ trợ|thanh tra|kiểm tra|công nhận|xếp)|có (?!trách nhiệm|nhiệm vụ|liên quan|ý kiến|thẩm quyền|văn bản|kế hoạch|báo cáo|giải pháp|biện pháp|phương án)) ?/u;
/** "Đơn vị đã đăng ký …": a class of bodies without a determiner. */
const BARE_CLASS =
  /^(?:cơ quan|đơn vị|địa phương|trường|tổ chức|doanh nghiệp|cá nhân|tập thể|cơ sở|công đoàn cơ sở)(?:(?:, | và | hoặc )(?:cơ quan|đơn vị|địa phương|tổ chức|doanh nghiệp|cá nhân|tập thể))* $/u;
/** "các tỉnh từ Thanh Hóa đến Quảng Trị", "các xã từ Km5 trở ra": a part of the class by its place. */
const RANGE =
  /^từ (?:\p{Lu}[\p{L}\d]*(?: \p{Lu}[\p{L}\d]*){0,3}) (?:đến|tới|vào|ra|trở (?:ra|vào|lên|xuống))(?: (?:\p{Lu}[\p{L}\d]*(?: \p{Lu}[\p{L}\d]*){0,3}))?/u;
const AFTER_PROPERTY =
  /^(?:đề nghị|vui lòng|xin|khẩn trương|tiếp tục|tập trung|chủ động|chủ trì|kịp thời|thực hiện|tổ chức|rà soát|phải|cần|nghiêm túc|trong|chịu trách nhiệm|có trách nhiệm|đẩy nhanh|hoàn thành|xây dựng|phối hợp|trước|chậm nhất|thường xuyên|thì|lựa chọn|đăng ký|báo cáo|gửi|lập|cử|chuẩn bị|liên hệ|bố trí|chỉ đạo|lãnh đạo|quán triệt|thực hành|duy trì|tăng cường|căn cứ|tham mưu|nộp|bổ sung|hoàn thiện|triển khai|đẩy mạnh)(?!\p{L})/u;

/** "Chủ tịch UBND xã có thẩm quyền …"; "cơ quan có thẩm quyền" is one name. */
const MAY =
  /(?<!(?:cơ quan|cấp|người|tổ chức|đơn vị|cá nhân) )có (?:thẩm quyền|quyền|chức năng)(?!\p{L})/u;
const MAY_WIDTH = 14;

const stopsName = (line: SourceLine, at: number, nameFrom: number): boolean =>
  /(?:đồng|cùng) cấp $/u.test(line.low.slice(Math.max(nameFrom, at - 9), at)) &&
  !/^(?:ủy|và|hoặc|,|\(|trực thuộc|có)/u.test(line.low.slice(at, at + 12))
    ? true
    : (line.low.startsWith('có ', at) &&
        (MAY.exec(line.low.slice(Math.max(nameFrom, at - MAY_WIDTH), at + 20))?.index ?? -1) >=
          0) ||
      (!isUpper(line.text[at]) && STOP_WORDS.test(line.low.slice(at, at + 40))) ||
      verbAt(line, at, nameFrom);

/** Names of bodies from `from` up to a verb, a colon or the end of the line; null when none begins there. */
export function partiesAt(line: SourceLine, from: number, lead: NameLead = null): PartyList | null {
  const first = headAt(line, from, lead);
  if (!first) return null;
  const members = membersOfClass(line, from);
  if (members) return withRest(line, from, members, []);
  const cuts: number[] = [from];
  const limit = Math.min(line.text.length, from + MAX_NAME);
  let at = from + first.width;
  let subset = false;
  while (at < limit) {
    const character = line.text[at];
    if (character === ':') {
      const members = membersAfter(line, cuts[cuts.length - 1] ?? from, at);
      const listed = members ? null : listedBelow(line, lastOf(cuts, from), at);
      if (listed) return { ...listed, from };
      if (!members) break;
      const earlier = partsOf(line, cuts.slice(0, -1), cuts[cuts.length - 1] ?? from);
      return withRest(line, from, members, earlier);
    }
    if (character === '[' || (character === '.' && !/^\.\p{L}/u.test(line.text.slice(at)))) break;
    if (character === '"') {
      const close = quotedPart(line, at);
      if (close < 0) break;
      at = close;
      continue;
    }
    if (
      character === '-' &&
      line.text[at - 1] === ' ' &&
      line.text[at + 1] === ' ' &&
      headAt(line, at + 2)?.kind === 'common'
    )
      break;
    if (character === '(') {
      const close = line.text.slice(at, at + 121).indexOf(')');
      if (close < 0) break;
      at += close + 1;
      continue;
    }
    if (character === ';' || character === ',') {
      const next = at + (line.text[at + 1] === ' ' ? 2 : 1);
      const splits = splitsAt(line, next, { listFrom: cuts[0] ?? from, mark: character, lead });
      if (splits) cuts.push(next);
      else if (
        character === ';' ||
        (verbAt(line, next, next) &&
          (!NAME_VERBS.test(line.low.slice(next)) || takesObject(line, next)))
      )
        break;
      at = next + (splits ? knownWidth(line, next) : 0);
      continue;
    }
    if (character === ' ') {
      const next = at + 1;
      const word = line.low.slice(next, next + 40);
      if (/^(?:và|cùng|hoặc) /u.test(word)) {
        const after = next + (word.indexOf(' ') + 1);
        const splits = splitsAt(line, after, { listFrom: cuts[0] ?? from, mark: 'và', lead });
        if (splits) cuts.push(after);
        at = after + (splits ? knownWidth(line, after) : 0);
        continue;
      }
      if (endsKnown(line, next, lastOf(cuts, from))) break;
      if (/^là (?:các|những|cơ quan|đơn vị|đầu mối) ?/u.test(word)) {
        if (first.kind === 'named') break;
        subset = true;
      }
      const inside = innerEnd(line, next, lastOf(cuts, from));
      if (inside > next) {
        at = inside;
        continue;
      }
      if (endsAddress(line, next, lastOf(cuts, from), first.width)) break;
      const range = subset ? null : rangeAt(line, next, lastOf(cuts, from));
      if (range !== null) {
        subset = true;
        at = next + range;
        break;
      }
      const property = subset ? null : propertyAt(line, next, lastOf(cuts, from));
      if (property !== null) {
        subset = true;
        at = next + property;
        continue;
      }
      if (subset ? AFTER_PROPERTY.test(word) : stopsName(line, next, lastOf(cuts, from))) break;
      at = next;
      continue;
    }
    at += 1;
  }
  if (at >= limit && limit < line.text.length) return null;
  const last = trimEnd(line, from, Math.min(at, line.text.length));
  const to = subset ? last : endOfProper(line, cuts, last, at);
  const kept = cuts.filter((cut) => cut < to);
  const parties = partsOf(line, kept, to, subset);
  return parties.length > 0
    ? { parties, from, to, colon: /^ ?:/u.test(line.text.slice(to)) }
    : null;
}

/** Where a quoted part of a name ends, when it closes soon and the names go on or a verb follows: 'Ban Chỉ đạo "Toàn dân …" lập …'; -1 for other words in quotation marks. */
function quotedPart(line: SourceLine, open: number): number {
  const close = line.text.slice(open + 1, open + LONGEST_QUOTED).indexOf('"');
  const end = open + close + 2;
  if (close < 2 || !/^["]\p{Lu}/u.test(line.text.slice(open))) return -1;
  const follows =
    line.text[end] === ' ' &&
    (verbAt(line, end + 1, open) ||
      /^(?:và|tỉnh|huyện|xã|phường|thành phố) /u.test(line.low.slice(end + 1, end + 14)));
  return follows || /^[,;:]/u.test(line.text.slice(end)) ? end : -1;
}
const LONGEST_QUOTED = 90;

/** "giao các đơn vị sau: Sở A; Sở B lập …": the names stand behind the colon. */
function listedBelow(line: SourceLine, nameFrom: number, colon: number): PartyList | null {
  return LISTED.test(line.low.slice(nameFrom, colon)) && line.text[colon + 1] === ' '
    ? partiesAt(line, colon + 2, 'order')
    : null;
}
const LISTED =
  /^(?:các |những )?(?:cơ quan|đơn vị|địa phương|tổ chức|sở|bộ|ban|ngành|đồng chí|ông|bà)(?:(?:, | và (?:các )?)(?:cơ quan|đơn vị|địa phương|tổ chức|bộ|ban|ngành|sở))* (?:(?:sau|dưới) đây|sau|gồm|có tên sau|cụ thể sau) ?$/u;

/** What may go on behind a whole name: its place or the body above it. */
const GOES_ON =
  /^(?:tỉnh|thành phố|tp|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu|khu vực|trực thuộc|thuộc|của|các)(?!\p{L})/u;

/** Whether at `at` a name that the directory knows has ended: what follows in lower case is a verb, in a list or not. */
const endsKnown = (line: SourceLine, at: number, nameFrom: number): boolean =>
  at - 1 - nameFrom === knownWidth(line, nameFrom) &&
  !isUpper(line.text[at]) &&
  !GOES_ON.test(line.low.slice(at, at + 16));

/** Where the list ends if one of its proper names runs into a verb that no list holds; names behind it are objects. */
function endOfProper(line: SourceLine, cuts: readonly number[], to: number, at: number): number {
  for (const [i, cut] of cuts.entries()) {
    const head = headAt(line, cut, 'order');
    const next = cuts[i + 1];
    const end = trimEnd(line, cut, next ?? to);
    if (head?.kind !== 'named' || PERSON.test(line.low.slice(cut, cut + head.width + 1))) continue;
    const stop: NameStop =
      next !== undefined
        ? 'word'
        : line.text[at] === ' '
          ? verbAt(line, at + 1, cut)
            ? 'verb'
            : 'word'
          : line.text[at] === ':'
            ? 'verb'
            : 'end';
    const proper = properEnd(line, { from: cut, head: head.width, to: end, stop });
    if (proper < end) return proper;
  }
  return to;
}

/** "quý đơn vị đăng ký …": a polite address is whole with the word for the body, unless its place or partner follows. */
const endsAddress = (line: SourceLine, at: number, nameFrom: number, width: number): boolean =>
  at - 1 === nameFrom + width &&
  line.low.startsWith('quý ', nameFrom) &&
  !isUpper(line.text[at]) &&
  !GOES_ON.test(line.low.slice(at, at + 16));

const isClass = (name: string): boolean =>
  DETERMINERS.test(name) || / (?:các|những) /u.test(name) || BARE_CLASS.test(name);

/** How long "từ Thanh Hóa đến Quảng Trị" is behind a class of bodies: the name ends with it. */
function rangeAt(line: SourceLine, at: number, nameFrom: number): number | null {
  if (!isClass(line.low.slice(nameFrom, at))) return null;
  return RANGE.exec(line.text.slice(at, at + 80))?.[0].length ?? null;
}

/** How long the words that open a property are, behind a class of bodies; null when no property begins here. */
function propertyAt(line: SourceLine, at: number, nameFrom: number): number | null {
  if (!isClass(line.low.slice(nameFrom, at))) return null;
  const word = line.low.slice(at, at + 60);
  const width = PROPERTY.exec(word)?.[0].length;
  if (width === undefined) return null;
  return width + (AFTER_PROPERTY.exec(word.slice(width))?.[0].length ?? 0);
}

/** A list of members, what stands before it and the names that follow it. */
function withRest(
  line: SourceLine,
  from: number,
  members: { readonly parties: readonly Party[]; readonly to: number },
  earlier: readonly Party[],
): PartyList {
  const parties = [...earlier, ...members.parties];
  const { to } = members;
  const next = to + (/^(?:[;,] (?:và )?| và )/u.exec(line.text.slice(to, to + 6))?.[0].length ?? 0);
  const rest = next > to ? partiesAt(line, next) : null;
  return rest
    ? { ...rest, parties: [...parties, ...rest.parties], from }
    : { parties, from, to, colon: line.text[to] === ':' };
}

const PERSON =
  /(?:^|[ (])(?:đồng chí|đ\/c|chủ tịch|bí thư|giám đốc|ủy viên|thứ trưởng|bộ trưởng|cán bộ|công chức|chuyên viên|viên|thành viên|trưởng(?: \p{L}+)?)(?= |$)/u;

/** Where words that belong to a name end though they begin like a verb: "các sở giáo dục và đào tạo", "Phó Chủ tịch phụ trách khối"; 0 when none stand there. */
function innerEnd(line: SourceLine, at: number, nameFrom: number): number {
  const before = line.low.slice(Math.max(nameFrom, at - 12), at);
  if (
    /(?:^| )(?:(?<!cơ )sở|(?<!văn |quốc )phòng|(?<!đảng |chi |cán |nội |toàn )bộ|ngành|cục|vụ) $/u.test(
      before,
    )
  ) {
    const sector = sectorAt(line, at);
    if (sector > 0) return at + sector;
  }
  if (!/^phụ trách (?!chung)/u.test(line.low.slice(at, at + 16))) return 0;
  if (!PERSON.test(line.low.slice(nameFrom, at - 1))) return 0;
  const limit = Math.min(line.text.length, at + 80);
  for (let space = at + 10; space < limit && !/[,;.:]/u.test(line.text[space] ?? ''); space++)
    if (line.text[space] === ' ' && verbAt(line, space + 1, nameFrom)) return space;
    else if (line.text[space + 1] === ':') return space + 1;
  return 0;
}

/** "…, các đơn vị trực thuộc. Căn cứ Kế hoạch …": where running text begins on the line of names. */
const textBehind = ({ text }: SourceLine): number => {
  const at = text.search(
    /\. (?:Căn cứ|Thực hiện|Triển khai|Theo|Để|Nhằm|Trong|Ngày|Hiện nay|Thời gian|Sau khi|Trên cơ sở|Tiếp theo) /u,
  );
  return at < 0 ? text.length : at;
};

/** A whole line as a list of names, whatever words they hold: for Kính gửi and table cells. */
export function partiesInList(whole: SourceLine): readonly Party[] {
  const line = sliceLine(whole, 0, Math.min(MAX_LIST, textBehind(whole)));
  const cuts = [0];
  for (const match of line.text.matchAll(/[;,] ?| và /gu)) {
    const next = match.index + match[0].length;
    if (insideBrackets(line.text, match.index)) continue;
    const mark = match[0].startsWith(';') ? ';' : match[0].startsWith(',') ? ',' : 'và';
    const others =
      mark === 'và' &&
      /^(?:các )?(?:cơ quan|đơn vị|địa phương|tổ chức|sở, ban|ban, ngành)(?!\p{L})/u.test(
        line.low.slice(next, next + 20),
      );
    if (
      mark === ';' ||
      (others && headAt(line, cuts[cuts.length - 1] ?? 0)?.kind === 'named') ||
      splitsAt(line, next, { listFrom: 0, mark, lead: null })
    )
      cuts.push(next);
  }
  const colon = line.text.indexOf(':');
  const before = cuts.filter((cut) => cut < colon);
  const listFrom = before[before.length - 1] ?? 0;
  const members = colon > 0 ? membersAfter(line, listFrom, colon, 'line of names') : null;
  if (members) {
    const earlier = partsOf(line, before.slice(0, -1), listFrom);
    const rest = sliceLine(
      line,
      members.to + (/^[;,.: ]*/u.exec(line.text.slice(members.to))?.[0].length ?? 0),
    );
    return [...earlier, ...members.parties, ...(rest.text === '' ? [] : partiesInList(rest))];
  }
  return partsOf(line, cuts, line.text.length);
}

const insideBrackets = (text: string, at: number): boolean =>
  text.lastIndexOf('(', at) > text.lastIndexOf(')', at);

const lastOf = (cuts: readonly number[], from: number): number => cuts[cuts.length - 1] ?? from;

function trimEnd(line: SourceLine, from: number, to: number): number {
  let end = to;
  while (end > from && /[\s,;.:-]/u.test(line.text[end - 1] ?? '')) end -= 1;
  const tail = / (?:và|cùng|các|những|đồng thời)$/u.exec(line.low.slice(from, end));
  return tail ? end - tail[0].length : end;
}

/** Heads that are whole names when printed with a capital. */
const wholeNames: ReadonlySet<string> = new Set(headsFor('alone'));

/** One office of two bodies: "Văn phòng HĐND và UBND huyện". */
const JOINT_OFFICE =
  /văn phòng (?:đoàn đbqh(?: và|,) |đoàn đại biểu quốc hội(?: và|,) )?(?:hđnd|hội đồng nhân dân|huyện ủy|đảng ủy|đoàn đbqh|đoàn đại biểu quốc hội)(?: tỉnh| thành phố| huyện)? và (?:ubnd|ủy ban nhân dân|hđnd|hội đồng nhân dân)(?!\p{L})/u;

/** "giao chi cục A và công an tỉnh", "Công đoàn các khu B, công đoàn xã": a name in lower case beside one printed so, or of the same kind. */
function lowerName(line: SourceLine, at: number, listFrom: number, lead: NameLead): boolean {
  if (isUpper(line.text[at]) || DETERMINERS.test(line.low.slice(listFrom))) return false;
  const first = headAt(line, listFrom, lead);
  const head = headAt(line, at, 'order');
  if (!first || !head || head.kind === 'named') return false;
  const word = line.low.slice(at, at + head.width);
  const isNamed = /^ \p{L}/u.test(line.text.slice(at + head.width));
  const same = line.low.slice(listFrom, listFrom + first.width) === word;
  const inClass = / (?:các|những) /u.test(line.low.slice(listFrom, at));
  return isNamed && (same || (lead === 'order' && !inClass && !isUpper(line.text[listFrom])));
}

/** Whether a new name begins after a comma, a semicolon or "và": "Sở A, Sở B", not "sở, ban, ngành". */
function splitsAt(
  line: SourceLine,
  at: number,
  { listFrom, mark, lead }: { listFrom: number; mark: string; lead: NameLead },
): boolean {
  const head = headAt(line, at);
  if (lowerName(line, at, listFrom, lead)) return true;
  if (mark !== ',' && OTHERS.test(line.low.slice(at, at + 40)))
    return headAt(line, listFrom, lead)?.kind === 'named';
  if (!head || (mark === ',' && isSecondPost(line, at))) return false;
  if (mark === ';') return true;
  if (mark === 'và' && JOINT_OFFICE.test(line.low.slice(Math.max(0, at - 60), at + 20)))
    return false;
  if (head.width === knownWidth(line, at)) return true;
  const after = line.text.slice(at + head.width);
  if (!/^ [\p{L}\d]/u.test(after) || /^ và /u.test(after))
    return (
      (head.kind === 'named' && wholeNames.has(line.low.slice(at, at + head.width))) ||
      (DETERMINERS.test(line.low.slice(at)) && /^[ ,;.:]|^$/u.test(after))
    );
  if (head.kind === 'common') return true;
  if (/^tổ chức chính trị/u.test(line.low.slice(at))) return true;
  if (head.kind === 'bare') return false;
  const classOf = DETERMINERS.test(line.low.slice(listFrom));
  return !(
    classOf &&
    /^(?:Ban|Phòng|Sở|Ngành|Tổ|Đoàn|Hội|Trường|Trạm) (?:ngành|đoàn thể|của|trực thuộc|thuộc)/u.test(
      line.text.slice(at),
    )
  );
}

/** "Sở A và cơ quan liên quan": behind a name the others are a party of their own. */
const OTHERS =
  /^(?:cơ quan|đơn vị|địa phương|tổ chức|cá nhân)(?:, (?:cơ quan|đơn vị|địa phương|tổ chức|cá nhân))* (?:có |khác )?liên quan(?!\p{L})/u;

/** "Bộ trưởng, Chủ nhiệm Ủy ban Dân tộc" is one person of two posts. */
const isSecondPost = (line: SourceLine, at: number): boolean =>
  /(?:^|[ ,;])(?:bộ trưởng|phó thủ tướng|thứ trưởng), $/u.test(
    line.low.slice(Math.max(0, at - 20), at),
  ) &&
  /^(?:phó )?(?:chủ nhiệm|chủ tịch|trưởng ban|tổng thanh tra)(?!\p{L})/u.test(
    line.low.slice(at, at + 20),
  );

function partsOf(line: SourceLine, cuts: readonly number[], to: number, subset?: boolean): Party[] {
  return cuts.flatMap((cut, i) => {
    const end = i + 1 < cuts.length ? (cuts[i + 1] ?? to) : to;
    const places = placesOf(sliceLine(line, cut, trimEnd(line, cut, end)));
    if (places.length > 1) return places;
    const last = i + 1 === cuts.length;
    const party = partyOf(sliceLine(line, cut, trimEnd(line, cut, end)), subset && last);
    return party ? [party] : [];
  });
}

/** "UBND huyện Cái Bè, thị xã Cai Lậy": one body a place. */
function placesOf(name: SourceLine): readonly Party[] {
  const head =
    /^(?:chủ tịch )?(?:ubnd|ủy ban nhân dân) (?=(?:huyện|quận|xã|phường|thành phố|thị xã|thị trấn|đặc khu) )/u.exec(
      name.low,
    )?.[0].length ?? 0;
  if (head === 0 || !/^\p{L}+(?: xã| phố| trấn| khu)? \p{Lu}/u.test(name.text.slice(head)))
    return [];
  const cuts = [head];
  for (const match of name.text.matchAll(
    /(?:, | và )(?=(?:huyện|quận|xã|phường|thành phố|thị xã|thị trấn|đặc khu) \p{Lu})/gu,
  ))
    cuts.push(match.index + match[0].length);
  return cuts.map((cut, i) => {
    const next = cuts[i + 1] ?? name.text.length;
    const end = trimEnd(name, cut, next);
    return {
      text: `${printedOf(name, 0, head)} ${printedOf(name, cut, end)}`,
      kind: 'body',
      evidence: i === 0 ? evidenceOf(name, 0, end) : evidenceOf(name, cut, end),
    };
  });
}

/** One name as a party; its kind comes from its words. */
function partyOf(name: SourceLine, subset?: boolean): Party | null {
  const lead = /^(?:đồng thời |riêng |đối với )/u.exec(name.low)?.[0].length ?? 0;
  const bracket = / ?\([^()]{2,160}\)?$/u.exec(name.low);
  const part = sliceLine(name, lead, bracket ? bracket.index : name.text.length);
  const text = printedOf(part).replace(/^[-+ ]+|[ ,;.:]+$/gu, '');
  if (text === '') return null;
  const kind: PartyKind =
    subset || isSubset(part.low)
      ? 'subset'
      : GROUP_WORDS.test(part.low) && knownWidth(part, 0) < part.text.length
        ? 'group'
        : 'body';
  return { text, kind, evidence: evidenceOf(part) };
}

/** Part of a group by a property: "các xã có dự án", "những đơn vị chưa báo cáo". */
const isSubset = (low: string): boolean =>
  /^(?:các|những|đối với các) .* (?:là (?:các|những|cơ quan|đơn vị)|chưa |đã được |từ \p{L}+(?: \p{L}+){0,3} (?:đến|tới|vào|ra|trở) |có (?:dự án|di tích|rừng|biển|biên giới|đường|tuyến|hồ|đê|cửa khẩu|nguy cơ|số lượng|tỷ lệ|từ \d)|nằm trong|không đạt|ven |thuộc diện)/u.test(
    low,
  );
