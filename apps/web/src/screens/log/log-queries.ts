import { infiniteQueryOptions } from '@tanstack/react-query';
import { http, type Answer } from '../../shared/api/http.js';
import { cursorOf } from '../../shared/api/pages.js';
import type { LogSearch } from './search.js';

export type Entry = Answer<'/api/v1/campaigns/{id}/log'>['items'][number];
export type Mail = NonNullable<Entry['mail']>;
export type LogEvent = NonNullable<Entry['event']>;
export type Count = Answer<'/api/v1/campaigns/{id}/log/days'>['items'][number];

/** The filter as the API takes it. */
const filterOf = ({ kind = 'all', body }: LogSearch) => ({
  ...(kind === 'all' ? {} : { kind }),
  ...(body === undefined ? {} : { bodyCode: body }),
});

/** Acts and mails, newest first. */
export const entriesQuery = (id: string, search: LogSearch) =>
  infiniteQueryOptions({
    queryKey: ['campaign', id, 'log', filterOf(search)],
    queryFn: ({ pageParam, signal }) =>
      http.get('/api/v1/campaigns/{id}/log', {
        path: { id },
        query: { ...filterOf(search), ...(pageParam === null ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: cursorOf,
  });

/** The same, counted by day. */
export const daysQuery = (id: string, search: LogSearch) =>
  infiniteQueryOptions({
    queryKey: ['campaign', id, 'log-days', filterOf(search)],
    queryFn: ({ pageParam, signal }) =>
      http.get('/api/v1/campaigns/{id}/log/days', {
        path: { id },
        query: { ...filterOf(search), ...(pageParam === null ? {} : { before: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ before }) => before,
  });

/** The address of the whole record as a file. */
export function fileAddress(id: string, search: LogSearch, format: 'csv' | 'json'): string {
  const query = new URLSearchParams({ format, ...filterOf(search) });
  return `/api/v1/campaigns/${encodeURIComponent(id)}/log/file?${query.toString()}`;
}
