const SHORTEST = 12;
const LONG_WORD = 5;
const MOST_LETTERS_APART = 2;

/** Whether one letter was added, left out, changed, or two neighbours swapped. */
function isOneSlip(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let from = 0;
  while (from < short.length && short[from] === long[from]) from += 1;
  const rest = (word: string, skip: number) => word.slice(from + skip);
  if (long.length > short.length) return rest(short, 0) === rest(long, 1);
  if (rest(short, 1) === rest(long, 1)) return true;
  return (
    short[from] === long[from + 1] &&
    short[from + 1] === long[from] &&
    rest(short, 2) === rest(long, 2)
  );
}

/**
 * Whether two folded names differ only by a typist's slip: a lost space, or one slip in one word. A changed first
 * letter, a figure or a short word tells two bodies apart (Tổ 1 and Tổ 2, Sơn La and Sơn Tà), so those do not count.
 */
export function isNearName(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < SHORTEST) return false;
  if (Math.abs(a.length - b.length) > MOST_LETTERS_APART) return false;
  if (a.replaceAll(' ', '') === b.replaceAll(' ', '')) return true;
  const [left, right] = [a.split(' '), b.split(' ')];
  if (left.length !== right.length) return false;
  const unlike = left.flatMap((word, at) => (word === right[at] ? [] : [[word, right[at] ?? '']]));
  const [pair, ...more] = unlike;
  if (pair === undefined || more.length > 0) return unlike.length === 0;
  const [one = '', other = ''] = pair;
  if (/\d/.test(one + other) || Math.max(one.length, other.length) < LONG_WORD) return false;
  return one[0] === other[0] && isOneSlip(one, other);
}
