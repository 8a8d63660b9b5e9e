import { type Marker, type MarkerKind, markerOf } from '../../text/layout.js';
import { actorsAtHead } from '../roles/roles.js';
import { isAuthority, isCapitals } from '../frame/zones.js';
import { joinLines, type SourceLine, sliceLine } from '../../text/source-line.js';
import { ATTRIBUTES } from '../../lexicon/sections.js';
import { isTimeAlone } from './time-alone.js';

/** An item of the document: its own text without the list mark, what continues it, what stands under it. */
export interface OutlineNode {
  readonly kind: MarkerKind;
  readonly label: string;
  readonly line: SourceLine;
  readonly more: SourceLine[];
  readonly children: OutlineNode[];
  readonly parent: OutlineNode | null;
}

export interface Outline {
  /** Paragraphs before the first item. */
  readonly opening: readonly SourceLine[];
  readonly nodes: readonly OutlineNode[];
}

const RANKS: Readonly<Record<MarkerKind, number>> = {
  part: 0,
  capital: 1,
  roman: 2,
  article: 2,
  number: 3,
  ordinal: 6,
  letter: 7,
  paren: 8,
  dash: 9,
  plus: 10,
  row: 11,
  none: 12,
};

/** "1)" begins a list below "2." and goes on with it; alone it is a number as any other. */
const BELOW_NUMBER = 6.5;

function rankOf(
  marker: Marker,
  stack: readonly OpenNode[],
  ranks: ReadonlyMap<OutlineNode, number>,
) {
  const rank =
    RANKS[marker.kind] + (marker.kind === 'number' ? marker.label.split('.').length - 1 : 0);
  if (marker.closed !== true || marker.label.includes('.')) return rank;
  const below = stack.some((node) => ranks.get(node) === BELOW_NUMBER);
  const number = stack.find((node) => ranks.get(node) === RANKS.number);
  return below || (marker.label === '1' && number) ? BELOW_NUMBER : rank;
}

/** Sentences that close a document or a list and belong to no item above them. */
const CLOSES =
  /^(?:trên đây|đề nghị|yêu cầu|giao |trong quá trình|quá trình|nhận được|kế hoạch này|chỉ thị này|công điện này|quyết định này|văn bản này|căn cứ (?:kế hoạch|chỉ thị|nội dung)|thủ trưởng|chánh văn phòng|các đồng chí|(?:thừa lệnh[^,]{0,60}, )?văn phòng (?:chính phủ|ubnd|ủy ban|tỉnh ủy|thành ủy|hđnd)|[^,.:]{3,90} (?:đề nghị|yêu cầu|thông báo|trân trọng))(?!\p{L})/u;

/** The paragraphs as a tree by their list marks. Plain paragraphs continue the item above or stand alone. */
export function outlineOf(paragraphs: readonly SourceLine[]): Outline {
  const opening: SourceLine[] = [];
  const nodes: OpenNode[] = [];
  let stack: OpenNode[] = [];
  const ranks = new Map<OutlineNode, number>();
  for (const line of withoutQuoted(paragraphs)) {
    if (isAuthority(line)) continue;
    const marker = markerOf(line);
    if (marker.kind === 'row') continue;
    if (marker.kind === 'none') {
      const owner = stack[stack.length - 1];
      if (owner?.line.text === '' && owner.children.length === 0) {
        owner.line = line;
        continue;
      }
      if (owner && isAttribute(line)) {
        owner.more.push(line);
        continue;
      }
      if (owner && isTimeAlone(line)) {
        const last = owner.more.pop();
        owner.more.push(last ? joinLines([last, line]) : line);
        continue;
      }
      if (nodes.length === 0 && !(opening.length > 0 && isNames(line))) opening.push(line);
      else if (!owner || (CLOSES.test(line.low) && !isBareTitle(owner)) || isLooseDash(owner)) {
        stack = [];
        nodes.push(nodeOf(marker, line, null));
      } else if (isWhole(owner) && !isAttribute(line) && actorsAtHead(line)) {
        while (stack.length > 0 && (ranks.get(lastOf(stack)) ?? 99) > RANKS.roman) stack.pop();
        const section = stack[stack.length - 1] ?? null;
        (section ? section.children : nodes).push(nodeOf(marker, line, section));
      } else continueItem(owner, line, stack, ranks);
      continue;
    }
    const rank = rankOf(marker, stack, ranks);
    while (stack.length > 0 && (ranks.get(stack[stack.length - 1] as OutlineNode) ?? 99) >= rank)
      stack.pop();
    const parent = stack[stack.length - 1] ?? null;
    const node = nodeOf(marker, sliceLine(line, marker.width), parent);
    (parent ? parent.children : nodes).push(node);
    ranks.set(node, rank);
    stack.push(node);
  }
  return { opening, nodes };
}

/** A node while its words are still read: "Điều 3." alone gets the paragraph below it. */
type OpenNode = Omit<OutlineNode, 'line' | 'children'> & {
  line: SourceLine;
  readonly children: OpenNode[];
};

const lastOf = (stack: readonly OpenNode[]): OpenNode => stack[stack.length - 1] as OpenNode;

/** A provision quoted over several paragraphs is shorter than this; an open mark beyond it is a misprint. */
const LONGEST_QUOTATION = 120;
const QUOTED_PROVISION =
  /^"(?:điều|khoản|điểm|mục|chương|phần|\d{1,2}(?:\.\d{1,2})*|[a-zđ]|[ivx]+)(?:[.):]? | ?[.):])/u;

/** Without provisions quoted between marks: what another document orders is not ordered here. */
function withoutQuoted(paragraphs: readonly SourceLine[]): readonly SourceLine[] {
  const out: SourceLine[] = [];
  let last = -1;
  paragraphs.forEach((line, i) => {
    if (i <= last) return;
    if (QUOTED_PROVISION.test(line.low)) {
      const end = paragraphs
        .slice(i, i + LONGEST_QUOTATION)
        .findIndex(
          ({ text }, k) => /"[.;,]?(?:\.\/\.?)?$/u.test(text) && (k > 0 || text.length > 1),
        );
      if (end >= 0) {
        last = i + end;
        return;
      }
    }
    out.push(line);
  });
  return out;
}

/** "Các bệnh viện:": a heading without a number. */
function isNames(line: SourceLine): boolean {
  const head = /:$/u.test(line.text) ? actorsAtHead(line) : null;
  return head !== null && !head.ordered && head.to >= line.text.length - 2;
}

/** A title with nothing under it yet: the paragraph below is its first words. */
const isBareTitle = (owner: OutlineNode): boolean =>
  RANKS[owner.kind] < RANKS.dash &&
  owner.children.length === 0 &&
  owner.more.length === 0 &&
  owner.line.text.length < 160 &&
  !/[.;]["')]?$|\.\/\.?$/u.test(owner.line.text);

/** "Cơ quan chủ trì: …" under an item tells of that item. */
const isAttribute = (line: SourceLine): boolean =>
  ATTRIBUTES.some(([kind, pattern]) => kind !== 'content' && pattern.test(line.low));

/** An item of whole sentences: a paragraph after it that names other doers is no part of it. */
const isWhole = (owner: OutlineNode): boolean =>
  RANKS[owner.kind] >= RANKS.number && /[.;]["')]?$/u.test(owner.line.text);

/** A dash under no heading: the paragraph after it is no part of it. */
const isLooseDash = (owner: OutlineNode): boolean =>
  owner.parent === null && RANKS[owner.kind] >= RANKS.dash;

const nodeOf = (marker: Marker, line: SourceLine, parent: OutlineNode | null): OpenNode => ({
  kind: marker.kind,
  label: marker.label,
  line,
  more: [],
  children: [],
  parent,
});

/** Under a dash a plain paragraph belongs to the item that holds the dashes; under a section's title it is an item. */
function continueItem(
  owner: OpenNode,
  line: SourceLine,
  stack: OpenNode[],
  ranks: ReadonlyMap<OutlineNode, number>,
): void {
  const holder = stack.find((node) => node === owner.parent);
  const item = (ranks.get(owner) ?? 0) >= RANKS.dash && holder ? holder : owner;
  while (stack.length > 0 && stack[stack.length - 1] !== item) stack.pop();
  const section = (ranks.get(item) ?? 99) <= RANKS.roman && item.kind !== 'article';
  if (section || item.children.length > 0 || isCapitals(line.text))
    item.children.push(nodeOf({ kind: 'none', label: '', width: 0 }, line, item));
  else item.more.push(line);
}

/** The node's own text and all that stands under it, in printed order. */
export function linesUnder(node: OutlineNode): readonly SourceLine[] {
  return [node.line, ...node.more, ...node.children.flatMap(linesUnder)];
}
