import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createWorker, OEM, PSM, type Block, type Worker } from 'tesseract.js';
import type { Chunk } from '../layout/line.js';
import { median } from '../layout/line.js';

const trainedData = join(
  dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/vie/package.json')),
  '4.0.0_best_int',
);

/** Starts the character reader with the Vietnamese data of the package; nothing is fetched and nothing is cached. */
export async function startTesseract(): Promise<Worker> {
  const worker = await createWorker('vie', OEM.LSTM_ONLY, {
    langPath: trainedData,
    cacheMethod: 'none',
    gzip: true,
  });
  await worker.setParameters({ tessedit_pageseg_mode: PSM.AUTO, user_defined_dpi: '222' });
  return worker;
}

/** The stroke in "12/KH-UBND" is often taken for this one. */
const FRACTION_STROKE = '\u2044';
const NOISE = /^[^\p{L}\p{N}*/.-]+$/u;
/** Below this (0–1) a mark without letters is dirt, a ruling or a part of a stamp; so is a scrap of a letter or two. */
const DIRT_BELOW = 0.5;
const SCRAP_BELOW = 0.3;
const isDirt = (text: string, confidence: number) =>
  (NOISE.test(text) && confidence < DIRT_BELOW) || (text.length <= 2 && confidence < SCRAP_BELOW);

type RecognisedLine = Block['paragraphs'][number]['lines'][number];

const slope = ({ baseline: { x0, y0, x1, y1 } }: RecognisedLine) => (y1 - y0) / (x1 - x0);

/** The tilt of the page: the median slope of the long lines. */
function tiltOf(lines: readonly RecognisedLine[]): number {
  const long = lines.filter(({ words }) => words.length >= 4);
  return long.length === 0 ? 0 : median(long.map(slope));
}

/** Words with the tilt taken out: turned about the page's corner, so that lines are level. */
function levelWords(line: RecognisedLine, tilt: number): Chunk[] {
  const size = median(line.words.map(({ bbox }) => bbox.y1 - bbox.y0));
  return line.words
    .filter(({ text, confidence }) => !isDirt(text, confidence / 100))
    .map(({ text, bbox, confidence }) => {
      const middle = (bbox.x0 + bbox.x1) / 2;
      const onLine = line.baseline.y0 + slope(line) * (middle - line.baseline.x0);
      const shift = tilt * onLine;
      return {
        text: text.normalize('NFC').replaceAll(FRACTION_STROKE, '/'),
        x0: bbox.x0 + shift,
        x1: bbox.x1 + shift,
        baseline: onLine - tilt * middle,
        height: size,
        confidence: Math.round(confidence) / 100,
        spaced: true,
      };
    });
}

/** Recognises one picture (PNG bytes). */
export async function recognise(worker: Worker, picture: Buffer): Promise<readonly Chunk[]> {
  const { data } = await worker.recognize(picture, {}, { blocks: true, text: false });
  const lines = (data.blocks ?? []).flatMap(({ paragraphs }) =>
    paragraphs.flatMap((paragraph) => paragraph.lines),
  );
  const tilt = tiltOf(lines);
  return lines.flatMap((line) => levelWords(line, tilt));
}
