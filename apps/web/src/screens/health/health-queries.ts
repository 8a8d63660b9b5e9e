import { queryOptions } from '@tanstack/react-query';
import { ApiError } from '../../shared/api/api-error.js';
import { http, type Answer, type Schema } from '../../shared/api/http.js';

export type Readiness = Answer<'/readyz'>;
export type Incident = Schema<'OpenIncidents'>['items'][number];

const ASK_AGAIN_MS = 15_000;

/** A part that is broken makes the answer 503, and it is an answer all the same. */
export const readinessQuery = queryOptions({
  queryKey: ['health', 'parts'],
  queryFn: async ({ signal }): Promise<Readiness> => {
    try {
      return await http.get('/readyz', { signal });
    } catch (error) {
      const body: unknown = error instanceof ApiError ? error.problem : null;
      if (typeof body === 'object' && body !== null && 'worker' in body) return body as Readiness;
      throw error;
    }
  },
  refetchInterval: ASK_AGAIN_MS,
});

export const incidentsQuery = queryOptions({
  queryKey: ['health', 'incidents'],
  queryFn: ({ signal }) => http.get('/api/v1/incidents', { signal }),
  refetchInterval: ASK_AGAIN_MS,
});

export const gateQuery = queryOptions({
  queryKey: ['health', 'mail-gate'],
  queryFn: ({ signal }) => http.get('/api/v1/mail-gate', { signal }),
  refetchInterval: ASK_AGAIN_MS,
});
