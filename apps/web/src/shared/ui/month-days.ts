import { addDays, addMonths, dayOfWeek, wireDay } from '#wording';

/** A day written YYYY-MM-DD. */
export type Day = ReturnType<typeof wireDay>;

const DAYS_A_WEEK = 7;

/** 0: Monday … 6: Sunday. */
export const weekday = (day: Day): number => dayOfWeek(day) - 1;

/** The weeks that show the month of `day`, Monday first; days of other months are there too. */
export function weeksOf(day: Day): readonly (readonly Day[])[] {
  const first = wireDay(`${day.slice(0, 8)}01`);
  const after = addMonths(first, 1);
  const weeks: Day[][] = [];
  for (
    let monday = addDays(first, -weekday(first));
    monday < after;
    monday = addDays(monday, DAYS_A_WEEK)
  ) {
    weeks.push(Array.from({ length: DAYS_A_WEEK }, (_day, index) => addDays(monday, index)));
  }
  return weeks;
}
