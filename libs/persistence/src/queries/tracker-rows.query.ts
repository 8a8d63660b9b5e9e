import type { EntityManager } from 'typeorm';
import type { TrackerRow } from '#application';
import type { AssignmentState, TaskRole } from '#domain';
import { instantOrNull, run } from '../sql.js';

interface Row {
  readonly ordinal: string;
  readonly title: string;
  readonly body_name: string;
  readonly role: TaskRole;
  readonly state: AssignmentState;
  readonly due_at: Date | null;
  readonly submitted_at: Date | null;
  readonly said: string | null;
}

/** Every piece of work of a campaign, by task, then by the name of its body. The caller has seen the campaign. */
export async function trackerRows(
  manager: EntityManager,
  campaignId: string,
): Promise<readonly TrackerRow[]> {
  const { rows } = await run<Row>(
    manager,
    `select t.ordinal, t.title, b.name as body_name, a.role, a.state, a.due_at, a.submitted_at,
       coalesce(s.note, a.progress_note) as said
     from assignment a join task t on t.id = a.task_id join body b on b.id = a.body_id
     left join lateral (select note from submission where assignment_id = a.id
                        order by submitted_at desc limit 1) s on true
     where a.campaign_id = $1
     order by t.position, b.name collate "vi-x-icu", a.role`,
    [campaignId],
  );
  return rows.map((row) => ({
    ordinal: row.ordinal,
    title: row.title,
    bodyName: row.body_name,
    role: row.role,
    state: row.state,
    dueAt: instantOrNull(row.due_at),
    submittedAt: instantOrNull(row.submitted_at),
    said: row.said ?? '',
  }));
}
