import { setTimeout as sleep } from 'node:timers/promises';
import { aKey } from '#testing';
import { aCampaignUnderWay, aRequestedLaunch, isReleased, pagesOf, start } from '../campaigns.js';
import { slower, type Cell } from '../cell.js';
import type { Chance } from '../chance.js';
import {
  acknowledgeAll,
  answerFaults,
  recipientsOf,
  strangeRefusals,
  type ClientHabits,
} from '../clients.js';
import { launchFaults } from '../launch-faults.js';
import { countMails } from '../mail-faults.js';
import { settled } from '../settle.js';
import { onStage, type Stage } from '../stage.js';
import { until } from '../until.js';
import { verify } from '../verify.js';

const BODIES = 1_000;
/** Mails that the worker may have had in hand: one on each of its four connections, and one in line for each. */
const IN_HAND = 8;
const RECOVERY_MS = 15_000;
/** Bodies of another campaign that acknowledge meanwhile. */
const ANSWERING = 150;
const HABITS: ClientHabits = { clients: 2, pauseMs: 20, patient: true };
/** A database that is away is the server's trouble, and one to come back from: nothing else may be said. */
const SERVICE_UNAVAILABLE = 503;

/** Nothing is restarted by hand but PostgreSQL itself: api and worker find it again. */
export const postgresKilledInLaunch: Cell = {
  name: 'PostgreSQL killed during a launch of 1,000 bodies',
  run: (chance) =>
    onStage({ workers: 1 }, async (stage) => {
      const underWay = await aCampaignUnderWay(stage, ANSWERING);
      const recipients = await recipientsOf(stage, underWay, ANSWERING);
      // Last: the sweep starts a launch by itself that nobody has told Temporal of.
      const campaign = await aRequestedLaunch(stage, BODIES);
      const [answered, outage] = await Promise.all([
        acknowledgeAll(stage, recipients, HABITS),
        killInLaunch(stage, campaign, chance),
      ]);
      await settled(stage);
      const again = answered.filter(({ refusals }) => refusals.length > 0).length;
      return {
        killed: `postmaster, ${outage.left} of ${campaign.pages} pages written`,
        awayMs: outage.awayMs,
        recoveredMs: outage.recoveredMs,
        settledMs: performance.now() - outage.back,
        notes: [
          `api answered again after ${Math.round(outage.apiMs)} ms`,
          `${again} of ${ANSWERING} acknowledgements were asked again`,
        ],
        faults: [
          ...(outage.left >= campaign.pages ? ['the launch was over before the kill'] : []),
          ...(outage.answeredWhileAway ? ['the api answered without its database'] : []),
          ...slower('the api', outage.apiMs, RECOVERY_MS),
          ...slower('the release', outage.recoveredMs, RECOVERY_MS),
          ...answerFaults(answered),
          ...strangeRefusals(answered, [SERVICE_UNAVAILABLE]),
          ...(await launchFaults(stage, campaign.id, BODIES)),
          ...(await countMails(stage, { inDoubtAtMost: IN_HAND })).faults,
          ...(await verify(stage)),
        ],
      };
    }),
};

async function killInLaunch(
  stage: Stage,
  campaign: Awaited<ReturnType<typeof aRequestedLaunch>>,
  chance: Chance,
) {
  const { postgres, stack } = stage;
  const key = await aKey(stage.db, 'coordinator', campaign.issuer.id);
  const headers = { authorization: `Bearer ${key}` };
  const apiReads = async () => (await fetch(`${stack.apiUrl}/api/v1/me`, { headers })).ok;
  const page = chance.between('page', 1, campaign.pages - 2);
  await start(stage, campaign.id);
  await until('the moment', async () => (await pagesOf(stage, campaign.id)) >= page, {
    everyMs: 0,
  });
  await postgres.kill('SIGKILL');
  const awayMs = chance.between('away', 0, 5_000);
  await sleep(awayMs);
  const answeredWhileAway = await apiReads();
  await postgres.restart();
  const back = performance.now();
  const left = await pagesOf(stage, campaign.id);
  const [apiMs, recoveredMs] = await Promise.all([
    until('the api', apiReads),
    until('the release', () => isReleased(stage, campaign.id)),
  ]);
  return { left, awayMs, answeredWhileAway, back, apiMs, recoveredMs };
}
