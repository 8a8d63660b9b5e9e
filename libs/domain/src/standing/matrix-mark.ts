import { owesWork } from '../assignment/index.js';
import type { TaskNature, TaskRole } from '../assignment/index.js';
import { diffDays, localDateOf, type Instant } from '../shared/index.js';
import { workStanding } from './standing.js';
import { daysLate, workStatus, type WorkClock } from './work-status.js';

/** What one cell of "đơn vị × việc" shows, what needs an eye first. */
const MATRIX_MARKS = [
  'overdue',
  'returned',
  'awaiting',
  'dueSoon',
  'notStarted',
  'running',
  'standing',
  'doneLate',
  'done',
  'declined',
  'withdrawn',
  'notOwed',
  'none',
] as const;
export type MatrixMark = (typeof MATRIX_MARKS)[number];

export interface MatrixCell {
  readonly mark: MatrixMark;
  /** Calendar days: late by so many (1 and more), or 0 and less until the date; null without one, or when none counts. */
  readonly days: number | null;
}

export type MatrixWork = WorkClock & { readonly role: TaskRole; readonly nature: TaskNature };

const NOTHING: MatrixCell = { mark: 'none', days: null };

/** Late days when late, else days left as a number of 0 and less. */
function daysOf(work: MatrixWork, asOf: Instant): number | null {
  if (work.dueAt === null) return null;
  const late = daysLate(work, asOf);
  return late > 0 ? late : Math.min(0, diffDays(localDateOf(work.dueAt), localDateOf(asOf)));
}

const bare = (mark: MatrixMark): MatrixCell => ({ mark, days: null });

/** One piece of work as its cell shows it. */
export function matrixCell(work: MatrixWork, asOf: Instant): MatrixCell {
  const standing = workStanding(work);
  if (standing === 'declined' || standing === 'withdrawn') return bare(standing);
  if (!owesWork(work.role)) return bare('notOwed');
  const late = daysLate(work, asOf);
  if (standing === 'done') return late > 0 ? { mark: 'doneLate', days: late } : bare('done');
  if (standing === 'handedIn') return { mark: 'awaiting', days: late > 0 ? late : null };
  const days = daysOf(work, asOf);
  if (work.state === 'returned') return { mark: 'returned', days };
  if (work.nature === 'standing') return bare('standing');
  const status = workStatus(work, asOf);
  if (status === 'overdue' || status === 'dueSoon') return { mark: status, days };
  return { mark: work.state === 'in_progress' ? 'running' : 'notStarted', days };
}

const rank = ({ mark }: MatrixCell): number => MATRIX_MARKS.indexOf(mark);

/** A body may have several parts in one task: the cell shows the one that most needs an eye. */
export const worstCell = (cells: readonly MatrixCell[]): MatrixCell =>
  cells.reduce((worst, cell) => (rank(cell) < rank(worst) ? cell : worst), NOTHING);
