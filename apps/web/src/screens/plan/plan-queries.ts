import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { newActKey } from '../../shared/api/act-key.js';
import { http } from '../../shared/api/http.js';
import { cursorOf } from '../../shared/api/pages.js';

export type Preview = Awaited<ReturnType<typeof makePreview>>;
export type PlannedRecipient = Preview['recipients'][number];

/** Making one changes nothing else, so each look may have a key of its own. */
const makePreview = (id: string, signal?: AbortSignal) =>
  http.post('/api/v1/campaigns/{id}/preview', {
    path: { id },
    key: newActKey(),
    ...(signal === undefined ? {} : { signal }),
  });

/** What a launch would do now; made anew whenever the draft has another version. */
export const previewQuery = (id: string, version: number) =>
  queryOptions({
    queryKey: ['preview', id, version],
    queryFn: ({ signal }) => makePreview(id, signal),
    // What is pressed must be what was seen a moment ago.
    staleTime: 0,
  });

const PAGE = 200;

/** Every body of that preview, page by page. */
export const recipientsQuery = (id: string, planHash: string | null, made: number) =>
  infiniteQueryOptions({
    queryKey: ['preview-recipients', id, planHash, made],
    queryFn: ({ pageParam, signal }) =>
      http.get('/api/v1/campaigns/{id}/preview/recipients', {
        path: { id },
        query: pageParam === null ? { limit: PAGE } : { limit: PAGE, cursor: pageParam },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: cursorOf,
  });

/** What the bodies of that preview carry already. */
export const loadQuery = (id: string, made: number) =>
  queryOptions({
    queryKey: ['preview-load', id, made],
    queryFn: ({ signal }) =>
      http.get('/api/v1/campaigns/{id}/preview/load', { path: { id }, signal }),
  });

/** The mail to the body at this place of that preview. */
export const firstMailQuery = (id: string, at: number, made: number) =>
  queryOptions({
    queryKey: ['preview-mail', id, at, made],
    queryFn: ({ signal }) =>
      http.get('/api/v1/campaigns/{id}/preview/mail', { path: { id }, query: { at }, signal }),
  });

const ASK_EVERY_MS = 1_000;

/** How far the launch is: asked until it has ended, whoever opened the page again. */
export const progressQuery = (id: string) =>
  queryOptions({
    queryKey: ['campaign', id, 'launch'],
    queryFn: ({ signal }) => http.get('/api/v1/campaigns/{id}/launch', { path: { id }, signal }),
    staleTime: 0,
    refetchInterval: ({ state }) =>
      state.data === undefined || state.data.state === 'launching' ? ASK_EVERY_MS : false,
  });
