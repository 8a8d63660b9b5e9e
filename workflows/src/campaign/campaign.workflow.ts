import {
  allHandlersFinished,
  condition,
  continueAsNew,
  defineQuery,
  setHandler,
} from '@temporalio/workflow';
import { STATUS_QUERY } from '#contracts/workflow';
import type { CampaignInput, CampaignStatus } from '#contracts/workflow';
import { openInbox } from '../inbox.js';
import { launch } from './launch.js';
import { supervise, type Supervision } from './supervise.js';

const statusQuery = defineQuery<CampaignStatus>(STATUS_QUERY);

/**
 * One per campaign: assigns in pages, releases, then waits and advances until the campaign is over. Rows in
 * PostgreSQL are the state; the run keeps only what operators like to read.
 */
export async function campaignWorkflow(input: CampaignInput): Promise<void> {
  const inbox = openInbox();
  const state: Supervision = { wakes: input.wakes, waitingFor: null };
  let stage = input.stage;
  setHandler(statusQuery, () => ({ stage, wakes: state.wakes, waitingFor: state.waitingFor }));

  if (stage === 'launch') {
    if ((await launch(input.campaignId, inbox)) === 'ended') return;
    stage = 'supervise';
  }
  const outcome = await supervise(input.campaignId, inbox, state);
  await condition(allHandlersFinished);
  if (outcome === 'renew') {
    await continueAsNew<typeof campaignWorkflow>({ ...input, stage, wakes: state.wakes });
  }
}
