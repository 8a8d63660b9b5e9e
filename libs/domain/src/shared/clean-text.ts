/** Format characters nobody sees: zero width, soft hyphen, byte order mark, bidirectional marks; and blank letters. */
const INVISIBLE = /[\p{Cf}\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0]/gu;
const LINE_END = /\r\n?|[\u0085\u2028\u2029]/gu;
/** Controls but the line end and the tab. */
const CONTROL = /[^\P{Cc}\n\t]/gu;
const BLANK = /[\p{Zs}\t]/gu;
/** Letters that look like Đ and come from other alphabets, with the one Vietnamese has. */
const LIKE_D: Readonly<Record<string, string>> = { Ð: 'Đ', Ɖ: 'Đ', ð: 'đ', ɖ: 'đ' };

/** U+00D0 and U+0189, which look like Đ, are written Đ; their small letters đ. */
export const withOneD = (text: string): string =>
  text.replace(/[ÐƉðɖ]/gu, (letter) => LIKE_D[letter] ?? letter);

/**
 * Text as people type it: without what nobody sees, one kind of blank and of line end, one Đ, composed (NFC), trimmed.
 * Two texts that look the same are the same afterwards.
 */
export const cleanText = (text: string): string =>
  withOneD(
    text
      .replace(INVISIBLE, '')
      .replace(LINE_END, '\n')
      .replace(CONTROL, '')
      .replace(BLANK, ' ')
      .normalize('NFC'),
  ).trim();

/** The same on one line, blanks in a row being one: a name, an address, a code. */
export const cleanLine = (text: string): string => cleanText(text).replace(/\s+/gu, ' ');

/** False for what no text holds and no database keeps: a NUL character, half of a surrogate pair. */
export const isText = (text: string): boolean => !/[\0\p{Cs}]/u.test(text);
