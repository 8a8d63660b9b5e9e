import type { EventType } from './event-type.js';

/** What canonical JSON (RFC 8785) can carry. */
export type JsonValue =
  string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/**
 * Who acted: a person signed in, the holder of a mail link, a key of another program, or the engine
 * itself.
 */
export type ChainActor =
  | { readonly kind: 'person'; readonly personId: string; readonly bodyId: string | null }
  | { readonly kind: 'mailLink'; readonly sentTo: string; readonly bodyId: string }
  | { readonly kind: 'apiKey'; readonly keyId: string; readonly bodyId: string | null }
  | { readonly kind: 'engine' };

/** Each dispatch has a chain of its own, the campaign another for its own acts. */
export interface ChainId {
  readonly kind: 'dispatch' | 'campaign';
  readonly id: string;
}

/**
 * Exactly what the hash of a link covers, and nothing else: a field that is added later belongs into
 * `payload`, or old chains no longer verify. Instants are RFC 3339 text, because a number would invite
 * rounding.
 */
export interface ChainLinkInput {
  readonly chain: ChainId;
  /** From 1, without gaps. */
  readonly sequence: number;
  /** Hexadecimal SHA-256 of the link before; null on the first. */
  readonly previousHash: string | null;
  readonly type: EventType;
  /** Business time. */
  readonly occurredAt: string;
  /** Wall clock. */
  readonly recordedAt: string;
  readonly actor: ChainActor;
  readonly payload: { readonly [key: string]: JsonValue };
}
