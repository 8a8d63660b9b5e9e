import { queryOptions } from '@tanstack/react-query';
import { http } from '../api/http.js';
import type { Me } from '../api/session.js';

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
