import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { LaidOutPage } from '../layout/read-pages.js';

/** Reads pages that are pictures. Asks for leave before the first page: recognition is long and has its own queue. */
export interface Recogniser {
  recogniseImage(bytes: Buffer): Promise<LaidOutPage>;
  /** The given pages (from 1) of a PDF. */
  recognisePdf(
    pdf: PDFDocumentProxy,
    pages: readonly number[],
  ): Promise<ReadonlyMap<number, LaidOutPage>>;
}
