import { type Citation, citationKey, citationsIn, isoOf } from './citations.js';
import type { BasisDocument, BasisRelation, CitedDocument, Passage } from './reading.js';
import { passageOf, type SourceLine } from './source-line.js';

/** Two printed symbols taken for one document: same number, type and date. */
export interface SymbolTwin {
  readonly printed: Citation;
  readonly same: CitedDocument;
}

export interface BasisReading {
  readonly basis: readonly BasisDocument[];
  readonly mentions: readonly CitedDocument[];
  readonly twins: readonly SymbolTwin[];
}

export interface BasisSources {
  readonly own: { readonly number: string | null; readonly symbol: string | null };
  readonly subject: SourceLine | null;
  /** Paragraphs before the first duty. */
  readonly opening: readonly SourceLine[];
  /** Every other paragraph and table row. */
  readonly rest: readonly SourceLine[];
}

type Link = { relation: BasisRelation; strong: boolean };

const OPENERS: readonly (readonly [RegExp, BasisRelation])[] = [
  [
    /^(?:theo|xét|trên cơ sở) (?:nội dung )?(?:đề nghị|đề xuất|kiến nghị|ý kiến đề nghị|tờ trình)/u,
    'onProposalOf',
  ],
  [/^(?:tiếp tục|tiếp theo|tiếp nối)(?!\p{L})/u, 'continues'],
  [
    /^(?:(?:để |nhằm )?(?:tổ chức )?(?:triển khai|thực hiện|thi hành|chấp hành|quán triệt|cụ thể hóa))(?!\p{L})/u,
    'implements',
  ],
  [/^(?:căn cứ|theo|chiếu|trên cơ sở|xét|phúc đáp|trả lời)(?!\p{L})/u, 'issuedUnder'],
];
const CONTINUES = /tiếp tục (?:thực hiện|triển khai|đẩy mạnh thực hiện|quán triệt)[^,;]{0,24}$/u;
const CARRIES_OUT =
  /(?:thực hiện|triển khai|thi hành|cụ thể hóa|hướng dẫn|quy định chi tiết|chi tiết)(?: (?:thực hiện|thi hành|một số (?:điều|nội dung)(?: của)?|nội dung|các|có hiệu quả|nghiêm|tốt|nghiêm túc))*(?: theo| của)? ?$/u;
const AMENDS = /(?:sửa đổi|bổ sung)/u;
const LISTED =
  /^[ ,;]*(?:(?:và|cùng|các|của|theo|tại|hoặc) ?)*(?:\([^)]*\))?[ ,;]*(?:(?:và|các) ?)?$/u;

/** A document named again and again needs no more places to show it. */
const MOST_PASSAGES = 12;

class Graph {
  readonly documents = new Map<string, CitedDocument & { readonly passages: Passage[] }>();
  readonly links = new Map<string, { readonly to: string; readonly link: Link }[]>();
  readonly roots = new Map<string, BasisRelation>();
  readonly twins: SymbolTwin[] = [];

  constructor(private readonly ownKey: string) {}

  add(citation: Citation): string | null {
    const key = this.keyOf(citation);
    if (key === this.ownKey) return null;
    const known = this.documents.get(key);
    const passages = known?.passages ?? [];
    if (
      passages.length < MOST_PASSAGES &&
      passages.every((p) => p.start !== citation.passage.start)
    )
      passages.push(citation.passage);
    this.documents.set(key, {
      number: known?.number ?? citation.number,
      symbol: known?.symbol ?? citation.symbol,
      type: known?.type ?? citation.type,
      issuer: known?.issuer ?? citation.issuer,
      issuedOn: known?.issuedOn ?? citation.issuedOn,
      evidence: passages,
      passages,
    });
    return key;
  }

  /** A document under the same number, type and date is the same one, whatever its symbol was read as. */
  private keyOf(citation: Citation): string {
    const key = citationKey(citation);
    if (this.documents.has(key) || citation.issuedOn === null) return key;
    for (const [other, document] of this.documents)
      if (
        document.number === citation.number &&
        document.type === citation.type &&
        document.issuedOn === citation.issuedOn &&
        nearSymbols(document.symbol, citation.symbol)
      ) {
        this.twins.push({ printed: citation, same: document });
        return other;
      }
    return key;
  }

  link(from: string, to: string, link: Link): void {
    if (from === to) return;
    const list = this.links.get(from) ?? [];
    const old = list.find((entry) => entry.to === to);
    if (!old) list.push({ to, link });
    else if (link.strong && !old.link.strong) list.splice(list.indexOf(old), 1, { to, link });
    this.links.set(from, list);
  }
}

const nearSymbols = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && a.slice(0, 2) === b.slice(0, 2) && Math.abs(a.length - b.length) <= 2;

/** The road from this document to those it rests on, nearest first, and the documents it only names. */
export function readBasis(sources: BasisSources): BasisReading {
  const graph = new Graph(citationKey(sources.own));
  for (const line of sources.opening) readOpening(graph, line);
  if (
    graph.roots.size === 0 &&
    sources.subject &&
    /^(?:v\/v |về việc )?(?:tổ chức )?(?:triển khai|thực hiện|thi hành)/u.test(sources.subject.low)
  ) {
    const [first] = linked(graph, sources.subject);
    if (first) graph.roots.set(first, 'implements');
  }
  for (const line of sources.rest) linked(graph, line);
  return resolve(graph, lawsIn(sources.opening));
}

function readOpening(graph: Graph, line: SourceLine): void {
  const cites = citationsIn(line).map((citation) => ({
    ...citation,
    issuedOn: citation.issuedOn ?? dateBefore(line, citation),
  }));
  let relation: BasisRelation | null = null;
  let sentence = -1;
  const starts = sentenceStarts(line);
  let previous: { key: string; to: number; root: boolean } | null = null;
  for (const citation of cites) {
    const start = starts.findLast((at) => at <= citation.from) ?? 0;
    if (start !== sentence) {
      sentence = start;
      previous = null;
      relation = relationAt(line, start, citation.from);
    }
    const key = graph.add(citation);
    if (!key) continue;
    const between = line.low.slice(previous?.to ?? start, citation.from);
    const named =
      /(?:đã có|đã ban hành|đã gửi|đã phát hành|đã được) ?$/u.test(between) ||
      between.includes('thay thế');
    if (!previous) {
      if (relation && !named && between.length < 260) graph.roots.set(key, relation);
    } else if (!named) {
      const link = linkOf(between);
      if (link) graph.link(previous.key, key, link);
      else if (previous.root && relation && LISTED.test(between)) graph.roots.set(key, relation);
      else if (/ (?:căn cứ|thực hiện|triển khai) (?:các |nội dung )?$/u.test(between) && relation)
        graph.roots.set(key, relation);
    }
    previous = { key, to: citation.to, root: graph.roots.has(key) };
  }
}

const relationAt = (line: SourceLine, start: number, before: number): BasisRelation | null => {
  const low = line.low.slice(start, before);
  return OPENERS.find(([pattern]) => pattern.test(low))?.[1] ?? null;
};

/** Sentences end at "." before a capital and at ";" before an opener. */
function sentenceStarts(line: SourceLine): readonly number[] {
  const starts = [/^- ?/u.exec(line.text)?.[0].length ?? 0];
  for (const match of line.text.matchAll(
    /(?<![ .(][\p{Lu}][\p{L}]?)[.!?] (?=\p{Lu})|; ?(?=(?:[Cc]ăn cứ|[Tt]hực hiện|[Tt]heo|[Xx]ét|[Tt]riển khai)(?!\p{L}))/gu,
  ))
    starts.push(match.index + match[0].length);
  return starts;
}

function linkOf(between: string): Link | null {
  if (CONTINUES.test(between) && between.length < 90)
    return { relation: 'continues', strong: true };
  if (CARRIES_OUT.test(between.replace(/(?:nội dung|các|tinh thần|chủ trương) ?$/u, '')))
    return { relation: 'implements', strong: true };
  if (AMENDS.test(between) && between.length < 120) return { relation: 'continues', strong: true };
  return / theo (?:nội dung |tinh thần |quy định tại )?$/u.test(between)
    ? { relation: 'implements', strong: false }
    : null;
}

/** Notes every document of a line and the "A thực hiện B" roads in it; returns the keys in order. */
function linked(graph: Graph, line: SourceLine): string[] {
  const keys: string[] = [];
  let previous: { key: string; to: number } | null = null;
  for (const found of citationsIn(line)) {
    const citation = { ...found, issuedOn: found.issuedOn ?? dateBefore(line, found) };
    const key = graph.add(citation);
    if (!key) continue;
    const between = previous ? line.low.slice(previous.to, citation.from) : '';
    const carries =
      between.length < 60 &&
      !/[;.]/u.test(between) &&
      /^(?: \(?khóa [ivx]+\)?)? ?(?:về )?(?:việc )?(?:tiếp tục )?(?:triển khai |tổ chức )?(?:thực hiện|triển khai|thi hành) /u.test(
        between,
      );
    const link = previous && carries ? linkOf(between) : null;
    if (previous && link) graph.link(previous.key, key, link);
    keys.push(key);
    previous = { key, to: citation.to };
  }
  return keys;
}

/** "Ngày 28 tháng 10 năm 2025, … đã ban hành Công văn số": the date stands before the number. */
function dateBefore(line: SourceLine, citation: Citation): string | null {
  const before = line.low.slice(Math.max(0, citation.from - 140), citation.from);
  const match =
    /ngày (\d{1,2})(?:\/| tháng )(\d{1,2})(?:\/| năm )(\d{4}),? (?:(?!ngày)[^.;]){0,80}(?:đã có|đã ban hành|có|ban hành|đã gửi|đã ký)(?: các)? ?$/u.exec(
      before,
    );
  return match && !/số \d/u.test(match[0]) ? isoOf(match[3], match[2], match[1]) : null;
}

/** Laws named without a number: "Căn cứ Luật … ngày …". */
function lawsIn(opening: readonly SourceLine[]): BasisDocument[] {
  const laws: BasisDocument[] = [];
  for (const line of opening) {
    const match =
      /^(?:- ?)?Căn cứ (?<name>(?:Luật|Bộ luật) (?!số|này)\p{Lu}[^;.]{3,120}?)(?= ngày|[,;.(]|$)(?: ngày (?<d>\d{1,2})(?:\/| tháng )(?<m>\d{1,2})(?:\/| năm )(?<y>\d{4}))?/u.exec(
        line.text,
      );
    const passage = match ? passageOf(line, match.index, match.index + match[0].length) : null;
    if (!match?.groups || !passage || citationsIn(line).length > 0) continue;
    const { y, m, d } = match.groups;
    laws.push({
      number: null,
      symbol: null,
      type: 'Luật',
      issuer: 'Quốc hội',
      issuedOn: isoOf(y, m, d),
      relation: 'issuedUnder',
      of: null,
      evidence: [passage],
    });
  }
  return laws;
}

function resolve(graph: Graph, laws: readonly BasisDocument[]): BasisReading {
  const reached = new Set(graph.roots.keys());
  const parents = new Map<string, { from: string; link: Link }[]>();
  for (const [from, list] of graph.links)
    for (const { to, link } of list) parents.set(to, [...(parents.get(to) ?? []), { from, link }]);
  const spread = (): boolean => {
    const size = reached.size;
    for (const [from, list] of graph.links)
      for (const { to, link } of list) {
        if (reached.has(from)) reached.add(to);
        else if (reached.has(to) && link.strong && !graph.roots.has(to)) reached.add(from);
      }
    return reached.size > size;
  };
  while (spread());
  const order = nearestFirst(graph, reached, parents);
  const index = new Map(order.map(({ key }, i) => [key, i]));
  const basis = order.flatMap(({ key, from, relation }) => {
    const document = graph.documents.get(key);
    return document
      ? [
          {
            ...bareDocument(document),
            relation,
            of: from === null ? null : (index.get(from) ?? null),
          },
        ]
      : [];
  });
  const mentions = [...graph.documents]
    .filter(([key]) => !reached.has(key))
    .map(([, document]) => bareDocument(document));
  return { basis: [...basis, ...laws], mentions, twins: graph.twins };
}

const bareDocument = ({
  number,
  symbol,
  type,
  issuer,
  issuedOn,
  passages,
}: CitedDocument & { passages: Passage[] }): CitedDocument => ({
  number,
  symbol,
  type,
  issuer,
  issuedOn,
  evidence: passages,
});

interface Step {
  readonly key: string;
  readonly from: string | null;
  readonly relation: BasisRelation;
}

function nearestFirst(
  graph: Graph,
  reached: ReadonlySet<string>,
  parents: ReadonlyMap<string, { from: string; link: Link }[]>,
): Step[] {
  const steps: Step[] = [...graph.roots].map(([key, relation]) => ({ key, from: null, relation }));
  const done = new Set(graph.roots.keys());
  const strongParent = (key: string) =>
    (parents.get(key) ?? []).filter(({ from, link }) => link.strong && reached.has(from));
  for (const key of reached)
    if (
      !done.has(key) &&
      (parents.get(key) ?? []).filter(({ from }) => reached.has(from)).length === 0
    ) {
      steps.push({ key, from: null, relation: 'implements' });
      done.add(key);
    }
  for (let i = 0; i < steps.length; i++) {
    const { key } = steps[i] ?? { key: '' };
    for (const { to, link } of graph.links.get(key) ?? []) {
      if (done.has(to)) continue;
      if (!link.strong && strongParent(to).length > 0) continue;
      steps.push({ key: to, from: key, relation: link.relation });
      done.add(to);
    }
  }
  for (const key of reached)
    if (!done.has(key)) steps.push({ key, from: null, relation: 'implements' });
  return steps;
}
