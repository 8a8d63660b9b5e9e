import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { http, type Answer } from '../../shared/api/http.js';
import { cursorOf } from '../../shared/api/pages.js';

export type Webhooks = Answer<'/api/v1/webhooks'>;
export type Webhook = Webhooks['items'][number];
export type Delivery = Answer<'/api/v1/webhooks/{id}/deliveries'>['items'][number];

export const webhooksQuery = queryOptions({
  queryKey: ['webhooks'],
  queryFn: ({ signal }) => http.get('/api/v1/webhooks', { signal }),
});

export const deliveriesQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['webhooks', id, 'deliveries'],
    queryFn: ({ pageParam, signal }) =>
      http.get('/api/v1/webhooks/{id}/deliveries', {
        path: { id },
        query: pageParam === null ? {} : { cursor: pageParam },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: cursorOf,
  });
