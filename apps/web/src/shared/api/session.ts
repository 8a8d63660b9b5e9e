import { wireDay } from '#wording';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { hasStatus } from './api-error.js';
import { forgetEarly } from './early.js';
import { http, type Schema } from './http.js';

export type Me = Schema<'Me'>;
export type Role = Me['memberships'][number]['role'];

/** Roles and the day it is change seldom; a tab that is looked at again after this long asks. */
const FRESH_FOR_MS = 15 * 60_000;

/** Who is signed in; null: nobody. */
const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async ({ signal, client, queryKey }): Promise<Me | null> => {
    try {
      return await http.get('/api/v1/me', { signal });
    } catch (error) {
      // Whose session ends under the hand is told so over the screen: what was typed there stays.
      if (hasStatus(error, 401) && client.getQueryData(queryKey) == null) return null;
      throw error;
    }
  },
  staleTime: FRESH_FOR_MS,
});

/** Ways to sign in besides password and mailed link; when nobody answers there are these two. */
export const signInWaysQuery = queryOptions({
  queryKey: ['sign-in-ways'],
  queryFn: ({ signal }) => http.get('/api/v1/sign-in-ways', { signal }),
  staleTime: Infinity,
  retry: false,
});

export const useMe = () => useQuery(meQuery);

const BEFORE_ANYTHING = '1970-01-01';

/** The day it is, by the server's clock: a demo lives in another year. For screens, which whoever is signed in sees. */
export const useToday = (): ReturnType<typeof wireDay> =>
  wireDay(useMe().data?.today ?? BEFORE_ANYTHING);

export const hasRole = (me: Me | null | undefined, ...roles: readonly Role[]): boolean =>
  me?.memberships.some(({ role }) => roles.includes(role)) === true;

/** Works for an issuing body or the installation: the screens of the app are theirs. */
export const isStaff = (me: Me): boolean =>
  hasRole(me, 'administrator', 'coordinator', 'leader', 'recordsClerk');

/** A session that ended under the hand: the screen stays as it is, with what was typed, until one signs in again. */
let ended = false;
const listeners = new Set<() => void>();

function setEnded(value: boolean): void {
  ended = value;
  for (const tell of listeners) tell();
}

export function noteSignedOut(client: QueryClient): void {
  if (client.getQueryData(meQuery.queryKey) != null) setEnded(true);
}

export const useSessionEnded = (): boolean =>
  useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => ended,
  );

export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { readonly email: string; readonly password: string }) =>
      http.post('/api/v1/sign-in', { body }),
    onSuccess: async ({ person }) => {
      forgetEarly();
      const before = client.getQueryData(meQuery.queryKey);
      // Another person sees other rows: nothing that was read for the one before may stay.
      if (before != null && before.id !== person.id) return window.location.reload();
      await client.fetchQuery({ ...meQuery, staleTime: 0 });
      setEnded(false);
      await client.invalidateQueries();
    },
  });
}

export function useSignOut() {
  return useMutation({
    mutationFn: () => http.post('/api/v1/sign-out', {}),
    // A new page: nothing that was read stays in memory.
    onSuccess: () => window.location.assign('/'),
  });
}
