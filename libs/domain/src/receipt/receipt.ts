import type { EventType } from '../event/index.js';

/** Acts of a body for which it gets a receipt ("biên nhận"). */
export const RECEIPTED = [
  'dispatchAcknowledged',
  'assignmentSubmitted',
  'reportSubmitted',
] as const satisfies readonly EventType[];
export type ReceiptedType = (typeof RECEIPTED)[number];

/** An entry of a chain with all that its hash covers. */
export interface ChainEntry {
  readonly campaignId: string;
  readonly dispatchId: string | null;
  readonly type: string;
  readonly actor: unknown;
  readonly data: unknown;
  /** Epoch milliseconds. */
  readonly occurredAt: number;
  readonly seq: number;
  readonly prevHash: string;
  readonly hash: string;
}

/** SHA-256 of the canonical JSON (RFC 8785) of a value, hexadecimal. */
export type HashOf = (value: unknown) => string;

/** What the hash of an entry must be. */
export function entryHash({ hash: _hash, ...content }: ChainEntry, hashOf: HashOf): string {
  return hashOf({
    campaignId: content.campaignId,
    dispatchId: content.dispatchId,
    type: content.type,
    actor: content.actor,
    data: content.data,
    occurredAt: content.occurredAt,
    seq: content.seq,
    prevHash: content.prevHash,
  });
}

/**
 * "Biên nhận": what, of whom, when, and the head of the body's chain then, which depends on everything before it. The
 * entry is there whole, so that anybody can compute its hash.
 */
export interface Receipt {
  readonly kind: 'dondoc-receipt';
  readonly version: 1;
  /** For people to read; not covered by the chain, only by the signature. */
  readonly about: {
    readonly document: string;
    readonly issuer: string;
    readonly body: string;
    readonly act: string;
    /** RFC 3339. */
    readonly at: string;
  };
  readonly entry: ChainEntry;
}

/** Ed25519 over the canonical JSON of the receipt. */
export interface SignedReceipt extends Receipt {
  readonly signature: {
    readonly algorithm: 'Ed25519';
    /** SubjectPublicKeyInfo (RFC 8410), base64. */
    readonly publicKey: string;
    /** base64 */
    readonly value: string;
  };
}
