import { campaignWorkflowId, MORNING_DIGEST_ID } from '#contracts/workflow';
import { aCampaignUnderWay } from '../campaigns.js';
import { differing } from '../cell.js';
import { comesBack, incidentsOf, isThere, withClient } from '../comes-back.js';
import type { Moment } from '../matrix/moment.js';

const BODIES = 20;
const INCIDENTS = ['digestMissing', 'workflowMissing'];

/** The runs of a campaign and of the morning digest are terminated by hand; the sweep brings both back. */
export const lostRuns: Moment = {
  name: 'terminated runs',
  at: [0],
  async prepare(stage) {
    const campaign = await aCampaignUnderWay(stage, BODIES);
    const runs = [campaignWorkflowId(campaign.id), MORNING_DIGEST_ID];
    await comesBack(stage, ...runs);
    return {
      async begin() {
        await withClient(stage, async (client) => {
          for (const id of runs) await client.workflow.getHandle(id).terminate();
        });
      },
      async progress() {
        const there = await Promise.all(runs.map((id) => isThere(stage, id)));
        return there.filter(Boolean).length / runs.length;
      },
      async ended() {
        await comesBack(stage, ...runs);
      },
      answered: () => [],
      faults: async () => {
        const incidents = await incidentsOf(stage);
        return differing(
          Object.fromEntries(INCIDENTS.map((kind) => [kind, 1])),
          Object.fromEntries(
            INCIDENTS.map((kind) => [kind, incidents.filter((one) => one === kind).length]),
          ),
        );
      },
    };
  },
};
