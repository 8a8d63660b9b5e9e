import type { EntityManager } from 'typeorm';
import type { MatrixPart, MatrixRow } from '#application';
import {
  hasEndedBy,
  localDateOf,
  type AssignmentState,
  type DispatchState,
  type Instant,
  type LocalDate,
  type TaskRole,
} from '#domain';
import { instantOrNull, run } from '../sql.js';

interface Row {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly valid_to: LocalDate | null;
  readonly state: DispatchState;
  readonly acknowledge_due_at: Date | null;
}

interface WorkRow {
  readonly dispatch_id: string;
  readonly position: number;
  readonly role: TaskRole;
  readonly state: AssignmentState;
  readonly due_at: Date | null;
  readonly submitted_at: Date | null;
}

const ROWS = `
  select d.id, b.code, b.name, b.valid_to::text as valid_to, d.state, o.due_at as acknowledge_due_at
  from dispatch d join body b on b.id = d.body_id
  left join obligation o on o.subject_id = d.id and o.kind = 'acknowledge' and o.closed_at is null
  where d.campaign_id = $1 order by b.name collate "vi-x-icu", b.code`;

/** One pass over the work of all bodies: thousands of rows, so nothing is joined that the columns do not show. */
const WORK = `
  select a.dispatch_id, t.position, a.role, a.state, a.due_at, a.submitted_at
  from assignment a join task t on t.id = a.task_id
  where a.task_id = any(array(select id from task where campaign_id = $1))`;

/** Every body of a campaign with its work, by name as Vietnamese dictionaries sort it. The caller has seen it. */
export async function matrixRows(
  manager: EntityManager,
  campaignId: string,
  asOf: Instant,
): Promise<readonly MatrixRow[]> {
  const [{ rows }, { rows: work }] = await Promise.all([
    run<Row>(manager, ROWS, [campaignId]),
    run<WorkRow>(manager, WORK, [campaignId]),
  ]);
  const parts = new Map<string, MatrixPart[]>(rows.map(({ id }) => [id, []]));
  for (const row of work) {
    parts.get(row.dispatch_id)?.push({
      position: row.position,
      role: row.role,
      state: row.state,
      dueAt: instantOrNull(row.due_at),
      submittedAt: instantOrNull(row.submitted_at),
    });
  }
  const today = localDateOf(asOf);
  return rows.map((row) => ({
    bodyCode: row.code,
    bodyName: row.name,
    bodyEnded: hasEndedBy({ validFrom: null, validTo: row.valid_to }, today),
    state: row.state,
    acknowledgeDueAt: instantOrNull(row.acknowledge_due_at),
    work: parts.get(row.id) ?? [],
  }));
}

const BODY = `
  select d.id as "dispatchId", d.body_id as "bodyId", b.name as "bodyName", a.id as "assignmentId", a.task_id as "taskId", a.role, a.version
  from dispatch d join body b on b.id = d.body_id
  left join assignment a on a.dispatch_id = d.id
  where d.campaign_id = $1 and b.code = $2 order by a.task_id, a.role`;

interface BodyRow {
  readonly dispatchId: string;
  readonly bodyId: string;
  readonly bodyName: string;
  readonly assignmentId: string | null;
  readonly taskId: string;
  readonly role: TaskRole;
  readonly version: number;
}

/** The rows behind one line of the matrix; null: the campaign has no such body. The caller has seen the campaign. */
export async function matrixBody(manager: EntityManager, campaignId: string, bodyCode: string) {
  const { rows } = await run<BodyRow>(manager, BODY, [campaignId, bodyCode]);
  const [first] = rows;
  if (first === undefined) return null;
  const { dispatchId, bodyId, bodyName } = first;
  const work = rows.flatMap(({ assignmentId, taskId, role, version }) =>
    assignmentId === null ? [] : [{ assignmentId, taskId, role, version }],
  );
  return { dispatchId, bodyId, bodyCode, bodyName, work };
}
