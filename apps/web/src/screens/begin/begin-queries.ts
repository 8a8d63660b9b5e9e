import { queryOptions } from '@tanstack/react-query';
import { http } from '../../shared/api/http.js';
import type { Me } from '../../shared/api/session.js';

const ASK_EVERY_MS = 1_500;

/** The offices one coordinates; one of them needs no choice. */
export const issuersQuery = (me: Me | null | undefined) => {
  const own = new Set(
    me?.memberships.flatMap(({ role, bodyId }) =>
      role === 'coordinator' && bodyId !== null ? [bodyId] : [],
    ),
  );
  return queryOptions({
    queryKey: ['issuers', [...own]],
    queryFn: async ({ signal }) => {
      const query = { issuersOnly: 'true', limit: 200 } as const;
      const { items } = await http.get('/api/v1/bodies', { query, signal });
      return items.filter(({ id }) => own.has(id));
    },
    enabled: own.size > 1,
  });
};

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
