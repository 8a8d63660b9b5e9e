import { lineText, type Line } from './line.js';

/** The lines of one page with its height, in points. */
export interface PageLines {
  readonly height: number;
  readonly lines: readonly Line[];
}

/** Shares of the page height in which running headers, footers and page numbers stand. */
const MARGIN = 0.12;
const PAGE_NUMBER = /^[-–\s]*(?:Trang\s*)?(\d{1,3})(?:\s*\/\s*\d{1,3})?[-–\s]*$/iu;

const inMargin = (line: Line, height: number) =>
  line.baseline < MARGIN * height || line.baseline > (1 - MARGIN) * height;

const pageNumber = (line: Line) => {
  const found = PAGE_NUMBER.exec(lineText(line))?.[1];
  return found === undefined ? undefined : Number(found);
};

/** First and last lines of each page, from the edge inwards: only these can be running text. */
const edges = ({ lines }: PageLines) => [...lines.slice(0, 2), ...lines.slice(-2)];

const folded = (line: Line) => lineText(line).replace(/\d+/g, '#').toLowerCase();

function repeatedTexts(pages: readonly PageLines[]): Set<string> {
  const seen = new Map<string, number>();
  for (const page of pages) {
    const texts = new Set(
      edges(page)
        .filter((line) => inMargin(line, page.height))
        .map(folded),
    );
    for (const text of texts) seen.set(text, (seen.get(text) ?? 0) + 1);
  }
  const least = Math.max(2, Math.ceil(pages.length / 2));
  return new Set([...seen].filter(([, times]) => times >= least).map(([text]) => text));
}

/** Offsets between printed number and place that at least two pages share, and 1: the plain count. */
function numberOffsets(pages: readonly PageLines[]): Set<number> {
  const offsets = pages.flatMap((page, at) =>
    edges(page)
      .filter((line) => inMargin(line, page.height))
      .flatMap((line) => {
        const printed = pageNumber(line);
        return printed === undefined ? [] : [printed - at];
      }),
  );
  return new Set([1, ...offsets.filter((offset, at) => offsets.indexOf(offset) !== at)]);
}

/** Pages without their running text, and what it said, each line once. */
export interface WithoutRunningText {
  readonly pages: readonly PageLines[];
  readonly running: readonly string[];
}

/** Takes away page numbers, and headers and footers that repeat. */
export function dropRunningText(pages: readonly PageLines[]): WithoutRunningText {
  const repeated = repeatedTexts(pages);
  const offsets = numberOffsets(pages);
  const running = new Set<string>();
  const kept = pages.map((page, at) => {
    const candidates = new Set(edges(page).filter((line) => inMargin(line, page.height)));
    const isRunning = (line: Line) => {
      if (!candidates.has(line)) return false;
      const printed = pageNumber(line);
      if (printed !== undefined) return offsets.has(printed - at);
      const isRepeated = pages.length > 1 && repeated.has(folded(line));
      if (isRepeated) running.add(lineText(line));
      return isRepeated;
    };
    return { ...page, lines: page.lines.filter((line) => !isRunning(line)) };
  });
  return { pages: kept, running: [...running] };
}
