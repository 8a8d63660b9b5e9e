import { useQueries } from '@tanstack/react-query';
import { useCallback } from 'react';
import { weekday, type Day } from '../../shared/ui/month-days.js';
import { yearQuery } from '../../shared/calendar/year-query.js';

const FIRST_DAY_OFF = 5;

/** Whether a day is off: weekends and holidays, but for those worked in exchange. Unknown years: weekends only. */
export function useDaysOff(years: readonly number[]): (day: Day) => boolean {
  const answers = useQueries({ queries: years.map((year) => yearQuery(year)) });
  const off = new Set<string>();
  const worked = new Set<string>();
  for (const { data } of answers) {
    for (const { date, kind } of data?.days ?? []) {
      (kind === 'SWAPPED_WORKING' ? worked : off).add(date);
    }
  }
  const key = [...off, '|', ...worked].join(' ');
  return useCallback(
    (day: Day) => off.has(day) || (weekday(day) >= FIRST_DAY_OFF && !worked.has(day)),
    // The sets are made anew each time; the key says when they differ.
    [key],
  );
}
