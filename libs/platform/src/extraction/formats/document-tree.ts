/**
 * A document as paragraphs, tables and words, whatever its format: the part that is used of the tree the .docx reader
 * makes, and what the readers of .odt, .rtf and HTML make themselves.
 */
export interface DocumentNode {
  readonly type: string;
  readonly children?: readonly DocumentNode[];
  readonly value?: string;
  readonly isAllCaps?: boolean;
  readonly rowSpan?: number;
  readonly colSpan?: number;
}

/** Text of a paragraph: tabs kept, line breaks as `\n`. */
export function paragraphText(node: DocumentNode, capitals = false): string {
  switch (node.type) {
    case 'text':
      return capitals ? (node.value ?? '').toUpperCase() : (node.value ?? '');
    case 'tab':
      return '\t';
    case 'break':
      return '\n';
    default:
      return (node.children ?? [])
        .map((child) => paragraphText(child, capitals || node.isAllCaps === true))
        .join('');
  }
}

const squeeze = (line: string) => line.replace(/[ \t\u00A0]+/g, ' ').trim();

/** The lines of a cell or of a paragraph, empty ones dropped. */
export const linesIn = (nodes: readonly DocumentNode[]): string[] =>
  nodes.flatMap((node) =>
    node.type === 'table'
      ? (node.children ?? []).flatMap((row) =>
          (row.children ?? []).flatMap((cell) => linesIn(cell.children ?? [])),
        )
      : paragraphText(node)
          .split('\n')
          .map(squeeze)
          .filter((line) => line !== ''),
  );

/** Cells of a table row by row as lines; a cell that spans rows stands in each of them, spanned columns are one cell. */
export function cellLines(table: DocumentNode): string[][][] {
  const reaching = new Map<number, { left: number; lines: string[] }>();
  return (table.children ?? []).map((row) => {
    const cells: string[][] = [];
    let column = 0;
    const carry = () => {
      for (let held = reaching.get(column); held !== undefined && held.left > 0;) {
        held.left -= 1;
        cells.push(held.lines);
        column += 1;
        held = reaching.get(column);
      }
    };
    for (const cell of row.children ?? []) {
      carry();
      const lines = linesIn(cell.children ?? []);
      cells.push(lines);
      if ((cell.rowSpan ?? 1) > 1) reaching.set(column, { left: (cell.rowSpan ?? 1) - 1, lines });
      column += cell.colSpan ?? 1;
    }
    carry();
    return cells;
  });
}
