import { setTimeout as sleep } from 'node:timers/promises';
import { DAY_MS, HOUR_MS } from '#domain';
import { aCampaignUnderWay, endedMails, firstReminderAt, tellChanged } from '../campaigns.js';
import { differing, slower, type Cell } from '../cell.js';
import { acknowledgeAll, answerFaults, recipientsOf, type ClientHabits } from '../clients.js';
import { MachineClock } from '../clock/machine-clock.js';
import { countMails } from '../mail-faults.js';
import { partOf } from '../matrix/parts.js';
import { settled } from '../settle.js';
import { slowness } from '../slowness.js';
import { onStage, type Stage } from '../stage.js';
import { until } from '../until.js';
import { verify } from '../verify.js';

const BODIES = 60;
const ANSWERING = 15;
const NEW_BODIES = 10;
const HABITS: ClientHabits = { clients: 4, pauseMs: 50, patient: false };
const JUMPED_MS = 8_000;
/** What waits must go on this soon once the clock is right again. */
const LATE_MS = 60_000;
const IN_HAND = 8;

interface Jump {
  readonly name: string;
  readonly byMs: number;
}
const JUMPS: readonly Jump[] = [
  { name: 'an hour forward', byMs: HOUR_MS },
  { name: 'an hour back', byMs: -HOUR_MS },
  { name: 'a day forward', byMs: DAY_MS },
  { name: '400 days forward', byMs: 400 * DAY_MS },
];

const openAndDue = (stage: Stage, campaignId: string): Promise<number> =>
  stage.count(
    `select count(*) from obligation where campaign_id = $1 and closed_at is null and next_step_at <= $2`,
    [campaignId, new Date(stage.businessTime())],
  );

/**
 * The clock of the machine jumps while bodies answer, the worker dies with mails in its hands, and the clock is put right:
 * answers hold, no step is taken twice, what the wrong clock wrote keeps nothing waiting.
 */
const jumpCell = ({ name, byMs }: Jump): Cell => ({
  name: `the machine's clock jumps ${name}, and is put right`,
  async run() {
    const clock = new MachineClock();
    try {
      return await onStage({ workers: 1, env: clock.env }, async (stage) => {
        const campaign = await aCampaignUnderWay(stage, BODIES);
        const recipients = await recipientsOf(stage, campaign, 2 * ANSWERING);
        await clock.setOff(byMs);
        const struckAt = performance.now();
        const during = await acknowledgeAll(stage, recipients.slice(0, ANSWERING), HABITS);
        await tellChanged(stage, campaign.id);
        await sleep(JUMPED_MS);
        const worker = partOf(stage, 'worker');
        await worker.kill();
        await clock.setOff(0);
        await worker.start();
        const back = performance.now();
        const after = await acknowledgeAll(stage, recipients.slice(ANSWERING), HABITS);
        await aCampaignUnderWay(stage, NEW_BODIES);
        const recoveredMs = performance.now() - back;
        const limitMs = LATE_MS * slowness();
        const silent = BODIES - 2 * ANSWERING;
        await stage.setBusinessTime(await firstReminderAt(stage, campaign.id));
        await until(
          'the reminders',
          async () => {
            await tellChanged(stage, campaign.id);
            return (await openAndDue(stage, campaign.id)) === 0;
          },
          { everyMs: 500 },
        );
        await settled(stage);
        const mails = await countMails(stage, { inDoubtAtMost: IN_HAND });
        const reminded = await stage.count(
          `select count(distinct o.id) from notification n join obligation o on o.id = n.obligation_id
           where o.campaign_id = $1 and o.kind = 'acknowledge' and o.closed_at is null and n.fate is null`,
          [campaign.id],
        );
        return {
          killed: `the clock of api and worker by ${name}`,
          awayMs: back - struckAt,
          recoveredMs,
          settledMs: performance.now() - back,
          notes: [
            `${await endedMails(stage, 'acknowledgementReminder')} reminders of ${silent} silent bodies`,
            `${mails.inDoubt} mails in doubt, ${mails.twice} came twice`,
          ],
          faults: [
            ...answerFaults([...during, ...after]),
            ...slower('a launch after it', recoveredMs, limitMs),
            ...differing(
              { 'silent bodies reminded': silent },
              { 'silent bodies reminded': reminded },
            ),
            ...mails.faults,
            ...(await verify(stage)),
          ],
        };
      });
    } finally {
      clock.remove();
    }
  },
});

export const CLOCK_CELLS: readonly Cell[] = JUMPS.map(jumpCell);
