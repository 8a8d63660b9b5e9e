/** One date moved for 10,000 bodies: the largest act a request does, against the bare updates of the same rows. */
import type pg from 'pg';
import { call, launchCampaign, TASKS } from './harness/campaign.js';
import { seedDirectory } from './harness/fixture.js';
import { cpuOf } from './harness/processes.js';
import { atMost, context, note, type Bench } from './harness/report.js';
import { median } from './harness/rounds.js';
import { startStack, type BenchStack } from './harness/stack.js';

const LAUNCHED_AT = Date.parse('2025-03-10T11:00:00Z');
const BODIES = 10_000;

export const dueDateBench: Bench = async ({ rounds }) => {
  const stack = await startStack(LAUNCHED_AT);
  try {
    await seedDirectory(stack.owner, BODIES);
    await stack.reset();
    const { campaignId } = await launchCampaign(stack, BODIES);
    const floors: number[] = [];
    const ours: number[] = [];
    const apiCpu: number[] = [];
    const databaseCpu: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      floors.push(await bareUpdates(stack.owner, campaignId));
      const [apiBefore, databaseBefore] = [cpuOf(stack.api.pid), stack.databaseCpu()];
      ours.push(await moveDate(stack, campaignId, round));
      apiCpu.push(cpuOf(stack.api.pid) - apiBefore);
      databaseCpu.push(stack.databaseCpu() - databaseBefore);
      note(
        `bare updates ${floors.at(-1)?.toFixed(0)} ms, the act ${ours.at(-1)?.toFixed(0)} ms, cpu ${apiCpu.at(-1)} + ${databaseCpu.at(-1)} ms`,
      );
    }
    return {
      rounds,
      programs: stack.programs,
      rows: [
        atMost('change-due-date, 10,000 bodies: POST answered', median(ours), 'ms', 3_000, 0),
        context('bare updates of the same three tables', median(floors), 'ms', 0),
        context('the act over bare updates', median(ours) / median(floors), '×', 2),
        context('processor time of the api for the act', median(apiCpu), 'ms', 0),
        context('processor time of PostgreSQL for it', median(databaseCpu), 'ms', 0),
      ],
    };
  } finally {
    await stack.stop();
  }
};

/** Dispatch, assignment and obligation of one task of every body, without events, notices, ladders or rights. */
async function bareUpdates(owner: pg.Pool, campaignId: string): Promise<number> {
  const client = await owner.connect();
  try {
    const started = performance.now();
    await client.query('begin');
    await client.query('update dispatch set version = version + 1 where campaign_id = $1', [
      campaignId,
    ]);
    await client.query(
      `update assignment a set due_at = a.due_at, version = a.version + 1 from task t
       where t.id = a.task_id and t.campaign_id = $1 and t.position = 1`,
      [campaignId],
    );
    await client.query(
      `update obligation o set next_step_at = o.next_step_at, version = o.version + 1 from assignment a join task t on t.id = a.task_id
       where a.id = o.subject_id and o.kind = 'complete' and t.campaign_id = $1 and t.position = 1`,
      [campaignId],
    );
    await client.query('commit');
    return performance.now() - started;
  } finally {
    client.release();
  }
}

/** The real act through the real api; each round another day, for a date that does not move is no act. */
async function moveDate(stack: BenchStack, campaignId: string, round: number): Promise<number> {
  const { rows } = await stack.owner.query<{ id: string }>(
    'select id from task where campaign_id = $1 order by position limit 1',
    [campaignId],
  );
  const day = String(1 + (round % 28)).padStart(2, '0');
  const path = `/campaigns/${campaignId}/tasks/${rows[0]?.id ?? ''}/due-date`;
  const started = performance.now();
  const { changed } = await call<{ changed: number }>(stack, 'POST', path, {
    dueOn: `2025-11-${day}`,
    reason: 'Rà soát tiến độ',
  });
  const ms = performance.now() - started;
  if (changed !== BODIES)
    throw new Error(`${changed} of ${BODIES} bodies moved, ${TASKS} tasks each`);
  return ms;
}
