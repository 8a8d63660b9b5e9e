import { zonesOf, leadingOf, type Zone } from './columns.js';
import { compose, type Block, type Composed } from './compose.js';
import { continuesName, isHeaderBlock, orderHeader } from './header-block.js';
import { linesOf, lineText, type Line, type PrintedPage } from './line.js';
import { dropRunningText } from './margins.js';
import { paragraphsOf, type Measure, type MeasuredLines } from './paragraphs.js';
import type { RuledTable } from './ruled-tables.js';
import { appendTable, type TableRows } from './table-rows.js';

/** A printed page whose ruled tables have been taken out. */
export interface LaidOutPage extends PrintedPage {
  readonly tables: readonly RuledTable[];
  /** Words that stand aslant or upright: stamps and watermarks, no part of the text. */
  readonly turned?: readonly string[];
}

/** The text of the pages, and the words beside it: running headers and footers, turned stamps. */
export interface ReadPages extends Composed {
  readonly asides: readonly string[];
}

const measureOf = (lines: readonly Line[], leading: number, ragged: boolean): Measure => ({
  left: Math.min(...lines.map(({ x0 }) => x0)),
  right: Math.max(...lines.map(({ x1 }) => x1)),
  leading,
  ragged,
});

const ownMeasure = (lines: readonly Line[]): Measure => measureOf(lines, leadingOf(lines), true);

const width = ({ left, right }: Measure) => right - left;
const SAME_WIDTH = 0.7;

const textOf = (lines: readonly Line[]) => lines.map(lineText).join(' ');

/** The paragraphs of a header column; a name printed on two lines is one. */
function headerLines({ lines }: Zone): readonly (readonly Line[])[] {
  const parts = paragraphsOf([{ lines, measure: ownMeasure(lines), follows: false }]);
  return parts.reduce<(readonly Line[])[]>((found, part) => {
    const above = found[found.length - 1];
    const goesOn = above !== undefined && continuesName(textOf(above), textOf(part));
    return goesOn ? [...found.slice(0, -1), [...above, ...part]] : [...found, part];
  }, []);
}

/** Gathers the parts of a document in reading order; paragraphs and tables may run over page ends. */
class Reader {
  private readonly blocks: Block[] = [];
  private pending: (MeasuredLines & Pick<Zone, 'side'>)[] = [];
  private table: TableRows | undefined;

  page(lines: readonly Line[], tables: readonly RuledTable[]): void {
    const measure = lines.length === 0 ? undefined : measureOf(lines, 0, false);
    let rest = lines;
    let top = true;
    for (const table of tables) {
      const above = rest.filter(({ baseline }) => baseline <= table.top);
      rest = rest.filter(({ baseline }) => baseline > table.top);
      if (above.length > 0) this.run(above, measure, top);
      this.paragraphs();
      this.table = appendTable(this.table, table.rows);
      top = false;
    }
    if (rest.length > 0) this.run(rest, measure, top);
  }

  finish(): Composed {
    this.paragraphs();
    this.tables();
    return compose(this.blocks);
  }

  private run(lines: readonly Line[], page: Measure | undefined, top: boolean): void {
    this.tables();
    const zones = zonesOf(lines);
    for (let at = 0; at < zones.length; at += 1) {
      const zone = zones[at] as Zone;
      const next = zones[at + 1];
      if (zone.side === 'left' && next !== undefined && this.header(zone, next)) at += 1;
      else this.zone(zone, page, top && at < 2);
    }
  }

  /** The columns of a header are ragged: their paragraphs are told apart before the rows are put in order. */
  private header(left: Zone, right: Zone): boolean {
    if (!isHeaderBlock(left.lines.map(lineText), right.lines.map(lineText))) return false;
    this.paragraphs();
    const ordered = orderHeader(headerLines(left), headerLines(right), textOf);
    this.blocks.push(...ordered.map((lines) => ({ lines })));
    return true;
  }

  /** A full-width zone is measured by the page's own margins: a short zone does not know how wide the text is. */
  private zone(zone: Zone, page: Measure | undefined, top: boolean): void {
    const own = ownMeasure(zone.lines);
    const isFull = zone.side === 'full' && page !== undefined;
    const measure = isFull ? { ...page, leading: own.leading } : own;
    const follows = top && isFull && this.isOpen(measure);
    const column = { lines: zone.lines, measure, follows, side: zone.side };
    const last = this.pending.length - 1;
    const isCut = top && this.pending[last]?.side === 'right' && zone.side !== 'full';
    // Two columns cut by a page end: the rest of the left one goes in front of the right one.
    if (isCut && zone.side === 'left') this.pending.splice(last, 0, column);
    else this.pending.push(column);
  }

  /** A page of a few short lines (the rest of a signature) does not go on in the next. */
  private isOpen(next: Measure): boolean {
    const last = this.pending[this.pending.length - 1];
    return last?.side === 'full' && width(last.measure) > SAME_WIDTH * width(next);
  }

  private paragraphs(): void {
    this.blocks.push(...paragraphsOf(this.pending).map((lines) => ({ lines })));
    this.pending = [];
  }

  private tables(): void {
    this.blocks.push(...(this.table?.lines() ?? []).map((text) => ({ text })));
    this.table = undefined;
  }
}

/** The text of printed pages as a person would type it: columns in order, running text dropped, lines joined. */
export function readPages(pages: readonly LaidOutPage[]): ReadPages {
  const { pages: cleaned, running } = dropRunningText(
    pages.map(({ height, chunks }) => ({ height, lines: linesOf(chunks) })),
  );
  const reader = new Reader();
  for (const [at, { lines }] of cleaned.entries()) reader.page(lines, pages[at]?.tables ?? []);
  const turned = pages.flatMap((page) => page.turned ?? []);
  return { ...reader.finish(), asides: [...running, ...turned] };
}
