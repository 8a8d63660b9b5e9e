import type { EntityManager } from 'typeorm';
import type {
  AssignmentState,
  CampaignState,
  CascadeOrigin,
  DispatchState,
  TaskRole,
} from '#domain';
import { instantOrNull, one } from '../../sql.js';

interface Row {
  readonly campaign_id: string;
  readonly body_id: string;
  readonly body_name: string;
  readonly role: TaskRole;
  readonly state: AssignmentState;
  readonly dispatch_state: DispatchState;
  readonly campaign_state: CampaignState;
  readonly due_at: Date | null;
  readonly issuers: CascadeOrigin['issuers'];
}

/** Each step goes to the campaign above; the limit only ends a circle, which the launch refuses to make. */
const ORIGIN = `
  with recursive up(campaign_id, distance) as (
    select campaign_id, 1 from assignment where id = $1
    union all
    select c.parent_campaign_id, up.distance + 1 from up join campaign c on c.id = up.campaign_id
    where c.parent_campaign_id is not null and up.distance < 20)
  select a.campaign_id, a.body_id, b.name as body_name, a.role, a.state, d.state as dispatch_state,
         c.state as campaign_state, a.due_at,
         (select json_agg(json_build_object('id', i.id, 'name', i.name) order by up.distance)
          from up join campaign above on above.id = up.campaign_id join body i on i.id = above.issuer_body_id) as issuers
  from assignment a
  join dispatch d on d.id = a.dispatch_id
  join campaign c on c.id = a.campaign_id and c.released_at is not null
  join body b on b.id = a.body_id
  where a.id = $1`;

export async function cascadeOrigin(
  manager: EntityManager,
  assignmentId: string,
): Promise<CascadeOrigin | null> {
  const row = await one<Row>(manager, ORIGIN, [assignmentId]);
  if (row === null) return null;
  return {
    assignmentId,
    campaignId: row.campaign_id,
    bodyId: row.body_id,
    bodyName: row.body_name,
    role: row.role,
    state: row.state,
    dispatchState: row.dispatch_state,
    campaignState: row.campaign_state,
    dueAt: instantOrNull(row.due_at),
    issuers: row.issuers,
  };
}
