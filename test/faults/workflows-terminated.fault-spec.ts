import { campaignWorkflowId, MORNING_DIGEST_ID } from '#contracts/workflow';
import { aCampaignUnderWay } from './campaigns.js';
import { CELL_MS, comesBack, engineOf, incidentsOf, withClient } from './comes-back.js';
import { onStage, workerOf } from './stage.js';
import { until } from './until.js';
import { verify } from './verify.js';

describe('what must run comes back by itself', () => {
  it(
    'when it was terminated, seen by readiness and verify meanwhile, with one incident each',
    () =>
      onStage({ workers: 1 }, async (stage) => {
        const campaign = await aCampaignUnderWay(stage, 3);
        const run = campaignWorkflowId(campaign.id);
        await until('a first round', async () => (await engineOf(stage)).status === 'ok');
        // The sweep stands still, or on a busy machine it could mend it before anybody has looked.
        const { pid } = workerOf(stage, 0);
        process.kill(pid, 'SIGSTOP');
        try {
          await withClient(stage, async (client) => {
            for (const id of [run, MORNING_DIGEST_ID])
              await client.workflow.getHandle(id).terminate();
          });
          await until('readiness', async () =>
            (await engineOf(stage)).detail.includes('không có quy trình'),
          );
          expect((await verify(stage)).join()).toContain('bản tin ngày không có quy trình');
        } finally {
          process.kill(pid, 'SIGCONT');
        }
        await comesBack(stage, run, MORNING_DIGEST_ID);
        expect(await incidentsOf(stage)).toEqual(['digestMissing', 'workflowMissing']);
        await until('well again', async () => (await engineOf(stage)).status === 'ok');
      }),
    CELL_MS,
  );
});
