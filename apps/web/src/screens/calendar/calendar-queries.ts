import { queryOptions } from '@tanstack/react-query';
import { http, type Answer, type Schema } from '../../shared/api/http.js';

export type Year = Schema<'CalendarYear'>;
export type CalendarDay = Year['days'][number];
export type Change = Answer<'/api/v1/calendar/changes'>['items'][number];

/** Acts on the calendar change both, and whatever shows days off. */
export const CALENDAR_KEYS = [['calendar']] as const;

export const changesQuery = queryOptions({
  queryKey: ['calendar', 'changes'],
  queryFn: ({ signal }) => http.get('/api/v1/calendar/changes', { signal }),
});
