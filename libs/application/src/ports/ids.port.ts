export interface Ids {
  /** A new random UUID. */
  next(): string;
  /** The same UUID for the same words, always (RFC 9562 version 5): keys that must survive a retry. */
  derived(...words: readonly string[]): string;
}
