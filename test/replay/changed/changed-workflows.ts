import { sleep } from '@temporalio/workflow';
import { campaignWorkflow as landed } from '#workflows';
import type { CampaignInput } from '#contracts/workflow';

/** The landed workflow with one more command and no patch: what a careless change looks like. */
export async function campaignWorkflow(input: CampaignInput): Promise<void> {
  await sleep('1 second');
  await landed(input);
}
