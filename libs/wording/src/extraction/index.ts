export { ARCHIVE_REFUSALS, MARKUP_REFUSALS } from './archive.words.js';
export {
  LETTER_NOTES,
  OFFICE_NOTES,
  RECOGNITION_NOTES,
  SIGNATURE_NOTES,
  TEXT_NOTES,
} from './notes.words.js';
export {
  FILE_KIND_NAMES,
  FILE_REFUSALS,
  IMAGE_REFUSALS,
  LETTER_REFUSALS,
  OFFICE_REFUSALS,
  PDF_REFUSALS,
  RTF_REFUSALS,
} from './refusals.words.js';
