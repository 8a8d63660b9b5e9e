import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { ExtractionRefused, unreadable } from '../extraction.js';
import { takeTables } from '../layout/ruled-tables.js';
import { readPages, type LaidOutPage } from '../layout/read-pages.js';
import { openPdf } from './pdf-document.js';
import { chunksOf } from './pdf-chunks.js';
import { drawingOf } from './pdf-drawing.js';
import type { ReadDocument } from './read-document.js';
import type { Recogniser } from '../ocr/recogniser.js';

/** A page with fewer letters than this, and a picture, is a picture of a page; without one it is only short. */
const FEWEST_LETTERS = 20;

async function readPage(pdf: PDFDocumentProxy, at: number): Promise<LaidOutPage | undefined> {
  const page = await pdf.getPage(at);
  const { width, height } = page.getViewport({ scale: 1 });
  const chunks = await chunksOf(page);
  const letters = chunks.reduce((sum, { text }) => sum + text.trim().length, 0);
  const { rulings, hasPictures } = await drawingOf(page);
  if (letters < FEWEST_LETTERS && hasPictures) return undefined;
  const { tables, rest } = takeTables(chunks, rulings);
  page.cleanup();
  return { width, height, chunks: rest, tables };
}

interface PdfPages {
  readonly pages: readonly LaidOutPage[];
  readonly scanned: readonly number[];
}

async function readAllPages(pdf: PDFDocumentProxy, recogniser: Recogniser): Promise<PdfPages> {
  const pages: (LaidOutPage | undefined)[] = [];
  try {
    for (let at = 1; at <= pdf.numPages; at += 1) pages.push(await readPage(pdf, at));
    const scanned = pages.flatMap((page, at) => (page === undefined ? [at + 1] : []));
    const recognised = await recogniser.recognisePdf(pdf, scanned);
    return { pages: pages.flatMap((page, at) => page ?? recognised.get(at + 1) ?? []), scanned };
  } catch (error) {
    if (error instanceof ExtractionRefused) throw error;
    throw unreadable('Tệp PDF bị hỏng, không đọc được nội dung.', error);
  }
}

/** Reads a checked PDF: its text where it has one, and the pages that are only pictures through the recogniser. */
export async function readPdf(bytes: Buffer, recogniser: Recogniser): Promise<ReadDocument> {
  const pdf = await openPdf(bytes);
  const total = pdf.numPages;
  const { pages, scanned } = await readAllPages(pdf, recogniser);
  await pdf.destroy();
  return { ...readPages(pages), pages: total, notes: notesOn(scanned, total) };
}

function notesOn(scanned: readonly number[], total: number): string[] {
  if (scanned.length === 0) return [];
  const which = scanned.length === total ? 'Văn bản' : `Trang ${scanned.join(', ')}`;
  return [`${which} là ảnh quét; chữ được nhận dạng bằng máy, cần đối chiếu với bản gốc.`];
}
