import { infiniteQueryOptions } from '@tanstack/react-query';
import { http, type Answer } from '../../shared/api/http.js';
import { cursorOf } from '../../shared/api/pages.js';
import { ASK_AGAIN_MS } from './use-live.js';

type Tree = Answer<'/api/v1/campaigns/{id}/cascade'>;
export type Level = Tree['levels'][number];
export type Branch = Tree['items'][number];

/** What is below a campaign. Acts of the levels below are not told here: it is asked for again by itself. */
export const cascadeQuery = (roomId: string, campaignId: string) =>
  infiniteQueryOptions({
    queryKey: ['campaign', roomId, 'cascade', campaignId],
    queryFn: ({ pageParam, signal }) =>
      http.get('/api/v1/campaigns/{id}/cascade', {
        path: { id: campaignId },
        query: pageParam === null ? {} : { cursor: pageParam },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: cursorOf,
    refetchInterval: ASK_AGAIN_MS,
  });
