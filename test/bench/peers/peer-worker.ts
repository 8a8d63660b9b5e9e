import { startHelper, type Program } from '../harness/processes.js';
import type { BenchStack } from '../harness/stack.js';

export const PEER_QUEUE = 'bench-peers';

/** The peers' own worker, in a process of its own, on the same servers. */
export const startPeerWorker = (stack: BenchStack): Promise<Program> =>
  startHelper('processes/peer-worker.process.ts', {
    DATABASE_URL: stack.databaseUrl,
    TEMPORAL_ADDRESS: stack.temporalAddress,
  });
