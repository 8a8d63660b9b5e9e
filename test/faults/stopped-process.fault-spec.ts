import { setTimeout as sleep } from 'node:timers/promises';
import { aCampaignUnderWay, startWave } from './campaigns.js';
import { acknowledgeAll, recipientsOf, type Recipient } from './clients.js';
import { countMails } from './mail-faults.js';
import { settled } from './settle.js';
import { onStage, workerOf, type Stage } from './stage.js';
import { until } from './until.js';
import { verify } from './verify.js';

const CELL_MS = 420_000;
const BODIES = 300;
/** An answer keeps its row for a millisecond: many are needed to stop inside one. */
const ANSWERING = 2_000;
const ASKERS = 6;
/** What a session may keep its rows for (`database-use.ts`), the API's wait for a lock, and a busy machine. */
const WORKER_LETS_GO_MS = 5_000;
const API_LETS_GO_MS = 10_000;
const SLACK_MS = 10_000;

interface Held {
  readonly dispatch_id: string;
}

/** The process says nothing and has a transaction open. */
const PAUSES = `exists (select from pg_stat_activity where application_name = $1 and state = 'idle in transaction')`;

/** Dispatches whose rows nobody else can lock just now: obligations that are reminded of, or documents that are answered. */
const HELD_BY = {
  'dondoc-worker': `
    with free as materialized (
      select id from obligation where kind = 'acknowledge' and closed_at is null for update skip locked)
    select o.dispatch_id from obligation o
    where o.kind = 'acknowledge' and o.closed_at is null and o.id not in (select id from free) and ${PAUSES}
    order by o.dispatch_id`,
  'dondoc-api': `
    with free as materialized (select id from dispatch for no key update skip locked)
    select d.id as dispatch_id from dispatch d where d.id not in (select id from free) and ${PAUSES}
    order by d.id`,
} as const;

/** Stops the process at a moment at which it holds rows in a transaction. */
async function stopInsideAPage(
  stage: Stage,
  pid: number,
  application: keyof typeof HELD_BY,
): Promise<readonly string[]> {
  let held: readonly Held[] = [];
  await until(
    'the process holds rows',
    async () => {
      process.kill(pid, 'SIGSTOP');
      // What was on its way to the server is carried out before its session is idle.
      await sleep(100);
      held = await stage.rows<Held>(HELD_BY[application], [application]);
      if (held.length > 0) return true;
      process.kill(pid, 'SIGCONT');
      return false;
    },
    { everyMs: 20 },
  );
  return held.map((row) => row.dispatch_id);
}

const among = (recipients: readonly Recipient[], ids: readonly string[]): readonly Recipient[] =>
  recipients.filter(({ dispatchId }) => ids.includes(dispatchId));

describe('a process that is stopped in the middle of a page', () => {
  it(
    'of reminders holds acknowledgements up no longer than its session may be idle',
    () =>
      onStage({ workers: 1 }, async (stage) => {
        const campaign = await aCampaignUnderWay(stage, BODIES);
        const recipients = await recipientsOf(stage, campaign, BODIES);
        const { pid } = workerOf(stage, 0);
        const waving = startWave(stage, campaign.id);
        const held = await stopInsideAPage(stage, pid, 'dondoc-worker');
        try {
          const asking = among(recipients, held).slice(0, ASKERS);
          const answered = await acknowledgeAll(stage, asking, {
            clients: ASKERS,
            pauseMs: 0,
            patient: true,
          });
          expect(answered.length).toBeGreaterThan(0);
          for (const { status, refusals, ms, visible } of answered) {
            expect([status, visible]).toEqual([200, true]);
            expect(refusals.filter((code) => code !== 503)).toEqual([]);
            expect(ms).toBeLessThan(WORKER_LETS_GO_MS + SLACK_MS);
          }
        } finally {
          process.kill(pid, 'SIGCONT');
        }
        await waving;
        await settled(stage);
        expect((await countMails(stage, { inDoubtAtMost: 8 })).faults).toEqual([]);
        expect(await verify(stage)).toEqual([]);
      }),
    CELL_MS,
  );

  it(
    'of answers holds the reminders of others up no longer than its session may be idle',
    () =>
      onStage({ workers: 1 }, async (stage) => {
        const campaign = await aCampaignUnderWay(stage, ANSWERING);
        const recipients = await recipientsOf(stage, campaign, ANSWERING);
        const { pid } = stage.stack.api;
        const answering = acknowledgeAll(stage, recipients, {
          clients: 20,
          pauseMs: 20,
          patient: true,
        });
        await stopInsideAPage(stage, pid, 'dondoc-api');
        const stoppedAt = performance.now();
        try {
          await startWave(stage, campaign.id);
          await until('every other body is reminded', async () => {
            const late = await stage.count(
              `select count(*) from obligation where kind = 'acknowledge' and closed_at is null and next_step_at <= $1`,
              [new Date(stage.businessTime())],
            );
            return late === 0;
          });
          expect(performance.now() - stoppedAt).toBeLessThan(API_LETS_GO_MS + 2 * SLACK_MS);
        } finally {
          process.kill(pid, 'SIGCONT');
        }
        expect((await answering).filter(({ status }) => status !== 200)).toEqual([]);
        await settled(stage);
        expect(await verify(stage)).toEqual([]);
      }),
    CELL_MS,
  );
});
