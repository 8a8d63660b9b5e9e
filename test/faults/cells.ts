import type { Cell } from './cell.js';
import { postgresKilledInLaunch } from './cells/postgres-killed-in-launch.js';
import { temporalAwayForAnswers } from './cells/temporal-away-for-answers.js';
import { temporalKilledInWave } from './cells/temporal-killed-in-wave.js';
import { workerKilledInLaunch } from './cells/worker-killed-in-launch.js';
import { workerKilledInWave } from './cells/worker-killed-in-wave.js';
import { CLOCK_CELLS } from './named/clock-jumps.js';
import { CRASH_CELLS } from './named/crash-points.js';
import { lostTimer } from './named/lost-timer.js';
import { oldDatabase } from './named/old-database.js';
import { oldTemporal } from './named/old-temporal.js';

/** What the matrix does not draw: played by name. */
export const NAMED: readonly Cell[] = [
  workerKilledInLaunch,
  postgresKilledInLaunch,
  temporalKilledInWave,
  workerKilledInWave,
  temporalAwayForAnswers,
  lostTimer,
  oldDatabase,
  oldTemporal,
  ...CLOCK_CELLS,
  ...CRASH_CELLS,
];
