import { BasisGraph, type BasisReading, type Link, resolve } from './basis-graph.js';
import { type Citation, citationKey, citationsIn, isoOf } from './citations.js';
import type { BasisDocument, BasisRelation } from '../../reading.js';
import { linesUnder, type OutlineNode } from '../work/outline.js';
import { passageOf, type SourceLine, sliceLine } from '../../text/source-line.js';
import { DOCUMENT_TYPES } from '../../lexicon/document-types.js';

export interface BasisSources {
  readonly own: { readonly number: string | null; readonly symbol: string | null };
  readonly subject: SourceLine | null;
  /** Paragraphs before the first duty. */
  readonly opening: readonly SourceLine[];
  /** Lines under a title such as "CĂN CỨ PHÁP LÝ": each names what the document rests on. */
  readonly grounds: readonly SourceLine[];
  /** Every other paragraph and table row. */
  readonly rest: readonly SourceLine[];
}

const OPENERS: readonly (readonly [RegExp, BasisRelation])[] = [
  [
    /^(?:theo|xét|trên cơ sở)(?: các| nội dung)? (?:đề nghị|đề xuất|kiến nghị|ý kiến (?:đề nghị|đề xuất|tham mưu)|tham mưu|tờ trình)/u,
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

/** "…; Quyết định số", "… và Kế hoạch số": after a semicolon, or "và" with no verb of carrying out, another ground of the same kind. */
const NEXT_GROUND =
  /;(?: và)?(?: (?:các|ý kiến|đề nghị|kiến nghị|đề xuất|tham mưu|báo cáo|nội dung)(?!\p{L})[^;.:]{0,90}| \p{L}+(?: \p{L}+){0,3})? ?\(? ?$|(?<!(?:thực hiện|triển khai|thi hành|hướng dẫn|sửa đổi|bổ sung|thay thế|quy định)(?!\p{L})[^;]{0,200}) và (?:các )?$/u;

/** ", Sở … yêu cầu …": from here the document itself speaks, and what it names is content. */
const SPEAKS =
  /[,;.] ?(?:ban|sở|bộ|ủy ban|ubnd|chủ tịch|liên đoàn|lđlđ|tổng liên đoàn|công đoàn|cục|tổng cục|chi cục|đảng ủy|chi bộ|tỉnh ủy|thành ủy|huyện ủy|quận ủy|thị ủy|văn phòng|thường trực|trung tâm|phòng|giám đốc|bảo hiểm|hội|đoàn|trường|thủ tướng|phó thủ tướng)(?!\p{L})[^,;.]{0,110}? (?:đề nghị|yêu cầu|chỉ đạo|giao|hướng dẫn|thông báo|xây dựng|ban hành|tổ chức|triển khai|có ý kiến)(?!\p{L})/u;

/** The road from this document to those it rests on, nearest first, and the documents it only names. */
export function readBasis(sources: BasisSources): BasisReading {
  const graph = new BasisGraph(citationKey(sources.own));
  let listed: BasisRelation | null = null;
  for (const line of sources.opening) {
    const relation = readOpening(graph, line, NAMES_DOCUMENT.test(line.low) ? listed : null);
    listed = /[;,]$/u.test(line.text) ? relation : null;
  }
  for (const line of sources.grounds) readOpening(graph, line, 'issuedUnder');
  if (
    graph.roots.size === 0 &&
    sources.subject &&
    /^(?:v\/v |về việc )?(?:tổ chức )?(?:triển khai|thực hiện|thi hành)/u.test(sources.subject.low)
  ) {
    const [first] = linked(graph, sources.subject);
    if (first) graph.roots.set(first, 'implements');
  }
  for (const line of sources.rest) linked(graph, line);
  if (sources.subject) linked(graph, sources.subject);
  return resolve(graph, lawsIn([...sources.opening, ...sources.grounds]));
}

function readOpening(
  graph: BasisGraph,
  line: SourceLine,
  otherwise: BasisRelation | null = null,
): BasisRelation | null {
  const cites = citationsIn(line).map((citation) => ({
    ...citation,
    issuedOn: citation.issuedOn ?? dateBefore(line, citation),
  }));
  let relation: BasisRelation | null = null;
  let sentence = -1;
  const starts = sentenceStarts(line);
  let previous: Named | null = null;
  for (const citation of cites) {
    const start = starts.findLast((at) => at <= citation.from) ?? 0;
    if (start !== sentence) {
      sentence = start;
      previous = null;
      relation = relationAt(line, start, citation.from) ?? otherwise;
    }
    const key = graph.add(citation);
    if (!key) continue;
    const between = line.low.slice(previous?.to ?? start, citation.from);
    if (previous && SPEAKS.test(between)) relation = null;
    const named =
      /(?:đã có|đã ban hành|đã gửi|đã phát hành|đã được) ?$/u.test(between) ||
      between.includes('thay thế') ||
      (previous !== null && SPEAKS.test(between));
    if (!previous) {
      if (relation && !named && between.length < 260) graph.roots.set(key, relation);
    } else if (!named) {
      const link = linkOf(between);
      const beside = LISTED.test(between);
      if (link) graph.link(previous.key, key, link);
      else if (beside && !previous.root && previous.under)
        graph.link(previous.under.from, key, previous.under.link);
      else if (relation && ((previous.root && beside) || NEXT_GROUND.test(between.slice(-320))))
        graph.roots.set(key, relation);
      else if (/ (?:căn cứ|thực hiện|triển khai) (?:các |nội dung )?$/u.test(between) && relation)
        graph.roots.set(key, relation);
    }
    previous = {
      key,
      to: citation.to,
      root: graph.roots.has(key),
      under: underOf(graph, previous, key),
    };
  }
  return relation;
}

/** "Căn cứ A;" and on the next lines "Nghị định B;": the list goes on. */
const NAMES_DOCUMENT = new RegExp(
  `^(?:- ?|và )?(?:các )?(?:văn bản|${DOCUMENT_TYPES.map(([name]) => name).join('|')})(?!\\p{L})`,
  'u',
);

interface Named {
  readonly key: string;
  readonly to: number;
  readonly root: boolean;
  /** The document before it that it is the basis of. */
  readonly under: { readonly from: string; readonly link: Link } | null;
}

/** "A thực hiện B và C": C stands under A as B does. */
function underOf(graph: BasisGraph, previous: Named | null, key: string): Named['under'] {
  if (!previous) return null;
  for (const from of [previous.key, previous.under?.from ?? '']) {
    const link = graph.links.get(from)?.find((entry) => entry.to === key)?.link;
    if (link) return { from, link };
  }
  return null;
}

const relationAt = (line: SourceLine, start: number, before: number): BasisRelation | null => {
  const low = line.low.slice(start, before);
  return OPENERS.find(([pattern]) => pattern.test(low))?.[1] ?? null;
};

/** Sentences end at "." before a capital and at ";" before an opener. */
function sentenceStarts(line: SourceLine): readonly number[] {
  const starts = [/^- ?/u.exec(line.text)?.[0].length ?? 0];
  for (const match of line.text.matchAll(
    /(?<![ .(][\p{Lu}][\p{L}]?)[.!?] (?=\p{Lu})|; ?(?=(?:[Cc]ăn cứ|[Tt]hực hiện|[Tt]heo|[Xx]ét|[Tt]riển khai|[Tt]rên cơ sở|[Tt]iếp theo)(?!\p{L}))/gu,
  ))
    starts.push(match.index + match[0].length);
  return starts;
}

function linkOf(between: string): Link | null {
  if (CONTINUES.test(between) && between.length < 90)
    return { relation: 'continues', strong: true };
  if (CARRIES_OUT.test(between.replace(/(?:nội dung|các|tinh thần|chủ trương) ?$/u, '')))
    return { relation: 'implements', strong: true };
  if (
    AMENDS.test(between) &&
    !/(?:được|bị) (?:sửa đổi|bổ sung|thay thế)/u.test(between) &&
    between.length < 120
  )
    return { relation: 'continues', strong: true };
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

/** Laws named without a number: "Căn cứ Luật … ngày …; Luật … ngày …". */
function lawsIn(opening: readonly SourceLine[]): BasisDocument[] {
  return opening
    .filter((line) => /^(?:- ?)?căn cứ(?!\p{L})/u.test(line.low))
    .flatMap((line) => clausesOf(line).flatMap(lawAt));
}

function clausesOf(line: SourceLine): readonly SourceLine[] {
  const cuts = [0, ...[...line.text.matchAll(/; ?/gu)].map((m) => m.index + m[0].length)];
  return cuts.map((from, i) => sliceLine(line, from, cuts[i + 1] ?? line.text.length));
}

const LAW =
  /^(?:- ?)?(?:Căn cứ )?(?:Luật|Bộ luật) (?!số|này)(?:\p{Lu}|(?=sửa đổi|các ))[^;.]{3,160}?(?= ngày|[,;.(]$|[.(]|$)(?: ngày (?<d>\d{1,2})(?:\/| tháng )(?<m>\d{1,2})(?:\/| năm )(?<y>\d{4}))?/u;

function lawAt(clause: SourceLine): readonly BasisDocument[] {
  const match = LAW.exec(clause.text);
  const passage = match ? passageOf(clause, 0, match[0].length) : null;
  if (!match?.groups || !passage || citationsIn(clause).length > 0) return [];
  const { y, m, d } = match.groups;
  return [
    {
      number: null,
      symbol: null,
      type: 'Luật',
      issuer: 'Quốc hội',
      issuedOn: isoOf(y, m, d),
      relation: 'issuedUnder',
      rule: 'basis/law-by-name',
      of: null,
      evidence: [passage],
    },
  ];
}

const GROUNDS =
  /^(?:các |những )?(?:căn cứ|cơ sở pháp lý)(?: (?:pháp lý|xây dựng|ban hành|lập|thực hiện|để)[^.;:]{0,60})?[ :.]*$/u;

/** Lines under a title "CĂN CỨ …", and dashes at the head of the text that begin with "Căn cứ". */
export const groundsIn = (nodes: readonly OutlineNode[]): readonly SourceLine[] =>
  nodes.flatMap((node) =>
    GROUNDS.test(node.line.low)
      ? linesUnder(node).slice(1)
      : node.kind === 'dash' && /^căn cứ (?!vào|tình hình|nội dung|điều kiện)/u.test(node.line.low)
        ? [node.line]
        : [],
  );
