import { infiniteQueryOptions } from '@tanstack/react-query';
import { http, type Answer } from '../../shared/api/http.js';
import { cursorOf } from '../../shared/api/pages.js';

export type CampaignRow = Answer<'/api/v1/campaigns'>['items'][number];

/** Campaigns of one's own issuing bodies, newest first. */
export const campaignsQuery = infiniteQueryOptions({
  queryKey: ['campaigns'],
  queryFn: ({ pageParam, signal }) =>
    http.get('/api/v1/campaigns', {
      query: pageParam === null ? {} : { cursor: pageParam },
      signal,
    }),
  initialPageParam: null as string | null,
  getNextPageParam: cursorOf,
});
