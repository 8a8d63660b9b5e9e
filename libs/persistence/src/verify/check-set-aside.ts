import type { EntityManager } from 'typeorm';
import { SET_ASIDE_CHECK_WORDS as WORDS } from '#wording';
import { rowsOf } from './rows.js';
import { checked, type InvariantCheck } from './verify-report.js';

/** I8: what was set aside is reminded of by nobody: a violation until a person has settled it. */
export async function checkSetAside(manager: EntityManager): Promise<InvariantCheck> {
  const rows = await rowsOf<{ what: keyof typeof WORDS.rows; id: string; campaign_id: string }>(
    manager,
    `select 'obligation' as what, id, campaign_id from obligation
     where quarantined_at is not null and closed_at is null
     union all
     select 'period', p.id, i.campaign_id from report_period p join incident i on i.subject_id = p.id
     where p.quarantined_at is not null and i.kind = 'periodQuarantined' and i.resolved_at is null`,
  );
  return checked(
    'I8',
    WORDS.title,
    WORDS.scope,
    rows.map(({ what, id, campaign_id }) => WORDS.waits(WORDS.rows[what], id, campaign_id)),
  );
}
