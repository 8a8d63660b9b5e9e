import { playCell } from '../play-cell.js';
import { workerKilledInLaunch } from './worker-killed-in-launch.js';

playCell(workerKilledInLaunch);
