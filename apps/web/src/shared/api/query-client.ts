import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import type { InvalidateOptions, InvalidateQueryFilters, QueryKey } from '@tanstack/react-query';
import { ApiError, mayPass } from './api-error.js';
import { forgetEarly } from './early.js';
import { noteSignedOut } from './session.js';

const FRESH_FOR_MS = 30_000;
const READ_AGAIN = 2;
const WRONG_PASSWORD = 'SIGN_IN_FAILED';

/** What has to be read anew is not answered by what was asked for early, before it changed. */
class ReadsAnew extends QueryClient {
  override invalidateQueries<K extends QueryKey = QueryKey>(
    filters?: InvalidateQueryFilters<K>,
    options?: InvalidateOptions,
  ): Promise<void> {
    forgetEarly();
    return super.invalidateQueries(filters, options);
  }
}

/** Reads are tried again when nobody answered; acts never by themselves. */
export function createQueryClient(): QueryClient {
  const onError = (error: Error): void => {
    // A wrong password is not a session that has ended.
    if (
      error instanceof ApiError &&
      error.status === 401 &&
      error.problem?.code !== WRONG_PASSWORD
    ) {
      noteSignedOut(client);
    }
  };
  const client: QueryClient = new ReadsAnew({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: FRESH_FOR_MS,
        retry: (failures, error) => failures < READ_AGAIN && mayPass(error),
        // `always`: the browser's own guess whether it is online is often wrong inside an office network.
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
  return client;
}
