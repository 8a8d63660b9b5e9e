import { queryOptions, keepPreviousData } from '@tanstack/react-query';
import { http, type Schema } from '../../shared/api/http.js';

export type Found = Schema<'Found'>;

/** Directives, tasks and bodies in sight; while the next words are asked, what was found stays. */
export const searchQuery = (text: string) =>
  queryOptions({
    queryKey: ['search', text],
    queryFn: ({ signal }) => http.get('/api/v1/search', { query: { q: text }, signal }),
    enabled: text !== '',
    placeholderData: keepPreviousData,
  });
