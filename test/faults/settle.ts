import type { Stage } from './stage.js';
import { until } from './until.js';

/** Everything that still has to happen on its own before the rows may be judged. */
const IN_HAND = `
  select 'outbox rows' as what, count(*) from outbox where sent_at is null
  union all select 'launching', count(*) from campaign where state = 'launching'
  union all select 'mails ' || state, count(*) from message
    where state in ('PENDING', 'CLAIMED', 'RETRY') group by state
  union all select 'steps', count(*) from obligation o join campaign c on c.id = o.campaign_id
    where c.state = 'running' and o.closed_at is null and o.quarantined_at is null
      and o.next_step_at <= $1`;

/** Waits until nothing is in hand any more; returns the time it took in ms. */
export function settled(stage: Stage): Promise<number> {
  return until('settled', async () => {
    const inHand = await stage.rows<{ what: string; count: string }>(IN_HAND, [
      new Date(stage.businessTime()),
    ]);
    const left = inHand.filter(({ count }) => count !== '0');
    if (left.length > 0) throw new Error(left.map((row) => `${row.count} ${row.what}`).join(', '));
    return true;
  });
}
