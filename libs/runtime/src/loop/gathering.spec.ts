import { setTimeout as pause } from 'node:timers/promises';
import { Gathering } from './gathering.js';

/** Groups as they left, each to be let back by hand. */
function stage(keysOf?: (asked: string) => readonly string[]) {
  const groups: (readonly string[])[] = [];
  const back: { land: () => void; fail: (error: Error) => void }[] = [];
  const gathering = new Gathering<string, string>((group) => {
    groups.push(group);
    return new Promise((resolve, reject) => {
      back.push({ land: () => resolve(group.map((one) => `${one}!`)), fail: reject });
    });
  }, keysOf);
  return { gathering, groups, back };
}

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('Gathering', () => {
  it('sends what comes in one turn together, and gives each its own answer', async () => {
    const { gathering, groups, back } = stage();
    const answers = Promise.all(['a', 'b', 'c'].map((one) => gathering.ask(one)));
    await turn();
    expect(groups).toEqual([['a', 'b', 'c']]);
    back[0]!.land();
    expect(await answers).toEqual(['a!', 'b!', 'c!']);
  });

  it('lets what comes meanwhile wait for a group to come back, and then go together', async () => {
    const { gathering, groups, back } = stage();
    for (const one of ['a', 'b']) {
      void gathering.ask(one);
      await turn();
    }
    const later = Promise.all(['c', 'd', 'e'].map((one) => gathering.ask(one)));
    await turn();
    expect(groups).toEqual([['a'], ['b']]);
    back[1]!.land();
    await turn();
    await turn();
    expect(groups).toEqual([['a'], ['b'], ['c', 'd', 'e']]);
    back[2]!.land();
    expect(await later).toEqual(['c!', 'd!', 'e!']);
  });

  it('keeps apart what has a key in common', async () => {
    const { gathering, groups } = stage((asked) => [asked.slice(0, 1)]);
    for (const one of ['a1', 'a2', 'b1', 'b2']) void gathering.ask(one);
    await turn();
    await turn();
    expect(groups).toEqual([
      ['a1', 'b1'],
      ['a2', 'b2'],
    ]);
  });

  it('fails a whole group with its failure and goes on with the next', async () => {
    const { gathering, back } = stage();
    const failed = Promise.allSettled(['a', 'b'].map((one) => gathering.ask(one)));
    await turn();
    back[0]!.fail(new Error('gone'));
    expect((await failed).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    const next = gathering.ask('c');
    await turn();
    back[1]!.land();
    expect(await next).toBe('c!');
  });

  it('does not let groups that hang hold up those that come later', async () => {
    const { gathering, groups } = stage();
    for (const one of ['a', 'b']) {
      void gathering.ask(one);
      await turn();
    }
    void gathering.ask('c');
    await pause(300);
    expect(groups).toEqual([['a'], ['b'], ['c']]);
  });
});
