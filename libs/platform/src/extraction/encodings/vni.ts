/**
 * VNI (fonts VNI-Times): a plain vowel followed by a mark, each one byte of Windows-1252; ơ, ư, đ and the forms of i
 * are single bytes. Capitals are the same with capital mark bytes.
 */
const ACUTE = '\u0301';
const GRAVE = '\u0300';
const HOOK = '\u0309';
const TILDE = '\u0303';
const DOT = '\u0323';
const CIRCUMFLEX = '\u0302';
const BREVE = '\u0306';

/** Small mark letters; the capital ones follow by `toUpperCase`. */
const MARKS: Readonly<Record<string, string>> = {
  ù: ACUTE,
  ø: GRAVE,
  û: HOOK,
  õ: TILDE,
  ï: DOT,
  â: CIRCUMFLEX,
  á: CIRCUMFLEX + ACUTE,
  à: CIRCUMFLEX + GRAVE,
  å: CIRCUMFLEX + HOOK,
  ã: CIRCUMFLEX + TILDE,
  ä: CIRCUMFLEX + DOT,
  ê: BREVE,
  é: BREVE + ACUTE,
  è: BREVE + GRAVE,
  ú: BREVE + HOOK,
  ü: BREVE + TILDE,
  ë: BREVE + DOT,
};

const SINGLES: Readonly<Record<string, string>> = {
  ô: 'ơ',
  ö: 'ư',
  ñ: 'đ',
  í: 'í',
  ì: 'ì',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
};

const both = (table: Readonly<Record<string, string>>, value: (letter: string) => string) =>
  new Map(
    Object.entries(table).flatMap(([key, letter]) => [
      [key, letter] as const,
      [key.toUpperCase(), value(letter)] as const,
    ]),
  );

/** Mark byte → combining marks. */
export const VNI_MARKS: ReadonlyMap<string, string> = both(MARKS, (marks) => marks);
/** Single byte → letter. */
export const VNI_SINGLES: ReadonlyMap<string, string> = both(SINGLES, (letter) =>
  letter.toUpperCase(),
);

const VOWEL_OR_SINGLE = new RegExp(
  `([aeouyôöAEOUYÔÖ])([${[...VNI_MARKS.keys()].join('')}])|[${[...VNI_SINGLES.keys()].join('')}]`,
  'gu',
);

/** Vietnamese of a text whose bytes were VNI but were read as Latin-1. One pass: what it writes is not read again. */
export function fromVni(latin: string): string {
  return latin.replace(VOWEL_OR_SINGLE, (bytes: string, vowel?: string, mark?: string) => {
    if (vowel === undefined || mark === undefined) return VNI_SINGLES.get(bytes) ?? bytes;
    return `${VNI_SINGLES.get(vowel) ?? vowel}${VNI_MARKS.get(mark) ?? ''}`.normalize('NFC');
  });
}
