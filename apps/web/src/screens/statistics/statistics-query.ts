import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { http, type Answer } from '../../shared/api/http.js';
import type { StatisticsSearch } from './search.js';

export type Statistics = Answer<'/api/v1/statistics'>;
export type Row = Statistics['items'][number];
export type Totals = Statistics['total'];

/** The table of what is looked at; while another is read the one before stays. */
export const statisticsQuery = (search: StatisticsSearch) =>
  queryOptions({
    queryKey: ['statistics', search],
    queryFn: ({ signal }) => http.get('/api/v1/statistics', { query: search, signal }),
    placeholderData: keepPreviousData,
  });

/** The same table as a file. */
export function fileAddress(search: StatisticsSearch, format: 'csv' | 'xlsx'): string {
  const query = new URLSearchParams({ ...search, format });
  return `/api/v1/statistics/file?${query.toString()}`;
}
