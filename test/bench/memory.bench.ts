import { setTimeout as sleep } from 'node:timers/promises';
import { call, ISSUED_ON, launchCampaign } from './harness/campaign.js';
import { seedDirectory } from './harness/fixture.js';
import { memoryOf } from './harness/processes.js';
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

const IN_HAND = `select (select count(*) from outbox where sent_at is null)
  + (select count(*) from message where state in ('CLAIMED') or (state in ('PENDING', 'RETRY') and not_before <= $1))
  + (select count(*) from obligation o join campaign c on c.id = o.campaign_id
     where c.state = 'running' and o.closed_at is null and o.quarantined_at is null and o.next_step_at <= $1) as left`;

/** Waits until the day's work is done. */
async function settled(stack: BenchStack): Promise<void> {
  let left = '';
  for (const end = performance.now() + SETTLED_WITHIN_MS; performance.now() < end;) {
    const { now } = await call<{ now: string }>(stack, 'GET', '/test-clock');
    const { rows } = await stack.owner.query<{ left: string }>(IN_HAND, [new Date(now)]);
    left = rows[0]?.left ?? '';
    if (left === '0') return;
    await sleep(LOOK_EVERY_MS);
  }
  throw new Error(`A day was not finished in time: ${left} in hand`);
}

/** Many campaigns that live for weeks: what api and worker keep of them in memory. */
export const memoryBench: Bench = async (): Promise<BenchOutcome> => {
  const stack = await startStack(Date.parse(`${ISSUED_ON}T08:00:00+07:00`));
  try {
    await seedDirectory(stack.owner, BODIES);
    for (let count = 0; count < CAMPAIGNS; count += 1) await launchCampaign(stack, BODIES);
    await settled(stack);
    const samples: number[] = [];
    const look = (day: number) => {
      const [worker, api] = [memoryOf(stack.worker.pid), memoryOf(stack.api.pid)];
      samples[day] = worker.now;
      note(
        `day ${day}: worker ${worker.now.toFixed(0)} MB (peak ${worker.peak.toFixed(0)}), api ${api.now.toFixed(0)} MB`,
      );
    };
    look(0);
    for (let day = 1; day <= DAYS; day += 1) {
      await call(stack, 'POST', '/test-clock/advance', { days: 1 });
      await settled(stack);
      look(day);
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
