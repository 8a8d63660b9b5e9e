export { extractText, type ExtractionInput, type ExtractionOptions } from './extract-text.js';
export { readSheet } from './read-sheet.js';
export {
  ExtractionRefused,
  RecognitionNeeded,
  sourceOf,
  type DocumentFormat,
  type Extraction,
  type RecognitionProgress,
  type RecognitionQuality,
  type Refusal,
  type RefusalCode,
  type UnsurePassage,
} from './extraction.js';
export { EXTRACTION_LIMITS, UNSURE_BELOW } from './limits.js';
export { recogniserStands } from './ocr/recogniser-stands.js';
