import type { EntityManager } from 'typeorm';
import { rowsOf } from './rows.js';
import { checked, type InvariantCheck } from './verify-report.js';

/** I8: what was set aside is reminded of by nobody: a violation until a person has settled it. */
export async function checkSetAside(manager: EntityManager): Promise<InvariantCheck> {
  const rows = await rowsOf<{ what: string; id: string; campaign_id: string }>(
    manager,
    `select 'nghĩa vụ' as what, id, campaign_id from obligation
     where quarantined_at is not null and closed_at is null
     union all
     select 'kỳ báo cáo', p.id, i.campaign_id from report_period p join incident i on i.subject_id = p.id
     where p.quarantined_at is not null and i.kind = 'periodQuarantined' and i.resolved_at is null`,
  );
  return checked(
    'I8',
    'Không nghĩa vụ hay kỳ báo cáo nào bị cách ly mà chưa ai xử lý',
    'nghĩa vụ và kỳ đang mở',
    rows.map(
      ({ what, id, campaign_id }) => `${what} ${id} của đợt ${campaign_id} bị cách ly, chờ xử lý`,
    ),
  );
}
