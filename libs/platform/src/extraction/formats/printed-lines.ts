import { isHeaderBlock, orderHeader } from '../layout/header-block.js';
import { cellText, rowText } from '../layout/table-rows.js';
import { cellLines, linesIn, paragraphText, type DocumentNode } from './document-tree.js';

const STARTS_FOOTER = /^Nơi (nhận|gửi)/iu;

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

function tableText(table: DocumentNode): string[] {
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
  nodes: readonly DocumentNode[],
  from: number,
): { lines: string[]; count: number } | undefined {
  const halves: (readonly [string, string])[] = [];
  for (let at = from; at < nodes.length; at += 1) {
    const node = nodes[at] as DocumentNode;
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

/** The lines of a document as a person would type them: head and foot of two columns in order, a table row a line. */
export function printedLines(nodes: readonly DocumentNode[]): string[] {
  const lines: string[] = [];
  for (let at = 0; at < nodes.length; at += 1) {
    const node = nodes[at] as DocumentNode;
    const tabbed = tabbedHeader(nodes, at);
    if (tabbed !== undefined) {
      lines.push(...tabbed.lines);
      at += tabbed.count - 1;
    } else if (node.type === 'table') lines.push(...tableText(node));
    else lines.push(...linesIn([node]));
  }
  return lines;
}
