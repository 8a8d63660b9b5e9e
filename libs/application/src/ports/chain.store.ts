import type {
  AnchoredChain,
  ChainEntry,
  Instant,
  LocalDate,
  ReceiptedType,
  SignedAnchor,
} from '#domain';
import type { Actor } from '../shared/principal.js';

export interface NewAnchor {
  readonly id: string;
  readonly issuerBodyId: string;
  readonly day: LocalDate;
  readonly anchor: SignedAnchor;
}

export interface KeptAnchor {
  readonly id: string;
  readonly issuerName: string;
  readonly day: LocalDate;
  readonly madeAt: Instant;
  readonly chains: number;
  readonly root: string;
}

/** The chains as they are kept: for receipts and anchors, which must not be read through what a view makes of them. */
export interface ChainStore {
  /** Entries of a body's chain for which it gets a receipt, oldest first; one of them when `seq` is given. */
  receipted(
    dispatchId: string,
    types: readonly ReceiptedType[],
    seq: number | null,
  ): Promise<readonly (ChainEntry & { readonly title: string | null })[]>;
  /** Where the chains of an issuer's released campaigns and their dispatches stand, in the order of their ids. */
  headsOf(issuerBodyId: string): Promise<readonly AnchoredChain[]>;
  /** Issuers that keep addresses for anchors and have none of this day. */
  issuersToAnchor(
    day: LocalDate,
  ): Promise<readonly { readonly id: string; readonly name: string }[]>;
  /** @returns false: there is one of this day. */
  addAnchor(anchor: NewAnchor): Promise<boolean>;
  anchor(
    id: string,
  ): Promise<{ readonly issuerBodyId: string; readonly anchor: SignedAnchor } | null>;
  listAnchors(issuerBodyIds: readonly string[], limit: number): Promise<readonly KeptAnchor[]>;
  anchorAddresses(issuerBodyId: string): Promise<readonly string[]>;
  setAnchorAddresses(issuerBodyId: string, emails: readonly string[], by: Actor): Promise<void>;
}
