import { foldName } from './fold-name.js';
import { writtenOut } from './written-out.js';

/** A word of a short name: `letters` where it is printed in capitals and may stand for the first letters of several. */
interface ShortWord {
  readonly word: string;
  readonly letters: boolean;
}

const LIGHT = new Set(['cac', 'va', 'cua', 'thuoc']);
const LETTERS = /^\p{Lu}{2,6}$/u;

/** "Phòng KH-TC" → phong, KH, TC: what capitals are known to stand for is written out first. */
export const shortNameOf = (text: string): readonly ShortWord[] =>
  (text.match(/[\p{L}\p{N}]+/gu) ?? []).flatMap((printed): readonly ShortWord[] => {
    const folded = foldName(printed);
    const written = writtenOut(folded);
    if (LETTERS.test(printed) && written === folded) return [{ word: folded, letters: true }];
    return written
      .split(' ')
      .filter((word) => word !== '' && !LIGHT.has(word))
      .map((word) => ({ word, letters: false }));
  });

/**
 * What of a known name, word by word, stands behind the short one; null when the short one is no beginning of it.
 * "Phòng KHTC" leaves nothing of "Phòng Kế hoạch - Tài chính", and "Sở Y tế" of that of the department.
 */
export function restBehind(short: readonly ShortWord[], known: readonly string[]): string | null {
  let at = 0;
  for (const { word, letters } of short) {
    const stands = letters ? [...word] : [word];
    const fits =
      known[at] === word
        ? 1
        : letters && stands.every((letter, i) => known[at + i]?.startsWith(letter) === true)
          ? stands.length
          : 0;
    if (fits === 0) return null;
    at += fits;
  }
  return at === 0 ? null : known.slice(at).join(' ');
}
