import type { DataSource } from 'typeorm';
import { isReminded } from '../standing.sql.js';

export interface EngineEvent {
  /** Epoch milliseconds. */
  readonly at: number;
  /** Digest lines wait: they are told at the next morning digest, not at `at`. */
  readonly digest: boolean;
}

/**
 * The next instant after `after` at which the engine has something to do by itself: a step, a report period, a mail
 * whose hour comes, or the morning digest for lines that wait. null: nothing, however long one waits.
 */
export async function nextEngineEvent(
  dataSource: DataSource,
  after: number,
): Promise<EngineEvent | null> {
  const rows: { at: Date | null; digest: boolean }[] = await dataSource.query(
    `select at, digest from (
       (select o.next_step_at as at, false as digest from obligation o join campaign c on c.id = o.campaign_id
        where c.state = 'running' and ${isReminded('o')} and o.next_step_at > $1
        order by o.next_step_at limit 1)
       union all
       (select p.opens_at, false from report_period p join campaign c on c.id = p.campaign_id
        where c.state = 'running' and p.state in ('scheduled', 'opening') and p.quarantined_at is null and p.opens_at > $1
        order by p.opens_at limit 1)
       union all
       (select m.not_before, false from message m left join campaign c on c.id = m.campaign_id
        where m.state in ('PENDING', 'RETRY') and m.not_before > $1 and c.state is distinct from 'paused'
        order by m.not_before limit 1)
       union all
       (select n.due_at, true from notification n join campaign c on c.id = n.campaign_id
        where n.message_id is null and n.fate is null and c.state = 'running' order by n.due_at limit 1)
     ) event order by digest desc, at limit 2`,
    [new Date(after)],
  );
  const digest = rows.find((row) => row.digest);
  const soonest = rows.find((row) => !row.digest);
  const at = soonest?.at?.getTime();
  if (digest !== undefined) return { at: at ?? Infinity, digest: true };
  return at === undefined ? null : { at, digest: false };
}
