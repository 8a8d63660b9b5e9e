import { MILESTONE_WORDS, PLAN_WORDS as words } from '#wording';
import type { Preview } from './plan-queries.js';

type PlannedDate = Preview['acknowledgement']['due'];

/** One line of the calendar. */
export interface PlanDate {
  readonly key: string;
  readonly on: string;
  readonly what: string;
  /** Times a body is due on that day for that reason; 0: a period opens, nothing is due. */
  readonly bodies: number;
  readonly label: PlannedDate['label'] | null;
  readonly dayOff: string | null;
  readonly provisional: boolean;
  /** The task whose date may be changed here. */
  readonly position: number | null;
}

const dated = (
  key: string,
  what: string,
  date: PlannedDate,
  bodies: number,
  position: number | null = null,
): PlanDate => ({
  key,
  what,
  bodies,
  position,
  on: date.on,
  label: date.label,
  dayOff: date.dayOff,
  provisional: date.provisional,
});

function taskDates({
  position,
  ordinal,
  title,
  due,
  supportDue,
  milestones,
  duties,
}: Preview['tasks'][number]): readonly PlanDate[] {
  const of = (wanted: boolean): number =>
    duties
      .filter(({ role }) => (role === 'support') === wanted)
      .reduce((sum, { bodies }) => sum + bodies, 0);
  const support = of(true);
  return [
    ...(due === null
      ? []
      : [dated(`task-${position}`, words.dueOf(ordinal, title), due, of(false), position)]),
    ...(supportDue === null || support === 0
      ? []
      : [dated(`support-${position}`, words.supportDueOf(ordinal), supportDue, support)]),
    ...milestones.map((one, index) =>
      dated(
        `milestone-${position}-${index}`,
        MILESTONE_WORDS.ofTask(ordinal, one.text),
        one.due,
        duties.find(({ role }) => role === 'lead')?.bodies ?? 0,
      ),
    ),
  ];
}

const seriesDates = ({
  position,
  bodies,
  periods,
}: Preview['series'][number]): readonly PlanDate[] =>
  periods.flatMap(({ key, label, opensOn, due, dueByLevel }) => [
    {
      key: `opens-${position}-${key}`,
      on: opensOn,
      what: words.opensOf(label),
      bodies: 0,
      label: null,
      dayOff: null,
      provisional: false,
      position: null,
    },
    dated(`report-${position}-${key}`, words.reportOf(label), due, bodies),
    // How many bodies of a level there are is known when the period opens.
    ...dueByLevel.map((one) =>
      dated(
        `report-${position}-${key}-${one.level}`,
        words.reportOfLevel(label, one.level),
        one.due,
        0,
      ),
    ),
  ]);

/** Every date of the plan, soonest first. */
export function planDates(preview: Preview): readonly PlanDate[] {
  const { acknowledgement, recipientCount, tasks, series } = preview;
  return [
    dated('acknowledge', words.acknowledge, acknowledgement.due, recipientCount),
    ...tasks.flatMap(taskDates),
    ...series.flatMap(seriesDates),
  ].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

export interface Reminder {
  readonly at: string;
  readonly what: string;
}

/** Every reminder the plan has so far, soonest first. */
export function planReminders({ acknowledgement, tasks, series }: Preview): readonly Reminder[] {
  const steps = [
    ...acknowledgement.steps.map(({ at, label }) => ({ at, what: label })),
    ...tasks.flatMap(({ ordinal, duties }) =>
      duties.flatMap((duty) =>
        duty.steps.map(({ at, label }) => ({
          at,
          what: `${label} – ${words.reminderOf(ordinal)}`,
        })),
      ),
    ),
    ...series.flatMap((one) =>
      one.steps.map(({ at, label }) => ({ at, what: `${label} – ${one.title}` })),
    ),
  ];
  return steps.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** How often a body is due on each day. */
export function loadOf(dates: readonly PlanDate[]): ReadonlyMap<string, number> {
  const load = new Map<string, number>();
  for (const { on, bodies } of dates) {
    if (bodies > 0) load.set(on, (load.get(on) ?? 0) + bodies);
  }
  return load;
}

/** 1 to 4, by share of the fullest day. */
export const stepOf = (count: number, most: number): number =>
  Math.max(1, Math.min(4, Math.ceil((count / Math.max(1, most)) * 4)));
