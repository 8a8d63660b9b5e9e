import fc from 'fast-check';
import { compareChain } from './compare-chain.js';
import { entryHash, type ChainEntry } from './receipt.js';

/** Any function that differs where its input does will do here. */
const hashOf = (value: unknown): string => JSON.stringify(value);
const short = (value: unknown): string => {
  let sum = 5381;
  for (const char of hashOf(value)) sum = (Math.imul(sum, 33) ^ char.charCodeAt(0)) >>> 0;
  return sum.toString(16);
};

const sealed = (entries: readonly ChainEntry[]): ChainEntry[] => {
  let prevHash = '';
  return entries.map((entry, index) => {
    const placed = { ...entry, seq: index + 1, prevHash };
    prevHash = entryHash(placed, short);
    return { ...placed, hash: prevHash };
  });
};
const chainOf = (length: number): ChainEntry[] =>
  sealed(
    Array.from({ length }, (_, index) => ({
      ...{ campaignId: 'c', dispatchId: 'd', type: 'bodyNudged', actor: { kind: 'person' } },
      ...{ data: { text: `lần ${index}` }, occurredAt: index, seq: 0, prevHash: '', hash: '' },
    })),
  );
const markAt = (chain: readonly ChainEntry[], seq: number) => ({
  seq,
  hash: chain[seq - 1]?.hash ?? '',
});

const edit = (entry: ChainEntry, field: number): ChainEntry => {
  switch (field) {
    case 0:
      return { ...entry, data: { text: 'khác' } };
    case 1:
      return { ...entry, occurredAt: entry.occurredAt + 1 };
    case 2:
      return { ...entry, actor: { kind: 'system' } };
    default:
      return { ...entry, type: 'dispatchOpened' };
  }
};

describe('a chain against what is remembered of it', () => {
  it('that only grew is as it was', () => {
    const chain = chainOf(9);
    const marks = [markAt(chain, 4), markAt(chain, 6), { seq: 0, hash: '' }];
    expect(compareChain(chain, marks, short)).toBeNull();
    expect(compareChain([], [{ seq: 0, hash: '' }], short)).toBeNull();
  });

  it('shows any of a thousand random changes before the mark, however consistently made', () => {
    const change = fc.record({
      length: fc.integer({ min: 2, max: 12 }),
      at: fc.nat(),
      how: fc.constantFrom('edit', 'drop', 'swap', 'cut', 'insert'),
      field: fc.nat(3),
      isConsistent: fc.boolean(),
    });
    fc.assert(
      fc.property(change, ({ length, at, how, field, isConsistent }) => {
        const chain = chainOf(length);
        const mark = markAt(chain, length);
        const place = at % length;
        const changed = [...chain];
        const entry = changed[place]!;
        if (how === 'edit') changed[place] = edit(entry, field);
        if (how === 'drop') changed.splice(place, 1);
        if (how === 'insert') changed.splice(place, 0, edit(entry, field));
        if (how === 'cut') changed.splice(place);
        if (how === 'swap') {
          const other = (place + 1) % length;
          [changed[place], changed[other]] = [changed[other]!, entry];
        }
        const told = isConsistent ? sealed(changed) : changed;
        expect(compareChain(told, [mark], short)).not.toBeNull();
      }),
      { numRuns: 1_000 },
    );
  });

  it('is located between the last mark that holds and the first that does not', () => {
    const chain = chainOf(9);
    const marks = [markAt(chain, 3), markAt(chain, 6), markAt(chain, 9)];
    const anew = sealed(chain.map((entry) => (entry.seq === 5 ? edit(entry, 0) : entry)));
    expect(compareChain(anew, marks, short)).toEqual({ kind: 'rewritten', after: 3, upTo: 6 });
    const careless = chain.map((entry) => (entry.seq === 5 ? edit(entry, 0) : entry));
    expect(compareChain(careless, marks, short)).toEqual({ kind: 'edited', seq: 5 });
    expect(compareChain(chain.slice(0, 7), marks, short)).toEqual({
      ...{ kind: 'cut', seq: 7, remembered: 9 },
    });
    expect(compareChain([], marks, short)).toEqual({ kind: 'gone' });
    expect(compareChain(chain.toSpliced(4, 1), marks, short)).toEqual({ kind: 'broken', seq: 5 });
  });
});
