/** A piece of text at a place on a page: points (1/72 inch) from the top left corner; `height` is the font size. */
export interface Chunk {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly baseline: number;
  readonly height: number;
  /** 0–1, only when the chunk is one word recognised from an image. */
  readonly confidence?: number;
  /** The source itself had a space before this chunk. */
  readonly spaced?: boolean;
}

/** Chunks of one baseline, left to right. */
export interface Line {
  readonly chunks: readonly Chunk[];
  readonly x0: number;
  readonly x1: number;
  readonly baseline: number;
  readonly height: number;
}

/** What is printed on a page, in no order. */
export interface PrintedPage {
  readonly width: number;
  readonly height: number;
  readonly chunks: readonly Chunk[];
}

/** A gap of this share of the font size between two chunks is a space. */
const SPACE = 0.16;
/** Baselines this share of the font size apart are one line; small raised marks included. */
const SAME_BASELINE = 0.38;

/** "2022-" + "2030", "29-NQ/" + "TW": a line that ends with a hyphen or stroke inside a word goes on without a space. */
export const BREAKS_WORD = /[^\s\-–/][-/]$/u;

export const needsSpace = (before: Chunk, after: Chunk): boolean =>
  after.spaced === true || after.x0 - before.x1 > SPACE * Math.max(before.height, after.height);

function lineOf(chunks: readonly Chunk[]): Line {
  const ordered = [...chunks].sort((a, b) => a.x0 - b.x0);
  const tallest = ordered.reduce((a, b) => (b.height > a.height ? b : a));
  return {
    chunks: ordered,
    x0: Math.min(...ordered.map(({ x0 }) => x0)),
    x1: Math.max(...ordered.map(({ x1 }) => x1)),
    baseline: tallest.baseline,
    height: tallest.height,
  };
}

export const lineText = ({ chunks }: Pick<Line, 'chunks'>): string =>
  chunks
    .map((chunk, at) => {
      const before = chunks[at - 1];
      return before !== undefined && needsSpace(before, chunk) ? ` ${chunk.text}` : chunk.text;
    })
    .join('')
    .replace(/\s+/g, ' ')
    .trim();

/** Groups chunks by baseline, top to bottom. */
export function linesOf(chunks: readonly Chunk[]): Line[] {
  const ordered = chunks
    .filter(({ text }) => text.trim() !== '')
    .sort((a, b) => a.baseline - b.baseline || a.x0 - b.x0);
  const groups: Chunk[][] = [];
  for (const chunk of ordered) {
    const group = groups[groups.length - 1];
    const first = group?.[0];
    const reach = SAME_BASELINE * Math.max(chunk.height, first?.height ?? 0);
    if (group !== undefined && first !== undefined && chunk.baseline - first.baseline < reach)
      group.push(chunk);
    else groups.push([chunk]);
  }
  return groups.map(lineOf);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
