import { canonicalDigest } from '#platform';
import type { TestDatabase } from '../test-database.js';

const ACTOR = { kind: 'system', id: 'builder', label: 'Dữ liệu thử' };

/** The chain that drafting and launching leave, for a campaign whose rows a test wrote itself. */
export async function launchedChain(db: TestDatabase, campaignId: string): Promise<void> {
  const occurredAt = db.clock.now();
  const [{ n: recipients }]: [{ n: number }] = await db.dataSource.query(
    'select recipient_count as n from campaign where id = $1',
    [campaignId],
  );
  let hash = '';
  for (const [index, type] of ['campaignDrafted', 'campaignLaunched'].entries()) {
    const data = type === 'campaignLaunched' ? { recipients } : {};
    const event = { campaignId, dispatchId: null, type, actor: ACTOR, data, occurredAt };
    const [seq, prevHash] = [index + 1, hash];
    hash = canonicalDigest.ofJson({ ...event, seq, prevHash });
    await db.dataSource.query(
      `insert into event (campaign_id, seq, type, actor, data, occurred_at, recorded_at, prev_hash, hash)
       values ($1, $2, $3, $4, $8, $5, $5, $6, $7)`,
      [campaignId, seq, type, ACTOR, new Date(occurredAt), prevHash, hash, data],
    );
  }
  await db.dataSource.query(
    'update campaign set version = 2, event_seq = 2, event_hash = $2 where id = $1',
    [campaignId, hash],
  );
}
