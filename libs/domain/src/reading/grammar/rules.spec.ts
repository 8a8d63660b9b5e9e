import { sourceLine } from '../text/source-line.js';
import type { Rule } from './rule.js';
import { CELL_RULES } from './time/cell-rules.js';
import { deadlineInCell, deadlinesIn, TIME_RULES } from './time/deadlines.js';

const line = (text: string) => sourceLine(text, 0, text.length);
const asOf = { issuedOn: '2026-03-10' };

const inTime = (text: string) =>
  deadlinesIn(line(text), asOf).map(({ rule, deadline }) => [rule, deadline.dueOn] as const);
const inCell = (text: string) => {
  const found = deadlineInCell(line(text), asOf);
  return found ? [[found.rule, found.deadline.dueOn] as const] : [];
};
const cells = new Set(CELL_RULES.map(({ id }) => id));

/** Each family with its rules and the way its examples are read. */
const FAMILIES: readonly (readonly [
  string,
  readonly Rule<unknown>[],
  (text: string, id: string) => readonly (readonly [string, unknown])[],
])[] = [['time', TIME_RULES, (text, id) => (cells.has(id as never) ? inCell(text) : inTime(text))]];

describe.each(FAMILIES)('rules of %s', (family, rules, read) => {
  it.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
    expect(id).toMatch(new RegExp(`^${family}/[a-z-]+$`, 'u'));
    for (const [sentence, made] of rule.reads)
      expect([sentence, read(sentence, id)]).toEqual([
        sentence,
        expect.arrayContaining([[id, made]]),
      ]);
    for (const sentence of rule.refuses)
      expect([sentence, read(sentence, id).filter(([by]) => by === id)]).toEqual([sentence, []]);
  });

  it('each states two sentences that it reads and two that it leaves, none of them twice', () => {
    const sentences = rules.flatMap((rule) => rule.reads.map(([sentence]) => sentence));
    expect(rules.filter((rule) => rule.reads.length < 2 || rule.refuses.length < 2)).toEqual([]);
    expect(new Set(sentences).size).toBe(sentences.length);
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  });
});
