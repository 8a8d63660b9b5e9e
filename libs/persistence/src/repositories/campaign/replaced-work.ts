import type { EntityManager } from 'typeorm';
import type { Successor } from '#application';
import { run } from '../../sql.js';

/** Nothing for work whose body has not the task that was named: it ends with its document. */
export async function successorsOf(
  manager: EntityManager,
  replacedBy: string,
  dispatchIds: readonly string[],
): Promise<readonly Successor[]> {
  const { rows } = await run<{ id: string; to_id: string; to_dispatch_id: string }>(
    manager,
    `select distinct on (a.id) a.id, onward.id as to_id, onward.dispatch_id as to_dispatch_id
     from campaign n
     cross join jsonb_to_recordset(n.replaced_tasks) as r("taskId" uuid, "to" int)
     join task t on t.campaign_id = n.id and t.position = r."to"
     join assignment a on a.task_id = r."taskId" and a.dispatch_id = any($2::uuid[])
     join assignment onward on onward.task_id = t.id and onward.body_id = a.body_id
       and onward.state not in ('transferred', 'cancelled', 'declined')
     where n.id = $1
     order by a.id, (onward.role = a.role) desc, onward.id`,
    [replacedBy, dispatchIds],
  );
  return rows.map((row) => ({
    ...{ assignmentId: row.id, toAssignmentId: row.to_id, toDispatchId: row.to_dispatch_id },
  }));
}
