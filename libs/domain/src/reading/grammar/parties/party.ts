import type { PartyKind, Passage } from '../../reading.js';

/** A body, a group or a part of one, as named in the text. */
export interface Party {
  readonly text: string;
  readonly kind: PartyKind;
  readonly evidence: readonly Passage[];
}
