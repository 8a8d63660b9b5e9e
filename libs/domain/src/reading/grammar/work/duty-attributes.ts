import { partiesAt, partiesInList } from '../parties/bodies.js';
import type { OutlineNode } from './outline.js';
import type { Party } from '../parties/party.js';
import { type SourceLine, sliceLine } from '../../text/source-line.js';
import { ATTRIBUTES } from '../../lexicon/sections.js';

/** Doers, time and result given in lines or cells of their own. */
export interface DutyAttributes {
  readonly lead: readonly Party[];
  readonly support: readonly Party[];
  readonly time: SourceLine | null;
  readonly product: SourceLine | null;
  /** The duty itself, where a line of its own names it: "Nhiệm vụ: …". */
  readonly content: SourceLine | null;
}

/** Items whose children only say who, when and what: "Đơn vị chủ trì: …". */
export function attributesUnder(node: OutlineNode): DutyAttributes | null {
  const below = node.children.flatMap((child, i) => [
    child.line,
    ...(i === node.children.length - 1 || isAttributeHeading(child.line) ? child.more : []),
    ...(isAttributeHeading(child.line) ? child.children.map(({ line }) => line) : []),
  ]);
  const lines = [...node.more, ...below].filter((line) => !isAttributeHeading(line));
  const read = lines.map(attributeIn).filter((entry) => entry !== null);
  const parts = node.children.filter((child) =>
    child.more.some((line) => attributeIn(line) !== null),
  );
  const nested = node.children.some(
    (child) => child.children.length > 0 && !isAttributeHeading(child.line),
  );
  return read.some(({ kind }) => kind !== 'content') &&
    read.length * 2 >= lines.length &&
    !nested &&
    parts.length < Math.max(2, node.children.length)
    ? collect(read)
    : null;
}

/** "b) Cơ quan thực hiện:" above its dashes names nothing itself. */
const isAttributeHeading = (line: SourceLine): boolean =>
  ATTRIBUTES.some(([kind, pattern]) => {
    const match = kind === 'content' ? null : pattern.exec(line.low);
    return match !== null && match !== undefined && match[0].length >= line.text.length;
  });

/** The paragraphs of an item that are no attributes of it. */
export const proseOf = (lines: readonly SourceLine[]): readonly SourceLine[] =>
  lines.filter((line) => attributeIn(line) === null);

interface Attribute {
  readonly kind: 'lead' | 'support' | 'time' | 'product' | 'content';
  readonly value: SourceLine;
}

function attributeIn(line: SourceLine): Attribute | null {
  for (const [kind, pattern] of ATTRIBUTES) {
    const match = pattern.exec(line.low);
    if (match)
      return {
        kind,
        value: sliceLine(line, match[0].length, line.text.replace(/[ .;]+$/u, '').length),
      };
  }
  return null;
}

function collect(read: readonly Attribute[]): DutyAttributes {
  const first = (kind: Attribute['kind']) =>
    read.find((entry) => entry.kind === kind)?.value ?? null;
  const bodies = (kind: Attribute['kind']) =>
    read.filter((entry) => entry.kind === kind).flatMap((entry) => partiesInList(entry.value));
  return {
    lead: bodies('lead'),
    support: bodies('support'),
    time: first('time'),
    product: first('product'),
    content: first('content'),
  };
}

/** "… Đơn vị chủ trì: Sở A. Thời gian: quý II/2026." inside one paragraph. */
export function inlineAttributes(line: SourceLine): DutyAttributes | null {
  const read: Attribute[] = [];
  let from = 0;
  for (const sentence of line.text.split(/(?<=[.;)]) |(?<=[(])/u)) {
    const attribute = attributeIn(sliceLine(line, from, from + sentence.length));
    if (attribute)
      read.push({
        ...attribute,
        value: sliceLine(attribute.value, 0, attribute.value.text.replace(/[)\s]+$/u, '').length),
      });
    from += sentence.length + (line.text[from + sentence.length] === ' ' ? 1 : 0);
  }
  const own = attributeIn(line);
  if (own && own.kind !== 'content' && !read.some(({ kind }) => kind === 'content')) return null;
  return read.some((entry) => entry.kind === 'lead') ? collect(read) : bracketAttributes(line);
}

/** "… (Ban A chủ trì, phối hợp với Ban B; hoàn thành trong quý III/2026)". */
function bracketAttributes(line: SourceLine): DutyAttributes | null {
  const bracket = /\((?<inside>[^()]{6,240})\)[.;]?$/u.exec(line.text);
  const inside = bracket?.groups?.['inside'];
  if (!bracket || inside === undefined) return null;
  const part = sliceLine(line, bracket.index + 1, bracket.index + 1 + inside.length);
  const order = /^(?:giao |do |chủ trì ?: )/u.exec(part.low)?.[0].length ?? 0;
  const list = partiesAt(part, order);
  if (
    !list ||
    (order === 0 &&
      !/^ (?:chủ trì|là đơn vị chủ trì|thực hiện)(?!\p{L})/u.test(part.low.slice(list.to)))
  )
    return null;
  const partner = /phối hợp(?: chặt chẽ)?(?: với| cùng|:)? /u.exec(part.low);
  const support = partner ? partiesAt(part, partner.index + partner[0].length) : null;
  return {
    lead: list.parties,
    support: support?.parties ?? [],
    time: null,
    product: null,
    content: null,
  };
}
