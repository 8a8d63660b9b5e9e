import { storedPayload } from '#domain';
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
  const sealed = events.map(({ event, ...about }) => {
    const prevHash = hash;
    const kept = { ...about, type: event.type, data: storedPayload(event) };
    seq += 1;
    hash = digest.ofJson({ ...kept, seq, prevHash });
    return { ...kept, seq, prevHash, hash };
  });
  return { sealed, head: { seq, hash } };
}
