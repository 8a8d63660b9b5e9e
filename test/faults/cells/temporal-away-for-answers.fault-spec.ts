import { playCell } from '../play-cell.js';
import { temporalAwayForAnswers } from './temporal-away-for-answers.js';

playCell(temporalAwayForAnswers);
