import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { aKey } from '#testing';
import { campaignWorkflowId, MORNING_DIGEST_ID } from '#contracts/workflow';
import { aCampaignUnderWay, startWave, tellChanged } from '../campaigns.js';
import { differing, slower, type Cell } from '../cell.js';
import { askAll } from '../clients.js';
import { comesBack, incidentsOf, isThere } from '../comes-back.js';
import { countMails } from '../mail-faults.js';
import { recovered, targetMs } from '../matrix/recovery.js';
import { settled } from '../settle.js';
import { slowness } from '../slowness.js';
import { onStage, type Stage } from '../stage.js';
import { until } from '../until.js';
import { verify } from '../verify.js';
import { waveFaults } from '../wave-faults.js';

const BODIES = 60;
const FEW = 10;
/** The sweep looks every half minute. */
const NOTICED_MS = 90_000;

/** Temporal's database with what SQLite keeps beside it. */
const filesOf = (folder: string): readonly string[] =>
  readdirSync(folder).filter((name) => name.startsWith('temporal.db'));

/** Its files in `to` become those of `from`. */
function copyFiles(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const name of filesOf(to)) rmSync(join(to, name));
  for (const name of filesOf(from)) cpSync(join(from, name), join(to, name));
}

async function close(stage: Stage, campaignId: string, coordinator: string): Promise<void> {
  const [row] = await stage.rows<{ version: number }>(
    'select version from campaign where id = $1',
    [campaignId],
  );
  await askAll(
    stage,
    [
      {
        journalled: null,
        id: campaignId,
        path: `campaigns/${campaignId}/close`,
        key: coordinator,
        ifMatch: row?.version ?? 0,
        body: () => JSON.stringify({ reason: 'Đã xong' }),
        done: `select from campaign where id = $1 and state = 'closed'`,
      },
    ],
    { clients: 1, pauseMs: 0, patient: true },
  );
  await until(
    'the run has ended',
    async () => !(await isThere(stage, campaignWorkflowId(campaignId))),
  );
}

/**
 * Temporal as it was yesterday, beside a database of today: a campaign launched since has no run, one that was closed has
 * one again, and one whose reminders went out sleeps on a timer of before. The rows are the truth of all three.
 */
export const oldTemporal: Cell = {
  name: 'an old copy of Temporal is restored beside a newer database',
  run: () =>
    onStage({ workers: 1 }, async (stage) => {
      const { temporal } = stage;
      const reminded = await aCampaignUnderWay(stage, BODIES);
      const closed = await aCampaignUnderWay(stage, FEW);
      await comesBack(
        stage,
        MORNING_DIGEST_ID,
        ...[reminded, closed].map(({ id }) => campaignWorkflowId(id)),
      );
      await settled(stage);
      const copy = `${temporal.folder}/copy`;
      await temporal.process().stop();
      copyFiles(temporal.folder, copy);
      await temporal.restart();
      await recovered(stage, 'temporal');
      await close(stage, closed.id, await aKey(stage.db, 'coordinator', closed.issuer.id));
      const launched = await aCampaignUnderWay(stage, FEW);
      await startWave(stage, reminded.id);
      await tellChanged(stage, launched.id);
      await settled(stage);
      const told = (await stage.mailbox.messageIds()).length;

      await temporal.process().stop();
      copyFiles(copy, temporal.folder);
      await temporal.restart();
      const back = performance.now();
      const recoveredMs = await recovered(stage, 'temporal');
      const limitMs = targetMs('temporal') * slowness();
      await comesBack(stage, campaignWorkflowId(launched.id));
      await until(
        'the run of the closed campaign has ended',
        async () => !(await isThere(stage, campaignWorkflowId(closed.id))),
        { withinMs: NOTICED_MS, everyMs: 500 },
      );
      await settled(stage);
      const incidents = await incidentsOf(stage);
      const mails = await countMails(stage, { inDoubtAtMost: 0 });
      return {
        killed: 'Temporal, and its files of an hour ago put back',
        awayMs: 0,
        recoveredMs,
        settledMs: performance.now() - back,
        notes: [`incidents: ${incidents.join(', ')}`],
        faults: [
          ...slower('serving again', recoveredMs, limitMs),
          ...differing(
            { workflowMissing: 1, 'mails sent again': 0 },
            {
              workflowMissing: incidents.filter((kind) => kind === 'workflowMissing').length,
              'mails sent again': (await stage.mailbox.messageIds()).length - told,
            },
          ),
          ...(await waveFaults(stage, BODIES + FEW)),
          ...mails.faults,
          ...(await verify(stage)),
        ],
      };
    }),
};
