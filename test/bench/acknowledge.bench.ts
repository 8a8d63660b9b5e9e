/**
 * Acknowledgements through the real api against a bare HTTP server that does the same statements; what they cost the
 * workflow; and whether the board ever shows less than what was answered.
 *
 * Each request comes from another body's contact point with a session of its own that the api has not seen before: the
 * dearest way in, as when everybody answers once. The floor asks nobody who they are.
 */
import { copyRows, takeRows, type CopiedRows } from './floor/copied-rows.js';
import { call, launchCampaign } from './harness/campaign.js';
import { seedDirectory, sessionOf } from './harness/fixture.js';
import { cpuOf, startHelper, type Program } from './harness/processes.js';
import { atLeast, atMost, context, note, type Bench, type BenchRow } from './harness/report.js';
import { interleaved, median, quantile, rangeOf, ratios, type Round } from './harness/rounds.js';
import { startStack, type BenchStack } from './harness/stack.js';
import type { LoadRequest, LoadResult, Pace, Target } from './load/acknowledge.js';

const LAUNCHED_AT = Date.parse('2025-03-10T11:00:00Z');
const BODIES = 10_000;
const LATENCY_SECONDS = 3;
const IN_FLIGHT = 8;
const SHARE_OF_TOP = 0.25;
const THROUGHPUT_REQUESTS = 2_500;
const FRESHNESS = 1_000;

/** One server's figures in one reading. */
interface Reading {
  readonly p50: number;
  readonly p99: number;
  readonly at8: number;
  readonly at32: number;
  /** Processor time a request at 32 callers, milliseconds: the server's, and the database's for it. */
  readonly serverCpu: number;
  readonly databaseCpu: number;
}

interface Setting {
  readonly stack: BenchStack;
  readonly rows: CopiedRows;
  readonly targets: readonly Target[];
  readonly load: Program;
  readonly floorUrl: string;
  readonly floor: Program;
}

export const acknowledgeBench: Bench = async ({ rounds }) => {
  const stack = await startStack(LAUNCHED_AT);
  const load = await startHelper('load/acknowledge.process.ts');
  const floor = await startHelper('floor/acknowledge.process.ts', {
    DATABASE_URL: stack.databaseUrl,
  });
  try {
    await seedDirectory(stack.owner, BODIES);
    const { campaignId } = await launchCampaign(stack, BODIES);
    const rows = await takeRows(stack.owner);
    const targets = await targetsOf(stack);
    const { url: floorUrl } = await floor.ask<{ url: string }>({});
    const setting: Setting = { stack, rows, targets, load, floorUrl, floor };
    const perSecond = (await topRate(setting)) * SHARE_OF_TOP;
    note(`open loop at ${perSecond.toFixed(0)} a second, a quarter of the floor's top rate`);
    const before = await stack.historyLength(campaignId);
    const kept = await interleaved<Reading, Reading>({
      rounds,
      floor: () => reading(setting, floorUrl, perSecond),
      gauge: (floor) => floor.at32,
      ours: async () => [
        await reading(setting, stack.apiUrl, perSecond),
        await reading(setting, stack.apiUrl, perSecond),
      ],
      describe: ({ floors, ours }) =>
        `floor ${floors.map(words).join(' | ')}; ours ${ours.map(words).join(' | ')}`,
    });
    const grown = (await stack.historyLength(campaignId)) - before;
    const stale = await staleReads(setting, campaignId);
    return {
      rounds: kept.length,
      rows: [
        ...acknowledgeRows(kept),
        atMost('history events added by all these acknowledgements', grown, 'events', 50, 0),
        atMost(`acknowledge, then read the board, ${FRESHNESS} times: stale`, stale, 'reads', 0, 0),
      ],
      programs: stack.programs,
    };
  } finally {
    await Promise.all([load.stop(), floor.stop()]);
    await stack.stop();
  }
};

async function targetsOf(stack: BenchStack): Promise<readonly Target[]> {
  const { rows } = await stack.owner.query<{ id: string; number: number }>(
    `select d.id, substring(b.code from '\\d+$')::int as number from dispatch d join body b on b.id = d.body_id order by d.id`,
  );
  return rows.map(({ id, number }) => ({ dispatchId: id, token: sessionOf(number) }));
}

/** Every reading starts on the rows of a fresh launch, with the planner's statistics of one. */
async function restore({ stack, rows }: Setting): Promise<void> {
  await stack.forget();
  await copyRows(stack.owner, rows);
  await stack.owner.query('select analyze_engine_tables()');
}

async function topRate(setting: Setting): Promise<number> {
  const rates: number[] = [];
  for (let turn = 0; turn < 2; turn += 1) {
    await restore(setting);
    const { seconds } = await send(setting, setting.floorUrl, 0, 5_000, {
      kind: 'callers',
      callers: 32,
    });
    rates.push(5_000 / seconds);
  }
  return Math.max(...rates);
}

async function send(
  { load, targets }: Setting,
  url: string,
  from: number,
  count: number,
  pace: Pace,
): Promise<LoadResult> {
  const request: LoadRequest = { url, targets: targets.slice(from, from + count), pace };
  const result = await load.ask<LoadResult>(request);
  if (result.failures.length > 0 || result.latencies.length !== count) {
    throw new Error(
      `${result.failures.length} of ${count} failed: ${result.failures.slice(0, 3).join('; ')}`,
    );
  }
  return result;
}

async function reading(setting: Setting, url: string, perSecond: number): Promise<Reading> {
  await restore(setting);
  const paced = Math.min(Math.round(perSecond * LATENCY_SECONDS), BODIES - 2 * THROUGHPUT_REQUESTS);
  const open = await send(setting, url, 0, paced, { kind: 'rate', perSecond, inFlight: IN_FLIGHT });
  const at8 = await send(setting, url, paced, THROUGHPUT_REQUESTS, { kind: 'callers', callers: 8 });
  const done = paced + THROUGHPUT_REQUESTS;
  const server = url === setting.floorUrl ? setting.floor : setting.stack.api;
  const [serverBefore, databaseBefore] = [cpuOf(server.pid), setting.stack.databaseCpu()];
  const at32 = await send(setting, url, done, THROUGHPUT_REQUESTS, {
    kind: 'callers',
    callers: 32,
  });
  const serverCpu = (cpuOf(server.pid) - serverBefore) / THROUGHPUT_REQUESTS;
  const databaseCpu = (setting.stack.databaseCpu() - databaseBefore) / THROUGHPUT_REQUESTS;
  await assertExact(setting, done + THROUGHPUT_REQUESTS);
  return {
    p50: quantile(open.latencies, 0.5),
    p99: quantile(open.latencies, 0.99),
    at8: THROUGHPUT_REQUESTS / at8.seconds,
    at32: THROUGHPUT_REQUESTS / at32.seconds,
    serverCpu,
    databaseCpu,
  };
}

/** What was answered is there once: a time counts only then. */
async function assertExact({ stack }: Setting, count: number): Promise<void> {
  const { rows } = await stack.owner.query<Record<string, number>>(
    `select (select count(*)::int from dispatch where state = 'acknowledged') as dispatches,
            (select count(*)::int from event where type = 'dispatchAcknowledged') as events,
            (select count(*)::int from obligation where closed_as = 'acknowledged') as obligations,
            (select count(*)::int from idempotency_key) as keys`,
  );
  const found = rows[0] ?? {};
  if (Object.values(found).some((number) => number !== count)) {
    throw new Error(`${count} were answered, the database has ${JSON.stringify(found)}`);
  }
}

/** Acknowledges as one body and reads the board as the coordinator, again and again: how often it showed less. */
async function staleReads(setting: Setting, campaignId: string): Promise<number> {
  await restore(setting);
  let stale = 0;
  for (let done = 1; done <= FRESHNESS; done += 1) {
    await send(setting, setting.stack.apiUrl, done - 1, 1, { kind: 'callers', callers: 1 });
    const shown = await acknowledgedOnBoard(setting.stack, campaignId);
    if (shown !== done) stale += 1;
  }
  return stale;
}

async function acknowledgedOnBoard(stack: BenchStack, campaignId: string): Promise<number> {
  const board = await call<{ campaign: { totals: { dispatches: { acknowledged: number } } } }>(
    stack,
    'GET',
    `/campaigns/${campaignId}/board`,
  );
  return board.campaign.totals.dispatches.acknowledged;
}

const words = ({ p50, p99, at8, at32, serverCpu, databaseCpu }: Reading): string =>
  `p50 ${p50.toFixed(2)} p99 ${p99.toFixed(2)} ms, ${at8.toFixed(0)}/s at 8, ${at32.toFixed(0)}/s at 32, cpu ${serverCpu.toFixed(2)} + ${databaseCpu.toFixed(2)} ms`;

function acknowledgeRows(kept: readonly Round<Reading, Reading>[]): readonly BenchRow[] {
  const ratiosOf = (of: (one: Reading) => number) => ratios(kept, of, of);
  const p50 = ratiosOf((one) => one.p50);
  const p99 = ratiosOf((one) => one.p99);
  const at8 = ratiosOf((one) => one.at8);
  const at32 = ratiosOf((one) => one.at32);
  const oursOf = (of: (one: Reading) => number) => median(kept.flatMap((one) => one.ours.map(of)));
  const floorOf = (of: (one: Reading) => number) =>
    median(kept.flatMap((one) => one.floors.map(of)));
  return [
    atMost('acknowledge p50, over the bare server', median(p50), rangeOf(p50), 2),
    atMost('acknowledge p99, over the bare server', median(p99), rangeOf(p99), 3),
    atLeast('acknowledge throughput at 8 callers', median(at8), rangeOf(at8), 0.7),
    atLeast('acknowledge throughput at 32 callers', median(at32), rangeOf(at32), 0.7),
    context(
      'acknowledge p50',
      oursOf((one) => one.p50),
      'ms',
      2,
    ),
    context(
      'acknowledge p99',
      oursOf((one) => one.p99),
      'ms',
      2,
    ),
    context(
      'bare server p50',
      floorOf((one) => one.p50),
      'ms',
      2,
    ),
    context(
      'bare server p99',
      floorOf((one) => one.p99),
      'ms',
      2,
    ),
    context(
      'acknowledgements at 32 callers',
      oursOf((one) => one.at32),
      '/s',
      0,
    ),
    context(
      'bare server at 32 callers',
      floorOf((one) => one.at32),
      '/s',
      0,
    ),
    context(
      'processor time of the api an acknowledgement',
      oursOf((one) => one.serverCpu),
      'ms',
      2,
    ),
    context(
      'processor time of PostgreSQL for it',
      oursOf((one) => one.databaseCpu),
      'ms',
      2,
    ),
    context(
      'processor time of the bare server',
      floorOf((one) => one.serverCpu),
      'ms',
      2,
    ),
    context(
      'processor time of PostgreSQL for that',
      floorOf((one) => one.databaseCpu),
      'ms',
      2,
    ),
  ];
}
