import {
  addDays,
  dateOf,
  endOfMonth,
  endOfYear,
  localDate,
  parseLocalDate,
} from '../../../shared/index.js';
import { isoOf } from '../basis/citations.js';
import type { DeadlineRule } from '../../reading.js';
import type { DateContext, Groups, MadeDay, MakeDay } from './time-rule.js';

const dayOf = (g: Groups, { issuedOn }: DateContext): string | null => {
  if (g['y'] !== undefined) return isoOf(g['y'], g['m'], g['d']);
  if (issuedOn === null) return null;
  const year = Number(issuedOn.slice(0, 4));
  const same = isoOf(String(year), g['m'], g['d']);
  return same !== null && (same >= issuedOn || justBefore(same, issuedOn))
    ? same
    : isoOf(String(year + 1), g['m'], g['d']);
};
/** A date without a year a few weeks before the document means that year: the document was signed late. */
const justBefore = (day: string, issuedOn: string): boolean => {
  const [a, b] = [parseLocalDate(day), parseLocalDate(issuedOn)];
  return a !== null && b !== null && addDays(a, LATE_SIGNING) >= b;
};
const LATE_SIGNING = 31;
const timeOf = (g: Groups): string | null => {
  const [h, m] = [Number(g['h']), Number(g['min'] ?? 0)];
  return g['h'] === undefined || h > 23 || m > 59
    ? null
    : `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`;
};
const QUARTERS: Readonly<Record<string, number>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  nhất: 1,
  một: 1,
  hai: 2,
  ba: 3,
  tư: 4,
  bốn: 4,
};
const quarterEnd = (g: Groups): string | null => {
  const quarter = QUARTERS[(g['q'] ?? '').replace('thứ ', '')] ?? Number(g['q']);
  return quarter >= 1 && quarter <= 4 ? endOfMonth(dateOf(Number(g['y']), quarter * 3, 1)) : null;
};
const monthEnd = (g: Groups): string | null => {
  const month = Number(g['m']);
  return month >= 1 && month <= 12 ? endOfMonth(dateOf(Number(g['y']), month, 1)) : null;
};
/** From here on "tháng 12" or "quý IV" without a year may be the next year's. */
const LAST_WEEKS = '12-15';
/** The year of a period printed without one: the document's, or the next when that period is over. */
const yearOf = (end: (year: string) => string | null, { issuedOn }: DateContext): string | null => {
  if (issuedOn === null) return null;
  const year = Number(issuedOn.slice(0, 4));
  const same = end(String(year));
  if (same === null || same < issuedOn) return end(String(year + 1));
  return issuedOn.slice(5) >= LAST_WEEKS && same.endsWith('12-31') ? null : same;
};
const as = (
  dueOn: string | null,
  rule: DeadlineRule,
  time: string | null = null,
): MadeDay | null => (dueOn === null ? null : { dueOn, time, rule });

/** 24 giờ of a day is its end. */
export const hourBefore: MakeDay = (g, context) => {
  const time = timeOf(g);
  const day = dayOf(g, context);
  if (Number(g['h']) === 24) return as(day, 'by');
  return time === null ? null : as(day, 'before-time', time);
};
export const before: MakeDay = (g, context) => {
  const day = parseLocalDate(dayOf(g, context) ?? '');
  return day === null ? null : as(addDays(day, -1), 'before');
};
/** "hoàn thành 1/3 số hộ" is a share: behind those verbs a date without a year needs "ngày". */
export const by: MakeDay = (g, context) =>
  g['y'] === undefined &&
  g['word'] === undefined &&
  /^(?:hoàn thành|xong|thời gian)/u.test(g['lead'] ?? '')
    ? null
    : as(dayOf(g, context), 'by');
export const byDay: MakeDay = (g, context) => as(dayOf(g, context), 'by');
export const beforeMonth: MakeDay = (g) => {
  const end = monthEnd(g);
  return end === null ? null : as(addDays(localDate(`${end.slice(0, 8)}01`), -1), 'before');
};
export const beforeQuarter: MakeDay = (g) => {
  const end = quarterEnd(g);
  const first =
    end === null ? null : dateOf(Number(end.slice(0, 4)), Number(end.slice(5, 7)) - 2, 1);
  return first === null ? null : as(addDays(first, -1), 'before');
};
export const beforeYear: MakeDay = (g) => as(addDays(dateOf(Number(g['y']), 1, 1), -1), 'before');
export const byMonth: MakeDay = (g) => as(monthEnd(g), 'end-of-month');
export const byQuarter: MakeDay = (g) => as(quarterEnd(g), 'end-of-quarter');
export const byFirstHalf: MakeDay = (g) => as(quarterEnd({ ...g, q: '2' }), 'end-of-quarter');
export const byYear: MakeDay = (g) => as(endOfYear(dateOf(Number(g['y']), 1, 1)), 'end-of-year');
export const byBareMonth: MakeDay = (g, context) =>
  as(
    yearOf((y) => monthEnd({ ...g, y }), context),
    'end-of-month',
  );
export const byBareQuarter: MakeDay = (g, context) =>
  as(
    yearOf((y) => quarterEnd({ ...g, y }), context),
    'end-of-quarter',
  );
export const afterEvent: MakeDay = () => ({ dueOn: null, time: null, rule: 'after-event' });
