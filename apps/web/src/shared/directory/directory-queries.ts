import { queryOptions } from '@tanstack/react-query';
import { http, type Answer } from '../api/http.js';

export type Body = Answer<'/api/v1/bodies'>['items'][number];

export const groupsQuery = queryOptions({
  queryKey: ['directory', 'groups'],
  queryFn: ({ signal }) => http.get('/api/v1/groups', { signal }),
});

/** Offices whose directory one may see: those one works for, all for the administrator. */
export const officesQuery = queryOptions({
  queryKey: ['directory', 'offices'],
  queryFn: ({ signal }) =>
    http.get('/api/v1/bodies', { query: { issuersOnly: 'true', limit: 200 }, signal }),
});

const SHOWN = 20;

/** Bodies by a few letters of their name, marks or none. */
export const bodiesQuery = (search: string) =>
  queryOptions({
    queryKey: ['directory', 'bodies', search],
    queryFn: ({ signal }) =>
      http.get('/api/v1/bodies', { query: { search, limit: SHOWN }, signal }),
    enabled: search.trim().length > 1,
  });
