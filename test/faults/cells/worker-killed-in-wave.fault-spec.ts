import { playCell } from '../play-cell.js';
import { workerKilledInWave } from './worker-killed-in-wave.js';

playCell(workerKilledInWave);
