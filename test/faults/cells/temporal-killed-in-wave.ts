import { setTimeout as sleep } from 'node:timers/promises';
import { aCampaignUnderWay, mailsOf, startWave, tellChanged } from '../campaigns.js';
import { slower, type Cell } from '../cell.js';
import { countMails } from '../mail-faults.js';
import { settled } from '../settle.js';
import { onStage } from '../stage.js';
import { until } from '../until.js';
import { verify } from '../verify.js';
import { wakesOf } from '../wakes.js';
import { waveFaults } from '../wave-faults.js';

const BODIES = 600;
const RECOVERY_MS = 30_000;

export const temporalKilledInWave: Cell = {
  name: 'Temporal killed during a wave of 600 reminders',
  run: (chance) =>
    onStage({ workers: 1 }, async (stage) => {
      const { temporal } = stage;
      const campaign = await aCampaignUnderWay(stage, BODIES);
      const wakesBefore = await wakesOf(stage, campaign.id);
      const moment = chance.between('mails', 0, BODIES * 0.8);
      await startWave(stage, campaign.id);
      await until(
        'the moment',
        async () => (await mailsOf(stage, 'acknowledgementReminder', 'SENT')) >= moment,
        {
          everyMs: 0,
        },
      );
      await temporal.kill('SIGKILL');
      const sent = await mailsOf(stage, 'acknowledgementReminder', 'SENT');
      const away = chance.between('away', 0, 5_000);
      await sleep(away);
      await tellChanged(stage, campaign.id);
      await temporal.restart();
      const back = performance.now();
      await until('the run', async () => (await wakesOf(stage, campaign.id)) > wakesBefore + 1);
      const recoveredMs = performance.now() - back;
      await settled(stage);
      const settledMs = performance.now() - back;
      const { faults } = await countMails(stage, { inDoubtAtMost: 0 });
      return {
        killed: `Temporal, ${sent} of ${BODIES} reminders sent`,
        awayMs: away,
        recoveredMs,
        settledMs,
        notes: [],
        faults: [
          ...(sent >= BODIES ? ['the wave was over before the kill'] : []),
          ...slower('the run', recoveredMs, RECOVERY_MS),
          ...(await waveFaults(stage, BODIES)),
          ...faults,
          ...(await verify(stage)),
        ],
      };
    }),
};
