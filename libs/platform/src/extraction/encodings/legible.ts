import { restoreLegacy } from './decode.js';
import { vietnameseShare } from './syllables.js';

/** Fewer words say nothing: a page of figures, a signature. */
const FEWEST_WORDS = 20;
/** Of the words with a mark; a Vietnamese text has nearly all, one whose letters are exchanged nearly none. */
const FEWEST_SYLLABLES = 0.5;
/** Of all words: more than that carry a mark in Vietnamese, and in an alphabet whose letters are exchanged. */
const MOSTLY_MARKED = 0.6;
/** Letters that a font gave no meaning: private use, the replacement character, control characters. */
const MEANINGLESS = /[\uE000-\uF8FF\uFFFD\u0001-\u0008\u000E-\u001F]/gu;
const MOST_MEANINGLESS = 0.05;
/** Of the words of three letters and more; every language written in Latin letters has a vowel in them. */
const FEWEST_WITH_VOWEL = 0.6;
const VOWEL = /[aeiouy]/u;

const words = (text: string): readonly string[] => text.match(/[\p{L}\p{M}]+/gu) ?? [];

/**
 * Whether what a font says its characters are can be what is printed: PDF fonts may map them to nothing or to one
 * another, which no eye sees. A text in an old Vietnamese font is legible, for it can be converted.
 */
export function isLegible(text: string): boolean {
  const strange = text.match(MEANINGLESS)?.length ?? 0;
  if (strange > MOST_MEANINGLESS * text.length && strange > FEWEST_WORDS) return false;
  const { text: restored } = restoreLegacy(text);
  const all = words(restored.normalize('NFC'));
  const marked = all.filter((word) => /[^\x00-\x7f]/u.test(word));
  if (marked.length >= FEWEST_WORDS) {
    const share = vietnameseShare(restored.normalize('NFC')) ?? 1;
    return share >= FEWEST_SYLLABLES || marked.length < MOSTLY_MARKED * all.length;
  }
  const long = all.filter((word) => word.length >= 3 && /^[A-Za-z]+$/u.test(word));
  const voiced = long.filter((word) => VOWEL.test(word.toLowerCase()));
  return long.length < FEWEST_WORDS || voiced.length >= FEWEST_WITH_VOWEL * long.length;
}
