import { aCampaignUnderWay, endedMails, firstReminderAt } from '../campaigns.js';
import { differing, slower, type Cell } from '../cell.js';
import { incidentsOf } from '../comes-back.js';
import { countMails } from '../mail-faults.js';
import { settled } from '../settle.js';
import { slowness } from '../slowness.js';
import { onStage } from '../stage.js';
import { until } from '../until.js';
import { verify } from '../verify.js';
import { waveFaults } from '../wave-faults.js';

const BODIES = 40;
const LATE_MS = 11 * 60_000;
/** The sweep looks every half minute, the relay and the run follow at once. */
const NOTICED_MS = 60_000;

/**
 * A timer that never fires: the campaign's run sleeps for hours of the machine, while business time has passed the step by
 * eleven minutes and nobody tells the run. The sweep notices, the reminder goes out once, and an incident says so.
 */
export const lostTimer: Cell = {
  name: 'the timer of a campaign is lost',
  run: () =>
    onStage({ workers: 1 }, async (stage) => {
      const campaign = await aCampaignUnderWay(stage, BODIES);
      await stage.setBusinessTime((await firstReminderAt(stage, campaign.id)) + LATE_MS);
      // Time ran steadily, for all the sweep knows: a jump would be nobody's fault.
      await stage.rows('update instance set steady_since = null');
      const start = performance.now();
      const recoveredMs = await until(
        'the reminders',
        async () => (await endedMails(stage, 'acknowledgementReminder')) === BODIES,
      );
      await settled(stage);
      const incidents = await incidentsOf(stage);
      const mails = await countMails(stage, { inDoubtAtMost: 0 });
      return {
        killed: 'the timer of the first reminder',
        awayMs: LATE_MS,
        recoveredMs,
        settledMs: performance.now() - start,
        notes: [`incidents: ${incidents.join(', ')}`],
        faults: [
          ...slower('noticing', recoveredMs, NOTICED_MS * slowness()),
          ...differing(
            { stepOverdue: 1 },
            { stepOverdue: incidents.filter((kind) => kind === 'stepOverdue').length },
          ),
          ...(await waveFaults(stage, BODIES)),
          ...mails.faults,
          ...(await verify(stage)),
        ],
      };
    }),
};
