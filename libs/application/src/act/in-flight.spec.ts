import { setImmediate as turn } from 'node:timers/promises';
import { inOrder, inPages } from './in-flight.js';

const rowsOf = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i);

describe('inOrder', () => {
  it('fails with the first statement that failed, though a later one was heard sooner', async () => {
    const cause = turn().then(() => Promise.reject(new Error('deadlock detected')));
    const effect = Promise.reject(new Error('current transaction is aborted'));
    await expect(inOrder([cause, effect])).rejects.toThrow('deadlock detected');
  });
});

describe('inPages', () => {
  it('writes every row once, in pages, with at most two of them on their way', async () => {
    const written: number[] = [];
    let onTheirWay = 0;
    let most = 0;
    await inPages(rowsOf(4_500), async (page) => {
      written.push(...page);
      onTheirWay += 1;
      most = Math.max(most, onTheirWay);
      await turn();
      onTheirWay -= 1;
    });
    expect(written).toEqual(rowsOf(4_500));
    expect(most).toBe(2);
  });

  it('stops at the page that failed and says why', async () => {
    let pages = 0;
    const writing = inPages(rowsOf(5_000), async () => {
      pages += 1;
      const page = pages;
      await turn();
      throw new Error(`page ${page}`);
    });
    await expect(writing).rejects.toThrow('page 1');
    expect(pages).toBe(2);
  });

  it('writes nothing when there is nothing', async () => {
    let pages = 0;
    await inPages([], async () => {
      pages += 1;
      await turn();
    });
    expect(pages).toBe(0);
  });
});
