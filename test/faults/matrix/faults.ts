import { setTimeout as sleep } from 'node:timers/promises';
import type { Chance } from '../chance.js';
import type { Stage } from '../stage.js';
import type { Part } from './parts.js';

export const FAULTS = [
  'killed',
  'stopped 30 s',
  'killed again and again',
  'disk full',
  'cut off',
  'silent',
  'slow',
] as const;
export type FaultName = (typeof FAULTS)[number];

/** What a fault is done to. */
export interface Struck {
  readonly stage: Stage;
  readonly part: Part;
  readonly chance: Chance;
}

const STOPPED_MS = 30_000;
const STORM_KILLS = 4;
/** Longer than the waits of those who ask again, shorter than those of people. */
const TROUBLED_MS = { low: 5_000, high: 20_000 } as const;
const SLOW_MS = { low: 20, high: 120 } as const;

/** Does it, and undoes what does not end by itself. */
export type Strike = (struck: Struck) => Promise<void>;

const troubled = (chance: Chance): Promise<void> =>
  sleep(chance.between('troubled', TROUBLED_MS.low, TROUBLED_MS.high));

export const STRIKES: Readonly<Record<FaultName, Strike>> = {
  async killed({ part, chance }) {
    await part.kill();
    await sleep(chance.between('away', 0, 3_000));
    await part.start();
  },
  async 'stopped 30 s'({ part }) {
    const pids = await part.pids();
    signal(pids, 'SIGSTOP');
    try {
      await sleep(STOPPED_MS);
    } finally {
      signal(pids, 'SIGCONT');
    }
  },
  async 'killed again and again'({ part, chance }) {
    for (let kill = 0; kill < STORM_KILLS; kill += 1) {
      await part.kill();
      await sleep(chance.between(`away ${kill}`, 0, 1_500));
      await part.start();
      await sleep(chance.between(`alive ${kill}`, 200, 4_000));
    }
  },
  async 'disk full'({ stage, part, chance }) {
    stage.disk?.fill();
    await troubled(chance);
    stage.disk?.free();
    // A server that ended for want of room is started by its supervisor.
    await part.start();
  },
  async 'cut off'({ stage, chance }) {
    stage.wire?.cut();
    await troubled(chance);
    stage.wire?.heal();
  },
  async silent({ stage, chance }) {
    stage.wire?.silence();
    await troubled(chance);
    stage.wire?.heal();
  },
  async slow({ stage, chance }) {
    stage.wire?.slow(chance.between('delay', SLOW_MS.low, SLOW_MS.high));
    await troubled(chance);
    stage.wire?.heal();
  },
};

function signal(pids: readonly number[], name: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, name);
    } catch (error) {
      // A server's helper may have ended between the question and the signal.
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }
}
