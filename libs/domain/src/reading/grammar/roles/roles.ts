import { partiesAt } from '../parties/bodies.js';
import { actsAt, headAt, verbAt } from '../parties/name-heads.js';
import type { RuleId } from '../rule.js';
import type { Party } from '../parties/party.js';
import type { FieldStatus, ReadAssignee, ReadRole } from '../../reading.js';
import { evidenceOf, printedOf, type SourceLine, sliceLine } from '../../text/source-line.js';
import { ADVERBS } from '../../lexicon/verb-phrases.js';

/** Who does a duty, read from its own words. */
export interface DutyActors {
  /** Named at the duty itself; empty when the words above it or Kính gửi say who. */
  readonly own: readonly Party[];
  readonly support: readonly Party[];
  /** Leads named behind "chỉ đạo … chủ trì". */
  readonly underneath: readonly Party[];
  /** Where the duty's own words begin. */
  readonly titleFrom: number;
  /** A colon parts the names from the duty. */
  readonly headed: boolean;
  readonly role: ReadRole;
  /** The rule that found the names at the head. */
  readonly by: RuleId | null;
}

const ORDERS =
  /^(?:(?:đồng thời|trước mắt|riêng|theo đó|trên cơ sở đó|từ đó|giao|đề nghị|kính đề nghị|trân trọng đề nghị|yêu cầu|phân công|ủy quyền|trách nhiệm của|đối với|về phía|nhiệm vụ của|giao cho|giao nhiệm vụ cho|rất mong|mong|kính mong)(?:,| ?:)? )+(?:(?:các |quý )?ông ?(?:\(bà\)|\/ ?bà|, bà) )?/u;
const BASIS_LEAD =
  /^(?:căn cứ|trên cơ sở|liên quan|đối với|riêng|về|theo(?! dõi)|sau khi|sau|để|nhằm|từ|khi|nếu|(?:trong )?trường hợp|hằng năm|hàng năm|hằng quý|hàng quý|định kỳ|trước|chậm nhất|thực hiện|với|tại|trong|kết thúc|kết quả|ngay|qua|đến|xong|hoàn thành|hạn|thời hạn|muộn nhất|từ|vào|quý|tháng|ngày)(?!\p{L})[^;]{3,260}?, /u;

interface Head {
  readonly parties: readonly Party[];
  readonly to: number;
  readonly ordered: boolean;
  readonly by: RuleId;
}

/** The bodies named at the head of a duty, with the place where the names end. */
export function actorsAtHead(line: SourceLine): Head | null {
  const order = ORDERS.exec(line.low)?.[0].length ?? 0;
  const behind = behindTopic(line) ?? behindAdverb(line);
  if (behind) return behind;
  const direct = partiesAt(line, order, order > 0 ? 'order' : null) ?? namedInLower(line);
  if (direct)
    return (
      orderedBy(line, direct.to) ?? {
        parties: direct.parties,
        to: direct.to,
        ordered: order > 0,
        by: order > 0 ? 'roles/ordered' : 'roles/named-first',
      }
    );
  if (order > 0 && !/^(?:riêng |đối với |về phía )/u.test(line.low)) return givenTo(line, order);
  return behindColon(line) ?? behindLead(line) ?? namedAbroad(line);
}

/** "Trước mắt, trong tháng 3, UBND các xã …": an adverb orders nobody by itself. */
function behindAdverb(line: SourceLine): Head | null {
  const width =
    /^(?:đồng thời|trước mắt|riêng|theo đó|trên cơ sở đó|từ đó),? /u.exec(line.low)?.[0].length ??
    0;
  const head = width > 0 ? behindLead(sliceLine(line, width)) : null;
  return head && { ...head, to: head.to + width };
}

/** "Giao chỉ tiêu cho từng phòng": what is given stands before whom it is given to. */
function givenTo(line: SourceLine, order: number): Head | null {
  if (!/(?:^| )giao $/u.test(line.low.slice(0, order))) return null;
  const given = /^[^.,;:()]{3,90}? cho /u.exec(line.low.slice(order, order + 110));
  const list = given ? partiesAt(line, order + given[0].length, 'order') : null;
  return list ? { parties: list.parties, to: list.to, ordered: true, by: 'roles/ordered' } : null;
}

/** "FPT Lào Cai lắp …": letters or a word of no Vietnamese syllable, its place, and a verb. */
function namedAbroad(line: SourceLine): Head | null {
  const name = ABROAD.exec(line.text.slice(0, 80));
  const to = name?.[0].length ?? 0;
  if (
    !name ||
    !isForeign(name.groups?.['word'] ?? '') ||
    !actsAt(line, to + 1, 0) ||
    FIGURES.test(line.low.slice(to, to + 12))
  )
    return null;
  const party: Party = {
    text: printedOf(line, 0, to),
    kind: 'body',
    evidence: evidenceOf(line, 0, to),
  };
  return { parties: [party], to, ordered: false, by: 'roles/named-first' };
}
const ABROAD =
  /^(?!(?:CÁC|TP|KT|TM|TL) )(?<word>\p{Lu}[A-Za-z]{2,14})(?: \p{Lu}\p{L}*){0,4}(?= \p{Ll})/u;
const SYLLABLE =
  /^(?:b|ch?|d|g[hi]?|h|kh?|l|m|n(?:gh?|h)?|ph?|qu?|r|s|t[hr]?|v|x)?[aeiouy]{1,3}(?:ch?|m|n[gh]?|p|t)?$/u;
/** "GRDP tăng 8%": a figure of that name, no body. */
const FIGURES = /^ (?:tăng|giảm|đạt|phải|cần|phát triển|thực hiện)(?!\p{L})/u;
/** Letters for words, or a word that is no Vietnamese syllable. */
const isForeign = (word: string): boolean =>
  /^\p{Lu}{3,8}$/u.test(word) || (word.length > 3 && !SYLLABLE.test(word.toLowerCase()));

/** "…; phòng tài vụ lập dự toán": a clause in lower case that a body opens and a verb follows. */
function namedInLower(line: SourceLine): ReturnType<typeof partiesAt> {
  const list = /^\p{Ll}/u.test(line.text) ? partiesAt(line, 0, 'order') : null;
  return list && actsAt(line, list.to + 1, list.from) ? list : null;
}

/** "Ban Thường vụ đề nghị các cấp công đoàn …": who is asked acts, not who asks. */
function orderedBy(line: SourceLine, at: number): Head | null {
  const order = /^ (?:trân trọng |kính )?(?:đề nghị|yêu cầu|giao|phân công)(?: cho)? /u.exec(
    line.low.slice(at, at + 40),
  );
  const list = order ? partiesAt(line, at + order[0].length, 'order') : null;
  return list
    ? { parties: list.parties, to: list.to, ordered: true, by: 'roles/asked-by-another' }
    : null;
}

const TOPIC =
  /^(?:riêng )?(?:đối )?với (?<topic>[^;.:]{4,220}?), (?:đề nghị|yêu cầu|giao|phân công)(?: cho)? /u;

/** "Đối với các kiến nghị còn lại, giao Văn phòng …"; "Đối với các xã có rừng, đề nghị rà soát …". */
function behindTopic(line: SourceLine): Head | null {
  const match = TOPIC.exec(line.low);
  const topic = match?.groups?.['topic'];
  if (!match || topic === undefined) return null;
  const list = partiesAt(line, match[0].length, 'order');
  if (list) return { parties: list.parties, to: list.to, ordered: true, by: 'roles/behind-topic' };
  const from = line.low.indexOf(topic);
  const head = headAt(line, from, 'order');
  if (!head || !verbAt(line, match[0].length, match[0].length)) return null;
  const parties: readonly Party[] = [
    {
      text: printedOf(line, from, from + topic.length),
      kind: head.kind === 'named' ? 'body' : 'subset',
      evidence: evidenceOf(line, from, from + topic.length),
    },
  ];
  return { parties, to: match[0].length - 1, ordered: true, by: 'roles/topic-itself' };
}

/** "Tổ chức lễ phát động: Chi cục A tham mưu …": the doers stand behind the item's title. */
function behindColon(line: SourceLine): Head | null {
  const long = LONG_TOPIC.test(line.low);
  const limit = long ? 460 : 110;
  for (
    let colon = line.text.indexOf(': ');
    colon >= 0 && colon <= limit;
    colon = long ? line.text.indexOf(': ', colon + 1) : -1
  ) {
    const head = colon < 5 ? null : doersBehind(line, colon);
    if (head) return head;
  }
  return null;
}

/** "Về đề nghị lùi thời hạn trả nợ 180 tỷ đồng …:": a topic may be as long as a sentence. */
const LONG_TOPIC = /^(?:về|đối với|liên quan|riêng|việc|công tác)(?!\p{L})/u;

function doersBehind(line: SourceLine, colon: number): Head | null {
  const order = ORDERS.exec(line.low.slice(colon + 2, colon + 60))?.[0].length ?? 0;
  const lead = order > 0 ? 'order' : null;
  const head = headAt(line, colon + 2 + order, lead);
  if (!head || (head.kind === 'bare' && order === 0)) return null;
  const list = partiesAt(line, colon + 2 + order, lead);
  return list && (order > 0 || verbAt(line, list.to + 1, list.from))
    ? { parties: list.parties, to: list.to, ordered: order > 0, by: 'roles/behind-colon' }
    : null;
}

/** "các sở, ngành": behind such a word the comma goes on with the class. */
const CLASS_BEFORE =
  /(?:^| )(?:bộ|sở|ban|ngành|đoàn thể|cơ quan|đơn vị|tổ chức|địa phương|tỉnh|huyện|xã|phường|cấp ủy|đảng ủy)$/u;

/** "Trên cơ sở …, Bộ X khẩn trương …": the names stand behind an opening phrase. */
function behindLead(line: SourceLine): Head | null {
  if (!BASIS_LEAD.test(line.low)) return null;
  const limit = Math.min(line.text.length, 280);
  for (
    let comma = line.text.indexOf(', ');
    comma >= 0 && comma < limit;
    comma = line.text.indexOf(', ', comma + 1)
  ) {
    const at = comma + 2;
    const order = ORDERS.exec(line.low.slice(at))?.[0].length ?? 0;
    const lead = order > 0 ? 'order' : null;
    const list = partiesAt(line, at + order, 'order');
    const named = list !== null && (order > 0 || headAt(line, at, lead)?.kind === 'named');
    const verb =
      list !== null &&
      (named || !CLASS_BEFORE.test(line.low.slice(0, comma))) &&
      (named ? verbAt : actsAt)(line, list.to + 1, list.from);
    const asked = list && verb && order === 0 ? orderedBy(line, list.to) : null;
    if (asked) return asked;
    if (list && verb)
      return {
        parties: list.parties,
        to: list.to,
        ordered: order > 0,
        by: 'roles/behind-opening',
      };
  }
  return null;
}

const LEADS_WITH =
  /^ ?(?:là (?:cơ quan|đơn vị|đầu mối) )?(?:thường trực,? )?(?:có trách nhiệm |chịu trách nhiệm )?chủ trì(?!\p{L})/u;
const SUPPORT_LEAD =
  /(?:phối hợp(?: chặt chẽ)?(?:,? (?:hướng dẫn|đôn đốc))?(?: cùng)?(?: với| cùng)?|cùng với|cùng) /gu;

export function dutyActors(line: SourceLine): DutyActors {
  const head = actorsAtHead(line);
  const own = head?.parties ?? [];
  const bodyFrom = head
    ? head.to + (/^[\s:,;]*/u.exec(line.text.slice(head.to))?.[0].length ?? 0)
    : 0;
  const support: Party[] = [];
  let titleFrom = bodyFrom;
  let joined = 0;
  for (const match of line.low.matchAll(SUPPORT_LEAD)) {
    if (match.index > bodyFrom + 400) break;
    const at = match.index + match[0].length;
    const list = supporters(line, at);
    if (!list) continue;
    support.push(...list.parties);
    if (/^(?:chủ động |kịp thời )?$/u.test(line.low.slice(bodyFrom, match.index))) joined = list.to;
    if (
      own.length > 0 &&
      match.index - bodyFrom < 60 &&
      /chủ trì/u.test(line.low.slice(bodyFrom, match.index + 1))
    )
      titleFrom = list.to + (/^[\s,.:;]*(?:và )?/u.exec(line.text.slice(list.to))?.[0].length ?? 0);
  }
  const rest = sliceLine(line, joined > 0 ? joined : bodyFrom);
  const below = chiefBelow(sliceLine(line, bodyFrom));
  return {
    by: head?.by ?? null,
    headed: head !== null && /^ ?:/u.test(line.text.slice(head.to)),
    own,
    support: distinct(support, own),
    underneath: below.parties,
    titleFrom: below.to > 0 ? bodyFrom + below.to : titleFrom,
    role:
      joined > 0 && JOINT_INSPECTION.test(rest.low)
        ? 'lead'
        : roleOf(rest, LEADS_WITH.test(line.low.slice(head?.to ?? 0))),
  };
}

/** "phối hợp với các cơ quan chức năng thanh tra, kiểm tra …" is the duty itself. */
const JOINT_INSPECTION = /^(?:thanh tra|kiểm tra|giám sát|tổ chức)(?!\p{L})/u;

const supporters = (line: SourceLine, at: number) => partiesAt(line, at, 'partner');

const distinct = (list: readonly Party[], own: readonly Party[]): readonly Party[] =>
  list.filter(
    (party, i) =>
      list.findIndex((other) => other.text === party.text) === i &&
      !own.some((other) => other.text === party.text),
  );

/** "Giao X chỉ đạo Y chủ trì …", "Giao X chỉ đạo Y: …": Y leads; `to` is where the words behind a colon begin. */
function chiefBelow(rest: SourceLine): { readonly parties: readonly Party[]; readonly to: number } {
  const lead = /^(?:chỉ đạo|giao|phân công) /u.exec(rest.low);
  const list = lead ? partiesAt(rest, lead[0].length) : null;
  const colon = list?.colon ? (/^[ :]*/u.exec(rest.text.slice(list.to))?.[0].length ?? 0) : 0;
  return list && (colon > 0 || /^ chủ trì(?!\p{L})/u.test(rest.low.slice(list.to)))
    ? { parties: list.parties, to: colon > 0 ? list.to + colon : 0 }
    : { parties: [], to: 0 };
}

const MONITORS =
  /^(?:đôn đốc|theo dõi(?!,? (?:(?:chặt chẽ|sát|sát sao|sát đúng|thường xuyên|nắm chắc),? )*(?:diễn biến|thời tiết|thông tin|tình hình (?:thời tiết|thị trường|dịch|mưa|thiên tai)|các bản tin|sức khỏe))|kiểm tra(?! và (?:báo cáo|xử lý|kết luận|trả lời|giải quyết|làm rõ)|, (?:\p{L}+ rõ|báo cáo|kết luận|giải quyết|kiểm soát|xử lý|đề xuất|phát hiện|gia cố|tu sửa|sửa chữa|khắc phục|xác minh|rà soát)| (?:sức khỏe|hồ sơ|chất lượng|thực tế tại))|(?:hướng dẫn|giám sát|tổng hợp|thanh tra|tổ chức|phụ trách|làm đầu mối|đầu mối|là đầu mối)(?:, | và )(?:hướng dẫn, |giám sát, |tổ chức |phối hợp )?(?:theo dõi|đôn đốc|kiểm tra))(?!\p{L})/u;
const ADVISES =
  /^(?:tham mưu|giúp (?:ubnd|ủy ban|chủ tịch|ban thường vụ|thường trực)|tư vấn)(?!\p{L})/u;

/** The verb wins over "giao": đôn đốc, theo dõi follow; tham mưu advises; chủ trì leads whatever comes behind. */
function roleOf(rest: SourceLine, leads: boolean): ReadRole {
  if (leads) return 'lead';
  const clause =
    /^(?:căn cứ|trên cơ sở|theo(?! dõi)|hằng năm|hàng năm|định kỳ)(?!\p{L})[^;.]{3,200}?, (?=(?:chủ động |kịp thời )?(?:tham mưu|đôn đốc|theo dõi|kiểm tra|chủ trì))/u.exec(
      rest.low,
    )?.[0] ?? '';
  if (/^chủ trì/u.test(rest.low.slice(clause.length))) return 'lead';
  const low = rest.low.slice(clause.length);
  const core = low.slice(ADVERBS.exec(low)?.[0].length ?? 0);
  if (MONITORS.test(core)) return 'monitor';
  if (ADVISES.test(core)) return 'adviser';
  return 'lead';
}

export const assigneeOf = (
  party: Party,
  role: ReadRole,
  status: FieldStatus,
  rule: RuleId,
): ReadAssignee => ({
  text: party.text,
  kind: party.kind,
  role,
  status:
    party.kind === 'subset'
      ? 'ask'
      : party.evidence.length === 0 && status === 'explicit'
        ? 'suggested'
        : status,
  evidence: party.evidence,
  rule,
});
