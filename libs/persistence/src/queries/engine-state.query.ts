import type { EntityManager } from 'typeorm';
import { one } from '../sql.js';

export async function unsentMessages(manager: EntityManager, campaignId: string): Promise<number> {
  const row = await one<{ unsent: number }>(
    manager,
    `select count(*)::int as unsent from message
     where campaign_id = $1 and (state in ('PENDING', 'RETRY') or state = 'CLAIMED')`,
    [campaignId],
  );
  return row?.unsent ?? 0;
}

export async function nothingLeft(manager: EntityManager, campaignId: string): Promise<boolean> {
  const row = await one<{ nothing: boolean }>(
    manager,
    `select not exists (select from obligation where campaign_id = $1 and closed_at is null)
        and not exists (select from report_period where campaign_id = $1 and state in ('scheduled', 'opening'))
       as nothing`,
    [campaignId],
  );
  return row?.nothing ?? false;
}
