import type { Receipt, SignedReceipt } from './receipt.js';

/** A chain and where it stood: of a campaign (`c`) or a dispatch (`d`). */
export type AnchoredChain = readonly [of: 'c' | 'd', id: string, seq: number, hash: string];

/**
 * "Niêm phong nhật ký": the heads of all chains of an issuer at one instant, to be kept outside the database. Whoever has it
 * can tell later whether anything before it was written anew.
 */
export interface Anchor {
  readonly kind: 'dondoc-anchor';
  readonly version: 1;
  readonly issuer: string;
  /** RFC 3339. */
  readonly at: string;
  /** Hash of `chains`, short enough to be printed or read out. */
  readonly root: string;
  readonly chains: readonly AnchoredChain[];
}

export interface SignedAnchor extends Anchor {
  readonly signature: SignedReceipt['signature'];
}

/** What a signature covers: everything else. */
export const unsigned = <Signed extends SignedReceipt | SignedAnchor>({
  signature: _signature,
  ...rest
}: Signed): Receipt | Anchor => rest as unknown as Receipt | Anchor;
