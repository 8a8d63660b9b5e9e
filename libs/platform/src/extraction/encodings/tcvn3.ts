/**
 * TCVN 5712:1993 (TCVN3, "ABC" fonts .VnTime): one byte a letter, upper part read as Windows-1252.
 * Toned capitals have no code of their own: a separate capital font draws the small letters as capitals.
 */
const LETTERS: Readonly<Record<string, string>> = {
  a1: 'Ă',
  a2: 'Â',
  a3: 'Ê',
  a4: 'Ô',
  a5: 'Ơ',
  a6: 'Ư',
  a7: 'Đ',
  a8: 'ă',
  a9: 'â',
  aa: 'ê',
  ab: 'ô',
  ac: 'ơ',
  ad: 'ư',
  ae: 'đ',
  b5: 'à',
  b6: 'ả',
  b7: 'ã',
  b8: 'á',
  b9: 'ạ',
  bb: 'ằ',
  bc: 'ẳ',
  bd: 'ẵ',
  be: 'ắ',
  c6: 'ặ',
  c7: 'ầ',
  c8: 'ẩ',
  c9: 'ẫ',
  ca: 'ấ',
  cb: 'ậ',
  cc: 'è',
  ce: 'ẻ',
  cf: 'ẽ',
  d0: 'é',
  d1: 'ẹ',
  d2: 'ề',
  d3: 'ể',
  d4: 'ễ',
  d5: 'ế',
  d6: 'ệ',
  d7: 'ì',
  d8: 'ỉ',
  dc: 'ĩ',
  dd: 'í',
  de: 'ị',
  df: 'ò',
  e1: 'ỏ',
  e2: 'õ',
  e3: 'ó',
  e4: 'ọ',
  e5: 'ồ',
  e6: 'ổ',
  e7: 'ỗ',
  e8: 'ố',
  e9: 'ộ',
  ea: 'ờ',
  eb: 'ở',
  ec: 'ỡ',
  ed: 'ớ',
  ee: 'ợ',
  ef: 'ù',
  f1: 'ủ',
  f2: 'ũ',
  f3: 'ú',
  f4: 'ụ',
  f5: 'ừ',
  f6: 'ử',
  f7: 'ữ',
  f8: 'ứ',
  f9: 'ự',
  fa: 'ỳ',
  fb: 'ỷ',
  fc: 'ỹ',
  fd: 'ý',
  fe: 'ỵ',
};

/** From the Latin-1 reading of a byte to the letter meant. */
export const TCVN3_LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries(LETTERS).map(([code, letter]) => [
    String.fromCharCode(parseInt(code, 16)),
    letter,
  ]),
);

const WORD = /\p{L}+/gu;
const TONED = /[\u0300\u0301\u0303\u0309\u0323]/;

/**
 * "CộNG" → "CỘNG": a word of at least two capitals whose small letters are all toned was written in capitals.
 * One capital is not enough: "Tổ" and "TỔ" have the same bytes.
 */
function liftCapitals(word: string): string {
  let capitals = 0;
  for (const letter of word) {
    if (letter !== letter.toLowerCase()) capitals += 1;
    else if (!TONED.test(letter.normalize('NFD'))) return word;
  }
  return capitals >= 2 ? word.toUpperCase() : word;
}

/** Vietnamese of a text whose bytes were TCVN3 but were read as Latin-1. */
export function fromTcvn3(latin: string): string {
  const letters = Array.from(latin, (letter) => TCVN3_LETTERS.get(letter) ?? letter).join('');
  return letters.replace(WORD, liftCapitals);
}
