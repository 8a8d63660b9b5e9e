import { queryOptions } from '@tanstack/react-query';
import { http } from '../../../shared/api/http.js';

/** What has become of the groups behind the sets of a campaign since its launch. */
export const proposalQuery = (id: string) =>
  queryOptions({
    queryKey: ['campaign', id, 'recipient-proposal'],
    queryFn: ({ signal }) =>
      http.get('/api/v1/campaigns/{id}/recipients/proposal', { path: { id }, signal }),
  });

/** The sets of the document by their words. */
export const setsQuery = (id: string) =>
  queryOptions({
    queryKey: ['campaign', id, 'sets'],
    queryFn: async ({ signal }) => {
      const { draft } = await http.get('/api/v1/campaigns/{id}/draft', { path: { id }, signal });
      return draft.recipientSets.map(({ no, text }) => ({ no, text }));
    },
  });
