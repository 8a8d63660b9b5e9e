import { TEXT_NOTES } from '#wording/extraction';
import type { Decoded } from './encodings/decode.js';

/** Control characters other than line feed and tab: a database refuses NUL, a screen obeys the others. */

const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g;
/** Marks that turn the direction of writing round can make a screen show what is not written. */
const BIDI = /[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;
/** Byte order marks and zero-width spaces inside the text, soft hyphens that were not printed. */
const INVISIBLE = /[\uFEFF\u200B\u00AD]/g;
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const LINE_ENDS = /\r\n?|[\u2028\u2029\u0085]/g;

/** NFC, `\n` line ends, nothing invisible: what every text is before it is read. */
export function normaliseText(text: string): Decoded {
  const hadBidi = BIDI.test(text);
  BIDI.lastIndex = 0;
  const clean = text
    .replace(LINE_ENDS, '\n')
    .replace(/\f/g, '\n')
    .replace(CONTROLS, '')
    .replace(BIDI, '')
    .replace(INVISIBLE, '')
    .replace(LONE_SURROGATE, '\uFFFD')
    .normalize('NFC');
  return hadBidi ? { text: clean, note: TEXT_NOTES.directionMarks } : { text: clean };
}
