import type { EntityManager } from 'typeorm';
import type { CampaignWaiting, Lateness } from '#application';
import type { Instant } from '#domain';
import { at, instantOf, run } from '../sql.js';
import { isLateWorkSql, reportStands, wasLateWorkSql, workStands } from '../standing.sql.js';

/** What was asked and what was handed in: each counted once, by campaign. */
export async function campaignsWaiting(
  manager: EntityManager,
  campaignIds: readonly string[],
): Promise<readonly CampaignWaiting[]> {
  const { rows } = await run<CampaignWaiting>(
    manager,
    `select campaign_id as "campaignId", sum(questions)::int as questions, sum(extensions)::int as extensions,
            sum(reports)::int as reports
     from (
       select campaign_id, count(*) filter (where kind = 'question') as questions,
              count(*) filter (where kind = 'extension') as extensions, 0 as reports
       from exchange where campaign_id = any($1::uuid[]) and state = 'asked' group by campaign_id
       union all
       select r.campaign_id, 0, 0, count(*)
       from period_report r join dispatch d on d.id = r.dispatch_id
       where r.campaign_id = any($1::uuid[]) and ${reportStands('r', 'd.state', 'handedIn')} group by r.campaign_id) part
     group by campaign_id having sum(questions) + sum(extensions) + sum(reports) > 0`,
    [campaignIds],
  );
  return rows;
}

const COLUMNS = { work: 'a', dispatch: 'd.state' } as const;

interface BodyRow {
  readonly body_id: string;
  readonly code: string;
  readonly name: string;
  readonly late: number;
  readonly oldest: Date;
  readonly campaign_id: string;
  readonly issuer_body_id: string;
  readonly bodies: number;
}

/** Late work that lies with its body, by body: most of it first, then the longest late. */
export async function lateness(
  manager: EntityManager,
  campaignIds: readonly string[],
  asOf: Instant,
  limit: number,
): Promise<Lateness> {
  const { rows } = await run<BodyRow>(
    manager,
    `select late.*, b.code, b.name, c.issuer_body_id from (
       select a.body_id, count(*)::int as late, min(a.due_at) as oldest,
              (array_agg(a.campaign_id order by a.due_at, a.id))[1] as campaign_id, count(*) over ()::int as bodies
       from assignment a join dispatch d on d.id = a.dispatch_id
       where a.campaign_id = any($1::uuid[]) and ${workStands(COLUMNS, 'open')}
         and ${isLateWorkSql({ ...COLUMNS, asOf: '$2::timestamptz' })}
       group by a.body_id order by late desc, oldest, a.body_id limit $3) late
     join body b on b.id = late.body_id join campaign c on c.id = late.campaign_id
     order by late.late desc, late.oldest, late.body_id`,
    [campaignIds, at(asOf), limit],
  );
  return {
    bodyCount: rows[0]?.bodies ?? 0,
    bodies: rows.map((row) => ({
      bodyId: row.body_id,
      bodyCode: row.code,
      bodyName: row.name,
      late: row.late,
      oldestDueAt: instantOf(row.oldest),
      campaignId: row.campaign_id,
      issuerBodyId: row.issuer_body_id,
    })),
  };
}

/** One pass over the work for all instants. What is not due by the last of them was never late. */
export async function lateTrend(
  manager: EntityManager,
  campaignIds: readonly string[],
  instants: readonly Instant[],
): Promise<readonly number[]> {
  if (instants.length === 0) return [];
  const counts = instants.map(
    (_instant, index) =>
      `count(*) filter (where ${wasLateWorkSql({ ...COLUMNS, asOf: `$${index + 3}::timestamptz` })})::int`,
  );
  const { rows } = await run<{ readonly counts: readonly number[] }>(
    manager,
    `select array[${counts.join(', ')}] as counts
     from assignment a join dispatch d on d.id = a.dispatch_id
     where a.campaign_id = any($1::uuid[]) and a.due_at < $2`,
    [campaignIds, at(Math.max(...instants)), ...instants.map(at)],
  );
  return rows[0]?.counts ?? instants.map(() => 0);
}
