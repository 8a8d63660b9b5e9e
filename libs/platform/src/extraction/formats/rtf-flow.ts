import type { DocumentNode } from './document-tree.js';

/** How a cell is joined to others: it begins an area, or belongs to the one above or to the left. */
interface CellJoin {
  readonly above?: 'first' | 'rest';
  readonly left?: 'rest';
}

interface Cell extends CellJoin {
  readonly children: readonly DocumentNode[];
}

type Span = { -readonly [Key in keyof DocumentNode]: DocumentNode[Key] };

/** Cells that go on from the row above or the cell before become spans. */
function tableOf(rows: readonly (readonly Cell[])[]): DocumentNode {
  const reaching = new Map<number, Span>();
  const children = rows.map((row) => {
    const cells: Span[] = [];
    let before: Span | undefined;
    row.forEach(({ children: own, above, left }, column) => {
      const over = above === 'rest' ? reaching.get(column) : undefined;
      if (left === 'rest' && before !== undefined) before.colSpan = (before.colSpan ?? 1) + 1;
      else if (over !== undefined) {
        over.rowSpan = (over.rowSpan ?? 1) + 1;
        before = undefined;
      } else {
        before = { type: 'tableCell', children: own };
        cells.push(before);
        if (above === 'first') reaching.set(column, before);
        else reaching.delete(column);
      }
    });
    return { type: 'tableRow', children: cells };
  });
  return { type: 'table', children };
}

/** One stream of RTF text (the body, a text box, a header), gathered into paragraphs and tables. */
export class RtfFlow {
  private readonly nodes: DocumentNode[] = [];
  private words: DocumentNode[] = [];
  private cell: DocumentNode[] = [];
  private cells: (readonly DocumentNode[])[] = [];
  private rows: (readonly Cell[])[] = [];
  private joins: CellJoin[] = [];
  private join: CellJoin = {};
  private inTable = false;

  text(value: string, isAllCaps: boolean): void {
    this.words.push({ type: 'text', value: isAllCaps ? value.toUpperCase() : value });
  }

  /** Text boxes stand in front of the paragraph they are tied to. */
  insert(nodes: readonly DocumentNode[]): void {
    (this.inTable ? this.cell : this.nodes).push(...nodes);
  }

  /** Follows a word of layout; others change nothing. In the label of a list a tab is a blank. */
  control(word: string, isLabel: boolean): void {
    switch (word) {
      case 'par':
      case 'sect':
      case 'page':
      case '\n':
      case '\r':
        return this.endParagraph();
      case 'line':
      case 'nestcell':
      case 'nestrow':
        return this.mark('break');
      case 'tab':
        return isLabel ? this.text(' ', false) : this.mark('tab');
      case 'pard':
      case 'intbl':
        this.inTable = word === 'intbl';
        return;
      case 'cell':
        return this.endCell();
      case 'row':
        return this.endRow();
      default:
        this.define(word);
    }
  }

  private mark(type: 'tab' | 'break'): void {
    this.words.push({ type });
  }

  private endParagraph(): void {
    const paragraph: DocumentNode = { type: 'paragraph', children: this.words };
    const isEmpty = this.words.length === 0;
    this.words = [];
    if (this.inTable) {
      if (!isEmpty) this.cell.push(paragraph);
      return;
    }
    this.endTable();
    if (!isEmpty) this.nodes.push(paragraph);
  }

  private endCell(): void {
    this.inTable = true;
    this.endParagraph();
    this.cells.push(this.cell);
    this.cell = [];
  }

  private endRow(): void {
    if (this.cells.length > 0)
      this.rows.push(this.cells.map((children, at) => ({ ...this.joins[at], children })));
    this.cells = [];
  }

  finish(): readonly DocumentNode[] {
    this.inTable = false;
    if (this.cell.length > 0) this.cells.push(this.cell);
    this.cell = [];
    this.endRow();
    this.endParagraph();
    this.endTable();
    return this.nodes;
  }

  /** How the cells of the row that comes, or has just come, are joined, in their order. */
  private define(word: string): void {
    if (word === 'trowd') this.joins = [];
    else if (word === 'clvmgf') this.join = { ...this.join, above: 'first' };
    else if (word === 'clvmrg') this.join = { ...this.join, above: 'rest' };
    else if (word === 'clmrg') this.join = { ...this.join, left: 'rest' };
    else if (word === 'cellx') {
      this.joins.push(this.join);
      this.join = {};
    }
  }

  private endTable(): void {
    if (this.rows.length > 0) this.nodes.push(tableOf(this.rows));
    this.rows = [];
  }
}
