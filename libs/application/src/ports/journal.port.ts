import type { DomainEvent, EventType, Instant, StoredPayload } from '#domain';
import type { Actor } from '../shared/principal.js';

/** Where a chain stands: the last event's number and hash ('' before the first). */
export interface ChainHead {
  readonly seq: number;
  readonly hash: string;
}

export interface NewEvent {
  readonly campaignId: string;
  /** null: the campaign's own chain. */
  readonly dispatchId: string | null;
  readonly event: DomainEvent;
  readonly actor: Actor;
  readonly occurredAt: Instant;
}

/** An event with its place in the chain; its hash covers everything but `recordedAt`. */
export interface SealedEvent {
  readonly campaignId: string;
  readonly dispatchId: string | null;
  readonly type: EventType;
  readonly actor: Actor;
  readonly data: StoredPayload;
  readonly occurredAt: Instant;
  readonly seq: number;
  readonly prevHash: string;
  readonly hash: string;
}

/**
 * The append-only journal. The chain's owner row (dispatch, or campaign for its own acts) must be locked
 * by the same transaction before its head is read, else two acts would claim one number.
 */
export interface Journal {
  /** Appends sealed events; the owners' heads are written by whoever updates the owner rows. */
  append(events: readonly SealedEvent[]): Promise<void>;
}
