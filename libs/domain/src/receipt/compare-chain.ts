import { entryHash, type ChainEntry, type HashOf } from './receipt.js';

/** Where a chain stood, as somebody outside the database remembers it. */
export interface ChainMark {
  readonly seq: number;
  readonly hash: string;
}

/** What a chain shows against what is remembered of it, the first fault only. */
export type ChainFault =
  /** No entry is left. */
  | { readonly kind: 'gone' }
  /** An entry is missing or not in its place before this number. */
  | { readonly kind: 'broken'; readonly seq: number }
  /** An entry says something else than its hash covers. */
  | { readonly kind: 'edited'; readonly seq: number }
  /** It ends before what is remembered. */
  | { readonly kind: 'cut'; readonly seq: number; readonly remembered: number }
  /** Every link holds, but not the one remembered: somebody wrote the chain anew, from after the last mark that holds. */
  | { readonly kind: 'rewritten'; readonly after: number; readonly upTo: number };

/**
 * Compares a chain with marks of it. The links alone show a careless change; one made with all hashes computed anew shows
 * only against a mark, and lies between the last that holds and the first that does not.
 *
 * @param entries by number, from the first.
 * @returns null: everything up to the last mark is as it was.
 */
export function compareChain(
  entries: readonly ChainEntry[],
  marks: readonly ChainMark[],
  hashOf: HashOf,
): ChainFault | null {
  const sorted = [...marks].sort((one, other) => one.seq - other.seq);
  const last = sorted.at(-1)?.seq ?? 0;
  if (entries.length === 0) return last === 0 ? null : { kind: 'gone' };
  let head: ChainMark = { seq: 0, hash: '' };
  for (const entry of entries) {
    if (entry.seq > last) break;
    if (entry.seq !== head.seq + 1 || entry.prevHash !== head.hash) {
      return { kind: 'broken', seq: head.seq + 1 };
    }
    if (entryHash(entry, hashOf) !== entry.hash) return { kind: 'edited', seq: entry.seq };
    head = entry;
  }
  const hashes = new Map(entries.map(({ seq, hash }) => [seq, hash]));
  let held = 0;
  for (const { seq, hash } of sorted) {
    if (seq > head.seq) return { kind: 'cut', seq: head.seq, remembered: seq };
    // The mark of a chain that had nothing yet.
    if (seq > 0 && hashes.get(seq) !== hash) return { kind: 'rewritten', after: held, upTo: seq };
    held = seq;
  }
  return null;
}
