import { ApplicationError } from '../shared/errors.js';
import { workPartwise, type PartwiseWork } from './set-aside.js';

const IDS = Array.from({ length: 44 }, (_, index) => `row-${index}`);

/** A database that can be made to fail for certain rows, and a count of what was done. */
function rows(failing: (id: string, tries: number) => unknown, prove = async () => undefined) {
  const done = new Set<string>();
  const aside: string[] = [];
  const tries = new Map<string, number>();
  const work: PartwiseWork<string> = {
    async attempt(ids) {
      for (const id of ids) tries.set(id, (tries.get(id) ?? 0) + 1);
      const failure = ids.map((id) => failing(id, tries.get(id) ?? 0)).find((one) => one !== null);
      if (failure !== undefined) throw failure as Error;
      for (const id of ids) done.add(id);
    },
    prove,
    async setAside(id) {
      aside.push(id);
    },
  };
  return { work, done, aside };
}

describe('rows that fail', () => {
  it('are set aside when they fail again after a success beside them; the rest is done', async () => {
    const { work, done, aside } = rows((id) => (id === 'row-7' ? new Error('bad') : null));
    await workPartwise(IDS, work);
    expect(aside).toEqual(['row-7']);
    expect(done.size).toBe(43);
  });

  it('are not set aside when they succeed alone later', async () => {
    const { work, done, aside } = rows((id, tries) =>
      id === 'row-7' && tries < 8 ? new Error('for a while') : null,
    );
    await workPartwise(IDS, work);
    expect([aside, done.size]).toEqual([[], 44]);
  });

  it.each([
    ['says so', () => Object.assign(new Error('no space'), { code: '53100' })],
    ['is away', () => new ApplicationError('SERVICE_UNAVAILABLE')],
  ])('are left alone when the database %s', async (_how, failure) => {
    const { work, aside } = rows(failure);
    await expect(workPartwise(IDS, work)).rejects.toThrow();
    expect(aside).toEqual([]);
  });

  it('are left alone when nothing else can be written either, in whatever words', async () => {
    const strange = () => new Error('the volume said something new');
    const { work, aside } = rows(strange, () => Promise.reject(strange()));
    await expect(workPartwise(IDS, work)).rejects.toThrow('something new');
    expect(aside).toEqual([]);
  });

  it('are left alone when the database goes away before their second try', async () => {
    const { work, aside } = rows((id, tries) => {
      if (id !== 'row-0') return null;
      return tries <= 6 ? new Error('bad') : Object.assign(new Error('away'), { code: '57P01' });
    });
    await expect(workPartwise(IDS, work)).rejects.toThrow('away');
    expect(aside).toEqual([]);
  });
});
