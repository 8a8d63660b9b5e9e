import { localDateOf, minutesOf, toInstant, type Instant } from '../shared/instant.js';
import {
  dateOfDayNumber,
  dayNumber,
  weekdayOf,
  yearOf,
  type LocalDate,
} from '../shared/local-date.js';
import type { CalendarDay, TimeSpan, WorkingHours } from './calendar-day.js';
import { computedDaysOff } from './computed-year.js';

/** What a version of the calendar is made of: plain data, stored in the database. */
export interface WorkingCalendarData {
  readonly version: number;
  /**
   * Years whose days off are complete in `days`; any other year is computed, and `days` are laid over it.
   */
  readonly announcedYears: readonly number[];
  readonly days: readonly CalendarDay[];
  readonly hours: WorkingHours;
}

/**
 * A working week has a working day somewhere: a year without one is a mistake in the data, not a long
 * holiday.
 */
const MAX_DAYS_OFF_IN_A_ROW = 366;

/**
 * "Lịch làm việc": which days are worked, and between which hours. A value: it never changes, an edit
 * makes another version. Counting happens on day numbers because a launch of 10,000 bodies asks some
 * million times.
 */
export class WorkingCalendar {
  readonly version: number;
  readonly hours: WorkingHours;
  /** What it was made of: what another thread makes it of again. */
  readonly data: WorkingCalendarData;
  readonly #announced: ReadonlySet<number>;
  readonly #days: ReadonlyMap<number, CalendarDay>;
  /** Both are filled on first use; no answer depends on the order of the questions. */
  readonly #computed = new Map<number, ReadonlyMap<number, CalendarDay>>();
  readonly #worked = new Map<number, boolean>();
  readonly #spans: readonly TimeSpan[];

  constructor(data: WorkingCalendarData) {
    this.data = data;
    this.version = data.version;
    this.hours = data.hours;
    this.#announced = new Set(data.announcedYears);
    this.#days = new Map(data.days.map((day) => [dayNumber(day.date), day]));
    this.#spans = workedSpans(data.hours);
  }

  isWorkingDay(date: LocalDate): boolean {
    return this.#isWorking(dayNumber(date));
  }

  /**
   * The row that makes `date` differ from the plain week, or null; a computed row says so in its source.
   */
  dayRow(date: LocalDate): CalendarDay | null {
    return this.#row(dayNumber(date)) ?? null;
  }

  /** "Lịch tạm tính": the days off of this year are computed, not announced. */
  isProvisionalYear(year: number): boolean {
    return !this.#announced.has(year);
  }

  /** First working day strictly after `date`. */
  nextWorkingDay(date: LocalDate): LocalDate {
    return this.addWorkingDays(date, 1);
  }

  /** Last working day strictly before `date`. */
  previousWorkingDay(date: LocalDate): LocalDate {
    return this.addWorkingDays(date, -1);
  }

  /** `date` itself when it is worked, else the first working day after it. */
  sameOrNextWorkingDay(date: LocalDate): LocalDate {
    return this.isWorkingDay(date) ? date : this.nextWorkingDay(date);
  }

  /** `date` itself when it is worked, else the last working day before it. */
  sameOrPreviousWorkingDay(date: LocalDate): LocalDate {
    return this.isWorkingDay(date) ? date : this.previousWorkingDay(date);
  }

  /**
   * The `count`-th working day after `date` (before it when negative; `date` itself for 0). `date` does
   * not count, and need not be a working day: one working day after a Saturday is Monday, one before it
   * Friday.
   */
  addWorkingDays(date: LocalDate, count: number): LocalDate {
    const direction = count < 0 ? -1 : 1;
    let day = dayNumber(date);
    for (let left = Math.abs(count); left > 0; left -= 1) day = this.#nearest(day, direction);
    return dateOfDayNumber(day);
  }

  /**
   * Working days after `from` up to and including `until`; negative when `until` is earlier. Inverse of
   * adding.
   */
  workingDaysBetween(from: LocalDate, until: LocalDate): number {
    const [first, last] = [dayNumber(from), dayNumber(until)];
    let count = 0;
    for (let day = first + 1; day <= last; day += 1) if (this.#isWorking(day)) count += 1;
    for (let day = last; day < first; day += 1) if (this.#isWorking(day)) count -= 1;
    return count;
  }

  /** Closing time of `date`: what is due on that day is late after this instant. */
  closingInstant(date: LocalDate): Instant {
    return toInstant(date, this.hours.end);
  }

  /** Milliseconds of work left on the day of `instant`; 0 on a day off and after hours. */
  workLeftOnDay(instant: Instant): number {
    const date = localDateOf(instant);
    if (!this.isWorkingDay(date)) return 0;
    return this.#workedFrom(date, instant);
  }

  /** The instant at which `workMs` milliseconds of working time have passed since `instant`. */
  addWorkingTime(instant: Instant, workMs: number): Instant {
    let date = localDateOf(instant);
    let from = instant;
    let left = workMs;
    for (;;) {
      const available = this.isWorkingDay(date) ? this.#workedFrom(date, from) : 0;
      if (available >= left && available > 0) return this.#passed(date, from, left);
      left -= available;
      date = this.nextWorkingDay(date);
      from = toInstant(date, this.hours.start);
    }
  }

  #isWorking(day: number): boolean {
    const known = this.#worked.get(day);
    if (known !== undefined) return known;
    const kind = this.#row(day)?.kind;
    const worked = kind === undefined ? weekdayOf(day) <= 5 : kind === 'SWAPPED_WORKING';
    this.#worked.set(day, worked);
    return worked;
  }

  #row(day: number): CalendarDay | undefined {
    const own = this.#days.get(day);
    if (own) return own;
    const year = yearOf(dateOfDayNumber(day));
    return this.#announced.has(year) ? undefined : this.#computedYear(year).get(day);
  }

  #computedYear(year: number): ReadonlyMap<number, CalendarDay> {
    const known = this.#computed.get(year);
    if (known) return known;
    const days = new Map(computedDaysOff(year).map((day) => [dayNumber(day.date), day]));
    this.#computed.set(year, days);
    return days;
  }

  #nearest(start: number, direction: 1 | -1): number {
    for (let step = 1; step <= MAX_DAYS_OFF_IN_A_ROW; step += 1) {
      if (this.#isWorking(start + step * direction)) return start + step * direction;
    }
    throw new RangeError(`Calendar version ${this.version} has a year without a working day`);
  }

  #workedFrom(date: LocalDate, from: Instant): number {
    return this.#spans.reduce((sum, span) => {
      const start = Math.max(from, toInstant(date, span.start));
      return sum + Math.max(0, toInstant(date, span.end) - start);
    }, 0);
  }

  #passed(date: LocalDate, from: Instant, workMs: number): Instant {
    let left = workMs;
    for (const span of this.#spans) {
      const start = Math.max(from, toInstant(date, span.start));
      const available = Math.max(0, toInstant(date, span.end) - start);
      if (available >= left && available > 0) return start + left;
      left -= available;
    }
    return this.closingInstant(date);
  }
}

/** The day's working time without its breaks. @throws RangeError when nothing is left to work in. */
function workedSpans(hours: WorkingHours): readonly TimeSpan[] {
  const breaks = [...hours.breaks].sort((a, b) => minutesOf(a.start) - minutesOf(b.start));
  const edges = [hours.start, ...breaks.flatMap((pause) => [pause.start, pause.end]), hours.end];
  const minutes = edges.map(minutesOf);
  if (minutes.some((minute, index) => index > 0 && minute <= (minutes[index - 1] ?? 0))) {
    throw new RangeError('Working hours must rise from start through the breaks to the end');
  }
  return edges.flatMap((start, index) => {
    const end = edges[index + 1];
    return index % 2 === 0 && end !== undefined ? [{ start, end }] : [];
  });
}
