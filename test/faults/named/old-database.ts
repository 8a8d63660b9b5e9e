import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { campaignWorkflowId, MORNING_DIGEST_ID } from '#contracts/workflow';
import { aCampaignUnderWay, endedMails, startWave } from '../campaigns.js';
import { differing, slower, type Cell } from '../cell.js';
import { acknowledgeAll, recipientsOf, type ClientHabits } from '../clients.js';
import { incidentsOf, isThere } from '../comes-back.js';
import { settled } from '../settle.js';
import { slowness } from '../slowness.js';
import { onStage, type Stage } from '../stage.js';
import { until } from '../until.js';
import { verify } from '../verify.js';
import { recovered, targetMs } from '../matrix/recovery.js';

const BODIES = 60;
const ANSWERED_BEFORE = 20;
const ANSWERED_AFTER = 20;
const LATER_BODIES = 10;
const HABITS: ClientHabits = { clients: 4, pauseMs: 0, patient: true };
/** The sweep looks every half minute. */
const NOTICED_MS = 90_000;

/** Stops the database, does something with its folder, and starts it again. */
async function whileStopped({ postgres }: Stage, work: () => void): Promise<void> {
  await postgres.process().stop();
  work();
  await postgres.restart();
}

const copyOf = (folder: string): string => `${folder}.copy`;
/** With its owner: the server runs as another user than we do. */
const copy = (from: string, to: string): void => {
  execFileSync('cp', ['-a', from, to]);
};

/**
 * The database as it was yesterday, beside a Temporal of today: what was recorded since is gone, runs of campaigns that no
 * row knows end, and nobody is told the same thing a third time.
 */
export const oldDatabase: Cell = {
  name: 'an old copy of the database is restored beside a newer Temporal',
  run: () =>
    onStage({ workers: 1 }, async (stage) => {
      const campaign = await aCampaignUnderWay(stage, BODIES);
      const recipients = await recipientsOf(stage, campaign, BODIES);
      const ask = (from: number, count: number) =>
        acknowledgeAll(stage, recipients.slice(from, from + count), HABITS);
      await ask(0, ANSWERED_BEFORE);
      await settled(stage);
      const { folder } = stage.postgres;
      await whileStopped(stage, () => copy(folder, copyOf(folder)));
      const kept = stage.journal.length();
      await ask(ANSWERED_BEFORE, ANSWERED_AFTER);
      await startWave(stage, campaign.id);
      const later = await aCampaignUnderWay(stage, LATER_BODIES);
      await settled(stage);
      const instant = stage.businessTime();
      const before = await stage.mailbox.messageIds();

      await whileStopped(stage, () => {
        rmSync(folder, { recursive: true });
        copy(copyOf(folder), folder);
      });
      const back = performance.now();
      // Answers since the copy are lost with it: that is what a copy is. Nothing older may be.
      stage.journal.cutTo(kept);
      const recoveredMs = await recovered(stage, 'postgres');
      const limitMs = targetMs('postgres') * slowness();
      await stage.setBusinessTime(instant);
      await startWave(stage, campaign.id);
      const silent = BODIES - ANSWERED_BEFORE;
      await until(
        'the reminders',
        async () => (await endedMails(stage, 'acknowledgementReminder')) === silent,
      );
      const stray = campaignWorkflowId(later.id);
      await until('the stray run has ended', async () => !(await isThere(stage, stray)), {
        withinMs: NOTICED_MS,
        everyMs: 500,
      });
      await settled(stage);
      await sleep(1_000);
      const times = new Map<string, number>();
      for (const id of await stage.mailbox.messageIds()) times.set(id, (times.get(id) ?? 0) + 1);
      const incidents = await incidentsOf(stage);
      return {
        killed: `PostgreSQL, and its files of an hour ago put back`,
        awayMs: 0,
        recoveredMs,
        settledMs: performance.now() - back,
        notes: [
          `${before.length} mails before, ${times.size} different ones in all`,
          `incidents: ${incidents.join(', ')}`,
        ],
        faults: [
          ...slower('serving again', recoveredMs, limitMs),
          ...differing(
            { campaignUnknown: 1, 'digest runs': 1, 'mails that came a third time': 0 },
            {
              campaignUnknown: incidents.filter((kind) => kind === 'campaignUnknown').length,
              'digest runs': Number(await isThere(stage, MORNING_DIGEST_ID)),
              'mails that came a third time': [...times.values()].filter((n) => n > 2).length,
            },
          ),
          ...(await verify(stage, { askMailServer: false })),
        ],
      };
    }),
};
