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
import type { EnteredYear } from '../ports/calendar.store.js';
import type { Stores } from '../ports/transaction.port.js';
import type { Command } from '../shared/command.js';
import { ApplicationError } from '../shared/errors.js';
import { isAdministrator, type Principal } from '../shared/principal.js';

/** One year of the working calendar, with what makes each day differ from the plain week. */
export interface CalendarYear {
  readonly year: number;
  /** The announcement that states the year complete; null: "lịch tạm tính". */
  readonly announcedBy: string | null;
  readonly days: readonly (CalendarDay & { readonly origin: 'entered' | 'computed' })[];
}

/** The days of a year as they count now. */
export const readCalendarYear: Command<
  { readonly year: number },
  CalendarYear,
  'calendar'
> = async (tx, _principal, { year }) => viewOf(year, await tx.calendar.yearOf(year));

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
  change(tx, principal, yearOf(day.date), async () => {
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
  change(tx, principal, yearOf(date), async ({ announcedBy }) => {
    if (announcedBy !== null && statutoryDaysOff(yearOf(date)).includes(date)) {
      throw refused('/date', CALENDAR_FAULTS.announcedYear(yearOf(date)));
    }
    if (!(await tx.calendar.deleteDay(date))) throw new ApplicationError('NOT_FOUND');
    return true;
  });

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
  change(tx, principal, year, async ({ days }) => {
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
  change(tx, principal, year, async () => {
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
  year: number,
  act: (entered: EnteredYear) => Promise<boolean>,
): Promise<CalendarYear> {
  if (!isAdministrator(principal)) throw new ApplicationError('FORBIDDEN');
  await tx.calendar.lock();
  if (await act(await tx.calendar.yearOf(year))) {
    await tx.calendar.noteChange();
    const open = await tx.campaigns.needingWorkflow();
    await tx.outbox.remind(open, 'changed', tx.clock.wallNow());
  }
  return viewOf(year, await tx.calendar.yearOf(year));
}

function viewOf(year: number, { announcedBy, days }: EnteredYear): CalendarYear {
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
  return { year, announcedBy, days: shown };
}

const refused = (pointer: string, detail: string): ApplicationError =>
  new ApplicationError('VALIDATION_FAILED', {}, [{ pointer, detail }]);
