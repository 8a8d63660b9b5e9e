import type { DataSource, EntityManager } from 'typeorm';
import { inSnapshot, rowsOf } from './rows.js';
import { checked, notChecked, type Afterwards, type InvariantCheck } from './verify-report.js';
import { campaignIs } from '../standing.sql.js';

const I8 = 'Đợt đang chạy có quy trình, nghĩa vụ mở có bước kế tiếp';

/** Tells whether a campaign's workflow runs; absent when no Temporal server was given. */
export type WorkflowProbe = (campaignId: string) => Promise<boolean>;

/** I8: nothing open is forgotten. An obligation may lack a next step only when its ladder has an end, or by quarantine. */
export async function checkWorkInHand(manager: EntityManager): Promise<InvariantCheck> {
  const idle = await rowsOf<{ id: string; kind: string }>(
    manager,
    `select o.id, o.kind from obligation o join campaign c on c.id = o.campaign_id
     where o.closed_at is null and o.next_step_at is null and o.quarantined_at is null
       and o.kind <> 'decide' and ${campaignIs('c.state', 'goesOn')}`,
  );
  const left = await rowsOf<{ id: string; campaign_id: string }>(
    manager,
    `select o.id, o.campaign_id from obligation o join campaign c on c.id = o.campaign_id
     where o.closed_at is null and c.state in ('closed', 'recalled') and c.wound_up_at is not null`,
  );
  return checked('I8', `${I8} (nghĩa vụ)`, 'nghĩa vụ đang mở', [
    ...idle.map((row) => `nghĩa vụ ${row.id} (${row.kind}) không có bước kế tiếp`),
    ...left.map((row) => `nghĩa vụ ${row.id} còn mở trong đợt đã kết thúc ${row.campaign_id}`),
  ]);
}

/**
 * I8, against Temporal. A campaign may end, or its start still wait in the outbox, while Temporal is asked: what it does
 * not run is looked for once more among the rows of now.
 */
export async function checkWorkflows(
  manager: EntityManager,
  dataSource: DataSource,
  isRunning: WorkflowProbe | null,
): Promise<Afterwards> {
  const title = `${I8} (quy trình)`;
  if (isRunning === null) return async () => notChecked('I8', title, 'cần TEMPORAL_ADDRESS');
  const open = await needingWorkflow(manager);
  return async () => {
    const missing = await withoutRun(open, isRunning);
    const still = new Set(
      missing.length === 0 ? [] : await inSnapshot(dataSource, (now) => needingWorkflow(now)),
    );
    const lost = await withoutRun(
      missing.filter((id) => still.has(id)),
      isRunning,
    );
    return checked(
      'I8',
      title,
      `${open.length} đợt đang mở`,
      lost.map((id) => `đợt ${id} không có quy trình`),
    );
  };
}

async function needingWorkflow(manager: EntityManager): Promise<readonly string[]> {
  const rows = await rowsOf<{ id: string }>(
    manager,
    `select id from campaign c where (state in ('launching', 'launch_failed', 'running', 'paused')
       or (state in ('closed', 'recalled') and wound_up_at is null))
       and not exists (select from outbox o where o.campaign_id = c.id and o.kind = 'start' and o.sent_at is null)`,
  );
  return rows.map((row) => row.id);
}

async function withoutRun(
  ids: readonly string[],
  isRunning: WorkflowProbe,
): Promise<readonly string[]> {
  const missing: string[] = [];
  for (const id of ids) if (!(await isRunning(id))) missing.push(id);
  return missing;
}
