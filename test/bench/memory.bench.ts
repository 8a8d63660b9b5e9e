import { setTimeout as sleep } from 'node:timers/promises';
import { call, ISSUED_ON, launchCampaign } from './harness/campaign.js';
import { seedDirectory } from './harness/fixture.js';
import { anonymousOf, memoryOf, type IsolateMemory, type Program } from './harness/processes.js';
import { atMost, context, note, type Bench, type BenchOutcome } from './harness/report.js';
import { startStack, type BenchStack } from './harness/stack.js';

const CAMPAIGNS = Number(process.env['BENCH_CAMPAIGNS'] ?? 200);
const BODIES = 20;
const DAYS = Number(process.env['BENCH_DAYS'] ?? 50);
const LIMIT_MB = 400;
/** What the worker may still grow by in the second half: the rest is garbage not yet collected. */
const FLAT_MB = 30;
const SETTLED_WITHIN_MS = 300_000;
const LOOK_EVERY_MS = 500;

const IN_HAND = `
  select 'outbox rows' as what, count(*) from outbox where sent_at is null
  union all select 'mails ' || state, count(*) from message
    where state = 'CLAIMED' or (state in ('PENDING', 'RETRY') and not_before <= $1) group by state
  union all select 'steps', count(*) from obligation o join campaign c on c.id = o.campaign_id
    where c.state = 'running' and o.closed_at is null and o.quarantined_at is null and o.next_step_at <= $1`;

/** Waits until the day's work is done. */
async function settled(stack: BenchStack): Promise<void> {
  let left = '';
  for (const end = performance.now() + SETTLED_WITHIN_MS; performance.now() < end;) {
    const { now } = await call<{ now: string }>(stack, 'GET', '/test-clock');
    const { rows } = await stack.owner.query<{ what: string; count: string }>(IN_HAND, [
      new Date(now),
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

/** Many campaigns that live for weeks: what api and worker keep of them in memory. */
export const memoryBench: Bench = async (): Promise<BenchOutcome> => {
  process.env['BENCH_PROBE'] = '1';
  const stack = await startStack(Date.parse(`${ISSUED_ON}T08:00:00+07:00`));
  try {
    await seedDirectory(stack.owner, BODIES);
    for (let count = 0; count < CAMPAIGNS; count += 1) await launchCampaign(stack, BODIES);
    await settled(stack);
    const samples: number[] = [];
    const look = async (day: number) => {
      samples[day] = memoryOf(stack.worker.pid).now;
      note(`day ${day}: worker ${await describe(stack.worker)} | api ${await describe(stack.api)}`);
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
