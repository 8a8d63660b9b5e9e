import type { DataSource } from 'typeorm';
import { rowsOf } from './rows.js';
import { checked, notChecked, type InvariantCheck } from './verify-report.js';

const I8 = 'Đợt đang chạy có quy trình, nghĩa vụ mở có bước kế tiếp';

/** Tells whether a campaign's workflow runs; absent when no Temporal server was given. */
export type WorkflowProbe = (campaignId: string) => Promise<boolean>;

/** I8: nothing open is forgotten. An obligation may lack a next step only when its ladder has an end, or by quarantine. */
export async function checkWorkInHand(
  dataSource: DataSource,
  isRunning: WorkflowProbe | null,
): Promise<readonly InvariantCheck[]> {
  const idle = await rowsOf<{ id: string; kind: string }>(
    dataSource,
    `select o.id, o.kind from obligation o join campaign c on c.id = o.campaign_id
     where o.closed_at is null and o.next_step_at is null and o.quarantined_at is null
       and o.kind <> 'decide' and c.state in ('running', 'paused')`,
  );
  const left = await rowsOf<{ id: string; campaign_id: string }>(
    dataSource,
    `select o.id, o.campaign_id from obligation o join campaign c on c.id = o.campaign_id
     where o.closed_at is null and c.state in ('closed', 'recalled') and c.wound_up_at is not null`,
  );
  const steps = checked('I8', `${I8} (nghĩa vụ)`, 'nghĩa vụ đang mở', [
    ...idle.map((row) => `nghĩa vụ ${row.id} (${row.kind}) không có bước kế tiếp`),
    ...left.map((row) => `nghĩa vụ ${row.id} còn mở trong đợt đã kết thúc ${row.campaign_id}`),
  ]);
  if (isRunning === null)
    return [steps, notChecked('I8', `${I8} (quy trình)`, 'cần TEMPORAL_ADDRESS')];
  const open = await rowsOf<{ id: string }>(
    dataSource,
    `select id from campaign where state in ('launching', 'launch_failed', 'running', 'paused')
       or (state in ('closed', 'recalled') and wound_up_at is null)`,
  );
  const lost: string[] = [];
  for (const { id } of open) if (!(await isRunning(id))) lost.push(`đợt ${id} không có quy trình`);
  return [steps, checked('I8', `${I8} (quy trình)`, `${open.length} đợt đang mở`, lost)];
}
