/** The shape of a Vietnamese syllable without its tone: onset, nucleus, coda. Decides which encoding reads as Vietnamese. */
const ONSET = '(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnprstvx])?';
const NUCLEUS =
  '(?:uyê|uya|oai|oay|oeo|uây|uôi|ươi|ươu|iêu|yêu|uyu|uao|iê|yê|ia|ya|ưa|ươ|uô|ua|oa|oă|oe|uâ|uê|uy|uơ|ai|ao|au|ay|âu|ây|eo|êu|iu|oi|ôi|ơi|ui|ưi|ưu|oo|[aăâeêioôơuưy])';
const CODA = '(?:ng|nh|ch|[cmnpt])?';
const SYLLABLE = new RegExp(`^${ONSET}${NUCLEUS}${CODA}$`, 'u');

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const WORD = /[\p{L}\p{M}\u00AD\u00A1-\u00BF]+/gu;

const withoutTone = (word: string) =>
  word.toLowerCase().normalize('NFD').replace(TONES, '').normalize('NFC');

/** Whether a word has the shape of a Vietnamese syllable. */
const isSyllable = (word: string): boolean => SYLLABLE.test(withoutTone(word));

/**
 * Share (0–1) of the words with a letter outside ASCII that are Vietnamese syllables; undefined without such words.
 * Words in plain letters read the same in every encoding and say nothing.
 */
export function vietnameseShare(text: string): number | undefined {
  let marked = 0;
  let good = 0;
  for (const [word] of text.matchAll(WORD)) {
    if (/^[\x00-\x7f]*$/.test(word)) continue;
    marked += 1;
    if (isSyllable(word)) good += 1;
  }
  return marked === 0 ? undefined : good / marked;
}
