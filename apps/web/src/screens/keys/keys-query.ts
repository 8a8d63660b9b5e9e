import { queryOptions } from '@tanstack/react-query';
import { http, type Answer } from '../../shared/api/http.js';

export type Key = Answer<'/api/v1/api-keys'>['items'][number];

export const keysQuery = queryOptions({
  queryKey: ['api-keys'],
  queryFn: ({ signal }) => http.get('/api/v1/api-keys', { signal }),
});
