import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { launchCampaign, TASKS } from '../harness/campaign.js';
import type { BenchStack } from '../harness/stack.js';
import type { AssignmentInput } from './child-per-assignment.workflow.js';
import { PEER_QUEUE, startPeerWorker } from './peer-worker.js';

const BODIES = 200;
const GIVE_UP_MS = 180_000;
/** No child wakes while it is measured. */
const NEXT_STEP_MS = 86_400_000;

/**
 * The same launch with one child workflow per assignment, measured on fewer bodies (it is slow): until every row of
 * every assignment exists and every child has been started.
 */
export async function childPerAssignment(
  stack: BenchStack,
): Promise<{ readonly children: number; readonly seconds: number }> {
  await launchCampaign(stack, BODIES);
  const children = await putAside(stack.owner);
  await stack.owner.query('truncate dispatch cascade');
  await stack.owner.query('delete from event');
  const worker = await startPeerWorker(stack);
  try {
    const started = performance.now();
    const parent = await stack.temporal.workflow.start('parentWorkflow', {
      workflowId: 'peer/parent',
      taskQueue: PEER_QUEUE,
      args: [children],
    });
    await parent.result();
    await allWritten(stack.owner, started);
    return { children: BODIES * TASKS, seconds: (performance.now() - started) / 1_000 };
  } finally {
    await worker.stop();
  }
}

async function allWritten(owner: pg.Pool, started: number): Promise<void> {
  for (;;) {
    const { rows } = await owner.query<{
      assignments: number;
      obligations: number;
      messages: number;
    }>(
      `select (select count(*)::int from assignment) as assignments,
              (select count(*)::int from obligation) as obligations, (select count(*)::int from message) as messages`,
    );
    const [found] = rows;
    if (
      found?.assignments === BODIES * TASKS &&
      found.obligations === BODIES * (TASKS + 1) &&
      found.messages === BODIES
    )
      return;
    if (performance.now() - started > GIVE_UP_MS)
      throw new Error(`The peer is not done: ${JSON.stringify(found)}`);
    await sleep(20);
  }
}

/**
 * Puts aside the rows of each assignment, for its child to write, with those its body shares: whichever child is first
 * writes them.
 */
async function putAside(owner: pg.Pool): Promise<readonly AssignmentInput[]> {
  await owner.query(
    `create table peer_rows as
     select a.id as assignment_id, jsonb_build_object(
       'assignment', jsonb_build_array(to_jsonb(a)),
       'dispatch', (select jsonb_agg(to_jsonb(d)) from dispatch d where d.id = a.dispatch_id),
       'obligation', (select jsonb_agg(to_jsonb(o)) from obligation o where o.subject_id in (a.id, a.dispatch_id)),
       'message', (select jsonb_agg(to_jsonb(m)) from message m where m.dispatch_id = a.dispatch_id),
       'notification', (select jsonb_agg(to_jsonb(n)) from notification n where n.subject_id = a.dispatch_id),
       'event', (select jsonb_agg(to_jsonb(e)) from event e where e.dispatch_id = a.dispatch_id)) as rows
     from assignment a`,
  );
  await owner.query('alter table peer_rows add primary key (assignment_id)');
  const { rows } = await owner.query<{ id: string }>('select assignment_id as id from peer_rows');
  return rows.map(({ id }) => ({ assignmentId: id, nextStepInMs: NEXT_STEP_MS }));
}
