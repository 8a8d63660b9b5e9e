import type { Digest } from '#application';
import { JOURNAL_CHECK_WORDS as WORDS } from '#wording';
import type { ChainOwner, JournalRow } from './journal-rows.js';

/** Every link from the first entry to the head that the owner keeps: no gap, no change, no missing tail. */
export function brokenLinks(
  owner: ChainOwner,
  events: readonly JournalRow[],
  digest: Digest,
): readonly string[] {
  const violations: string[] = [];
  let head = { seq: 0, hash: '' };
  for (const row of events) {
    const hash = digest.ofJson({
      campaignId: row.campaign_id,
      dispatchId: row.dispatch_id,
      type: row.type,
      actor: row.actor,
      data: row.data,
      occurredAt: row.occurred_at.getTime(),
      seq: row.seq,
      prevHash: row.prev_hash,
    });
    if (row.seq !== head.seq + 1 || row.prev_hash !== head.hash) {
      violations.push(WORDS.brokenBefore(owner.id, row.seq));
    } else if (hash !== row.hash) {
      violations.push(WORDS.edited(owner.id, row.seq, row.type));
    }
    head = { seq: row.seq, hash: row.hash };
  }
  if (head.seq !== owner.event_seq || head.hash !== owner.event_hash) {
    violations.push(WORDS.tailLost(owner.id, head.seq, owner.event_seq));
  }
  return violations;
}
