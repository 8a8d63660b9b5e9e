import { partiesInList } from '../parties/bodies.js';
import { type Outline, type OutlineNode } from './outline.js';
import type { Party } from '../parties/party.js';
import { type SourceLine, sliceLine } from '../../text/source-line.js';

/** Words that make those named before them the executors of a decision. */
const EXECUTE =
  /,? ?(?:(?:có trách nhiệm|chịu trách nhiệm|chịu trách|trách nhiệm)[^.;:]{0,60}?(?:thi hành|thực hiện|triển khai)|(?:căn cứ|chiếu|theo)(?: vào)? quyết định (?:này )?(?:để )?(?:tổ chức )?(?:thi hành|thực hiện)|(?:tổ chức )?thi hành quyết định)/u;
/** Whether a paragraph of an article only names its executors: no work of its own. */
export function namesExecutors(line: SourceLine): boolean {
  const at = EXECUTE.exec(line.low)?.index ?? -1;
  return (
    at >= 0 &&
    /thi hành|quyết định (?:này )?(?:để )?(?:tổ chức )?thực hiện/u.test(line.low.slice(at)) &&
    !/[.;] (?:Giao|Yêu cầu|Đề nghị) /u.test(line.text) &&
    !/\. \p{Lu}/u.test(line.text.slice(0, at))
  );
}

const VALIDITY = /có hiệu lực|hết hiệu lực|thay thế|bãi bỏ|kể từ ngày ký/u;
/** "Các Ông (Bà):", "Các đồng chí": said to persons before their posts. */
const SALUTATION =
  /^(?:(?:giao |yêu cầu |đề nghị )?(?:các |quý )?(?:ông|bà|đồng chí|đ\/c)(?: ?(?:,|\/|và) ?(?:ông|bà))*(?: ?\((?:ông|bà)\))? ?(?::|,|(?= \p{L})) ?)/u;

/** The article of a decision that names those who "chịu trách nhiệm thi hành" it, on one line or several. */
export const executorsOf = ({ nodes }: Outline): readonly Party[] =>
  articlesIn(nodes).flatMap((paragraphs) => {
    const last = paragraphs.findIndex(({ low }) => EXECUTE.test(low));
    return last < 0 ? [] : paragraphs.slice(0, last + 1).flatMap(namesIn);
  });

/** The paragraphs of each article, with those that stand behind it without a number. */
function articlesIn(nodes: readonly OutlineNode[]): readonly (readonly SourceLine[])[] {
  const found: SourceLine[][] = [];
  for (const [i, node] of nodes.entries())
    if (node.kind === 'article')
      found.push([node.line, ...node.more, ...node.children.map((child) => child.line)]);
    else if (node.kind === 'none' && nodes[i - 1]) found[found.length - 1]?.push(node.line);
    else found.push(...articlesIn(node.children).map((lines) => [...lines]));
  return found;
}

/** The names of a paragraph: its sentences about validity left out, up to the words that bind. */
function namesIn(paragraph: SourceLine): readonly Party[] {
  const cuts = [
    0,
    ...[...paragraph.text.matchAll(/(?<=[.;]) (?=\p{Lu})/gu)].map((m) => m.index + 1),
  ];
  let list: SourceLine | null = null;
  const lists: SourceLine[] = [];
  cuts.forEach((from, i) => {
    const sentence = sliceLine(paragraph, from, cuts[i + 1] ?? paragraph.text.length);
    if (VALIDITY.test(sentence.low) && !EXECUTE.test(sentence.low)) return;
    const end = EXECUTE.exec(sentence.low)?.index ?? sentence.text.length;
    const start = SALUTATION.exec(sentence.low)?.[0].length ?? 0;
    list = sliceLine(sentence, start, Math.max(start, end));
    if (list.text !== '' && list.text.length < MOST_CHARACTERS) lists.push(list);
  });
  return lists.flatMap((line) =>
    partiesInList(sliceLine(line, 0, line.text.replace(/[ ,;.:]+$/u, '').length)),
  );
}

/** A longer sentence is no list of executors. */
const MOST_CHARACTERS = 1500;
