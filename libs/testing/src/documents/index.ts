export { layoutOf, typedText, type OfficialLayout } from './official-layout.js';
export { docxOf } from './docx-document.js';
export { pdfOf, scannedPdf, type PdfExtras } from './pdf-document.js';
export { pageImages, type Scan } from './page-images.js';
export { zip, type ZipPart } from './zip-writer.js';
export { POISON } from './poison-corpus.js';
export type { Poison } from './poison.js';
export { wordFile } from './word-file.js';
export { docOf } from './doc-file.js';
