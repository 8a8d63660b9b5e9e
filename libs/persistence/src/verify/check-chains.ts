import type { DataSource } from 'typeorm';
import type { Digest } from '#application';
import { rowsOf } from './rows.js';
import { checked, type InvariantCheck } from './verify-report.js';

const BATCH = 5_000;

interface EventRow {
  readonly campaign_id: string;
  readonly dispatch_id: string | null;
  readonly seq: number;
  readonly type: string;
  readonly actor: unknown;
  readonly data: unknown;
  readonly occurred_at: Date;
  readonly prev_hash: string;
  readonly hash: string;
}

interface HeadRow {
  readonly id: string;
  readonly event_seq: number;
  readonly event_hash: string;
}

/** I7: every chain links from its first event to the head its owner row keeps, without a gap, a change or a missing tail. */
export async function checkChains(dataSource: DataSource, digest: Digest): Promise<InvariantCheck> {
  const violations: string[] = [];
  const heads = new Map<string, { seq: number; hash: string }>();
  let seen = 0;
  let after: readonly [string, number] = ['', 0];
  for (;;) {
    const rows = await rowsOf<EventRow & { chain: string }>(
      dataSource,
      `select coalesce(dispatch_id, campaign_id)::text as chain, campaign_id, dispatch_id, seq, type, actor, data,
              occurred_at, prev_hash, hash
       from event where (coalesce(dispatch_id, campaign_id)::text, seq) > ($1, $2)
       order by coalesce(dispatch_id, campaign_id)::text, seq limit ${BATCH}`,
      after,
    );
    for (const row of rows) verifyLink(row, row.chain, heads, digest, violations);
    seen += rows.length;
    const last = rows.at(-1);
    if (last === undefined || rows.length < BATCH) break;
    after = [last.chain, last.seq];
  }
  const owners = await rowsOf<HeadRow>(
    dataSource,
    `select id::text, event_seq, event_hash from dispatch union all select id::text, event_seq, event_hash from campaign`,
  );
  for (const owner of owners) {
    const head = heads.get(owner.id) ?? { seq: 0, hash: '' };
    if (head.seq !== owner.event_seq || head.hash !== owner.event_hash) {
      violations.push(
        `chuỗi ${owner.id}: mất đuôi, sự kiện cuối ${head.seq}, phải là ${owner.event_seq}`,
      );
    }
  }
  return checked(
    'I7',
    'Chuỗi băm nhật ký nguyên vẹn',
    `${seen} sự kiện, ${owners.length} chuỗi`,
    violations,
  );
}

function verifyLink(
  row: EventRow,
  chain: string,
  heads: Map<string, { seq: number; hash: string }>,
  digest: Digest,
  violations: string[],
): void {
  const head = heads.get(chain) ?? { seq: 0, hash: '' };
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
    violations.push(`chuỗi ${chain}: đứt trước sự kiện ${row.seq}`);
  } else if (hash !== row.hash) {
    violations.push(`chuỗi ${chain}: sự kiện ${row.seq} (${row.type}) đã bị sửa`);
  }
  heads.set(chain, { seq: row.seq, hash: row.hash });
}
