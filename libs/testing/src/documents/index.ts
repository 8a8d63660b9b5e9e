export { layoutOf, typedText, type OfficialLayout } from './official-layout.js';
export { docxOf } from './docx-document.js';
export { pdfOf, scannedPdf, type PdfExtras } from './pdf-document.js';
export { pageImages, type Scan } from './page-images.js';
export { zip, type ZipPart } from './zip-writer.js';
export { pdfFile, POISON, wordFile, type Poison } from './poison.js';
