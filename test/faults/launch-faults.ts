import { endedMails } from './campaigns.js';
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
  return differing(
    {
      dispatches: bodies,
      assignments: bodies * TASKS,
      obligations: bodies * (TASKS + 1),
      'first mails that ended': bodies,
    },
    {
      dispatches: await ofCampaign('dispatch'),
      assignments: await ofCampaign('assignment'),
      obligations: await ofCampaign('obligation'),
      'first mails that ended': await endedMails(stage, 'newWork', campaignId),
    },
  );
}
