import { queryOptions } from '@tanstack/react-query';
import { http } from '../api/http.js';

/** The days of a year that differ from the plain week. */
export const yearQuery = (year: number) =>
  queryOptions({
    queryKey: ['calendar', year],
    queryFn: ({ signal }) => http.get('/api/v1/calendar/years/{year}', { path: { year }, signal }),
  });
