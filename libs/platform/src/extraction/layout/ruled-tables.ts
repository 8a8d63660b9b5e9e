import { lineText, linesOf, type Chunk } from './line.js';
import { cellText } from './table-rows.js';

/** A straight ruling of a page, in points from the top left corner. */
export interface Ruling {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

/** A table drawn with rulings; a cell that spans rows stands in each of them. */
export interface RuledTable {
  readonly top: number;
  readonly bottom: number;
  readonly rows: readonly (readonly string[])[];
}

const SNAP = 3;
const SHORTEST = 6;
const MOST_RULINGS = 4_000;

const isAcross = ({ y0, y1, x0, x1 }: Ruling) => Math.abs(y1 - y0) < SNAP && x1 - x0 > SHORTEST;
const isDown = ({ x0, x1, y0, y1 }: Ruling) => Math.abs(x1 - x0) < SNAP && y1 - y0 > SHORTEST;

const touches = (a: Ruling, b: Ruling) =>
  a.x0 - SNAP <= b.x1 && b.x0 - SNAP <= a.x1 && a.y0 - SNAP <= b.y1 && b.y0 - SNAP <= a.y1;

/** Groups of rulings that touch: each may be a table. */
function connected(rulings: readonly Ruling[]): Ruling[][] {
  const rest = new Set(rulings);
  const groups: Ruling[][] = [];
  for (const seed of rulings) {
    if (!rest.delete(seed)) continue;
    const group = [seed];
    for (let at = 0; at < group.length; at += 1)
      for (const other of rest)
        if (touches(group[at] as Ruling, other)) {
          rest.delete(other);
          group.push(other);
        }
    groups.push(group);
  }
  return groups;
}

/** Sorted places with near ones merged. */
function places(values: readonly number[]): number[] {
  const found: number[] = [];
  for (const value of [...values].sort((a, b) => a - b))
    if (found.length === 0 || value - (found[found.length - 1] as number) > SNAP) found.push(value);
  return found;
}

class Grid {
  readonly columns: readonly number[];
  readonly rows: readonly number[];

  constructor(
    private readonly across: readonly Ruling[],
    private readonly down: readonly Ruling[],
  ) {
    this.columns = places(down.map(({ x0, x1 }) => (x0 + x1) / 2));
    this.rows = places(across.map(({ y0, y1 }) => (y0 + y1) / 2));
  }

  isTable(): boolean {
    return this.columns.length >= 3 && this.rows.length >= 3;
  }

  private lineAbove(row: number, column: number): boolean {
    const y = this.rows[row] as number;
    const x = ((this.columns[column] as number) + (this.columns[column + 1] as number)) / 2;
    return this.across.some(
      (ruling) => Math.abs(ruling.y0 - y) <= SNAP && ruling.x0 <= x && x <= ruling.x1,
    );
  }

  private lineBefore(row: number, column: number): boolean {
    const x = this.columns[column] as number;
    const y = ((this.rows[row] as number) + (this.rows[row + 1] as number)) / 2;
    return this.down.some(
      (ruling) => Math.abs(ruling.x0 - x) <= SNAP && ruling.y0 <= y && y <= ruling.y1,
    );
  }

  /** The top left place of the cell that covers a place. */
  owner(row: number, column: number): readonly [number, number] {
    let [top, left] = [row, column];
    while (left > 0 && !this.lineBefore(row, left)) left -= 1;
    while (top > 0 && !this.lineAbove(top, left)) top -= 1;
    return [top, left];
  }

  placeOf(chunk: Chunk): readonly [number, number] | undefined {
    const x = (chunk.x0 + chunk.x1) / 2;
    const y = chunk.baseline - chunk.height * 0.3;
    const column = this.columns.findLastIndex((edge) => edge <= x);
    const row = this.rows.findLastIndex((edge) => edge <= y);
    const inside =
      column >= 0 && row >= 0 && column < this.columns.length - 1 && row < this.rows.length - 1;
    return inside ? [row, column] : undefined;
  }
}

function readTable(grid: Grid, chunks: readonly Chunk[]): { table: RuledTable; used: Set<Chunk> } {
  const cells = new Map<string, Chunk[]>();
  const used = new Set<Chunk>();
  for (const chunk of chunks) {
    const place = grid.placeOf(chunk);
    if (place === undefined) continue;
    const key = grid.owner(...place).join();
    cells.set(key, [...(cells.get(key) ?? []), chunk]);
    used.add(chunk);
  }
  const rows = grid.rows.slice(0, -1).map((_top, row) =>
    grid.columns.slice(0, -1).flatMap((_left, column) => {
      const owner = grid.owner(row, column);
      if (owner[1] !== column) return [];
      return [cellText(linesOf(cells.get(owner.join()) ?? []).map(lineText))];
    }),
  );
  const top = grid.rows[0] as number;
  return { table: { top, bottom: grid.rows[grid.rows.length - 1] as number, rows }, used };
}

/** Finds the ruled tables of a page and takes their text out of its chunks. */
export function takeTables(
  chunks: readonly Chunk[],
  rulings: readonly Ruling[],
): { readonly tables: readonly RuledTable[]; readonly rest: readonly Chunk[] } {
  if (rulings.length > MOST_RULINGS) return { tables: [], rest: chunks };
  const tables: RuledTable[] = [];
  let rest = chunks;
  for (const group of connected(rulings.filter((one) => isAcross(one) || isDown(one)))) {
    const grid = new Grid(group.filter(isAcross), group.filter(isDown));
    if (!grid.isTable()) continue;
    const { table, used } = readTable(grid, rest);
    if (used.size === 0) continue;
    tables.push(table);
    rest = rest.filter((chunk) => !used.has(chunk));
  }
  return { tables: tables.sort((a, b) => a.top - b.top), rest };
}
