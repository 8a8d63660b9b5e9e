import { SYLLABLES } from '../lexicon/syllables.js';

/** Longer runs of letters are no words that lost their blanks. */
const LONGEST_RUN = 40;
const WORD = /[\p{L}\d]+/gu;
const VOWELS = /[aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ]+/gu;
const MARKED = /[^\x00-\x7f]/u;
/** "Chínhphủ", "tướngChính", "tháng8", "TTgngày": where the writing itself shows an edge. */
const EDGE =
  /(?<=\p{Ll})(?=\p{Lu}\p{Ll}|\d)|(?<=\p{Lu}{2})(?=(?:ngày|của|về|tại|các|và|tỉnh|huyện|xã)(?!\p{L}))/gu;

/** "TỊCHNguyễn": the post in capitals, the name behind it. */
const POST_AND_NAME = /^(\p{Lu}{2,})\p{Lu}\p{Ll}+$/u;

/**
 * Where blanks got lost between the words of a line ("Bộ Kếhoạch", "tổnghợp", "tháng8"), as they do where a page's
 * line ends were taken out: characters before which a blank is to be thought. Only runs that can be parted in one way
 * into syllables of the grammar's words are parted; a word of another language stays whole.
 *
 * @param low the line as it is compared, of the same length as `text`.
 */
export function gluedCuts(text: string, low: string): readonly number[] {
  const cuts: number[] = [];
  for (const match of text.matchAll(WORD)) {
    const [run] = match;
    if (run.length < 3 || run.length > LONGEST_RUN || !MARKED.test(run)) continue;
    cuts.push(...cutsIn(run, low.slice(match.index, match.index + run.length), match.index));
  }
  return cuts;
}

function cutsIn(run: string, low: string, at: number): readonly number[] {
  const post = POST_AND_NAME.exec(run)?.[1] ?? '';
  if (MARKED.test(post) && SYLLABLES.has(low.slice(0, post.length))) return [at + post.length];
  const edges = [0, ...[...run.matchAll(EDGE)].map(({ index }) => index), run.length];
  const found: number[] = [];
  for (let i = 0; i + 1 < edges.length; i++) {
    const [from = 0, to = 0] = [edges[i], edges[i + 1]];
    const parts = /^\d|^\p{Lu}{2}/u.test(run.slice(from, to)) ? [0] : partsOf(low.slice(from, to));
    if (parts === null) return [];
    found.push(...parts.map((part) => at + from + part));
  }
  return found.filter((cut) => cut > at);
}

/** Where the syllables of a run begin: one holds one stretch of vowels; null when it is made of others, or in more than one way. */
function partsOf(run: string): readonly number[] | null {
  if (SYLLABLES.has(run) || (run.match(VOWELS)?.length ?? 0) < 2) return [0];
  /** For each place the fewest syllables up to it, where the last of them begins, and whether another way is as short. */
  const best: { count: number; from: number; twice: boolean }[] = [
    { count: 0, from: 0, twice: false },
  ];
  for (let to = 2; to <= run.length; to++)
    for (let from = Math.max(0, to - LONGEST_SYLLABLE); from <= to - 2; from++) {
      const before = best[from];
      if (!before || !SYLLABLES.has(run.slice(from, to))) continue;
      const count = before.count + 1;
      const known = best[to];
      if (!known || count < known.count) best[to] = { count, from, twice: before.twice };
      else if (count === known.count) best[to] = { ...known, twice: true };
    }
  const last = best[run.length];
  if (!last || last.twice) return null;
  const starts: number[] = [];
  for (let to = run.length; to > 0; to = best[to]?.from ?? 0) starts.unshift(best[to]?.from ?? 0);
  return starts;
}

const LONGEST_SYLLABLE = 7;
