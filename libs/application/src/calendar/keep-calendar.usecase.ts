import {
  addDays,
  calendarDayProblem,
  DEFAULT_WORKING_HOURS,
  formatDate,
  localDate,
  missingFromAnnouncement,
  statutoryDaysOff,
  WorkingCalendar,
  yearOf,
  type CalendarDay,
  type LocalDate,
} from '#domain';
import { CALENDAR_DAY_FAULTS, CALENDAR_FAULTS } from '#wording';
import type { CalendarChange, EnteredYear } from '../ports/calendar.store.js';
import type { CalendarChangeView } from '../ports/views/calendar.view.js';
import type { Stores } from '../ports/transaction.port.js';
import type { Command } from '../shared/command.js';
import { ApplicationError } from '../shared/errors.js';
import { actorOf, isAdministrator, type Principal } from '../shared/principal.js';

/** One year of the working calendar, with what makes each day differ from the plain week. */
export interface CalendarYear {
  readonly year: number;
  /** The announcement that states the year complete; null: "lịch tạm tính". */
  readonly announcedBy: string | null;
  readonly days: readonly (CalendarDay & { readonly origin: 'entered' | 'computed' })[];
  /** Whoever reads keeps the calendar. */
  readonly editable: boolean;
}

/** The days of a year as they count now. */
export const readCalendarYear: Command<
  { readonly year: number },
  CalendarYear,
  'calendar'
> = async (tx, principal, { year }) =>
  viewOf(year, await tx.calendar.yearOf(year), isAdministrator(principal));

const CHANGES_SHOWN = 20;
const MOVES_SHOWN = 50;

/** The last changes of the calendar with what each moved in campaigns the principal may see. */
export const readCalendarChanges: Command<undefined, readonly CalendarChangeView[], 'views'> = (
  tx,
  principal,
) => tx.views.calendarChanges(principal, CHANGES_SHOWN, MOVES_SHOWN);

/**
 * Enters a day, or changes what was entered for it. Days laid over a year that is not announced leave the computed ones.
 *
 * @throws ApplicationError FORBIDDEN, VALIDATION_FAILED (a kind that does not go with the day).
 */
export const enterCalendarDay: Command<
  CalendarDay,
  CalendarYear,
  'calendar' | 'campaigns' | 'clock' | 'outbox'
> = (tx, principal, day) =>
  change(tx, principal, { act: 'dayEntered', year: yearOf(day.date), day: day.date }, async () => {
    const problem = calendarDayProblem(day);
    if (problem !== null)
      throw refused('/kind', CALENDAR_DAY_FAULTS[problem](formatDate(day.date)));
    return tx.calendar.putDay(day);
  });

/**
 * Takes an entered day back; in a year that is not announced the computed one counts again.
 *
 * @throws ApplicationError FORBIDDEN, NOT_FOUND, VALIDATION_FAILED (a statutory day off of an announced year).
 */
export const removeCalendarDay: Command<
  { readonly date: LocalDate },
  CalendarYear,
  'calendar' | 'campaigns' | 'clock' | 'outbox'
> = (tx, principal, { date }) =>
  change(
    tx,
    principal,
    { act: 'dayRemoved', year: yearOf(date), day: date },
    async ({ announcedBy }) => {
      if (announcedBy !== null && statutoryDaysOff(yearOf(date)).includes(date)) {
        throw refused('/date', CALENDAR_FAULTS.announcedYear(yearOf(date)));
      }
      if (!(await tx.calendar.deleteDay(date))) throw new ApplicationError('NOT_FOUND');
      return true;
    },
  );

/**
 * States that the entered days of a year are complete, as the yearly announcement says: nothing is computed into it any
 * more.
 *
 * @throws ApplicationError FORBIDDEN, VALIDATION_FAILED naming the statutory days off that are missing.
 */
export const announceCalendarYear: Command<
  { readonly year: number; readonly source: string },
  CalendarYear,
  'calendar' | 'campaigns' | 'clock' | 'outbox'
> = (tx, principal, { year, source }) =>
  change(tx, principal, { act: 'yearAnnounced', year, day: null }, async ({ days }) => {
    const missing = missingFromAnnouncement(year, days);
    if (missing.length > 0) {
      throw refused('/year', CALENDAR_FAULTS.holidaysMissing(missing.map(formatDate)));
    }
    return tx.calendar.announceYear(year, source);
  });

/**
 * Takes that statement back: the year is computed again, with its entered days laid over it.
 *
 * @throws ApplicationError FORBIDDEN, NOT_FOUND when it was not announced.
 */
export const withdrawCalendarYear: Command<
  { readonly year: number },
  CalendarYear,
  'calendar' | 'campaigns' | 'clock' | 'outbox'
> = (tx, principal, { year }) =>
  change(tx, principal, { act: 'yearWithdrawn', year, day: null }, async () => {
    if (!(await tx.calendar.withdrawYear(year))) throw new ApplicationError('NOT_FOUND');
    return true;
  });

/**
 * A change makes another version of the calendar and calls every open campaign: their wakes re-plan what is armed, page by
 * page, not this request. What changes nothing calls nobody.
 */
async function change(
  tx: Stores<'calendar' | 'campaigns' | 'clock' | 'outbox'>,
  principal: Principal,
  what: Omit<CalendarChange, 'by'>,
  act: (entered: EnteredYear) => Promise<boolean>,
): Promise<CalendarYear> {
  const { year } = what;
  if (!isAdministrator(principal)) throw new ApplicationError('FORBIDDEN');
  await tx.calendar.lock();
  if (await act(await tx.calendar.yearOf(year))) await afterChange(tx, principal, what);
  return viewOf(year, await tx.calendar.yearOf(year), true);
}

/** Makes the next version of the calendar and calls every open campaign. */
export async function afterChange(
  tx: Stores<'calendar' | 'campaigns' | 'clock' | 'outbox'>,
  principal: Principal,
  what: Omit<CalendarChange, 'by'>,
): Promise<void> {
  await tx.calendar.noteChange({ ...what, by: actorOf(principal) });
  const open = await tx.campaigns.needingWorkflow();
  await tx.outbox.remind(open, 'changed', tx.clock.wallNow());
}

function viewOf(year: number, { announcedBy, days }: EnteredYear, editable: boolean): CalendarYear {
  const calendar = new WorkingCalendar({
    version: 0,
    announcedYears: announcedBy === null ? [] : [year],
    days,
    hours: DEFAULT_WORKING_HOURS,
  });
  const entered = new Set(days.map((day) => String(day.date)));
  const shown: CalendarYear['days'][number][] = [];
  for (let date = localDate(`${year}-01-01`); yearOf(date) === year; date = addDays(date, 1)) {
    const row = calendar.dayRow(date);
    if (row !== null) shown.push({ ...row, origin: entered.has(date) ? 'entered' : 'computed' });
  }
  return { year, announcedBy, days: shown, editable };
}

const refused = (pointer: string, detail: string): ApplicationError =>
  new ApplicationError('VALIDATION_FAILED', {}, [{ pointer, detail }]);
