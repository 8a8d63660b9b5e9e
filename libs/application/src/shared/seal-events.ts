import type { ChainHead, NewEvent, SealedEvent } from '../ports/journal.port.js';
import type { Digest } from '../ports/digest.port.js';

/**
 * Links events to the end of one chain, in order. The hash covers the previous hash, the number and the
 * event's whole content, so a change, a removal or a swap anywhere breaks every later link.
 */
export function sealEvents(
  digest: Digest,
  head: ChainHead,
  events: readonly NewEvent[],
): { readonly sealed: readonly SealedEvent[]; readonly head: ChainHead } {
  let { seq, hash } = head;
  const sealed = events.map((event) => {
    const prevHash = hash;
    seq += 1;
    hash = digest.ofJson({ ...event, seq, prevHash });
    return { ...event, seq, prevHash, hash };
  });
  return { sealed, head: { seq, hash } };
}
