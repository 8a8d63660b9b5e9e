import { setTimeout as sleep } from 'node:timers/promises';
import {
  DEFAULT_QUIET_HOURS,
  DEFAULT_WORKING_HOURS,
  localDateOf,
  morningOf,
  VIETNAM_ANNOUNCED_YEARS,
  VIETNAM_DAYS,
  WorkingCalendar,
  type Instant,
} from '#domain';
import { call, ISSUED_ON, launchCampaign } from './harness/campaign.js';
import { seedDirectory } from './harness/fixture.js';
import {
  anonymousOf,
  cpuOf,
  memoryOf,
  type IsolateMemory,
  type Program,
} from './harness/processes.js';
import { atMost, context, note, type Bench, type BenchOutcome } from './harness/report.js';
import { startStack, type BenchStack } from './harness/stack.js';

const CAMPAIGNS = Number(process.env['BENCH_CAMPAIGNS'] ?? 200);
const BODIES = 20;
const DAYS = Number(process.env['BENCH_DAYS'] ?? 50);
const LIMIT_MB = 400;
/** What the worker may still grow by in the second half: the rest is garbage not yet collected. */
const FLAT_MB = 30;
/** A day takes seconds on a quiet machine; one that is busy elsewhere is waited for, not mistaken for a fault. */
const SETTLED_WITHIN_MS = 1_800_000;
const LOOK_EVERY_MS = 500;

const CALENDAR = new WorkingCalendar({
  version: 1,
  announcedYears: VIETNAM_ANNOUNCED_YEARS,
  days: VIETNAM_DAYS,
  hours: DEFAULT_WORKING_HOURS,
});

/**
 * What is still to be done at $1. On a day off ($2 is false) mails wait for the next morning; on a working day the lines
 * due by the digest ($3) have yet to be composed.
 */
const IN_HAND = `
  select 'outbox rows' as what, count(*) from outbox where sent_at is null
  union all select 'mails ' || state, count(*) from message
    where state = 'CLAIMED' or ($2 and state in ('PENDING', 'RETRY') and not_before <= $1) group by state
  union all select 'lines', count(*) from notification n join campaign c on c.id = n.campaign_id
    where $2 and c.state = 'running' and n.mail_class = 'digest' and n.message_id is null and n.fate is null
      and n.recipient <> '' and n.due_at <= $3
  union all select 'steps', count(*) from obligation o join campaign c on c.id = o.campaign_id
    where c.state = 'running' and o.closed_at is null and o.quarantined_at is null and o.next_step_at <= $1`;

function inHandAt(now: Instant): readonly unknown[] {
  const today = localDateOf(now);
  return [
    new Date(now),
    CALENDAR.isWorkingDay(today),
    new Date(morningOf(today, DEFAULT_QUIET_HOURS)),
  ];
}

/** Waits until the day's work is done. */
async function settled(stack: BenchStack): Promise<void> {
  let left = '';
  for (const end = performance.now() + SETTLED_WITHIN_MS; performance.now() < end;) {
    const { now } = await call<{ now: string }>(stack, 'GET', '/test-clock');
    const { rows } = await stack.owner.query<{ what: string; count: string }>(IN_HAND, [
      ...inHandAt(Date.parse(now)),
    ]);
    left = rows
      .filter(({ count }) => count !== '0')
      .map(({ what, count }) => `${count} ${what}`)
      .join(', ');
    if (left === '') return;
    await sleep(LOOK_EVERY_MS);
  }
  throw new Error(`A day was not finished in time: ${left}`);
}

const megabytes = (bytes: number): string => (bytes / 1024 ** 2).toFixed(0);

/** Where a program's memory lies: `native` is what neither a mapped file nor V8 explains. */
async function describe(program: Program): Promise<string> {
  const { now, peak } = memoryOf(program.pid);
  const anonymous = anonymousOf(program.pid);
  const { isolates } = await program.ask<{ isolates: readonly IsolateMemory[] }>({ ask: 'memory' });
  const held = isolates.reduce(
    (sum, { heapBytes, externalBytes }) => sum + heapBytes + externalBytes,
    0,
  );
  const threads = isolates
    .map(
      (one) =>
        `thread ${one.threadId} heap ${megabytes(one.heapBytes)} (used ${megabytes(one.usedBytes)}) external ${megabytes(one.externalBytes)} contexts ${one.contexts}`,
    )
    .join('; ');
  return `rss ${now.toFixed(0)} peak ${peak.toFixed(0)} files ${(now - anonymous).toFixed(0)} native ${(anonymous - held / 1024 ** 2).toFixed(0)}; ${threads}`;
}

/** What a day cost: its length, the mails it sent, and the processor seconds of each part. */
function dayMeter(stack: BenchStack): () => Promise<string> {
  const parts = {
    worker: () => cpuOf(stack.worker.pid),
    api: () => cpuOf(stack.api.pid),
    PostgreSQL: () => stack.databaseCpu(),
    mailbox: () => cpuOf(stack.mailbox.pid),
  };
  const sent = async () => {
    const { rows } = await stack.owner.query<{ count: string }>(
      `select count(*) from message where state = 'SENT'`,
    );
    return Number(rows[0]?.count);
  };
  const seconds = (ms: number) => (ms / 1_000).toFixed(1);
  let before = { at: performance.now(), mails: 0, cpu: {} as Record<string, number> };
  return async () => {
    const cpu = Object.fromEntries(Object.entries(parts).map(([name, read]) => [name, read()]));
    const now = { at: performance.now(), mails: await sent(), cpu };
    const spent = Object.entries(cpu)
      .map(([name, ms]) => `${name} ${seconds(ms - (before.cpu[name] ?? 0))}`)
      .join(', ');
    const line = `${seconds(now.at - before.at)} s, ${now.mails - before.mails} mails, processor s: ${spent}`;
    before = now;
    return line;
  };
}

/** Many campaigns that live for weeks: what api and worker keep of them in memory. */
export const memoryBench: Bench = async (): Promise<BenchOutcome> => {
  process.env['BENCH_PROBE'] = '1';
  const stack = await startStack(Date.parse(`${ISSUED_ON}T08:00:00+07:00`));
  try {
    await seedDirectory(stack.owner, BODIES);
    const cost = dayMeter(stack);
    for (let count = 0; count < CAMPAIGNS; count += 1) await launchCampaign(stack, BODIES);
    await settled(stack);
    const samples: number[] = [];
    const look = async (day: number) => {
      samples[day] = memoryOf(stack.worker.pid).now;
      note(
        `day ${day}: ${await cost()} | worker ${await describe(stack.worker)} | api ${await describe(stack.api)}`,
      );
    };
    await look(0);
    for (let day = 1; day <= DAYS; day += 1) {
      await call(stack, 'POST', '/test-clock/advance', { days: 1 });
      await settled(stack);
      await look(day);
    }
    const last = samples[DAYS] ?? 0;
    const name = `${CAMPAIGNS} campaigns × ${BODIES} bodies, ${DAYS} days`;
    return {
      rounds: 1,
      programs: stack.programs,
      rows: [
        context(`memory of the worker after the launches`, samples[0] ?? 0, 'MB', 0),
        atMost(`memory of the worker after ${name}`, last, 'MB', LIMIT_MB, 0),
        atMost(
          'the same, grown in the second half',
          last - (samples[DAYS >> 1] ?? 0),
          'MB',
          FLAT_MB,
          0,
        ),
        context('peak memory of the worker', memoryOf(stack.worker.pid).peak, 'MB', 0),
        context('memory of the api', memoryOf(stack.api.pid).now, 'MB', 0),
      ],
    };
  } finally {
    await stack.stop();
  }
};
