declare const localDateBrand: unique symbol;

/** A day of the Gregorian calendar, written YYYY-MM-DD, without time or zone. Sorts as text. */
export type LocalDate = string & { readonly [localDateBrand]: true };

/** ISO number of a weekday: 1 = Monday … 7 = Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const MS_PER_DAY = 86_400_000;
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day named by `text`, or null when it is not an existing day written YYYY-MM-DD. */
export function parseLocalDate(text: string): LocalDate | null {
  const match = ISO_DAY.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const exists = year >= 1 && month >= 1 && month <= 12 && day >= 1;
  return exists && day <= daysInMonth(year, month) ? (text as LocalDate) : null;
}

/** The days people may write: further away is a slip of the keyboard. */
export const FIRST_DAY = '1900-01-01' as LocalDate;
export const LAST_DAY = '2200-12-31' as LocalDate;

/** A day somebody wrote, YYYY-MM-DD, from {@link FIRST_DAY} to {@link LAST_DAY}; null for anything else. */
export function parseWrittenDay(text: string): LocalDate | null {
  const date = parseLocalDate(text);
  return date !== null && date >= FIRST_DAY && date <= LAST_DAY ? date : null;
}

/** @throws RangeError when `text` is not an existing day written YYYY-MM-DD. */
export function localDate(text: string): LocalDate {
  const date = parseLocalDate(text);
  if (date === null) throw new RangeError(`Not a day written YYYY-MM-DD: ${text}`);
  return date;
}

/** The day `day` of `month` (1–12); a day beyond the month's end means its last day. */
export function dateOf(year: number, month: number, day: number): LocalDate {
  const clamped = Math.min(day, daysInMonth(year, month));
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(clamped, 2)}` as LocalDate;
}

export const yearOf = (date: LocalDate): number => Number(date.slice(0, 4));
/** 1–12. */
export const monthOf = (date: LocalDate): number => Number(date.slice(5, 7));
/** 1–31. */
export const dayOfMonth = (date: LocalDate): number => Number(date.slice(8, 10));

/** Days since 1970-01-01; the form in which days are counted. */
export const dayNumber = (date: LocalDate): number =>
  Date.UTC(yearOf(date), monthOf(date) - 1, dayOfMonth(date)) / MS_PER_DAY;

/** Inverse of {@link dayNumber}. */
export const dateOfDayNumber = (days: number): LocalDate =>
  new Date(days * MS_PER_DAY).toISOString().slice(0, 10) as LocalDate;

/** Weekday of a day number; 1970-01-01 was a Thursday. */
export const weekdayOf = (days: number): Weekday => (((((days + 3) % 7) + 7) % 7) + 1) as Weekday;

export const dayOfWeek = (date: LocalDate): Weekday => weekdayOf(dayNumber(date));

/** `days` may be negative. */
export const addDays = (date: LocalDate, days: number): LocalDate =>
  dateOfDayNumber(dayNumber(date) + days);

/** Same day of the month `months` later (may be negative); the 31st becomes the month's last day. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const index = yearOf(date) * 12 + monthOf(date) - 1 + months;
  return dateOf(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1, dayOfMonth(date));
}

/** Days from `from` to `until`: positive when `until` is later. */
export const diffDays = (from: LocalDate, until: LocalDate): number =>
  dayNumber(until) - dayNumber(from);

/** Negative, zero or positive, for sorting. */
export const compareDates = (a: LocalDate, b: LocalDate): number => (a < b ? -1 : a > b ? 1 : 0);

export const earlierOf = (a: LocalDate, b: LocalDate): LocalDate => (a <= b ? a : b);
export const laterOf = (a: LocalDate, b: LocalDate): LocalDate => (a >= b ? a : b);

export const isLeapYear = (year: number): boolean =>
  (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** `month` is 1–12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export const startOfMonth = (date: LocalDate): LocalDate => dateOf(yearOf(date), monthOf(date), 1);
export const endOfMonth = (date: LocalDate): LocalDate => dateOf(yearOf(date), monthOf(date), 31);

/** 1–4. */
export const quarterOf = (date: LocalDate): number => Math.ceil(monthOf(date) / 3);
export const endOfQuarter = (date: LocalDate): LocalDate =>
  dateOf(yearOf(date), quarterOf(date) * 3, 31);

/** "6 tháng": 30 June or 31 December. */
export const endOfHalfYear = (date: LocalDate): LocalDate =>
  dateOf(yearOf(date), monthOf(date) <= 6 ? 6 : 12, 31);
export const endOfYear = (date: LocalDate): LocalDate => dateOf(yearOf(date), 12, 31);

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
