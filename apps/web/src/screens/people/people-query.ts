import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { http, type Answer } from '../../shared/api/http.js';
import { cursorOf } from '../../shared/api/pages.js';

export type Person = Answer<'/api/v1/people'>['items'][number];

/** Everybody one may see, or those whose name, address or body has the words of `search`, marks or none. */
export const peopleQuery = (search: string) =>
  infiniteQueryOptions({
    queryKey: ['people', search],
    queryFn: ({ pageParam, signal }) =>
      http.get('/api/v1/people', {
        query: {
          ...(search === '' ? {} : { search }),
          ...(pageParam === null ? {} : { cursor: pageParam }),
        },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: cursorOf,
    placeholderData: keepPreviousData,
  });
