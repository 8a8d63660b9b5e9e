/** One acknowledgement: its dispatch, and the session of that body's contact point. */
export interface Target {
  readonly dispatchId: string;
  readonly token: string;
}

export type Pace =
  /** Open loop: arrivals at a fixed rate, whatever the answers do; the wait for a free connection counts. */
  | { readonly kind: 'rate'; readonly perSecond: number; readonly inFlight: number }
  /** Closed loop, for throughput. */
  | { readonly kind: 'callers'; readonly callers: number };

export interface LoadRequest {
  readonly url: string;
  readonly targets: readonly Target[];
  readonly pace: Pace;
}

export interface LoadResult {
  /** Milliseconds. */
  readonly latencies: readonly number[];
  readonly failures: readonly string[];
  readonly seconds: number;
}
