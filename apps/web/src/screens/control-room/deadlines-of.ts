import { addDays, wireDay } from '#wording';
import type { Campaign, Cell, Line, Mark, Task } from './matrix-query.js';

type Day = ReturnType<typeof wireDay>;

/** The bodies with one task on one day. */
export interface DueTask {
  readonly task: Task;
  readonly lines: readonly Line[];
}

export interface DueDay {
  readonly day: Day;
  readonly tasks: readonly DueTask[];
}

/** How far the line reaches, in days from today. */
const REACHES = 60;
const OPEN: readonly Mark[] = ['overdue', 'returned', 'dueSoon', 'notStarted', 'running'];

const isOpen = ({ mark, days }: Cell): boolean =>
  OPEN.includes(mark) && days !== null && -days <= REACHES;

/** Open work with a date by its day: what is past first, the longest ago on top, then sixty days. */
export function dueDays(campaign: Campaign, lines: readonly Line[]): readonly DueDay[] {
  const today = wireDay(campaign.asOf);
  const days = new Map<Day, Map<Task, Line[]>>();
  for (const line of lines) {
    campaign.tasks.forEach((task, column) => {
      const cell = line.cells[column];
      if (cell === undefined || cell.days === null || !isOpen(cell)) return;
      const day = addDays(today, -cell.days);
      const tasks = days.get(day) ?? new Map<Task, Line[]>();
      days.set(day, tasks);
      const due = tasks.get(task);
      if (due === undefined) tasks.set(task, [line]);
      else due.push(line);
    });
  }
  return [...days]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([day, tasks]) => ({
      day,
      tasks: [...tasks].map(([task, due]) => ({ task, lines: due })),
    }));
}
