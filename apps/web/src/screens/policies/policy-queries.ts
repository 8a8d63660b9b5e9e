import { queryOptions } from '@tanstack/react-query';
import { http, type Schema } from '../../shared/api/http.js';

/** A rung; what an office may edit says whom it may be told to. */
export type Row = Schema<'ReminderPolicy'>['rows'][number] &
  Partial<Pick<Schema<'OwnPolicy'>['rows'][number], 'mayTell'>>;
export type OwnPolicy = Schema<'OwnPolicy'>;
export type Change = Schema<'PreviewPolicy'>['changes'][number];

/** The product's rules, for whoever keeps none. */
export const policyQuery = queryOptions({
  queryKey: ['policy'],
  queryFn: ({ signal }) => http.get('/api/v1/policies/current', { signal }),
});

/** Whose rules are looked at: an office's by its code (null: the only one), or a campaign's. */
export interface Scope {
  readonly issuer: string | null;
  readonly campaignId: string | null;
}

export const ownPolicyQuery = ({ issuer, campaignId }: Scope) =>
  queryOptions({
    queryKey: ['policy', issuer, campaignId],
    queryFn: ({ signal }) => {
      const query = {
        ...(issuer === null ? {} : { issuer }),
        ...(campaignId === null ? {} : { campaignId }),
      };
      return http.get('/api/v1/policies/own', { query, signal });
    },
  });

/** Campaigns that go on, for rules of their own. */
export const goingOnQuery = queryOptions({
  queryKey: ['campaigns', 'going-on'],
  queryFn: async ({ signal }) => {
    const { items } = await http.get('/api/v1/campaigns', { query: { limit: 200 }, signal });
    return items.filter(({ state }) => state === 'running' || state === 'paused');
  },
});
