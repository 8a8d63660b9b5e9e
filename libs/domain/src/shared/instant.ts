import { dateOfDayNumber, dayNumber, type LocalDate } from './local-date.js';

/** Milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;

/** A time of day written HH:MM, in Asia/Ho_Chi_Minh. */
export type LocalTime = `${number}:${number}`;

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/**
 * Asia/Ho_Chi_Minh is UTC+07:00 all year, without summer time, since 13 June 1975: computing with the
 * constant keeps workflow code free of the machine's zone and of its zone data.
 */
const OFFSET_MS = 7 * HOUR_MS;

/** Minutes since midnight. */
export function minutesOf(time: LocalTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** The time `HH:MM`, or null when `text` is not one. */
export function parseLocalTime(text: string): LocalTime | null {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text) ? (text as LocalTime) : null;
}

/** The instant at which a clock in Viet Nam shows `time` on `date`. */
export const toInstant = (date: LocalDate, time: LocalTime): Instant =>
  dayNumber(date) * DAY_MS + minutesOf(time) * MINUTE_MS - OFFSET_MS;

/** The day in Viet Nam at `instant`. */
export const localDateOf = (instant: Instant): LocalDate =>
  dateOfDayNumber(Math.floor((instant + OFFSET_MS) / DAY_MS));

/** The minute in Viet Nam at `instant`, seconds cut off. */
export const localTimeOf = (instant: Instant): LocalTime =>
  new Date(instant + OFFSET_MS).toISOString().slice(11, 16) as LocalTime;

/** RFC 3339 with the offset of Viet Nam, as the API writes instants. */
export const toRfc3339 = (instant: Instant): string =>
  `${new Date(instant + OFFSET_MS).toISOString().slice(0, 19)}+07:00`;
