import type { Stage } from './stage.js';
import { until } from './until.js';

/** Everything that still has to happen on its own before the rows may be judged. */
const IN_HAND = `
  select (select count(*) from outbox where sent_at is null)
       + (select count(*) from campaign where state = 'launching')
       + (select count(*) from message where state in ('PENDING', 'CLAIMED', 'RETRY'))
       + (select count(*) from obligation o join campaign c on c.id = o.campaign_id
          where c.state = 'running' and o.closed_at is null and o.quarantined_at is null
            and o.next_step_at <= $1) as count`;

/** Waits until nothing is in hand any more; returns the time it took in ms. */
export function settled(stage: Stage): Promise<number> {
  return until(
    'settled',
    async () => (await stage.count(IN_HAND, [new Date(stage.businessTime())])) === 0,
  );
}
