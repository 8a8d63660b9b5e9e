import { queryOptions } from '@tanstack/react-query';
import { http } from '../api/http.js';

/** One campaign: document, numbers, tasks, periods. */
export const campaignQuery = (id: string) =>
  queryOptions({
    queryKey: ['campaign', id, 'head'],
    queryFn: ({ signal }) => http.get('/api/v1/campaigns/{id}', { path: { id }, signal }),
  });
