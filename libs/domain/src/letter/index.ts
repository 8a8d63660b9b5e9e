export {
  LETTER_FORMS,
  LETTER_KINDS,
  letterNumber,
  letterSeries,
  letterTypeCode,
  NUMBERING_SCOPES,
  type LetterDocument,
  type LetterForm,
  type LetterKind,
  type LetterSettings,
  type NumberingScope,
} from './letter.js';
