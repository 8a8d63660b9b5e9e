import { setTimeout as sleep } from 'node:timers/promises';
import { aKey } from '#testing';
import { aRequestedLaunch, isReleased, pagesOf, start } from '../campaigns.js';
import { slower, type Cell } from '../cell.js';
import { launchFaults } from '../launch-faults.js';
import { settled } from '../settle.js';
import { onStage } from '../stage.js';
import { until } from '../until.js';
import { verify } from '../verify.js';

const BODIES = 1_000;
const RECOVERY_MS = 15_000;

export const postgresKilledInLaunch: Cell = {
  name: 'PostgreSQL killed during a launch of 1,000 bodies',
  run: (chance) =>
    onStage({ workers: 1 }, async (stage) => {
      const { postgres, stack } = stage;
      const pids = () => [stack.api.pid, ...stack.workers.map((worker) => worker.pid)].join();
      const before = pids();
      const campaign = await aRequestedLaunch(stage, BODIES);
      const key = await aKey(stage.db, 'coordinator', campaign.issuer.id);
      const apiReads = async () =>
        (await fetch(`${stack.apiUrl}/api/v1/me`, { headers: { authorization: `Bearer ${key}` } }))
          .ok;
      const page = chance.between('page', 1, campaign.pages - 2);
      await start(stage, campaign.id);
      await until('the moment', async () => (await pagesOf(stage, campaign.id)) >= page, {
        everyMs: 0,
      });
      await postgres.kill('SIGKILL');
      const away = chance.between('away', 0, 5_000);
      await sleep(away);
      const answeredWhileAway = await apiReads();
      await postgres.restart();
      const back = performance.now();
      const left = await pagesOf(stage, campaign.id);
      const [apiMs] = await Promise.all([
        until('the api', apiReads),
        until('the release', () => isReleased(stage, campaign.id)),
      ]);
      const recoveredMs = performance.now() - back;
      await settled(stage);
      const settledMs = performance.now() - back;
      return {
        killed: `postmaster, ${left} of ${campaign.pages} pages written`,
        awayMs: away,
        recoveredMs,
        settledMs,
        notes: [`api answered again after ${Math.round(apiMs)} ms`],
        faults: [
          ...(answeredWhileAway ? ['the api answered without its database'] : []),
          ...(left >= campaign.pages ? ['the launch was over before the kill'] : []),
          ...(pids() === before ? [] : ['a process was replaced']),
          ...slower('the api', apiMs, RECOVERY_MS),
          ...slower('the release', recoveredMs, RECOVERY_MS),
          ...(await launchFaults(stage, campaign.id, BODIES)),
          ...(await verify(stage)),
        ],
      };
    }),
};
