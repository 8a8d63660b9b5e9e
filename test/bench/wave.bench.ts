/**
 * A wave of reminders: 10,000 bodies have not acknowledged and all their reminders are due at one instant, 07:30. From
 * that instant to the last 250 of the mail server, against a bare sleeping workflow and then the same mails through a
 * pooled SMTP client with the same two marks a mail.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { copyRows, takeRows, type CopiedRows } from './floor/copied-rows.js';
import { reminderMail } from './floor/reminder-mail.js';
import type { SmtpFloorRequest } from './floor/smtp.js';
import { launchCampaign } from './harness/campaign.js';
import { seedDirectory } from './harness/fixture.js';
import { startHelper, type Program } from './harness/processes.js';
import { atMost, context, type Bench } from './harness/report.js';
import { interleaved, median, rangeOf, ratios } from './harness/rounds.js';
import { startStack, type BenchStack } from './harness/stack.js';
import { PEER_QUEUE, startPeerWorker } from './peers/peer-worker.js';

/** Monday after hours: received on Tuesday morning, to be acknowledged by 17:00, reminded on Wednesday at 07:30. */
const LAUNCHED_AT = Date.parse('2025-03-10T11:00:00Z');
const REMINDED_AT = Date.parse('2025-03-12T00:30:00Z');
const BODIES = 10_000;
const PAGE = 500;
/** As the worker's (apps/worker/src/roles/flow.role.ts). */
const CONNECTIONS = 4;
/** The run is told to look, finds nothing due and sets its timer, before the instant comes. */
const AHEAD_MS = 5_000;
const NAP_MS = 2_000;
const LOOK_EVERY_MS = 50;
const GIVE_UP_MS = 120_000;
/** Long enough for a mail that should not be sent to arrive. */
const AFTERWARDS_MS = 1_000;
const EVENTS_A_PAGE = 12;

interface Setting {
  readonly stack: BenchStack;
  readonly rows: CopiedRows;
  readonly campaignId: string;
  readonly smtp: Program;
  readonly mails: SmtpFloorRequest['mails'];
}

interface FloorReading {
  readonly lag: number;
  readonly mails: number;
}

const floorOf = ({ lag, mails }: FloorReading): number => lag + mails;

interface Wave {
  readonly ms: number;
  /** Mails that did not arrive, arrived again, or are not marked as sent. A time without any counts. */
  readonly wrong: number;
}

interface Arrived {
  readonly total: number;
  readonly distinct: number;
  /** Machine time of the last. */
  readonly last: number;
}

export const waveBench: Bench = async ({ rounds }) => {
  const stack = await startStack(LAUNCHED_AT);
  const smtp = await startHelper('floor/smtp.process.ts', { DATABASE_URL: stack.databaseUrl });
  const peers = await startPeerWorker(stack);
  try {
    await seedDirectory(stack.owner, BODIES);
    const wake = await eventsOfOneWake(stack);
    const setting = { ...(await launched(stack, BODIES)), smtp };
    const kept = await interleaved<FloorReading, Wave>({
      rounds,
      floor: () => floorReading(setting),
      gauge: floorOf,
      ours: async () => [await wave(setting)],
      describe: ({ floors, ours }) =>
        `floor ${floors.map((one) => `${one.lag.toFixed(0)} + ${one.mails.toFixed(0)}`).join(', ')} ms; ours ${ours.map(({ ms, wrong }) => `${ms.toFixed(0)} ms, ${wrong} wrong`).join('; ')}`,
    });
    const over = ratios(kept, floorOf, ({ ms }) => ms);
    const overMails = ratios(
      kept,
      (floor) => floor.mails,
      ({ ms }) => ms,
    );
    const ours = kept.flatMap((round) => round.ours);
    const wrong = ours.reduce((sum, one) => sum + one.wrong, 0);
    return {
      rounds: kept.length,
      rows: [
        atMost(
          '10,000 reminders, due instant → last 250, over bare timer + pooled SMTP',
          median(over),
          rangeOf(over),
          1.5,
        ),
        context('the same over pooled SMTP alone', median(overMails), rangeOf(overMails), 2),
        atMost('mails lost, sent twice or not marked, all rounds together', wrong, 'mails', 0, 0),
        context(
          '10,000 reminders, due instant → last 250',
          median(ours.map(({ ms }) => ms)),
          'ms',
          0,
        ),
        context(
          'pooled SMTP with two marks a mail',
          median(kept.flatMap((round) => round.floors.map((one) => one.mails))),
          'ms',
          0,
        ),
        context(
          'oversleeping of a bare workflow',
          median(kept.flatMap((round) => round.floors.map((one) => one.lag))),
          'ms',
          0,
        ),
        atMost('history events of a wake of one page', wake, 'events', EVENTS_A_PAGE, 0),
      ],
      programs: stack.programs,
    };
  } finally {
    await Promise.all([smtp.stop(), peers.stop()]);
    await stack.stop();
  }
};

/** Launches and takes the rows as they are on the day of the reminder, first notices sent long ago. */
async function launched(
  stack: BenchStack,
  bodies: number,
): Promise<Pick<Setting, 'stack' | 'rows' | 'campaignId' | 'mails'>> {
  await stack.setClock(LAUNCHED_AT);
  const { campaignId } = await launchCampaign(stack, bodies);
  const { rows: mails } = await stack.owner.query<{ id: string; to: string }>(
    'select id, to_email as "to" from message order by id',
  );
  await stack.owner.query(`update message set state = 'SENT', sent_at = not_before`);
  return { stack, campaignId, mails, rows: await takeRows(stack.owner) };
}

async function restore({ stack, rows }: Pick<Setting, 'stack' | 'rows'>): Promise<void> {
  await stack.forget();
  await copyRows(stack.owner, rows);
  await stack.owner.query('select analyze_engine_tables()');
  await stack.mailbox.ask({ ask: 'clear' });
}

async function floorReading(setting: Setting): Promise<FloorReading> {
  const { stack, smtp, mails } = setting;
  await stack.setClock(LAUNCHED_AT);
  await restore(setting);
  await stack.owner.query(`update message set state = 'PENDING'`);
  const nap = await stack.temporal.workflow.execute<(ms: number) => Promise<number>>(
    'sleeperWorkflow',
    {
      workflowId: `nap/${performance.now()}`,
      taskQueue: PEER_QUEUE,
      args: [NAP_MS],
    },
  );
  const request: SmtpFloorRequest = {
    smtpUrl: stack.smtpUrl,
    connections: CONNECTIONS,
    mails,
    mail: reminderMail(),
  };
  const { took } = await smtp.ask<{ took: number }>(request);
  await assertEachOnce(stack, mails.length);
  return { lag: nap, mails: took };
}

/** One wave; answers the milliseconds from the due instant to the last mail. */
async function wave(setting: Setting): Promise<Wave> {
  const { stack, campaignId, mails } = setting;
  await stack.setClock(LAUNCHED_AT);
  await restore(setting);
  const dueWall = await comesDue(stack, campaignId);
  await allArrived(stack, mails.length);
  await sleep(AFTERWARDS_MS);
  const arrived = await stack.mailbox.ask<Arrived>({ ask: 'count' });
  const { rows } = await stack.owner.query<{ sent: number }>(
    `select count(*)::int as sent from message where template = 'acknowledgementReminder' and state = 'SENT'`,
  );
  const wrong =
    mails.length -
    arrived.distinct +
    (arrived.total - arrived.distinct) +
    (mails.length - (rows[0]?.sent ?? 0));
  return { ms: arrived.last - dueWall, wrong };
}

/** Moves business time to just before the instant and has the run look. @returns the instant by the machine's clock. */
async function comesDue(stack: BenchStack, campaignId: string): Promise<number> {
  await stack.setClock(REMINDED_AT - AHEAD_MS);
  await stack.owner.query(
    `insert into outbox (campaign_id, kind, created_at) values ($1, 'changed', $2)
     on conflict (campaign_id) where sent_at is null do nothing`,
    [campaignId, new Date()],
  );
  return REMINDED_AT - stack.clockOffset();
}

async function allArrived(stack: BenchStack, count: number): Promise<void> {
  for (const end = performance.now() + GIVE_UP_MS; performance.now() < end;) {
    if ((await stack.mailbox.ask<Arrived>({ ask: 'count' })).total >= count) return;
    await sleep(LOOK_EVERY_MS);
  }
  throw new Error(`Not all of ${count} mails arrived`);
}

async function assertEachOnce(stack: BenchStack, count: number): Promise<void> {
  const arrived = await stack.mailbox.ask<Arrived>({ ask: 'count' });
  if (arrived.total !== count || arrived.distinct !== count) {
    throw new Error(
      `${count} mails were due, ${arrived.total} arrived, ${arrived.distinct} of them different`,
    );
  }
}

/** What one wake that takes one page of steps adds to the history of the campaign's run. */
async function eventsOfOneWake(stack: BenchStack): Promise<number> {
  const { campaignId } = await launched(stack, PAGE);
  await stack.mailbox.ask({ ask: 'clear' });
  await comesDue(stack, campaignId);
  await sleep(AHEAD_MS / 2);
  const before = await stack.historyLength(campaignId);
  await allArrived(stack, PAGE);
  await sleep(AFTERWARDS_MS);
  const events = (await stack.historyLength(campaignId)) - before;
  await stack.reset();
  return events;
}
