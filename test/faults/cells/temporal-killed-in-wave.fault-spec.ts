import { playCell } from '../play-cell.js';
import { temporalKilledInWave } from './temporal-killed-in-wave.js';

playCell(temporalKilledInWave);
