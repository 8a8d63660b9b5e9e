import type { WorkingCalendar } from '../calendar/index.js';
import { owesWork } from '../assignment/index.js';
import { addDays, dayOfWeek, type LocalDate } from '../shared/index.js';
import { rolesOf, type LaunchPlan, type PlannedTask } from './launch-plan.js';

/**
 * So many duties of one body that fall due in one week are a pile: one for each working day. Reports: an office at
 * district level writes 27 to 30 periodic ones a quarter, so ten in a month are its usual share, and more a pile.
 */
export const PILE = { dutiesInAWeek: 5, reportsInAMonth: 10 } as const;

/** How far a date is moved when a lighter week is looked for. */
const WEEKS_ON = 3;

/** What a body already carries: of all who give it work, as numbers. */
export interface CarriedLoad {
  readonly open: number;
  readonly late: number;
  /** Duties that fall due, by the Monday of their week. */
  readonly weeks: ReadonlyMap<LocalDate, number>;
  /** Reports that fall due, by month ("2026-03"). */
  readonly months: ReadonlyMap<string, number>;
}

/** A week or a month: what falls due already, and what the plan adds. */
export interface Pile {
  /** The Monday, or the first of the month. */
  readonly from: LocalDate;
  readonly already: number;
  readonly adds: number;
}

export interface LoadedBody {
  readonly code: string;
  readonly name: string;
  readonly open: number;
  readonly late: number;
  readonly adds: number;
  readonly weeks: readonly Pile[];
  readonly months: readonly Pile[];
}

/** A task whose date piles up, and a lighter day near it. */
export interface LoadedTask {
  readonly position: number;
  readonly ordinal: string;
  readonly title: string;
  readonly dueOn: LocalDate;
  readonly bodies: number;
  /** Bodies for which its week is a pile. */
  readonly piled: number;
  /** A working day in one of the next weeks that is a pile for fewer bodies; null: none. */
  readonly lighter: { readonly on: LocalDate; readonly piled: number } | null;
}

/** "Tải trước khi giao": what each body of a plan carries with it, the most burdened first. */
export interface LaunchLoad {
  readonly bodies: readonly LoadedBody[];
  readonly tasks: readonly LoadedTask[];
}

const mondayOf = (date: LocalDate): LocalDate => addDays(date, -((dayOfWeek(date) + 6) % 7));
const monthOf = (date: LocalDate): string => date.slice(0, 7);

/** The first and last day whose load decides about a plan; null where nothing of it has a date. */
export function daysOfLoad(
  plan: LaunchPlan,
): { readonly from: LocalDate; readonly to: LocalDate } | null {
  const dates = [
    ...plan.tasks.flatMap(({ duties }) =>
      duties.flatMap(({ due }) => (due === null ? [] : [due.on])),
    ),
    ...plan.series.flatMap(({ periods }) => periods.map(({ due }) => due.on)),
  ];
  const sorted = dates.toSorted();
  const [first] = sorted;
  const last = sorted.at(-1);
  if (first === undefined || last === undefined) return null;
  const week = mondayOf(first);
  const month = `${monthOf(first)}-01` as LocalDate;
  return { from: month < week ? month : week, to: addDays(mondayOf(last), 7 * (WEEKS_ON + 1)) };
}

type Counts = ReadonlyMap<string, number>;

const count = (dates: readonly LocalDate[], key: (date: LocalDate) => string): Counts => {
  const counts = new Map<string, number>();
  for (const date of dates) counts.set(key(date), (counts.get(key(date)) ?? 0) + 1);
  return counts;
};

const pilesOf = (
  adds: Counts,
  already: ReadonlyMap<string, number>,
  most: number,
  fromOf: (key: string) => LocalDate,
): readonly Pile[] =>
  [...adds]
    .map(([key, added]) => ({ from: fromOf(key), already: already.get(key) ?? 0, adds: added }))
    .filter((pile) => pile.already + pile.adds > most)
    .toSorted((one, other) => (one.from < other.from ? -1 : 1));

const NOTHING: CarriedLoad = { open: 0, late: 0, weeks: new Map(), months: new Map() };

interface Added {
  readonly weeks: Counts;
  readonly months: Counts;
  readonly duties: number;
}

/** What the plan adds to a body with these sets. */
function addedTo(plan: LaunchPlan, setNos: readonly number[]): Added {
  const due = plan.tasks.flatMap((task) => datesOf(task, setNos));
  const reports = plan.series
    .filter((series) => series.setNos.some((no) => setNos.includes(no)))
    .flatMap(({ periods }) => periods.map((period) => period.due.on));
  const duties = plan.tasks.filter((task) => isOwed(task, setNos)).length;
  return { weeks: count(due, mondayOf), months: count(reports, monthOf), duties };
}

const isOwed = (task: PlannedTask, setNos: readonly number[]): boolean =>
  rolesOf(setNos, task.assignees).some(owesWork);

const datesOf = (task: PlannedTask, setNos: readonly number[]): readonly LocalDate[] => {
  const roles = rolesOf(setNos, task.assignees).filter(owesWork);
  return task.duties.flatMap(({ role, due }) =>
    due !== null && roles.includes(role) ? [due.on] : [],
  );
};

/**
 * Sets a plan beside what its bodies carry already. A body without any pile is left out; what others give it is a number,
 * never a text.
 */
export function launchLoad(
  plan: LaunchPlan,
  carried: ReadonlyMap<string, CarriedLoad>,
  calendar: WorkingCalendar,
): LaunchLoad {
  const added = new Map<string, Added>();
  const of = plan.recipients.map(({ bodyId, code, name, setNos }) => {
    const key = setNos.join(' ');
    const adds = added.get(key) ?? addedTo(plan, setNos);
    added.set(key, adds);
    return { code, name, setNos, adds, has: carried.get(bodyId) ?? NOTHING };
  });
  const bodies = of
    .map(({ code, name, adds, has }) => ({
      ...{ code, name, open: has.open, late: has.late, adds: adds.duties },
      weeks: pilesOf(adds.weeks, has.weeks, PILE.dutiesInAWeek, (key) => key as LocalDate),
      months: pilesOf(
        adds.months,
        has.months,
        PILE.reportsInAMonth,
        (key) => `${key}-01` as LocalDate,
      ),
    }))
    .filter(({ weeks, months }) => weeks.length + months.length > 0)
    .toSorted((one, other) => heightOf(other) - heightOf(one));
  return { bodies, tasks: plan.tasks.flatMap((task) => loadedTask(task, of, calendar)) };
}

const heightOf = ({ weeks, months }: Pick<LoadedBody, 'weeks' | 'months'>): number =>
  [...weeks, ...months].reduce((sum, pile) => sum + pile.already + pile.adds, 0);

interface Carrying {
  readonly setNos: readonly number[];
  readonly adds: Added;
  readonly has: CarriedLoad;
}

function loadedTask(
  task: PlannedTask,
  all: readonly Carrying[],
  calendar: WorkingCalendar,
): readonly LoadedTask[] {
  if (task.due === null) return [];
  const dueOn = task.due.on;
  const week = mondayOf(dueOn);
  const bodies = all.filter(({ setNos }) => isOwed(task, setNos));
  const piledIn = (monday: LocalDate): number =>
    bodies.filter(({ adds, has }) => {
      const planned = adds.weeks.get(monday) ?? 0;
      const moved = monday === week ? 0 : 1;
      return (has.weeks.get(monday) ?? 0) + planned + moved > PILE.dutiesInAWeek;
    }).length;
  const piled = piledIn(week);
  if (piled === 0) return [];
  const later = Array.from({ length: WEEKS_ON }, (_, index) => addDays(dueOn, 7 * (index + 1)))
    .map((on) => ({ on: calendar.sameOrNextWorkingDay(on), piled: piledIn(mondayOf(on)) }))
    .filter((one) => one.piled < piled && mondayOf(one.on) > week);
  const lighter = later.toSorted((one, other) => one.piled - other.piled)[0] ?? null;
  const { position, ordinal, title } = task;
  return [{ position, ordinal, title, dueOn, bodies: bodies.length, piled, lighter }];
}
