import type { EntityManager } from 'typeorm';
import type { TaskAmendment } from '#application';
import type { Instant } from '#domain';
import { at, atOrNull, one, run } from '../../sql.js';

export async function nextTaskPosition(
  manager: EntityManager,
  campaignId: string,
): Promise<number> {
  const row = await one<{ next: number }>(
    manager,
    'select coalesce(max(position), 0) + 1 as next from task where campaign_id = $1',
    [campaignId],
  );
  return row?.next ?? 1;
}

/** Writes what an amendment does to the tasks themselves; to the work of bodies the acts do it. */
export async function amendTasks(
  manager: EntityManager,
  campaignId: string,
  { titles, dates, dropped, added }: TaskAmendment,
  now: Instant,
): Promise<void> {
  if (titles.length > 0) {
    await run(
      manager,
      `update task t set title = u.title from unnest($2::uuid[], $3::text[]) as u(id, title)
       where t.id = u.id and t.campaign_id = $1`,
      [campaignId, titles.map((task) => task.taskId), titles.map((task) => task.title)],
    );
  }
  if (dates.length > 0) {
    await run(
      manager,
      `update task t set due_at = u.due_at, support_due_at = u.support_due_at, due_source = 'coordinator'
       from unnest($2::uuid[], $3::timestamptz[], $4::timestamptz[]) as u(id, due_at, support_due_at)
       where t.id = u.id and t.campaign_id = $1`,
      [
        campaignId,
        dates.map((task) => task.taskId),
        dates.map((task) => at(task.dueAt)),
        dates.map((task) => at(task.supportDueAt)),
      ],
    );
  }
  if (dropped.length > 0) {
    await run(
      manager,
      'update task set dropped_at = $3 where campaign_id = $1 and id = any($2::uuid[])',
      [campaignId, dropped, at(now)],
    );
  }
  for (const task of added) {
    await run(
      manager,
      `insert into task (id, campaign_id, position, ordinal, title, nature, due_at, support_due_at, due_source, added_at)
       values ($1, $2, $3, $4, $5, 'finite', $6, $7, case when $6::timestamptz is null then null else 'coordinator' end, $8)`,
      [
        ...[task.id, campaignId, task.position, task.ordinal, task.title],
        ...[atOrNull(task.dueAt), atOrNull(task.supportDueAt), at(now)],
      ],
    );
    await run(
      manager,
      `insert into task_assignee (task_id, set_no, role)
       select $1, u.set_no, u.role from unnest($2::int[], $3::text[]) as u(set_no, role)`,
      [
        task.id,
        task.assignees.map((assignee) => assignee.setNo),
        task.assignees.map((assignee) => assignee.role),
      ],
    );
  }
}
