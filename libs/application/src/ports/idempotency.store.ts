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

/** Whether a key is free: 'running' when another transaction holds it now. */
export type Reserved = 'new' | 'running' | StoredAnswer;

/** An answer to be stored. */
export interface NewAnswer {
  readonly scope: IdempotencyScope;
  readonly response: unknown;
  /** What the caller could do. */
  readonly authority: readonly string[];
}

/** Answers kept 72 h per principal + route + key. */
export interface IdempotencyStore {
  /** Takes different keys for this transaction, and says of each, in the same order, what is known of it. */
  reserve(scopes: readonly IdempotencyScope[]): Promise<readonly Reserved[]>;
  /** Written with the commit, which fails with REQUEST_STILL_RUNNING when a key was taken meanwhile. */
  store(answers: readonly NewAnswer[]): void;
  /** Forgets answers older than 72 h; returns how many. */
  forgetBefore(wallInstant: number): Promise<number>;
}
