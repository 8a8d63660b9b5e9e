import { queryOptions } from '@tanstack/react-query';
import { http, type Schema } from '../../shared/api/http.js';

export type Group = Schema<'GroupDetail'>;

export const groupQuery = (id: string) =>
  queryOptions({
    queryKey: ['directory', 'group', id],
    queryFn: ({ signal }) => http.get('/api/v1/groups/{group}', { path: { group: id }, signal }),
  });
