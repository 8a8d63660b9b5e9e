import type { Cell } from './cell.js';
import { postgresKilledInLaunch } from './cells/postgres-killed-in-launch.js';
import { temporalAwayForAnswers } from './cells/temporal-away-for-answers.js';
import { temporalKilledInWave } from './cells/temporal-killed-in-wave.js';
import { workerKilledInLaunch } from './cells/worker-killed-in-launch.js';
import { workerKilledInWave } from './cells/worker-killed-in-wave.js';

/** The fault matrix, in the order in which `--cells N` takes them. */
export const CELLS: readonly Cell[] = [
  workerKilledInLaunch,
  postgresKilledInLaunch,
  temporalKilledInWave,
  workerKilledInWave,
  temporalAwayForAnswers,
];
