import type { Instant } from '#domain';

export interface OutboxRow {
  readonly id: string;
  readonly campaignId: string;
  readonly kind: 'start' | 'changed';
}

/** Rows a request leaves behind for the relay. Commits are not in id order: claimed rows, never a cursor. */
export interface Outbox {
  /** Leaves word for the campaign's workflow: it is started, or told to look sooner, after the commit. */
  enqueue(campaignId: string, kind: 'start' | 'changed'): Promise<void>;
  /** Takes unsent rows for this relay until the lease ends. */
  claim(limit: number, nowWall: Instant, leaseUntilWall: Instant): Promise<readonly OutboxRow[]>;
  /** Gives rows back that could not be told, for the next turn. */
  putBack(ids: readonly string[]): Promise<void>;
  /** Whether word for the campaign's workflow is still unsent. */
  waits(campaignId: string): Promise<boolean>;
  markSent(ids: readonly string[]): Promise<void>;
  /** Removes what was sent before then. */
  forgetSentBefore(wallInstant: Instant): Promise<void>;
}
