import { playCell } from '../play-cell.js';
import { postgresKilledInLaunch } from './postgres-killed-in-launch.js';

playCell(postgresKilledInLaunch);
