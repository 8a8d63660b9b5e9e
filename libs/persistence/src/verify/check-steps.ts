import type { DataSource } from 'typeorm';
import { rowsOf } from './rows.js';
import { checked, type InvariantCheck } from './verify-report.js';

const GRACE_MS = 10 * 60_000;

/**
 * I4: every step is told, superseded, suppressed or still to come; none was claimed for sending after its obligation
 * had closed.
 */
export async function checkSteps(dataSource: DataSource, asOf: number): Promise<InvariantCheck> {
  const late = await rowsOf<{ id: string; kind: string; next_step_at: Date }>(
    dataSource,
    `select o.id, o.kind, o.next_step_at from obligation o join campaign c on c.id = o.campaign_id
     where c.state = 'running' and o.closed_at is null and o.quarantined_at is null and o.next_step_at < $1`,
    [new Date(asOf - GRACE_MS)],
  );
  const afterDeed = await rowsOf<{ message_id: string; obligation_id: string }>(
    dataSource,
    `select n.message_id, n.obligation_id
     from notification n join message m on m.id = n.message_id join obligation o on o.id = n.obligation_id
     where m.state = 'SENT' and n.fate is null and o.closed_at < m.claimed_at`,
  );
  const doubled = await rowsOf<{ obligation_id: string; step_no: number; recipient: string }>(
    dataSource,
    `select obligation_id, step_no, recipient from notification
     where obligation_id is not null and recipient <> ''
     group by obligation_id, step_no, recipient having count(*) > 1`,
  );
  const total = await rowsOf<{ n: string }>(dataSource, 'select count(*) as n from obligation');
  return checked(
    'I4',
    'Mỗi bước nhắc đã gửi, bị vượt, thôi gửi hoặc chưa đến; không nhắc sau khi đã làm',
    `${total[0]?.n} nghĩa vụ`,
    [
      ...late.map(
        (row) => `nghĩa vụ ${row.id} (${row.kind}) trễ bước ${row.next_step_at.toISOString()}`,
      ),
      ...afterDeed.map(
        (row) => `thư ${row.message_id} nhắc nghĩa vụ ${row.obligation_id} sau khi đã xong`,
      ),
      ...doubled.map(
        (row) => `nghĩa vụ ${row.obligation_id} bước ${row.step_no} báo ${row.recipient} hai lần`,
      ),
    ],
  );
}
