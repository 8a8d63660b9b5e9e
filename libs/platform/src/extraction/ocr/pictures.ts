import { createCanvas, loadImage, type Canvas } from '@napi-rs/canvas';
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { IMAGE_REFUSALS } from '#wording/extraction';
import { ExtractionRefused } from '../extraction.js';

/** Pixels of the long side of a page, 222 dpi on A4: of 2,000 to 3,508 it read most words of 150 dpi scans right. */
const LONG_SIDE = 2_600;
/** A photograph is enlarged at most this much. */
const LARGEST_SCALE = 2.5;
const A4_SHORT_SIDE = 595;

/** A picture of one page, and how many of its pixels make a point. */
export interface Picture {
  readonly png: Buffer;
  readonly width: number;
  readonly height: number;
  readonly pixelsPerPoint: number;
}

async function pictureOf(canvas: Canvas, pixelsPerPoint: number): Promise<Picture> {
  const { width, height } = canvas;
  const png = await canvas.encode('png');
  // Its pixels lie outside the heap and would wait for the collector.
  canvas.width = 0;
  canvas.height = 0;
  return { png, width, height, pixelsPerPoint };
}

/** Draws a page of a PDF. */
export async function drawPage(page: PDFPageProxy): Promise<Picture> {
  const plain = page.getViewport({ scale: 1 });
  const scale = LONG_SIDE / Math.max(plain.width, plain.height);
  const viewport = page.getViewport({ scale });
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  await page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport }).promise;
  return pictureOf(canvas, scale);
}

/** Brings a photograph or scan to the size the character reader likes. */
export async function scalePicture(bytes: Buffer): Promise<Picture> {
  const image = await loadImage(bytes).catch(() => {
    throw new ExtractionRefused('UNREADABLE_FILE', IMAGE_REFUSALS.unopenable);
  });
  const scale = Math.min(LARGEST_SCALE, LONG_SIDE / Math.max(image.width, image.height));
  const canvas = createCanvas(Math.round(image.width * scale), Math.round(image.height * scale));
  const context = canvas.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return pictureOf(canvas, Math.min(canvas.width, canvas.height) / A4_SHORT_SIDE);
}
