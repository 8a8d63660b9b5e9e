import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import {
  getDocument,
  type PDFDocumentLoadingTask,
  type PDFDocumentProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import { PDF_REFUSALS } from '#wording/extraction';
import { ExtractionRefused, unreadable } from '../extraction.js';
import { EXTRACTION_LIMITS as LIMITS } from '../limits.js';

const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const inside = (name: string) => `${join(folder, name)}/`;
const ERRORS_ONLY = 0;

const isNamed = (error: unknown, name: string) => error instanceof Error && error.name === name;

async function load(task: PDFDocumentLoadingTask): Promise<PDFDocumentProxy> {
  try {
    return await task.promise;
  } catch (error) {
    if (isNamed(error, 'PasswordException'))
      throw new ExtractionRefused('ENCRYPTED_FILE', PDF_REFUSALS.encrypted);
    throw unreadable(PDF_REFUSALS.unopenable, error);
  }
}

/**
 * Opens a PDF that has been checked. Fonts and decoders come from the package's own folder, never from a network.
 * @throws ExtractionRefused ENCRYPTED_FILE, UNREADABLE_FILE or PAYLOAD_TOO_LARGE (pages).
 */
export async function openPdf(bytes: Buffer): Promise<PDFDocumentProxy> {
  const document = await load(
    getDocument({
      data: new Uint8Array(bytes),
      cMapUrl: inside('cmaps'),
      standardFontDataUrl: inside('standard_fonts'),
      wasmUrl: inside('wasm'),
      iccUrl: inside('iccs'),
      useWorkerFetch: false,
      disableFontFace: true,
      useSystemFonts: false,
      isEvalSupported: false,
      stopAtErrors: false,
      maxImageSize: LIMITS.imagePixels,
      verbosity: ERRORS_ONLY,
    }),
  );
  if (document.numPages > LIMITS.pages)
    throw new ExtractionRefused(
      'PAYLOAD_TOO_LARGE',
      PDF_REFUSALS.tooManyPages(document.numPages, LIMITS.pages),
    );
  return document;
}
