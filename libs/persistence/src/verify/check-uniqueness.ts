import type { EntityManager } from 'typeorm';
import { UNIQUENESS_CHECK_WORDS as WORDS } from '#wording';
import { rowsOf } from './rows.js';
import { checked, type InvariantCheck } from './verify-report.js';

/** I1: one dispatch per campaign × body, one assignment in hand per task × body × role; all pages of a released launch are there. */
export async function checkUniqueness(manager: EntityManager): Promise<InvariantCheck> {
  const doubled = await rowsOf<{ what: keyof typeof WORDS.rows; id: string; n: string }>(
    manager,
    `select 'dispatch' as what, campaign_id || ' × ' || body_id as id, count(*) as n from dispatch
       group by campaign_id, body_id having count(*) > 1
     union all
     select 'assignment', task_id || ' × ' || body_id || ' × ' || role, count(*) from assignment
       where state not in ('transferred', 'cancelled', 'done') group by task_id, body_id, role having count(*) > 1`,
  );
  const missing = await rowsOf<{ id: string; expected: number; found: string }>(
    manager,
    `select c.id, c.recipient_count as expected, count(d.id) as found
     from campaign c left join dispatch d on d.campaign_id = c.id
     where c.released_at is not null group by c.id having count(d.id) <> c.recipient_count`,
  );
  const total = await rowsOf<{ n: string }>(manager, 'select count(*) as n from dispatch');
  return checked('I1', WORDS.title, WORDS.scope(total[0]?.n ?? '0'), [
    ...doubled.map((row) => WORDS.doubled(WORDS.rows[row.what], row.id, row.n)),
    ...missing.map((row) => WORDS.pagesMissing(row.id, row.found, row.expected)),
  ]);
}
