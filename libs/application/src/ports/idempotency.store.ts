export interface IdempotencyScope {
  readonly principal: string;
  readonly route: string;
  readonly key: string;
  readonly fingerprint: string;
}

export interface StoredAnswer {
  readonly fingerprint: string;
  readonly response: unknown;
  /** The caller's roles when it was given; none: those of nobody in particular. */
  readonly authority?: readonly string[];
}

/** Answers kept 72 h per principal + route + key. */
export interface IdempotencyStore {
  /** Takes the key for this transaction; 'running' when another transaction holds it now. */
  reserve(scope: IdempotencyScope): Promise<'new' | 'running' | StoredAnswer>;
  /** Written with the commit, which fails with REQUEST_STILL_RUNNING when the key was taken meanwhile. */
  store(scope: IdempotencyScope, response: unknown, authority?: readonly string[]): void;
  /** Forgets answers older than 72 h; returns how many. */
  forgetBefore(wallInstant: number): Promise<number>;
}
