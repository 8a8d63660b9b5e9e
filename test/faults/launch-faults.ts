import { arrivalsOf } from './campaigns.js';
import { differing } from './cell.js';
import type { Stage } from './stage.js';

const TASKS = 2;

/** What a launch must have left: each body once, each with its work and its one first mail. */
export async function launchFaults(
  stage: Stage,
  campaignId: string,
  bodies: number,
): Promise<readonly string[]> {
  const ofCampaign = (table: string) =>
    stage.count(`select count(*) from ${table} where campaign_id = $1`, [campaignId]);
  const firstMails = await stage.count(
    `select count(*) from message where campaign_id = $1 and template = 'newWork' and state = 'SENT'`,
    [campaignId],
  );
  const arrivals = await arrivalsOf(stage, 'newWork', campaignId);
  return differing(
    {
      dispatches: bodies,
      assignments: bodies * TASKS,
      obligations: bodies * (TASKS + 1),
      'first mails marked sent': bodies,
      'first mails arrived': bodies,
    },
    {
      dispatches: await ofCampaign('dispatch'),
      assignments: await ofCampaign('assignment'),
      obligations: await ofCampaign('obligation'),
      'first mails marked sent': firstMails,
      'first mails arrived': arrivals.size,
    },
  );
}
