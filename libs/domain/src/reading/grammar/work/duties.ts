import { partiesAt } from '../parties/bodies.js';
import type { Party } from '../parties/party.js';
import { type DateContext, deadlinesIn, type FoundDeadline } from '../time/deadlines.js';
import {
  attributesUnder,
  type DutyAttributes,
  inlineAttributes,
  proseOf,
} from './duty-attributes.js';
import { holdsDuty, startsDuty } from './duty-words.js';
import { namesExecutors } from './executors.js';
import { actorsInHeading, partnersInHeading } from '../roles/headings.js';
import { ordinalOf } from './ordinals.js';
import { linesUnder, type OutlineNode } from './outline.js';
import type { Passage } from '../../reading.js';
import { actorsAtHead } from '../roles/roles.js';
import { SENT, segmentsOf } from './segments.js';
import { dutyPassage, joinLines, type SourceLine, sliceLine } from '../../text/source-line.js';
import { isCapitals } from '../frame/zones.js';
import {
  CONTENTS_HEADING,
  EVENT_LABEL,
  ONLY_OF_EVENTS,
  RULES_BELOW,
  COURTESY,
  GENERIC_DUTY,
  NO_WORK_SECTIONS,
  ORGANISING_SECTIONS,
  REPORTS_ON,
} from '../../lexicon/sections.js';
import { isTold, tellsOwn } from './told.js';
import { ENACTS } from '../../lexicon/verb-phrases.js';

export type SectionKind = 'work' | 'organising' | 'none';

/** One duty before its fields are read. */
export interface Duty {
  readonly ordinal: string;
  readonly line: SourceLine;
  readonly quote: Passage;
  /** Bodies that the words above it name. */
  readonly heirs: readonly Party[];
  readonly heirSupport: readonly Party[];
  readonly attributes: DutyAttributes | null;
  readonly section: SectionKind;
  /** Heading of the item, for telling duplicates. */
  readonly topic: SourceLine;
  readonly part: number;
  readonly fromTable: boolean;
  /** "…, xong trong tháng 5, gồm:" above it: when each part is due that names no time of its own. */
  readonly timeAbove?: FoundDeadline;
}

export interface WalkContext {
  readonly heirs: readonly Party[];
  readonly heirSupport: readonly Party[];
  readonly section: SectionKind;
  readonly path: string;
  /** Whether items without an actor of their own are work: they stand behind "yêu cầu …:". */
  readonly ordered: boolean;
  readonly dates: DateContext;
  readonly timeAbove?: FoundDeadline;
  /** Who issues a letter, folded: what the issuer tells of itself orders nobody. */
  readonly issuer: string | null;
  /** Whether the items only say what the duty above them holds. */
  readonly contents?: boolean;
}

/** The duties of the items, in printed order; `above` is the paragraph right before them. */
export function dutiesOf(
  nodes: readonly OutlineNode[],
  context: WalkContext,
  above: SourceLine | null = null,
): readonly Duty[] {
  let dash = 0;
  let plain = 0;
  let inherited: WalkContext = { ...context, contents: false };
  const event = nodes.some(({ line }) => ONLY_OF_EVENTS.test(line.low));
  let contents =
    context.contents === true ||
    (above !== null &&
      (CONTENTS_HEADING.test(above.low) || RULES_BELOW.test(above.low) || asksFor(above, nodes)));
  return nodes.flatMap((node, i) => {
    if (contents && RANKED.has(node.kind) && deadlinesIn(node.line, context.dates).length === 0)
      return [];
    contents = node.kind === 'none' && CONTENTS_HEADING.test(node.line.low);
    if (event && EVENT_LABEL.test(node.line.low) && actorsAtHead(node.line) === null) return [];
    if (node.kind === 'dash' || node.kind === 'plus' || node.kind === 'paren') dash += 1;
    else if (node.kind === 'none') plain += 1;
    else if (node.kind !== 'letter') dash = 0;
    const path = ordinalOf(node, context.path, node.kind === 'none' ? plain : dash);
    const next = nodes[i + 1];
    if (node.kind === 'none') {
      inherited = { ...context, contents: false };
      if (next && next.kind !== 'none' && /:$/u.test(node.line.text)) {
        const opened = innerContext(node, context, 'item');
        if (opened.ordered) {
          plain -= 1;
          inherited = opened;
          return ownClause(node, { ...context, path }, 'item');
        }
      }
    }
    return dutiesOfNode(node, { ...inherited, path });
  });
}

/** "… báo cáo tình hình theo các nội dung sau:" above items that are no clauses of duty: what the report holds. */
const asksFor = (above: SourceLine, nodes: readonly OutlineNode[]): boolean =>
  REPORTS_ON.test(above.low) && itemsAre(nodes) === 'contents';

/** Whether the items of a list are work, or only what a duty above them holds; 'none' without items. */
export function itemsAre(nodes: readonly OutlineNode[]): 'work' | 'contents' | 'none' {
  const items = nodes.filter((node) => RANKED.has(node.kind));
  const works = items.filter(
    ({ line }) => !TOPIC.test(line.low) && (startsDuty(line) || actorsAtHead(line) !== null),
  );
  if (items.length === 0) return 'none';
  return works.length * 2 < items.length ? 'contents' : 'work';
}

/** "Công tác kiểm tra …": what is spoken of, though a verb follows. */
const TOPIC =
  /^(?:công tác|việc|tình hình|kết quả|thực trạng|số lượng|những|nguyên nhân)(?!\p{L})/u;

/** Items that a heading without a number may hold. */
const RANKED: ReadonlySet<OutlineNode['kind']> = new Set([
  'number',
  'letter',
  'paren',
  'dash',
  'plus',
]);

/** "Giao Sở A …" in a paragraph of its own below "Quyết định này có hiệu lực …" is work. */
const orderedBelow = (node: OutlineNode, outer: WalkContext): readonly Duty[] =>
  node.more
    .filter((line) => actorsAtHead(line)?.ordered === true)
    .flatMap((line) => leafDuties({ ...node, line, more: [], children: [] }, outer, null));

/** "Thông tin chung: … Đề nghị các đơn vị gửi danh sách trước ngày …": an order with a day is work in any part. */
const orderedInside = (node: OutlineNode, outer: WalkContext): readonly Duty[] =>
  node.children.flatMap((child, i) =>
    actorsAtHead(child.line)?.ordered === true &&
    ORDERING.test(child.line.low) &&
    deadlinesIn(child.line, outer.dates).some(({ deadline }) => deadline.dueOn !== null)
      ? leafDuties(child, { ...outer, path: ordinalOf(child, outer.path, i + 1) }, null)
      : orderedInside(child, outer),
  );

const ORDERING = /^(?:trân trọng |kính )?(?:đề nghị|yêu cầu|giao|phân công) /u;

/** "Báo cáo kết quả: lần 1 trước ngày …; lần 2 trước ngày …": the item once for each time under it. */
function timesUnder(
  node: OutlineNode,
  dates: DateContext,
): readonly { readonly line: SourceLine; readonly time: SourceLine }[] | null {
  const items = node.children;
  const isTime = ({ line, children }: OutlineNode): boolean =>
    children.length === 0 &&
    line.text.length < LONGEST_TIME &&
    /^(?:lần|đợt|kỳ|giai đoạn|năm|quý|6 tháng)(?!\p{L})/u.test(line.low) &&
    deadlinesIn(line, dates).length > 0;
  const works = startsDuty(node.line) || actorsAtHead(node.line) !== null;
  if (!works || items.length < 2 || node.more.length > 0 || !items.every(isTime)) return null;
  return items.map(({ line }) => ({ line: joinLines([node.line, line]), time: line }));
}

/** "Đợt 1: gửi trước ngày 15/01/2026 (bản giấy và bản mềm)"; a longer item says more than when. */
const LONGEST_TIME = 90;

function dutiesOfNode(node: OutlineNode, outer: WalkContext): readonly Duty[] {
  const heading = headingOf(node);
  if (heading === 'skip')
    return node.kind === 'article' ? orderedBelow(node, outer) : orderedInside(node, outer);
  const times = timesUnder(node, outer.dates);
  if (times)
    return times.flatMap(({ line, time }, i) => {
      const quote = dutyPassage(i === 0 ? line : time);
      const context = { ...outer, path: `${outer.path}.${i + 1}` };
      return quote ? [dutyOf(node, line, quote, context, null, i)] : [];
    });
  const attributes = attributesUnder(node);
  if (attributes) return leafDuties(node, outer, attributes);
  if (heading !== 'section' && isList(node)) return leafDuties(node, outer, null);
  if (node.children.length === 0 && !(node.more.length > 0 && isTitle(node.line)))
    return leafDuties(node, outer, null);
  const inner = innerContext(node, outer, heading);
  const paragraphs = node.more.map((line) => ({ ...node, line, more: [], children: [] }));
  const lead = paragraphs[paragraphs.length - 1];
  const opens = lead && node.children.length > 0 && /:$/u.test(lead.line.text) ? lead : null;
  const context = opens ? innerContext(opens, inner, 'item') : inner;
  const own = ownClause(node, inner, heading);
  const plain = opens ? paragraphs.slice(0, -1) : paragraphs;
  const bodies = plain.flatMap((item, i) =>
    leafDuties(
      item,
      { ...inner, path: plain.length > 1 ? `${inner.path}.${i + 1}` : inner.path },
      null,
    ),
  );
  const below = dutiesOf(node.children, context);
  return [...own, ...bodies, ...below];
}

/** What a node with items under it is: a section's title, an item, or nothing with work in it. */
function headingOf(node: OutlineNode): 'skip' | 'section' | 'item' {
  const { line } = node;
  const upper =
    node.kind === 'roman' ||
    node.kind === 'part' ||
    node.kind === 'capital' ||
    node.kind === 'article';
  const titled =
    line.text.length < 170 && (node.children.length > 0 || node.more.length > 0 || upper);
  if (titled && NO_WORK_SECTIONS.test(line.low) && !partiesAfterOrder(line)) return 'skip';
  if (
    node.kind === 'article' &&
    /^(?:ban hành kèm|phê duyệt|thành lập|sửa đổi|bãi bỏ|công nhận|điều động|bổ nhiệm|khen thưởng|quyết định này|hiệu lực|phạm vi|đối tượng|giải thích|thu hồi|thay thế|công bố|cho phép)/u.test(
      line.low,
    )
  )
    return node.children.some((c) => c.children.length > 0) ? 'section' : 'skip';
  return upper ? 'section' : 'item';
}

/** "Thời gian tới, yêu cầu các sở …:": an order, however it opens. */
const ORDER_INSIDE = /[,;] (?:yêu cầu|đề nghị|giao|phân công) (?:các |những |\p{Lu})/u;

const partiesAfterOrder = (line: SourceLine): boolean => {
  if (ORDER_INSIDE.test(line.text)) return true;
  const order = /^yêu cầu /u.exec(line.low);
  return order !== null && partiesAt(line, order[0].length) !== null;
};

const isTitle = (line: SourceLine): boolean => line.text.length < 160 && !/[.;]$/u.test(line.text);

/** Items under the node are no work of their own: documents to be read, contents, examples. */
function isList(node: OutlineNode): boolean {
  const items = node.children.filter((child) => child.kind !== 'none');
  if (items.length === 0 || node.children.some((child) => child.children.length > 0)) return false;
  const working = items.filter(
    (child) => startsDuty(child.line) || actorsAtHead(child.line) !== null,
  ).length;
  const own =
    sentenceCount(node.line) > 0 && (startsDuty(node.line) || hasVerbAfterActor(node.line));
  return own && working * 2 < items.length;
}

const sentenceCount = (line: SourceLine): number =>
  line.text.split(/[.;:](?: |$)/u).filter((part) => part.length > 12).length;

function hasVerbAfterActor(line: SourceLine): boolean {
  const head = actorsAtHead(line);
  return head !== null && startsDuty(sliceLine(line, head.to));
}

/** The heading without its colon: its time is read already. */
const untimed = (line: SourceLine): SourceLine => sliceLine(line, 0, line.text.length - 1);

function innerContext(
  node: OutlineNode,
  outer: WalkContext,
  heading: 'section' | 'item',
): WalkContext {
  const line = node.line;
  const section: SectionKind =
    heading === 'section'
      ? ORGANISING_SECTIONS.test(line.low)
        ? 'organising'
        : 'work'
      : outer.section;
  const time = /:$/u.test(line.text)
    ? deadlinesIn(line, outer.dates).find(({ deadline }) => deadline.dueOn !== null)
    : undefined;
  if (time)
    return innerContext({ ...node, line: untimed(line) }, { ...outer, timeAbove: time }, heading);
  const head = actorsInHeading(line);
  if (head)
    return { ...outer, heirs: head.parties, heirSupport: head.support, section, ordered: true };
  const partners = partnersInHeading(line);
  return partners.length > 0
    ? { ...outer, heirSupport: partners, section, ordered: true }
    : { ...outer, section };
}

/** A heading that is itself an order before its items: only a dated or reporting sentence of it is work. */
function ownClause(
  node: OutlineNode,
  context: WalkContext,
  heading: 'section' | 'item',
): readonly Duty[] {
  if (heading === 'section' || node.line.text.length < 120 || !/[.;]["')]? /u.test(node.line.text))
    return [];
  const sentences = segmentsOf(node.line, context.dates).filter((part) => !/:$/u.test(part.text));
  return sentences.flatMap((part, i) => {
    const quote = dutyPassage(part);
    const head = actorsAtHead(part);
    const named = head !== null && head.to >= part.text.length - 12;
    const work =
      quote &&
      !named &&
      !isTold(part, context.dates) &&
      (actorsAtHead(part) !== null || startsDuty(part)) &&
      !GENERIC_DUTY.test(part.low);
    return work
      ? [dutyOf(node, part, quote, { ...context, path: `${context.path}.${i + 1}` }, null, i)]
      : [];
  });
}

function leafDuties(
  node: OutlineNode,
  context: WalkContext,
  attributes: DutyAttributes | null,
): readonly Duty[] {
  const lines = attributes ? [node.line, ...proseOf(node.more)] : linesUnder(node);
  const line = withoutCourtesy(unlabelled(attributes?.content ?? joinLines(lines)), context.dates);
  if (!line || line.text.length < 6 || isCapitals(line.text)) return [];
  if ((node.kind === 'article' || node.kind === 'none') && namesExecutors(line)) return [];
  const given = attributes ?? inlineAttributes(line);
  const parts = given ? [line] : segmentsOf(line, context.dates);
  const kept = parts.filter((part) => isWork(part, node, context, given));
  return kept.flatMap((part, i) => {
    const quote = attributes ? dutyPassage(joinLines(linesUnder(node))) : dutyPassage(part);
    const path = kept.length > 1 ? `${context.path}.${i + 1}` : context.path;
    return quote ? [dutyOf(node, part, quote, { ...context, path }, given, i)] : [];
  });
}

/** "Thời hạn: Báo cáo gửi về Bộ trước ngày …": behind the label stands the duty. */
function unlabelled(line: SourceLine): SourceLine {
  const label = /^(?:thời hạn|thời gian)[^:.;]{0,30}: ?/u.exec(line.low);
  const rest = label ? sliceLine(line, label[0].length) : line;
  return label && SENT.test(rest.low) ? rest : line;
}

/**
 * "Nhận được Chỉ thị này, các xã … báo cáo trước ngày …": behind the courtesy an order with a date or of its
 * own, or another sentence with doers, is work. Null when nothing but courtesy stands there.
 */
function withoutCourtesy(line: SourceLine, dates: DateContext): SourceLine | null {
  if (!COURTESY.test(line.low)) return line;
  const order =
    /^(?:nhận được|trên đây)[^.;]{3,300}?(?:, (?=(?:đề nghị|yêu cầu|giao) |\p{Lu})| (?=(?:đề nghị|yêu cầu) ))/u.exec(
      line.text.replace(/^\p{Lu}/u, (c) => c.toLowerCase()),
    );
  const wished = / (?:và |, )?(?:rất |kính )?mong (?=\p{L})/u.exec(line.low);
  const asked = wished ? sliceLine(line, wished.index + wished[0].length) : null;
  if (asked && wished && wished.index > 12 && actorsAtHead(asked)) return asked;
  const rest = order ? sliceLine(line, order[0].length) : null;
  if (rest && actorsAtHead(rest) && (deadlinesIn(rest, dates).length > 0 || saysWhat(rest)))
    return rest;
  for (const match of line.text.matchAll(/(?<=[.;]) (?=\p{Lu})/gu)) {
    const sentence = sliceLine(line, match.index + 1);
    if (!COURTESY.test(sentence.low) && actorsAtHead(sentence)) return sentence;
  }
  return null;
}

/** "… yêu cầu các trường cử người dự": an order for something, not only to carry it out or to ring up. */
const saysWhat = (line: SourceLine): boolean => {
  const head = actorsAtHead(line);
  if (!head?.ordered) return false;
  const what = line.low.slice(head.to);
  return (
    !GENERIC_DUTY.test(what.replace(/^ nghiên cứu,? /u, ' ')) &&
    !/vướng mắc|khó khăn|phản ánh|liên hệ|trao đổi/u.test(what)
  );
};

function dutyOf(
  node: OutlineNode,
  line: SourceLine,
  quote: Passage,
  context: WalkContext,
  attributes: DutyAttributes | null,
  part: number,
): Duty {
  return {
    ordinal: context.path,
    line,
    quote,
    heirs: context.heirs,
    heirSupport: context.heirSupport,
    attributes,
    section: context.section,
    topic: topicOf(node).line,
    part,
    fromTable: false,
    ...(context.timeAbove ? { timeAbove: context.timeAbove } : {}),
  };
}

/** The item right under a section's title. */
function topicOf(node: OutlineNode): OutlineNode {
  const { parent } = node;
  return parent === null || ['roman', 'part', 'capital', 'article'].includes(parent.kind)
    ? node
    : topicOf(parent);
}

function isWork(
  part: SourceLine,
  node: OutlineNode,
  context: WalkContext,
  attributes: DutyAttributes | null,
): boolean {
  if (attributes) return true;
  if (COURTESY.test(part.low) || isTold(part, context.dates) || tellsOwn(part, context))
    return false;
  if (SENT.test(part.low) && deadlinesIn(part, context.dates).length === 0) return false;
  const head = actorsAtHead(part);
  const closing = node.kind === 'none' && node.parent === null;
  const core = head ? part.low.slice(head.to) : part.low;
  if ((closing || node.kind === 'article') && GENERIC_DUTY.test(core) && core.length < 220)
    return false;
  if (head && head.to < part.text.length - 6) return true;
  if (head?.parties.every(({ kind }) => kind === 'subset') === true) return false;
  if (context.heirs.length === 0 && node.parent?.kind === 'article' && ENACTS.test(part.low))
    return false;
  if (closing) return startsDuty(part) && /báo cáo|gửi|trước ngày|chậm nhất/u.test(part.low);
  if (node.kind === 'article') return false;
  return context.ordered
    ? startsDuty(part) || (holdsDuty(part) && node.kind !== 'none')
    : startsDuty(part);
}
