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

/** Documents that are being prepared. */
export const draftsQuery = queryOptions({
  queryKey: ['campaigns', 'drafts'],
  queryFn: async ({ signal }) => {
    const { items } = await http.get('/api/v1/campaigns', { query: { limit: 200 }, signal });
    return items.filter(({ state }) => state === 'draft');
  },
});

/** The tasks of a draft that will be given out. */
export const draftTasksQuery = (id: string) =>
  queryOptions({
    queryKey: ['campaign', id, 'draft-tasks'],
    queryFn: async ({ signal }) => {
      const { draft } = await http.get('/api/v1/campaigns/{id}/draft', { path: { id }, signal });
      return draft.tasks
        .filter(({ dropped }) => !dropped)
        .map(({ position, title }) => ({ position, title }));
    },
  });
