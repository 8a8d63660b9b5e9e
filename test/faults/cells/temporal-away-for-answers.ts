import { aKey } from '#testing';
import {
  aCampaignUnderWay,
  arrivalsOf,
  firstReminderAt,
  mailsOf,
  tellChanged,
} from '../campaigns.js';
import { differing, slower, type Cell } from '../cell.js';
import { acknowledgeAll, answerFaults, recipientsOf, type ClientHabits } from '../clients.js';
import { settled } from '../settle.js';
import { onStage, type Stage } from '../stage.js';
import { until } from '../until.js';
import { verify } from '../verify.js';
import { wakesOf } from '../wakes.js';

const BODIES = 130;
const ANSWERING = 100;
const SILENT = BODIES - ANSWERING;
const RECOVERY_MS = 30_000;
const HABITS: ClientHabits = { clients: 8, pauseMs: 0, patient: false };

export const temporalAwayForAnswers: Cell = {
  name: 'Temporal away while 100 bodies acknowledge',
  run: (chance) =>
    onStage({ workers: 1 }, async (stage) => {
      const { temporal } = stage;
      const campaign = await aCampaignUnderWay(stage, BODIES);
      const wakesBefore = await wakesOf(stage, campaign.id);
      const key = await aKey(stage.db, 'coordinator', campaign.issuer.id);
      const recipients = await recipientsOf(stage, campaign, ANSWERING);
      const inTime = chance.between('answers before the kill', 0, 20);
      const before = await acknowledgeAll(stage, recipients.slice(0, inTime), HABITS);
      await temporal.kill('SIGKILL');
      const killedAt = performance.now();
      const away = await acknowledgeAll(stage, recipients.slice(inTime), HABITS);
      const onBoard = await acknowledgedOnBoard(stage, campaign.id, key);
      // The reminders of the silent fall due while nobody can be woken.
      await stage.setBusinessTime(await firstReminderAt(stage, campaign.id));
      await tellChanged(stage, campaign.id);
      const tooSoon = await mailsOf(stage, 'acknowledgementReminder', 'SENT');
      const awayMs = performance.now() - killedAt;
      await temporal.restart();
      const back = performance.now();
      await until('the run', async () => (await wakesOf(stage, campaign.id)) > wakesBefore);
      await until(
        'the reminders',
        async () => (await mailsOf(stage, 'acknowledgementReminder', 'SENT')) >= SILENT,
      );
      const recoveredMs = performance.now() - back;
      await settled(stage);
      const settledMs = performance.now() - back;
      const answered = [...before, ...away];
      return {
        killed: `Temporal, after ${inTime} of ${ANSWERING} answers`,
        awayMs,
        recoveredMs,
        settledMs,
        notes: [`slowest answer ${Math.round(Math.max(...answered.map(({ ms }) => ms)))} ms`],
        faults: [
          ...answerFaults(answered),
          ...differing(
            { 'acknowledged on the board': ANSWERING, 'reminders before the return': 0 },
            { 'acknowledged on the board': onBoard, 'reminders before the return': tooSoon },
          ),
          ...differing(
            { 'reminders sent': SILENT, 'reminders arrived': SILENT },
            {
              'reminders sent': await mailsOf(stage, 'acknowledgementReminder', 'SENT'),
              'reminders arrived': (await arrivalsOf(stage, 'acknowledgementReminder')).size,
            },
          ),
          ...slower('the reminders', recoveredMs, RECOVERY_MS),
          ...(await verify(stage)),
        ],
      };
    }),
};

async function acknowledgedOnBoard(
  { stack }: Stage,
  campaignId: string,
  key: string,
): Promise<number> {
  const response = await fetch(`${stack.apiUrl}/api/v1/campaigns/${campaignId}/board`, {
    headers: { authorization: `Bearer ${key}` },
  });
  if (!response.ok) throw new Error(`the board answered ${response.status}`);
  const { campaign } = (await response.json()) as {
    readonly campaign: {
      readonly totals: { readonly dispatches: { readonly acknowledged: number } };
    };
  };
  return campaign.totals.dispatches.acknowledged;
}
