import { addDays, dateOf, foldName, parseLocalDate, type LocalDate } from '#domain';
import { TRACKER_CELLS } from '#wording';

/** A cell of the column "Thời hạn". */
export type UnderstoodDue =
  | { readonly kind: 'on'; readonly on: LocalDate }
  | { readonly kind: 'standing' }
  | { readonly kind: 'none' }
  | { readonly kind: 'unclear' };

const DAY = /(\d{1,2})[./-](\d{1,2})[./-](\d{4})/;
const ISO = /\d{4}-\d{2}-\d{2}/;
const QUARTER = /quy\s*(iv|iii|ii|i|[1-4])\s*(?:[./-]|nam)?\s*(\d{4})/;
const MONTH = /thang\s*(\d{1,2})\s*(?:[./-]|nam)?\s*(\d{4})/;
const YEAR = /^(?:trong\s+|het\s+)?nam\s*(\d{4})$/;
const QUARTERS: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

const real = (year: number, month: number, day: number): LocalDate | null =>
  parseLocalDate(
    `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
  );

/**
 * The day a cell names: a date as it is ("trước ngày" one day before it), or the last day of a month, a quarter or a year.
 * What says nothing of a day is unclear, never guessed.
 */
export function understandDue(cell: string): UnderstoodDue {
  const text = foldName(cell);
  if (text === '' || text === '-') return { kind: 'none' };
  const day = dayIn(cell);
  if (day !== null) {
    return { kind: 'on', on: /(^|\s)truoc ngay/.test(text) ? addDays(day, -1) : day };
  }
  if (text.includes(TRACKER_CELLS.standing)) return { kind: 'standing' };
  const on = endOfSpan(text);
  return on === null ? { kind: 'unclear' } : { kind: 'on', on };
}

/** The first full date of a text; null: none, or one that does not exist. */
export function dayIn(text: string): LocalDate | null {
  const iso = ISO.exec(text);
  if (iso !== null) return parseLocalDate(iso[0]);
  const written = DAY.exec(text);
  return written === null ? null : real(Number(written[3]), Number(written[2]), Number(written[1]));
}

function endOfSpan(text: string): LocalDate | null {
  const quarter = QUARTER.exec(text);
  if (quarter !== null) {
    const no = QUARTERS[quarter[1] ?? ''] ?? Number(quarter[1]);
    return dateOf(Number(quarter[2]), no * 3, 31);
  }
  const month = MONTH.exec(text);
  if (month !== null) {
    const no = Number(month[1]);
    return no >= 1 && no <= 12 ? dateOf(Number(month[2]), no, 31) : null;
  }
  const year = YEAR.exec(text);
  return year === null ? null : dateOf(Number(year[1]), 12, 31);
}
