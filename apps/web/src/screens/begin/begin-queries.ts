import { queryOptions } from '@tanstack/react-query';
import { http } from '../../shared/api/http.js';

const ASK_EVERY_MS = 1_500;

/** Where directives go by mail, and what became of one's own. */
export const mailIntakesQuery = queryOptions({
  queryKey: ['mail-intakes'],
  queryFn: ({ signal }) => http.get('/api/v1/mail-intakes', { signal }),
});

/** How far a scan has come, asked again until it has ended. */
export const jobQuery = (id: string) =>
  queryOptions({
    queryKey: ['reading-job', id],
    queryFn: ({ signal }) => http.get('/api/v1/reading-jobs/{id}', { path: { id }, signal }),
    refetchInterval: ({ state }) =>
      state.data === undefined || ['queued', 'running'].includes(state.data.state)
        ? ASK_EVERY_MS
        : false,
  });
