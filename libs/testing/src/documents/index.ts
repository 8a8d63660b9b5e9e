export { layoutOf, typedText } from './official-layout.js';
export { docxOf } from './docx-document.js';
export { mislabelledPdf, pdfOf, scannedPdf } from './pdf-document.js';
export { pageImages } from './page-images.js';
export { zip } from './zip-writer.js';
export { POISON } from './poison-corpus.js';
export { documentXml, wordFile } from './word-file.js';
export { docOf } from './doc-file.js';
