import { createCanvas } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const POINTS_PER_INCH = 72;
const QUALITY = 92;

/** How a page is scanned: dots per inch and the tilt in degrees. */
export interface Scan {
  readonly dpi: number;
  readonly tilt: number;
  readonly pages?: number;
  /** What a scanner puts into a PDF, which takes it as it is; a PNG is a file of its own. */
  readonly as?: 'png' | 'jpeg';
}

/** Draws the pages of a PDF as pictures, slightly turned as a scanner does. */
export async function pageImages(
  pdf: Buffer,
  { dpi, tilt, pages = 1, as = 'png' }: Scan,
): Promise<Buffer[]> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const pictures: Buffer[] = [];
  for (let at = 1; at <= Math.min(pages, document.numPages); at += 1) {
    const page = await document.getPage(at);
    const viewport = page.getViewport({ scale: dpi / POINTS_PER_INCH });
    const drawn = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
    await page.render({ canvas: drawn as unknown as HTMLCanvasElement, viewport }).promise;
    const turned = createCanvas(drawn.width, drawn.height);
    const context = turned.getContext('2d');
    context.fillStyle = 'white';
    context.fillRect(0, 0, turned.width, turned.height);
    context.translate(turned.width / 2, turned.height / 2);
    context.rotate((tilt * Math.PI) / 180);
    context.drawImage(drawn, -drawn.width / 2, -drawn.height / 2);
    pictures.push(await (as === 'png' ? turned.encode('png') : turned.encode('jpeg', QUALITY)));
  }
  await document.destroy();
  return pictures;
}
