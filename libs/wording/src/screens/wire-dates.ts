import {
  formatDate,
  formatDayMonth,
  formatInstant,
  formatLongDate,
  localDateOf,
  localTimeOf,
  parseLocalDate,
  type Instant,
  type LocalDate,
} from '#domain';

/** Steps through a calendar, for fields that show one. */
export { addDays, addMonths, dayOfWeek } from '#domain';

/** Days and instants as the API writes them (RFC 3339, `YYYY-MM-DD`), in the words of Viet Nam. */
const instantOf = (wire: string): Instant => Date.parse(wire);

/** The day in Viet Nam: a date as it is, of an instant its day there. */
export const wireDay = (wire: string): LocalDate =>
  wire.length === 10 ? (wire as LocalDate) : localDateOf(instantOf(wire));

/** '10/12/2025' */
export const dayWords = (wire: string): string => formatDate(wireDay(wire));

/** '10/12' */
export const dayMonthWords = (wire: string): string => formatDayMonth(wireDay(wire));

/** 'Thứ Tư 10/12/2025' */
export const longDayWords = (wire: string): string => formatLongDate(wireDay(wire));

/** '17:00, Thứ Tư 10/12/2025' */
export const momentWords = (wire: string): string => formatInstant(instantOf(wire));

/** '17:00' */
export const timeWords = (wire: string): string => localTimeOf(instantOf(wire));

/** '17:00' for an instant by the machine's clock. */
export const timeOfInstantWords = (instant: number): string => localTimeOf(instant);

const WRITTEN = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/;

/** '1/3/2025' as `2025-03-01`; null when it is no day. */
export function readWrittenDay(text: string): LocalDate | null {
  const [, day = '', month = '', year = ''] = WRITTEN.exec(text) ?? [];
  return parseLocalDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}
