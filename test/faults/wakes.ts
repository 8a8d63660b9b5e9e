import { Client, Connection } from '@temporalio/client';
import { STATUS_QUERY, campaignWorkflowId, type CampaignStatus } from '#contracts/workflow';
import type { Stage } from './stage.js';

const ANSWER_WITHIN_MS = 5_000;

/** How often the campaign's run has looked so far: asked of the run itself, so server and worker both answered. */
export async function wakesOf({ temporal }: Stage, campaignId: string): Promise<number> {
  const connection = await Connection.connect({
    address: temporal.address,
    connectTimeout: ANSWER_WITHIN_MS,
  });
  try {
    const handle = new Client({ connection }).workflow.getHandle(campaignWorkflowId(campaignId));
    const { wakes } = await connection.withDeadline(Date.now() + ANSWER_WITHIN_MS, () =>
      handle.query<CampaignStatus>(STATUS_QUERY),
    );
    return wakes;
  } finally {
    await connection.close();
  }
}
