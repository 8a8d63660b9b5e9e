import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { PDF_REFUSALS, RECOGNITION_NOTES } from '#wording/extraction';
import { ExtractionRefused, unreadable } from '../extraction.js';
import { EXTRACTION_LIMITS as LIMITS } from '../limits.js';
import { takeTables } from '../layout/ruled-tables.js';
import { readPages, type LaidOutPage } from '../layout/read-pages.js';
import { openPdf } from './pdf-document.js';
import { chunksOf } from './pdf-chunks.js';
import type { Chunk } from '../layout/line.js';
import { isLegible } from '../encodings/legible.js';
import { releaseMemory } from '../child/release-memory.js';
import { drawingOf, type Drawing } from './pdf-drawing.js';
import type { ReadDocument } from './read-document.js';
import type { Recogniser } from '../ocr/recogniser.js';

/** A page with fewer letters than this, and a picture, is a picture of a page; without one it is only short. */
const FEWEST_LETTERS = 20;
/** A picture over this much of a page is the page: what is typed on it is a stamp or a layer of recognised text. */
const PAGE_SHARE = 0.7;
/** Letters of a long stamp with name, date and reason; a page of text has a thousand and more. */
const STAMP_LETTERS = 300;
/** Vietnamese marks a quarter of its letters; a layer recognised as another language has none. */
const FEWEST_MARKED = 0.05;
const MARKED = /[^\p{ASCII}]/u;

function isScan(chunks: readonly Chunk[], drawing: Drawing, area: number): boolean {
  const letters = [...chunks.map(({ text }) => text).join('')].filter((one) => /\p{L}/u.test(one));
  const typed = chunks.reduce((sum, { text }) => sum + text.trim().length, 0);
  if (drawing.hasPictures && typed < FEWEST_LETTERS) return true;
  if (drawing.pictureArea < PAGE_SHARE * area) return false;
  const marked = letters.filter((one) => MARKED.test(one)).length;
  return letters.length < STAMP_LETTERS || marked < FEWEST_MARKED * letters.length;
}

/** Why a page's own letters are not taken: somebody asked, it is a picture, or its fonts do not say what they print. */
type Unread = 'asked' | 'picture' | 'illegible';

async function readPage(pdf: PDFDocumentProxy, at: number): Promise<LaidOutPage | Unread> {
  const page = await pdf.getPage(at);
  const { width, height } = page.getViewport({ scale: 1 });
  const { chunks, turned } = await chunksOf(page);
  const drawing = await drawingOf(page);
  // Decoded pictures stay with the page until they are let go: a page of a scan has tens of megabytes of them.
  page.cleanup();
  await releaseMemory();
  if (isScan(chunks, drawing, width * height)) return 'picture';
  if (!isLegible(chunks.map(({ text }) => text).join(' '))) return 'illegible';
  const { tables, rest } = takeTables(chunks, drawing.rulings);
  return { width, height, chunks: rest, tables, turned };
}

interface PdfTools {
  readonly recogniser: Recogniser;
  /** Whether every page is recognised, whatever text it has. */
  readonly recogniseAll: boolean;
}

interface PdfPages {
  readonly pages: readonly LaidOutPage[];
  readonly asked: readonly number[];
  readonly scanned: readonly number[];
  readonly illegible: readonly number[];
}

const numbersOf = (pages: readonly (LaidOutPage | Unread)[], kind: Unread): readonly number[] =>
  pages.flatMap((page, at) => (page === kind ? [at + 1] : []));

async function readAllPages(
  pdf: PDFDocumentProxy,
  { recogniser, recogniseAll }: PdfTools,
): Promise<PdfPages> {
  const pages: (LaidOutPage | Unread)[] = [];
  try {
    for (let at = 1; at <= pdf.numPages; at += 1) {
      pages.push(recogniseAll ? 'asked' : await readPage(pdf, at));
      // Seen early: to unpack the pictures of three hundred pages takes minutes.
      if (pages.filter((page) => typeof page === 'string').length > LIMITS.recognisedPages)
        throw new ExtractionRefused(
          'PAYLOAD_TOO_LARGE',
          PDF_REFUSALS.tooManyScans(LIMITS.recognisedPages),
        );
    }
    const asked = numbersOf(pages, 'asked');
    const scanned = numbersOf(pages, 'picture');
    const illegible = numbersOf(pages, 'illegible');
    const unread = [...asked, ...scanned, ...illegible].sort((a, b) => a - b);
    const recognised = await recogniser.recognisePdf(pdf, unread);
    return {
      pages: pages.flatMap((page, at) =>
        typeof page === 'string' ? (recognised.get(at + 1) ?? []) : page,
      ),
      asked,
      scanned,
      illegible,
    };
  } catch (error) {
    if (error instanceof ExtractionRefused) throw error;
    throw unreadable(PDF_REFUSALS.unreadable, error);
  }
}

/** Reads a checked PDF: its text where it has one, and the pages that are only pictures through the recogniser. */
export async function readPdf(bytes: Buffer, tools: PdfTools): Promise<ReadDocument> {
  const pdf = await openPdf(bytes);
  const total = pdf.numPages;
  const { pages, asked, scanned, illegible } = await readAllPages(pdf, tools);
  await pdf.destroy();
  return {
    ...readPages(pages),
    pages: total,
    notes: [
      ...noteOn(asked, total, RECOGNITION_NOTES.asked),
      ...noteOn(scanned, total, RECOGNITION_NOTES.scanned),
      ...noteOn(illegible, total, RECOGNITION_NOTES.illegible),
    ],
  };
}

function noteOn(
  pages: readonly number[],
  total: number,
  words: (pages: readonly number[] | null) => string,
): string[] {
  return pages.length === 0 ? [] : [words(pages.length === total ? null : pages)];
}
