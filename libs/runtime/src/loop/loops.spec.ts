import { jest } from '@jest/globals';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { once } from 'node:events';
import pg from 'pg';
import { createLogger } from '../logger/logger.js';
import { Backoff } from './backoff.js';
import { Kept, type Opened } from './kept.js';
import { PumpLoop } from './pump-loop.js';
import { untilDone } from './until-done.js';

const logger = createLogger({ name: 'test', level: 'silent' });
const OUTAGE_MS = 200_000;
/** Ceilings of 2 and 5 s, shortened by chance by up to a half: no more tries than these. */
const TRIES_IN_OUTAGE = { soon: 220, patient: 100 } as const;

describe('the waits of a loop that tries again', () => {
  it('double up to the ceiling, are shortened by chance, and begin anew after a success', () => {
    const late = new Backoff({ firstMs: 100, longestMs: 1_000, random: () => 0.999_999 });
    expect([1, 2, 3, 4, 5, 6].map(() => late.next())).toEqual([100, 200, 400, 800, 1_000, 1_000]);
    late.reset();
    expect(late.next()).toBe(100);
    const early = new Backoff({ firstMs: 100, longestMs: 1_000, random: () => 0 });
    expect([1, 2, 3].map(() => early.next())).toEqual([50, 100, 200]);
  });
});

describe('during an outage of 200 s', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it.each(['its opening rejects', 'it is lost at once', 'both, and each several times'])(
    'what is kept open has one try and one timer at a time when %s',
    async (how) => {
      let [tries, open, most] = [0, 0, 0];
      const kept = new Kept({
        name: 'fake',
        logger,
        open: async (): Promise<Opened> => {
          tries += 1;
          open += 1;
          most = Math.max(most, open);
          await Promise.resolve();
          if (how !== 'it is lost at once' && (how === 'its opening rejects' || tries % 2 === 0)) {
            open -= 1;
            throw new Error('refused');
          }
          return {
            lost: Promise.race([Promise.resolve('end'), Promise.resolve('error')]),
            close: async () => {
              open -= 1;
            },
          };
        },
      });
      await jest.advanceTimersByTimeAsync(OUTAGE_MS);
      expect(jest.getTimerCount()).toBe(1);
      expect(most).toBe(1);
      expect(tries).toBeGreaterThan(OUTAGE_MS / 2_000);
      expect(tries).toBeLessThan(TRIES_IN_OUTAGE.soon);
      await kept.stop();
      expect([jest.getTimerCount(), open]).toEqual([0, 0]);
    },
  );

  it('a pump that fails tries patiently, and is not hurried by a wake', async () => {
    let turns = 0;
    const pump = new PumpLoop({
      name: 'fake',
      idleMs: 10,
      logger,
      turn: async () => {
        turns += 1;
        throw new Error('away');
      },
    });
    for (let passed = 0; passed < OUTAGE_MS; passed += 1_000) {
      await jest.advanceTimersByTimeAsync(1_000);
      pump.wake();
    }
    expect(jest.getTimerCount()).toBe(1);
    expect(turns).toBeLessThan(TRIES_IN_OUTAGE.patient);
    await pump.stop();
    expect(jest.getTimerCount()).toBe(0);
  });

  it('what is to be done once is done once, after the outage', async () => {
    let tries = 0;
    let away = true;
    const work = untilDone(
      async () => {
        tries += 1;
        if (away) throw new Error('away');
        return 'done';
      },
      { name: 'fake', logger },
    );
    await jest.advanceTimersByTimeAsync(OUTAGE_MS);
    expect(jest.getTimerCount()).toBe(1);
    expect(tries).toBeLessThan(TRIES_IN_OUTAGE.soon);
    away = false;
    await jest.advanceTimersByTimeAsync(2_000);
    expect(await work.done).toBe('done');
    expect(jest.getTimerCount()).toBe(0);
  });
});

describe('a connection that is kept open', () => {
  it('is opened again soon when it was lost after a steady time', async () => {
    jest.useFakeTimers();
    const losses: (() => void)[] = [];
    const kept = new Kept({
      name: 'fake',
      logger,
      open: async () => ({
        lost: new Promise<void>((resolve) => losses.push(resolve)),
        close: async () => undefined,
      }),
    });
    await jest.advanceTimersByTimeAsync(60_000);
    losses[0]?.();
    await jest.advanceTimersByTimeAsync(250);
    expect(losses).toHaveLength(2);
    await kept.stop();
    jest.useRealTimers();
  });

  it('never has two of the driver’s clients when the server accepts and closes at once', async () => {
    let [accepted, open, most] = [0, 0, 0];
    const server = createServer((socket: Socket) => {
      accepted += 1;
      open += 1;
      most = Math.max(most, open);
      socket.on('error', () => undefined);
      socket.on('close', () => (open -= 1));
      socket.destroy();
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const kept = new Kept({
      name: 'fake',
      logger,
      backoff: { firstMs: 20, longestMs: 100 },
      open: async () => {
        const client = new pg.Client({ host: '127.0.0.1', port, user: 'u', database: 'd' });
        const lost = new Promise<void>((resolve) => {
          client.once('end', () => resolve());
          client.on('error', () => resolve());
        });
        try {
          await client.connect();
        } catch (error) {
          await client.end().catch(() => undefined);
          throw error;
        }
        return { lost, close: () => client.end() };
      },
    });
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    await kept.stop();
    server.close();
    expect(accepted).toBeGreaterThan(10);
    expect(accepted).toBeLessThan(70);
    expect(most).toBe(1);
  }, 20_000);
});
