import { setTimeout as sleep } from 'node:timers/promises';
import { aRequestedLaunch, isReleased, nothingToTell, pagesOf, start } from '../campaigns.js';
import { slower, type Cell } from '../cell.js';
import { launchFaults } from '../launch-faults.js';
import { countMails } from '../mail-faults.js';
import { settled } from '../settle.js';
import { onStage, workerOf } from '../stage.js';
import { until } from '../until.js';
import { verify } from '../verify.js';

const BODIES = 1_000;
/** Mails that the worker may have had in hand: one on each of its four connections, and one in line for each. */
const IN_HAND = 8;
/** A page's attempt that died with its worker is given up when it has not beaten for ten seconds. */
const RECOVERY_MS = 30_000;
/** The dead worker's claim on the outbox must have run out by then. */
const RELAY_MS = 15_000;

export const workerKilledInLaunch: Cell = {
  name: 'worker killed during a launch of 1,000 bodies',
  run: (chance) =>
    onStage({ workers: 1 }, async (stage) => {
      const worker = workerOf(stage, 0);
      const campaign = await aRequestedLaunch(stage, BODIES);
      const page = chance.between('page', 1, campaign.pages - 2);
      await start(stage, campaign.id);
      await until('the moment', async () => (await pagesOf(stage, campaign.id)) >= page, {
        everyMs: 0,
      });
      await worker.kill();
      const away = chance.between('away', 0, 2_000);
      await sleep(away);
      const left = await pagesOf(stage, campaign.id);
      const released = await isReleased(stage, campaign.id);
      const again = performance.now();
      await worker.restart();
      const back = performance.now();
      const [relayMs] = await Promise.all([
        until('the relay', () => nothingToTell(stage)),
        until('the release', () => isReleased(stage, campaign.id)),
      ]);
      const recoveredMs = performance.now() - back;
      await settled(stage);
      const settledMs = performance.now() - back;
      return {
        killed: `worker, ${left} of ${campaign.pages} pages written`,
        awayMs: away,
        recoveredMs,
        settledMs,
        notes: [
          `started again from source in ${Math.round(back - again)} ms`,
          `nothing left to tell Temporal after ${Math.round(relayMs)} ms`,
        ],
        faults: [
          ...(released ? ['the launch was over before the kill'] : []),
          ...slower('the relay', relayMs, RELAY_MS),
          ...slower('the release', recoveredMs, RECOVERY_MS),
          ...(await launchFaults(stage, campaign.id, BODIES)),
          ...(await countMails(stage, { inDoubtAtMost: IN_HAND })).faults,
          ...(await verify(stage)),
        ],
      };
    }),
};
