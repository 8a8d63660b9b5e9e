import { infiniteQueryOptions } from '@tanstack/react-query';
import { http, type Answer } from '../../shared/api/http.js';
import { cursorOf } from '../../shared/api/pages.js';

export type Person = Answer<'/api/v1/people'>['items'][number];

export const peopleQuery = infiniteQueryOptions({
  queryKey: ['people'],
  queryFn: ({ pageParam, signal }) =>
    http.get('/api/v1/people', {
      query: pageParam === null ? {} : { cursor: pageParam },
      signal,
    }),
  initialPageParam: null as string | null,
  getNextPageParam: cursorOf,
});
