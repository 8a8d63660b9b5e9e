import { queryOptions } from '@tanstack/react-query';
import { http } from '../api/http.js';

/** The bodies of a campaign by name, to choose one. */
export const bodyNamesQuery = (id: string) =>
  queryOptions({
    queryKey: ['campaign', id, 'body-names'],
    queryFn: async ({ signal }) => {
      const { bodies } = await http.get('/api/v1/campaigns/{id}/matrix', { path: { id }, signal });
      return bodies.codes.map((code, row) => ({ code, name: bodies.names[row] ?? code }));
    },
  });
