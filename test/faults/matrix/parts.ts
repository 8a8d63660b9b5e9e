import { readFileSync } from 'node:fs';
import { workerOf, type Stage } from '../stage.js';

export const PARTS = ['api', 'worker', 'temporal', 'postgres', 'backend', 'mail'] as const;
export type PartName = (typeof PARTS)[number];

/** A part of the installation, as a supervisor sees it. */
export interface Part {
  /** Every process of it. */
  pids(): Promise<readonly number[]>;
  /** SIGKILL to the part's first process. */
  kill(): Promise<void>;
  /** What its supervisor does after it has ended; nothing while it runs. */
  start(): Promise<void>;
}

export function partOf(stage: Stage, name: PartName): Part {
  const { postgres, temporal, stack, mailbox } = stage;
  switch (name) {
    case 'api':
      return ofProcess(stack.api);
    case 'worker':
      return ofProcess(workerOf(stage, 0));
    case 'mail':
      if (mailbox.process === null) throw new Error('the mail server of this stage lives in ours');
      return ofProcess(mailbox.process);
    case 'temporal':
      return {
        pids: async () => [temporal.process().pid],
        kill: () => temporal.kill('SIGKILL'),
        start: async () => {
          if (!temporal.process().running) await temporal.restart();
        },
      };
    case 'postgres':
      return {
        pids: async () => {
          const { pid } = postgres.process();
          return [pid, ...childrenOf(pid)];
        },
        kill: () => postgres.kill('SIGKILL'),
        start: async () => {
          if (!postgres.process().running) await postgres.restart();
        },
      };
    case 'backend':
      return {
        pids: () => backendsOf(stage),
        kill: async () => {
          const [pid] = await backendsOf(stage);
          if (pid === undefined) throw new Error('nobody has a session');
          process.kill(pid, 'SIGKILL');
        },
        // The postmaster ends all other sessions, recovers and takes new ones by itself.
        start: async () => undefined,
      };
  }
}

const ofProcess = (one: {
  readonly pid: number;
  kill(): Promise<void>;
  restart(): Promise<void>;
}): Part => ({
  pids: async () => [one.pid],
  kill: () => one.kill(),
  start: () => one.restart(),
});

const childrenOf = (pid: number): readonly number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').map(Number);

/** Sessions of the product that are at work, then the others. */
async function backendsOf(stage: Stage): Promise<readonly number[]> {
  const rows = await stage.rows<{ pid: number }>(
    `select pid from pg_stat_activity where application_name like 'dondoc-%' order by state = 'idle', query_start desc`,
  );
  return rows.map((row) => row.pid);
}
