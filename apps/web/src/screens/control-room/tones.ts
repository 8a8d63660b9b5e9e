import type { IconName } from '../../shared/ui/icon.js';
import type { Tone } from '../../shared/ui/tag.js';
import { isLate, type Cell, type Mark } from './matrix-query.js';

type Look = { readonly tone: Tone; readonly icon: IconName };

const LOOKS: Readonly<Record<Mark, Look>> = {
  overdue: { tone: 'late', icon: 'late' },
  returned: { tone: 'late', icon: 'back' },
  awaiting: { tone: 'wait', icon: 'wait' },
  dueSoon: { tone: 'soon', icon: 'soon' },
  notStarted: { tone: 'none', icon: 'dashed' },
  running: { tone: 'run', icon: 'half' },
  standing: { tone: 'run', icon: 'loop' },
  doneLate: { tone: 'done-late', icon: 'done' },
  done: { tone: 'done', icon: 'done' },
  declined: { tone: 'none', icon: 'refused' },
  withdrawn: { tone: 'none', icon: 'refused' },
  notOwed: { tone: 'none', icon: 'dashed' },
  none: { tone: 'none', icon: 'dashed' },
};

/** The tag of a cell, where there is room for words. */
export const toneOf = (cell: Cell): Look =>
  cell.mark === 'awaiting' && isLate(cell) ? { ...LOOKS.awaiting, tone: 'late' } : LOOKS[cell.mark];
