import { erredRules } from '#domain';
import type { ReadingCorrection } from '../ports/reading.store.js';
import type { UnitOfWork } from '../ports/transaction.port.js';

/** How often people corrected what a rule had read, with a few of the words it read. */
export interface RuleCount {
  readonly rule: string;
  readonly corrections: number;
  readonly words: readonly string[];
}

const PAGE = 50;
const MOST_WORDS = 3;

/** Corrections of all readings counted under the rules that made the values, most corrected first; page by page. */
export async function countErredRules(uow: UnitOfWork): Promise<readonly RuleCount[]> {
  const counts = new Map<string, { corrections: number; words: Set<string> }>();
  let last: ReadingCorrection | null = null;
  do {
    const after: ReadingCorrection | null = last;
    const page: readonly ReadingCorrection[] = await uow.run((tx) =>
      tx.readings.corrections(after, PAGE),
    );
    for (const { before, after: corrected } of page)
      for (const { rule, words } of erredRules(before, corrected)) {
        const count = counts.get(rule) ?? { corrections: 0, words: new Set() };
        count.corrections += 1;
        if (words !== '' && count.words.size < MOST_WORDS) count.words.add(words);
        counts.set(rule, count);
      }
    last = page.length === PAGE ? (page[page.length - 1] ?? null) : null;
  } while (last !== null);
  return [...counts]
    .map(([rule, { corrections, words }]) => ({ rule, corrections, words: [...words] }))
    .sort((a, b) => b.corrections - a.corrections || (a.rule < b.rule ? -1 : 1));
}
