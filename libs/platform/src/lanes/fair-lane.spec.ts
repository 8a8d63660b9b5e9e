import { FairLane } from './fair-lane.js';

/** Lets everything that can go on go on. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('a fair lane', () => {
  const run = async (lane: FairLane, groups: readonly string[]): Promise<readonly string[]> => {
    const served: string[] = [];
    await Promise.all(
      groups.map(async (group) => {
        const leave = await lane.enter(group);
        served.push(group);
        await settle();
        leave();
        leave();
      }),
    );
    return served;
  };

  it('lets groups take turns, however many one of them sends first', async () => {
    const lane = new FairLane({ all: 1, perGroup: 1 });
    const served = await run(lane, ['a', 'a', 'a', 'a', 'b', 'b', 'c']);
    expect(served).toEqual(['a', 'a', 'b', 'c', 'a', 'b', 'a']);
  });

  it('keeps a place free for the others', async () => {
    const lane = new FairLane({ all: 2, perGroup: 1 });
    const first = await lane.enter('a');
    let second = false;
    const waiting = lane.enter('a').then((leave) => ((second = true), leave));
    await settle();
    expect(second).toBe(false);
    const other = await lane.enter('b');
    first();
    (await waiting)();
    other();
  });

  it('forgets who goes away while waiting, and gives the place to the next', async () => {
    const lane = new FairLane({ all: 1, perGroup: 1 });
    const first = await lane.enter('a');
    const gone = new AbortController();
    const left = lane.enter('a', gone.signal);
    const next = lane.enter('a');
    gone.abort(new Error('gone'));
    await expect(left).rejects.toThrow('gone');
    await expect(lane.enter('b', gone.signal)).rejects.toThrow('gone');
    first();
    (await next)();
    (await lane.enter('b'))();
  });
});
