/** How a list counts, by the names of Office; any other counts in figures. */
export type NumberFormat =
  | 'decimal'
  | 'decimalZero'
  | 'lowerLetter'
  | 'upperLetter'
  | 'lowerRoman'
  | 'upperRoman'
  | 'none'
  | (string & {});

const ROMAN = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;

function roman(count: number): string {
  let rest = Math.min(count, 3_999);
  let text = '';
  for (const [worth, letters] of ROMAN) for (; rest >= worth; rest -= worth) text += letters;
  return text;
}

/** a … z, aa, bb …, as Word counts; a file may claim any number, and its letters are so many. */
const MOST_LETTERS = 100;
const letter = (count: number) =>
  String.fromCharCode(97 + ((count - 1) % 26)).repeat(
    Math.min(Math.ceil(count / 26), MOST_LETTERS),
  );

/** A list number as it is printed. There is no letter and no Roman numeral below one. */
export function counted(count: number, format: NumberFormat): string {
  if (count < 1 && format !== 'none') return String(count);
  if (format === 'lowerLetter') return letter(count);
  if (format === 'upperLetter') return letter(count).toUpperCase();
  if (format === 'lowerRoman') return roman(count);
  if (format === 'upperRoman') return roman(count).toUpperCase();
  if (format === 'decimalZero') return String(count).padStart(2, '0');
  return format === 'none' ? '' : String(count);
}

/** Bullets of symbol fonts have no character of their own; a person types a dash. */
export const bullet = (pattern: string) => (/^[\uE000-\uF8FFo§ü]?$/u.test(pattern) ? '-' : pattern);
