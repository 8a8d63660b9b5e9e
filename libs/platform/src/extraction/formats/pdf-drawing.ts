import { OPS, Util, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Ruling } from '../layout/ruled-tables.js';

type Matrix = number[];
/** Path codes of the reader's operator list, each followed by its coordinates. */
const COORDINATES: Readonly<Record<number, number>> = { 0: 2, 1: 2, 2: 6, 3: 4, 4: 0 };
const MOVE = 0;
const LINE = 1;
const CLOSE = 4;
const CLIP_ONLY = new Set<number>([OPS.endPath, OPS.clip, OPS.eoClip]);

interface Point {
  readonly x: number;
  readonly y: number;
}

const place = (matrix: Matrix, x: number, y: number): Point => {
  const point = [x, y];
  Util.applyTransform(point, matrix);
  return { x: point[0] as number, y: point[1] as number };
};

const ruling = (a: Point, b: Point): Ruling => ({
  x0: Math.min(a.x, b.x),
  x1: Math.max(a.x, b.x),
  y0: Math.min(a.y, b.y),
  y1: Math.max(a.y, b.y),
});

/** Straight parts of one path. */
function straightParts(path: ArrayLike<number>, matrix: Matrix): Ruling[] {
  const found: Ruling[] = [];
  let start: Point | undefined;
  let current: Point | undefined;
  for (let at = 0; at < path.length;) {
    const code = path[at] as number;
    const size = COORDINATES[code];
    if (size === undefined) break;
    const end = at + size;
    const to = size > 0 ? place(matrix, path[end - 1] as number, path[end] as number) : start;
    if (code === MOVE) start = to;
    const isStraight = code === LINE || code === CLOSE;
    if (isStraight && current !== undefined && to !== undefined) found.push(ruling(current, to));
    current = to;
    at = end + 1;
  }
  return found;
}

const PICTURES = new Set<number>([
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
  OPS.paintImageXObjectRepeat,
]);

/** Of the unit square, in which every picture is drawn. */
const areaOf = ([a = 0, b = 0, c = 0, d = 0]: Matrix): number => Math.abs(a * d - b * c);

/** What a page draws besides its text. */
export interface Drawing {
  /** Straight lines: borders of tables are lines or the edges of thin or framed boxes. */
  readonly rulings: readonly Ruling[];
  readonly hasPictures: boolean;
  /** Square points that pictures take, overlaps counted twice. */
  readonly pictureArea: number;
}

export async function drawingOf(page: PDFPageProxy): Promise<Drawing> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const hasPictures = fnArray.some((operation) => PICTURES.has(operation));
  let pictureArea = 0;
  const stack: Matrix[] = [];
  let matrix: Matrix = [...page.getViewport({ scale: 1 }).transform];
  const rulings: Ruling[] = [];
  for (const [at, operation] of fnArray.entries()) {
    const args = argsArray[at] as unknown[] | null;
    if (operation === OPS.save) stack.push(matrix);
    else if (operation === OPS.restore) matrix = stack.pop() ?? matrix;
    else if (operation === OPS.transform) matrix = Util.transform(matrix, args) as Matrix;
    else if (PICTURES.has(operation)) pictureArea += areaOf(matrix);
    else if (operation === OPS.constructPath && !CLIP_ONLY.has(args?.[0] as number)) {
      const path = (args?.[1] as (ArrayLike<number> | null)[] | undefined)?.[0];
      if (path) rulings.push(...straightParts(path, matrix));
    }
  }
  return { rulings, hasPictures, pictureArea };
}
