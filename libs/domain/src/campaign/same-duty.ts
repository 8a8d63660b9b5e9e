import { foldName } from '../directory/index.js';

/**
 * From this likeness on two tasks are shown as perhaps the same duty. Measured on the tasks of the five seed directives:
 * pairs of different duties reach 0.50, the same duty in other words lies above 0.65 (same-duty.spec.ts).
 */
export const SAME_DUTY = 0.55;

/** Words that every order begins with, and that say nothing of the duty. */
const COMMON = new Set(
  'tiep tuc tang cuong thuc hien trien khai to chuc tham muu phoi hop chi dao day manh va cac cua cho theo de trong ve voi tai den tu'.split(
    ' ',
  ),
);

export interface ToCompare<Id> {
  readonly id: Id;
  readonly text: string;
}

export interface LikePair<One, Other> {
  readonly one: One;
  readonly other: Other;
  /** 0–1. */
  readonly likeness: number;
}

/** Syllables, and pairs of neighbouring ones, which in Vietnamese are mostly the words. */
function marksOf(text: string): ReadonlySet<string> {
  const syllables = foldName(text)
    .split(/[^a-z0-9]+/)
    .filter((one) => one !== '' && !COMMON.has(one));
  const pairs = syllables.slice(1).map((syllable, at) => `${syllables[at] ?? ''} ${syllable}`);
  return new Set([...syllables, ...pairs]);
}

/**
 * Every pair whose texts are alike (Dice's coefficient of their marks) at least so much, the likest first. An index of
 * marks keeps it near linear: only texts that share a mark are compared.
 */
export function likePairs<One, Other>(
  ones: readonly ToCompare<One>[],
  others: readonly ToCompare<Other>[],
  least: number = SAME_DUTY,
): readonly LikePair<One, Other>[] {
  const marked = others.map(({ id, text }) => ({ id, marks: marksOf(text) }));
  const holders = new Map<string, number[]>();
  marked.forEach(({ marks }, at) => {
    for (const mark of marks) {
      const list = holders.get(mark);
      if (list === undefined) holders.set(mark, [at]);
      else list.push(at);
    }
  });
  const pairs = ones.flatMap(({ id, text }) => {
    const marks = marksOf(text);
    const shared = new Map<number, number>();
    for (const mark of marks) {
      for (const at of holders.get(mark) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
    }
    return [...shared].flatMap(([at, common]): readonly LikePair<One, Other>[] => {
      const other = marked[at];
      if (other === undefined) return [];
      const likeness = (2 * common) / (marks.size + other.marks.size);
      return likeness < least ? [] : [{ one: id, other: other.id, likeness }];
    });
  });
  return pairs.toSorted((a, b) => b.likeness - a.likeness);
}
