import { Client, Connection } from '@temporalio/client';
import { campaignWorkflowId, MORNING_DIGEST_ID } from '#contracts/workflow';
import { isWorkflowRunning } from '#runtime/temporal';
import { cacheFolder, findTemporal, startTemporal } from '#tools/local';
import { aCampaignUnderWay, start } from './campaigns.js';
import { onStage, ROOT, type Stage } from './stage.js';
import { until } from './until.js';
import { verify } from './verify.js';

const CELL_MS = 420_000;
/** The sweep looks every half minute. */
const REPAIR_MS = 90_000;

async function withClient<T>(stage: Stage, work: (client: Client) => Promise<T>): Promise<T> {
  const connection = await Connection.connect({ address: stage.temporal.address });
  try {
    return await work(new Client({ connection }));
  } finally {
    await connection.close();
  }
}

const isThere = (stage: Stage, workflowId: string): Promise<boolean> =>
  withClient(stage, (client) => isWorkflowRunning(client, workflowId));

const comesBack = (stage: Stage, ...workflowIds: readonly string[]): Promise<number> =>
  until(
    `${workflowIds.join(' and ')} again`,
    async () => {
      const there = await Promise.all(workflowIds.map((id) => isThere(stage, id)));
      return there.every(Boolean);
    },
    { withinMs: REPAIR_MS, everyMs: 500 },
  );

async function engineOf({ stack }: Stage): Promise<{ status: string; detail: string }> {
  const answer = await fetch(`${stack.apiUrl}/readyz`);
  return ((await answer.json()) as { engine: { status: string; detail: string } }).engine;
}

const incidentsOf = async (stage: Stage): Promise<readonly string[]> => {
  const rows = await stage.rows<{ kind: string }>(
    'select kind from incident where resolved_at is null order by kind',
  );
  return rows.map((row) => row.kind);
};

describe('what must run comes back by itself', () => {
  it(
    'when it was terminated, seen by readiness and verify meanwhile, with one incident each',
    () =>
      onStage({ workers: 1 }, async (stage) => {
        const campaign = await aCampaignUnderWay(stage, 3);
        const run = campaignWorkflowId(campaign.id);
        await until('a first round', async () => (await engineOf(stage)).status === 'ok');
        await withClient(stage, async (client) => {
          for (const id of [run, MORNING_DIGEST_ID])
            await client.workflow.getHandle(id).terminate();
        });
        const noticed = until(
          'readiness',
          async () => (await engineOf(stage)).detail.includes('không có quy trình'),
          { withinMs: REPAIR_MS, everyMs: 250 },
        );
        const said = verify(stage);
        await comesBack(stage, run, MORNING_DIGEST_ID);
        await noticed;
        expect((await said).join()).toContain('bản tin ngày không có quy trình');
        expect(await incidentsOf(stage)).toEqual(['digestMissing', 'workflowMissing']);
        await until('well again', async () => (await engineOf(stage)).status === 'ok');
      }),
    CELL_MS,
  );

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
