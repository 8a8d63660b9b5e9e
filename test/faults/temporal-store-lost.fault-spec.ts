import { campaignWorkflowId, MORNING_DIGEST_ID } from '#contracts/workflow';
import { cacheFolder, findTemporal, startTemporal } from '#tools/local';
import { aCampaignUnderWay, start } from './campaigns.js';
import { CELL_MS, comesBack, engineOf, incidentsOf } from './comes-back.js';
import { onStage, ROOT } from './stage.js';
import { until } from './until.js';

describe('what must run comes back by itself', () => {
  it(
    'when the whole store of Temporal is lost, and a launch of a restored database goes on',
    () =>
      onStage({ workers: 1 }, async (stage) => {
        const campaign = await aCampaignUnderWay(stage, 3);
        const run = campaignWorkflowId(campaign.id);
        await until('a first round', async () => (await engineOf(stage)).status === 'ok');
        await stage.temporal.kill('SIGKILL');
        const { path } = await findTemporal('temporal', { cacheFolder: cacheFolder(ROOT) });
        const fresh = await startTemporal({ program: path, port: stage.temporal.port });
        try {
          await comesBack(stage, run, MORNING_DIGEST_ID);
          expect(await incidentsOf(stage)).toEqual(['digestMissing', 'workflowMissing']);
          // An older copy of the database beside this run: the campaign is not released yet there, the run has launched.
          await stage.rows(
            `update campaign set state = 'launching', released_at = null where id = $1`,
            [campaign.id],
          );
          await start(stage, campaign.id);
          await until('the launch', async () => {
            const [row] = await stage.rows<{ state: string }>(
              'select state from campaign where id = $1',
              [campaign.id],
            );
            return row?.state === 'running';
          });
        } finally {
          await fresh.stop();
        }
      }),
    CELL_MS,
  );
});
