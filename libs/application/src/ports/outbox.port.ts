import type { Instant } from '#domain';

export type OutboxKind = 'start' | 'changed';

export interface OutboxRow {
  readonly id: string;
  readonly campaignId: string;
  readonly kind: OutboxKind;
}

/** The words one relay holds until its lease ends. */
export interface OutboxClaim {
  readonly rows: readonly OutboxRow[];
  readonly leaseUntilWall: Instant;
}

/**
 * Words that requests leave for the relay, at most one unsent per campaign: "look again" need not be said twice.
 * Commits are not in id order: claimed rows, never a cursor.
 */
export interface Outbox {
  /**
   * Leaves word for the campaign's workflow: it is started, or told to look sooner, after the commit. The campaign's
   * open row is held until then, so that a relay cannot pass it on before the change it speaks of is there.
   */
  enqueue(campaignId: string, kind: OutboxKind): Promise<void>;
  /** Leaves word for each campaign that none was passed on to since then: who is called in vain is not called all the time. */
  remind(
    campaignIds: readonly string[],
    kind: OutboxKind,
    passedOnSinceWall: Instant,
  ): Promise<void>;
  /** Takes unsent words for this relay until the lease ends, launches first. */
  claim(limit: number, nowWall: Instant, leaseUntilWall: Instant): Promise<OutboxClaim>;
  /** Gives words back that could not be told, for the next turn. */
  putBack(claim: OutboxClaim): Promise<void>;
  /** Whether word for the campaign's workflow is still unsent. */
  waits(campaignId: string): Promise<boolean>;
  /** Marks what was told; a word that was left again meanwhile stays unsent. */
  markSent(claim: OutboxClaim): Promise<void>;
  /** Removes what was sent before then. */
  forgetSentBefore(wallInstant: Instant): Promise<void>;
}
