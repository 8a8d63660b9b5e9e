import { wireDay } from '#wording';

type Day = ReturnType<typeof wireDay>;

/** Rows that come in order, under the days they belong to; the order of days and rows stays. */
export function byDay<Row>(
  rows: readonly Row[],
  dayOf: (row: Row) => string,
): readonly (readonly [Day, readonly Row[]])[] {
  const days = new Map<Day, Row[]>();
  for (const row of rows) {
    const day = wireDay(dayOf(row));
    const known = days.get(day);
    if (known === undefined) days.set(day, [row]);
    else known.push(row);
  }
  return [...days];
}
