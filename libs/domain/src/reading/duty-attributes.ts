import { partiesAt, partiesInList } from './bodies.js';
import type { OutlineNode } from './outline.js';
import type { Party } from './party.js';
import { type SourceLine, sliceLine } from './source-line.js';
import { ATTRIBUTES } from './words/sections.js';

/** Doers, time and result given in lines or cells of their own. */
export interface DutyAttributes {
  readonly lead: readonly Party[];
  readonly support: readonly Party[];
  readonly time: SourceLine | null;
  readonly product: SourceLine | null;
}

/** Items whose children only say who, when and what: "Đơn vị chủ trì: …". */
export function attributesUnder(node: OutlineNode): DutyAttributes | null {
  const lines = [...node.more, ...node.children.map((child) => child.line)];
  const read = lines.map(attributeIn).filter((entry) => entry !== null);
  return read.length > 0 &&
    read.length * 2 >= lines.length &&
    node.children.every((c) => c.children.length === 0)
    ? collect(read)
    : null;
}

interface Attribute {
  readonly kind: 'lead' | 'support' | 'time' | 'product';
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
  return { lead: list.parties, support: support?.parties ?? [], time: null, product: null };
}
