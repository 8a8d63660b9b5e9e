import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Worker } from 'tesseract.js';
import type { RecognitionProgress } from '../extraction.js';
import type { LaidOutPage } from '../layout/read-pages.js';
import { releaseMemory } from '../child/release-memory.js';
import { drawPage, scalePicture, type Picture } from './pictures.js';
import type { Recogniser } from './recogniser.js';
import { recognise, startTesseract } from './tesseract.js';

/** What recognition asks of the process it runs in. */
export interface RecognitionHost {
  /** Waits for this file's turn: `pages` pictures are to be recognised. */
  begin(pages: number): Promise<void>;
  report(progress: RecognitionProgress): void;
}

function inPoints(picture: Picture, chunks: Awaited<ReturnType<typeof recognise>>): LaidOutPage {
  const scale = 1 / picture.pixelsPerPoint;
  return {
    width: picture.width * scale,
    height: picture.height * scale,
    tables: [],
    chunks: chunks.map((chunk) => ({
      ...chunk,
      x0: chunk.x0 * scale,
      x1: chunk.x1 * scale,
      baseline: chunk.baseline * scale,
      height: chunk.height * scale,
    })),
  };
}

/** The recogniser of one extraction; the engine is started at the first picture and ends with the process. */
export class PageRecogniser implements Recogniser {
  private engine: Promise<Worker> | undefined;

  constructor(private readonly host: RecognitionHost) {}

  async recogniseImage(bytes: Buffer): Promise<LaidOutPage> {
    await this.host.begin(1);
    this.host.report({ page: 0, pages: 1 });
    const page = await this.read(await scalePicture(bytes));
    this.host.report({ page: 1, pages: 1 });
    return page;
  }

  async recognisePdf(
    pdf: PDFDocumentProxy,
    pages: readonly number[],
  ): Promise<ReadonlyMap<number, LaidOutPage>> {
    const found = new Map<number, LaidOutPage>();
    if (pages.length === 0) return found;
    await this.host.begin(pages.length);
    this.host.report({ page: 0, pages: pages.length });
    for (const [done, number] of pages.entries()) {
      const picture = await drawPage(await pdf.getPage(number));
      // What the page was drawn from is let go before the recogniser takes its own share.
      await pdf.cleanup();
      await releaseMemory();
      found.set(number, await this.read(picture));
      this.host.report({ page: done + 1, pages: pages.length });
    }
    return found;
  }

  private async read(picture: Picture): Promise<LaidOutPage> {
    this.engine ??= startTesseract();
    return inPoints(picture, await recognise(await this.engine, picture.png));
  }
}
