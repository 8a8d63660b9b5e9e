import mammoth from 'mammoth';
import { OFFICE_NOTES, OFFICE_REFUSALS } from '#wording/extraction';
import type { Archive } from '../checks/archive.js';
import { checkMarkup } from '../checks/markup.js';
import { ExtractionRefused } from '../extraction.js';
import { isHeaderBlock, orderHeader } from '../layout/header-block.js';
import { cellText, rowText } from '../layout/table-rows.js';
import { printNumbers } from './docx-numbering.js';
import { mainPartOf } from './docx-parts.js';
import { cellLines, linesIn, paragraphText, type DocxNode } from './docx-tree.js';
import { visiblePart } from './docx-visible.js';
import type { ReadDocument } from './read-document.js';

const STARTS_FOOTER = /^Nơi (nhận|gửi)/iu;
const TEXT = /\.(xml|rels)$/i;

/** What the document reader asks an archive for; it takes this in place of a zip file. */
interface PartSource {
  exists(name: string): boolean;
  read(name: string, encoding?: string): Promise<string | Buffer>;
}

/** Hands checked parts to the reader, so that it never unpacks anything itself. */
function checkedParts(archive: Archive): {
  readonly source: PartSource;
  readonly notes: readonly string[];
} {
  const markup = new Map<string, string>();
  const part = (name: string): string | undefined => {
    if (!archive.has(name)) return undefined;
    const known = markup.get(name) ?? checkMarkup(archive.read(name));
    markup.set(name, known);
    return known;
  };
  const name = mainPartOf(archive);
  const main = name === undefined ? undefined : part(name);
  if (name === undefined || main === undefined)
    throw new ExtractionRefused('UNREADABLE_FILE', OFFICE_REFUSALS.docxEmpty);
  const { xml, notes } = visiblePart(main);
  markup.set(name, printNumbers(xml, part('word/numbering.xml'), part('word/styles.xml')));
  const source: PartSource = {
    exists: (asked) => TEXT.test(asked) && archive.has(asked),
    read: async (asked) => part(asked) ?? '',
  };
  return { source, notes };
}

/** The reader's own tree of the document, which its HTML is made from. */
async function readTree(source: PartSource): Promise<DocxNode> {
  let tree: DocxNode = { type: 'document' };
  const keep = (node: DocxNode): DocxNode => {
    tree = node;
    return { type: 'document', children: [] };
  };
  // The reader accepts an opened archive as `file`, which its types do not mention.
  const input = { file: source } as unknown as Parameters<typeof mammoth.convertToHtml>[0];
  await mammoth.convertToHtml(input, { transformDocument: keep, externalFileAccess: false });
  return tree;
}

/** A table that only lays out the head or foot of the document: its two columns, or undefined for a real table. */
function layoutColumns(rows: readonly string[][][]): [string[], string[]] | undefined {
  const widest = Math.max(...rows.map((cells) => cells.length));
  const used = Array.from({ length: widest }, (_, column) => column).filter((column) =>
    rows.some((cells) => (cells[column] ?? []).length > 0),
  );
  if (used.length !== 2) return undefined;
  const [left = [], right = []] = used.map((column) =>
    rows.flatMap((cells) => cells[column] ?? []),
  );
  const isFooter = left.some((line) => STARTS_FOOTER.test(line));
  return isHeaderBlock(left, right) || isFooter ? [left, right] : undefined;
}

function tableText(table: DocxNode): string[] {
  const rows = cellLines(table);
  const columns = layoutColumns(rows);
  if (columns !== undefined) {
    const [left, right] = columns;
    return isHeaderBlock(left, right)
      ? orderHeader(left, right, (line) => line)
      : [...left, ...right];
  }
  const isFrame = rows.every((cells) => cells.length <= 1);
  if (isFrame) return linesIn([table]);
  return rows.flatMap((cells) => rowText(cells.map(cellText)) ?? []);
}

/** Columns made with tabs instead of a table: the paragraphs, from the first one, that have something on both sides. */
function tabbedHeader(
  nodes: readonly DocxNode[],
  from: number,
): { lines: string[]; count: number } | undefined {
  const halves: (readonly [string, string])[] = [];
  for (let at = from; at < nodes.length; at += 1) {
    const node = nodes[at] as DocxNode;
    const text = node.type === 'paragraph' ? paragraphText(node) : '';
    const cut = /^([^\t\n]*?)[ ]*\t[\t ]*([^\t\n]+)$/.exec(text);
    if (cut === null) break;
    halves.push([(cut[1] ?? '').trim(), (cut[2] ?? '').trim()]);
  }
  if (halves.length < 2) return undefined;
  const [left, right] = [0, 1].map((side) =>
    halves.map((half) => half[side as 0 | 1]).filter((line) => line !== ''),
  ) as [string[], string[]];
  const isFooter = left.some((line) => STARTS_FOOTER.test(line));
  if (!isFooter && !isHeaderBlock(left, right)) return undefined;
  const lines = isFooter ? [...left, ...right] : orderHeader(left, right, (line) => line);
  return { lines, count: halves.length };
}

function bodyLines(nodes: readonly DocxNode[]): string[] {
  const lines: string[] = [];
  for (let at = 0; at < nodes.length; at += 1) {
    const node = nodes[at] as DocxNode;
    const tabbed = tabbedHeader(nodes, at);
    if (tabbed !== undefined) {
      lines.push(...tabbed.lines);
      at += tabbed.count - 1;
    } else if (node.type === 'table') lines.push(...tableText(node));
    else lines.push(...linesIn([node]));
  }
  return lines;
}

/** Reads a Word document whose archive has been checked. */
export async function readDocx(archive: Archive): Promise<ReadDocument> {
  const { source, notes } = checkedParts(archive);
  const tree = await readTree(source);
  const footnotes = ['word/footnotes.xml', 'word/endnotes.xml'].some(
    (name) => archive.has(name) && /<w:t[ >]/.test(checkMarkup(archive.read(name))),
  )
    ? [OFFICE_NOTES.footnotes]
    : [];
  const text = bodyLines(tree.children ?? []).join('\n');
  return { text, pages: 1, notes: [...notes, ...footnotes] };
}
