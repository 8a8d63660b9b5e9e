import { lineText, linesOf, median, type Chunk, type Line } from './line.js';

/** A strip of a page read by itself: the whole width, or the left or right column of a two-column part. */
export interface Zone {
  readonly side: 'full' | 'left' | 'right';
  readonly lines: readonly Line[];
}

/** The narrowest gutter, and the widest gap at least one row must show, as shares of the font size. */
const GUTTER = 0.5;
const OPEN_GAP = 1.6;
/** A one-sided line further than this many font sizes below its column is no part of it. */
const FAR_BELOW = 2.4;
/** Gutters are looked for between these shares of the printed width. */
const GUTTER_FROM = 0.2;
const GUTTER_TO = 0.75;
const ENDS_HEADER = /^Kính (gửi|chuyển|trình)/iu;
const STARTS_FOOTER = /^(Nơi nhận|Nơi gửi)/iu;

interface Strip {
  readonly from: number;
  readonly to: number;
}

/** The free spaces of a line between `left` and `right`, its own margins included. */
function gapsOf(line: Line, left: number, right: number): Strip[] {
  const gaps: Strip[] = [];
  let edge = left;
  for (const { x0, x1 } of line.chunks) {
    if (x0 > edge) gaps.push({ from: edge, to: x0 });
    edge = Math.max(edge, x1);
  }
  if (edge < right) gaps.push({ from: edge, to: right });
  return gaps;
}

function intersect(strips: readonly Strip[], gaps: readonly Strip[], least: number): Strip[] {
  return strips.flatMap((strip) =>
    gaps
      .map((gap) => ({ from: Math.max(strip.from, gap.from), to: Math.min(strip.to, gap.to) }))
      .filter(({ from, to }) => to - from >= least),
  );
}

interface Band {
  readonly count: number;
  readonly middle: number;
}

const sideOf = (line: Line, middle: number) => ({
  left: line.chunks.some(({ x1 }) => x1 <= middle + 0.5),
  right: line.chunks.some(({ x0 }) => x0 >= middle - 0.5),
});

/** Two columns stand side by side in at least one row with an open gap; a river of word gaps does not count. */
function isOpen(lines: readonly Line[], middle: number): boolean {
  return lines.some((line) =>
    gapsOf(line, line.x0, line.x1).some(
      ({ from, to }) => from < middle && middle < to && to - from >= OPEN_GAP * line.height,
    ),
  );
}

/** Cuts one-sided lines at the end that stand apart from their column: a title or an address under the header. */
function trimEnd(lines: readonly Line[], middle: number): number {
  const lastOn: Partial<Record<'left' | 'right', number>> = {};
  for (const [at, line] of lines.entries()) {
    const sides = sideOf(line, middle);
    if (sides.left !== sides.right) {
      if (ENDS_HEADER.test(lineText(line))) return at;
      const last = lastOn[sides.left ? 'left' : 'right'];
      const rest = lines.slice(at).every((other) => {
        const { left, right } = sideOf(other, middle);
        return left !== right;
      });
      if (rest && last !== undefined && line.baseline - last > FAR_BELOW * line.height) return at;
    }
    if (sides.left) lastOn.left = line.baseline;
    if (sides.right) lastOn.right = line.baseline;
  }
  return lines.length;
}

/** The longest run of lines from `start` that one gutter divides. */
function bandFrom(
  lines: readonly Line[],
  start: number,
  left: number,
  right: number,
): Band | undefined {
  const width = right - left;
  let strips: Strip[] = [{ from: left + GUTTER_FROM * width, to: left + GUTTER_TO * width }];
  let end = start;
  for (; end < lines.length; end += 1) {
    const line = lines[end] as Line;
    const next = intersect(strips, gapsOf(line, left, right), GUTTER * line.height);
    if (next.length === 0) break;
    strips = next;
  }
  const widest = strips.reduce((a, b) => (b.to - b.from > a.to - a.from ? b : a));
  const middle = (widest.from + widest.to) / 2;
  const run = lines.slice(start, end);
  const count = trimEnd(run, middle);
  const kept = run.slice(0, count);
  const hasBoth = (['left', 'right'] as const).every((side) =>
    kept.some((line) => sideOf(line, middle)[side]),
  );
  return count >= 2 && hasBoth && isOpen(kept, middle) ? { count, middle } : undefined;
}

/** A short last line of a paragraph above a two-column part belongs to the paragraph. */
function startsBand(line: Line, middle: number): boolean {
  const sides = sideOf(line, middle);
  return sides.right || STARTS_FOOTER.test(lineText(line));
}

function column(lines: readonly Line[], keep: (chunk: Chunk) => boolean): Line[] {
  return linesOf(lines.flatMap(({ chunks }) => chunks.filter(keep)));
}

/** Splits the lines of a page into zones in reading order. */
export function zonesOf(lines: readonly Line[]): Zone[] {
  if (lines.length === 0) return [];
  const left = Math.min(...lines.map(({ x0 }) => x0));
  const right = Math.max(...lines.map(({ x1 }) => x1));
  const zones: Zone[] = [];
  let plain: Line[] = [];
  const flush = () => {
    if (plain.length > 0) zones.push({ side: 'full', lines: plain });
    plain = [];
  };
  for (let at = 0; at < lines.length;) {
    const line = lines[at] as Line;
    const band = bandFrom(lines, at, left, right);
    if (band === undefined || (at > 0 && !startsBand(line, band.middle))) {
      plain.push(line);
      at += 1;
      continue;
    }
    const run = lines.slice(at, at + band.count);
    flush();
    zones.push({ side: 'left', lines: column(run, ({ x1 }) => x1 <= band.middle + 0.5) });
    zones.push({ side: 'right', lines: column(run, ({ x0 }) => x0 >= band.middle - 0.5) });
    at += band.count;
  }
  flush();
  return zones;
}

/** The usual distance of two baselines on these lines. */
export const leadingOf = (lines: readonly Line[]): number =>
  median(
    lines
      .slice(1)
      .map((line, at) => line.baseline - (lines[at]?.baseline ?? 0))
      .filter((distance) => distance > 0),
  );
