import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { http, type Answer, type Schema } from '../../shared/api/http.js';
import { cursorOf } from '../../shared/api/pages.js';

export type ListedBody = Answer<'/api/v1/bodies'>['items'][number];
export type Body = Schema<'BodyDetail'>;

const AT_ONCE = 100;

const listOf = (which: { parentId: string } | { topOnly: 'true' } | { search: string }) =>
  infiniteQueryOptions({
    queryKey: ['directory', 'list', which],
    queryFn: ({ pageParam, signal }) =>
      http.get('/api/v1/bodies', {
        query: { ...which, limit: AT_ONCE, ...(pageParam === null ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: cursorOf,
  });

/** The bodies right under one, or those where the tree begins. */
export const levelQuery = (parentId: string | null) =>
  listOf(parentId === null ? { topOnly: 'true' } : { parentId });

/** Wherever they stand, by a few letters, marks or none. */
export const foundQuery = (search: string) => listOf({ search });

export const bodyQuery = (id: string) =>
  queryOptions({
    queryKey: ['directory', 'body', id],
    queryFn: ({ signal }) => http.get('/api/v1/bodies/{id}', { path: { id }, signal }),
  });
