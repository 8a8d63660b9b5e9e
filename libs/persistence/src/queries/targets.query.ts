import type { EntityManager } from 'typeorm';
import type { TargetTotals } from '#application';
import { figureOf, type FigureColumns } from '../figure-columns.js';
import { run } from '../sql.js';
import { dispatchIsOut, isDoneWork, workStands } from '../standing.sql.js';

const COLUMNS = { work: 'a', dispatch: 'out.state' } as const;

/** As `reachesTarget` of the domain; 1e-9 for shares that binary numbers only come near. */
const REACHES = `case when (t.target ->> 'ratio') is null then s.numerator >= (t.target ->> 'count')::numeric
  when s.denominator > 0 then s.numerator / s.denominator >= (t.target ->> 'ratio')::numeric - 1e-9 else false end`;

/**
 * Only the lead's copy counts: a supporter's figure is part of it. Of one piece of work at most one hand-in was not
 * returned.
 */
const TARGETS = `
  with out as materialized (
    select id, state from dispatch where campaign_id = $1 and ${dispatchIsOut('state')})
  select t.id, t.ordinal, t.title, t.target, count(a.id)::int as bodies,
    count(s.numerator)::int as reported,
    count(s.numerator) filter (where s.verdict = 'accepted')::int as accepted,
    count(s.numerator) filter (where ${REACHES})::int as reached,
    sum(s.numerator) as numerator, sum(s.denominator) as denominator
  from task t join campaign c on c.id = t.campaign_id and c.released_at is not null
  left join (assignment a left join out on out.id = a.dispatch_id)
    on a.task_id = t.id and a.role = 'lead'
    and (${workStands(COLUMNS, 'open', 'handedIn')} or ${isDoneWork(COLUMNS)})
  left join submission s on s.assignment_id = a.id and s.numerator is not null
    and s.verdict is distinct from 'returned'
  where t.campaign_id = $1 and (t.target ->> 'ratio' is not null or t.target ->> 'count' is not null)
  group by t.id order by t.position`;

type Row = Omit<TargetTotals, 'taskId' | 'sum'> & FigureColumns & { readonly id: string };

export async function targetTotals(
  manager: EntityManager,
  campaignId: string,
): Promise<readonly TargetTotals[]> {
  const { rows } = await run<Row>(manager, TARGETS, [campaignId]);
  return rows.map(({ id, numerator, denominator, ...row }) => ({
    ...row,
    taskId: id,
    sum: figureOf({ numerator, denominator }),
  }));
}
