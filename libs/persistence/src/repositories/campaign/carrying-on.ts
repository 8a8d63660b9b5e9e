import type { EntityManager } from 'typeorm';
import type { CarryingOn } from '#application';
import { run } from '../../sql.js';
import { campaignIs } from '../../standing.sql.js';

interface Row {
  readonly id: string;
  readonly assignment_id: string;
  readonly dispatch_id: string;
  readonly coordinators: readonly string[];
  readonly document: string;
  readonly issuer_name: string;
}

const carryingOnWhere = (condition: string): string => `
  select c.id, c.parent_assignment_id as assignment_id, w.dispatch_id, concat_ws('/', above.number, above.symbol) as document,
         i.name as issuer_name,
         array(select p.email from membership m join person p on p.id = m.person_id and p.disabled_at is null
               where m.body_id = c.issuer_body_id and m.role = 'coordinator' and m.ended_at is null order by 1) as coordinators
  from campaign c
  join assignment w on w.id = c.parent_assignment_id
  join campaign above on above.id = c.parent_campaign_id
  join body i on i.id = above.issuer_body_id
  where ${condition}
    and c.released_at is not null and ${campaignIs('c.state', 'goesOn')}
  order by c.id`;

export async function carryingOn(
  manager: EntityManager,
  campaignId: string,
): Promise<readonly CarryingOn[]> {
  return read(manager, carryingOnWhere('c.parent_campaign_id = $1'), [campaignId]);
}

/** Of single pieces of work, or of all that came in dispatches. */
export function carriedOnBy(
  manager: EntityManager,
  assignmentIds: readonly string[],
  dispatchIds: readonly string[],
): Promise<readonly CarryingOn[]> {
  return read(
    manager,
    carryingOnWhere(
      `c.parent_assignment_id = any(array(select unnest($1::uuid[])
         union select id from assignment where dispatch_id = any($2::uuid[])))`,
    ),
    [assignmentIds, dispatchIds],
  );
}

async function read(
  manager: EntityManager,
  text: string,
  params: readonly unknown[],
): Promise<readonly CarryingOn[]> {
  const { rows } = await run<Row>(manager, text, params);
  return rows.map((row) => ({
    campaignId: row.id,
    assignmentId: row.assignment_id,
    dispatchId: row.dispatch_id,
    coordinators: row.coordinators,
    above: { document: row.document, issuerName: row.issuer_name },
  }));
}
