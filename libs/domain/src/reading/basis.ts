import { BasisGraph, type BasisReading, type Link, resolve } from './basis-graph.js';
import { type Citation, citationKey, citationsIn, isoOf } from './citations.js';
import type { BasisDocument, BasisRelation } from './reading.js';
import { passageOf, type SourceLine } from './source-line.js';

export interface BasisSources {
  readonly own: { readonly number: string | null; readonly symbol: string | null };
  readonly subject: SourceLine | null;
  /** Paragraphs before the first duty. */
  readonly opening: readonly SourceLine[];
  /** Every other paragraph and table row. */
  readonly rest: readonly SourceLine[];
}

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

/** The road from this document to those it rests on, nearest first, and the documents it only names. */
export function readBasis(sources: BasisSources): BasisReading {
  const graph = new BasisGraph(citationKey(sources.own));
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

function readOpening(graph: BasisGraph, line: SourceLine): void {
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
function linked(graph: BasisGraph, line: SourceLine): string[] {
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
