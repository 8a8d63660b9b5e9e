import { queryOptions } from '@tanstack/react-query';
import { http } from '../../shared/api/http.js';

export const lettersQuery = (id: string) =>
  queryOptions({
    queryKey: ['campaign', id, 'letters'],
    queryFn: ({ signal }) => http.get('/api/v1/campaigns/{id}/letters', { path: { id }, signal }),
  });

/** Requests for more time that were answered: each may get a letter. */
export const answeredQuery = (id: string) =>
  queryOptions({
    queryKey: ['campaign', id, 'answered-extensions'],
    queryFn: async ({ signal }) => {
      const { items } = await http.get('/api/v1/exchanges', {
        query: { campaignId: id, kind: 'extension', limit: 200 },
        signal,
      });
      return items.filter(({ state }) => state === 'granted' || state === 'refused');
    },
  });

export const letterSettingsQuery = (bodyCode: string) =>
  queryOptions({
    queryKey: ['letter-settings', bodyCode],
    queryFn: ({ signal }) => http.get('/api/v1/letter-settings', { query: { bodyCode }, signal }),
  });
