import { Util, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Chunk } from '../layout/line.js';

type Matrix = readonly [number, number, number, number, number, number];
type TextItem = Extract<
  Awaited<ReturnType<PDFPageProxy['getTextContent']>>['items'][number],
  { str: string }
>;

/** Text turned by more than this (the tangent) is a stamp or a watermark. */
const TILTED = 0.2;

function chunkOf(item: TextItem, viewport: Matrix, spaced: boolean): Chunk | undefined {
  const [a, b, , , x, y] = Util.transform(
    [...viewport],
    item.transform as number[],
  ) as unknown as Matrix;
  if (Math.abs(b) > TILTED * Math.abs(a) || a <= 0) return undefined;
  const height = Math.hypot(item.transform[2] as number, item.transform[3] as number);
  return { text: item.str, x0: x, x1: x + item.width, baseline: y, height, spaced };
}

/** What is typed on a page, and what is printed aslant over it. */
export interface PageChunks {
  readonly chunks: readonly Chunk[];
  readonly turned: readonly string[];
}

/** The pieces of text of a page; spaces the file itself has are marked, those it draws as distances are measured later. */
export async function chunksOf(page: PDFPageProxy): Promise<PageChunks> {
  const { transform } = page.getViewport({ scale: 1 });
  const content = await page.getTextContent();
  const chunks: Chunk[] = [];
  const turned: string[] = [];
  let spaced = false;
  for (const item of content.items) {
    if (!('str' in item) || item.str === '') continue;
    if (item.str.trim() === '') {
      spaced = true;
      continue;
    }
    const chunk = chunkOf(item, transform as unknown as Matrix, spaced);
    spaced = false;
    if (chunk !== undefined) chunks.push(...wordsOf(chunk));
    else turned.push(item.str);
  }
  return { chunks, turned: turned.length === 0 ? [] : [...turned, turned.join(' ')] };
}

/** A run with a wide gap inside ("Số: 12      Hà Nội, ngày") is two pieces; others stay whole. */
function wordsOf(chunk: Chunk): Chunk[] {
  if (!/\s{4,}/.test(chunk.text)) return [chunk];
  const width = (chunk.x1 - chunk.x0) / chunk.text.length;
  return [...chunk.text.matchAll(/\S+(?:\s{1,3}\S+)*/g)].map((match) => ({
    ...chunk,
    text: match[0],
    x0: chunk.x0 + match.index * width,
    x1: chunk.x0 + (match.index + match[0].length) * width,
  }));
}
