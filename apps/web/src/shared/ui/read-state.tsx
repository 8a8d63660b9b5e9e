import type { ReactNode } from 'react';
import { mayPass } from '../api/api-error.js';
import { OfflineBar } from './bars.js';
import { Problem } from './problem.js';
import { Skeleton } from './skeleton.js';

interface Read<Data> {
  readonly data: Data | undefined;
  readonly error: unknown;
  readonly isPending: boolean;
  readonly dataUpdatedAt: number;
  readonly refetch: () => unknown;
}

interface ReadStateProps<Data> {
  readonly read: Read<Data>;
  readonly children: (data: Data) => ReactNode;
}

/** What is read, in each of its states: on its way, refused, cut off with what was there before, there. */
export function ReadState<Data>({ read, children }: ReadStateProps<Data>) {
  const { data, error } = read;
  const retry = (): void => void read.refetch();
  return (
    <>
      {read.isPending && <Skeleton />}
      {error != null && data === undefined && (
        <Problem error={error} onRetry={mayPass(error) ? retry : undefined} />
      )}
      {error != null && data !== undefined && mayPass(error) && (
        <OfflineBar readAt={read.dataUpdatedAt} />
      )}
      {data !== undefined && children(data)}
    </>
  );
}
