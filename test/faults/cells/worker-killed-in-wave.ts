import { aCampaignUnderWay, mailsOf, startWave } from '../campaigns.js';
import { slower, type Cell } from '../cell.js';
import { countMails } from '../mail-faults.js';
import { settled } from '../settle.js';
import { onStage, workerOf } from '../stage.js';
import { until } from '../until.js';
import { verify } from '../verify.js';
import { waveFaults } from '../wave-faults.js';

const BODIES = 600;
/** What one worker may have had in hand when it died: a mail on each of its four connections, and one in line for each. */
const IN_HAND = 8;
const RECOVERY_MS = 10_000;
/** The dead worker's lease (an attempt of 5 s and its margin of 15), the watch that frees it, and the second sending. */
const IN_DOUBT_MS = 40_000;

export const workerKilledInWave: Cell = {
  name: 'one of two workers killed during a wave of 600 reminders',
  run: (chance) =>
    onStage({ workers: 2 }, async (stage) => {
      const campaign = await aCampaignUnderWay(stage, BODIES);
      const moment = chance.between('mails', 0, BODIES * 0.8);
      const worker = workerOf(stage, chance.between('worker', 0, 1));
      await startWave(stage, campaign.id);
      await until(
        'the moment',
        async () => (await mailsOf(stage, 'acknowledgementReminder', 'SENT')) >= moment,
        {
          everyMs: 0,
        },
      );
      await worker.kill();
      const killedAt = performance.now();
      const sent = await mailsOf(stage, 'acknowledgementReminder', 'SENT');
      await until(
        'the survivor',
        async () => (await mailsOf(stage, 'acknowledgementReminder', 'SENT')) >= BODIES - IN_HAND,
      );
      const recoveredMs = performance.now() - killedAt;
      await settled(stage);
      const settledMs = performance.now() - killedAt;
      await worker.restart();
      const { inDoubt, twice, faults } = await countMails(stage, { inDoubtAtMost: IN_HAND });
      return {
        killed: `one worker, ${sent} of ${BODIES} reminders sent`,
        awayMs: settledMs,
        recoveredMs,
        settledMs,
        notes: [`${inDoubt} mails in doubt, ${twice} of them came twice`],
        faults: [
          ...(sent >= BODIES ? ['the wave was over before the kill'] : []),
          ...slower('the survivor', recoveredMs, RECOVERY_MS),
          ...slower('the mails in doubt', settledMs, IN_DOUBT_MS),
          ...(await waveFaults(stage, BODIES)),
          ...faults,
          ...(await verify(stage)),
        ],
      };
    }),
};
