/** A launch of 10,000 bodies × 3 tasks against one COPY of the same rows; its history, growth and memory. */
import { setTimeout as sleep } from 'node:timers/promises';
import { launchCampaign, TASKS, type LaunchReading } from './harness/campaign.js';
import { seedDirectory } from './harness/fixture.js';
import { memoryOf } from './harness/processes.js';
import { atLeast, atMost, context, note, type Bench, type BenchRow } from './harness/report.js';
import { interleaved, mean, median, rangeOf, ratios, type Round } from './harness/rounds.js';
import { startStack, type BenchStack } from './harness/stack.js';
import { copyRows, takeRows, type CopiedRows } from './floor/copied-rows.js';
import { childPerAssignment } from './peers/child-per-assignment.js';

/** A Monday after hours: first mails wait for the morning and do not run into the readings. */
const LAUNCHED_AT = Date.parse('2025-03-10T11:00:00Z');
const LARGE = 10_000;
const SMALL = 1_000;
const SETTLED_MS = 3_000;

interface Readings {
  readonly large: LaunchReading;
  readonly small: LaunchReading;
}

export const launchBench: Bench = async ({ rounds, peer }) => {
  const stack = await startStack(LAUNCHED_AT);
  try {
    await seedDirectory(stack.owner, LARGE);
    await launchCampaign(stack, LARGE);
    const rows = await takeRows(stack.owner);
    note(`the rows of one launch: ${rows.rowCount}`);
    const kept = await interleaved<number, Readings>({
      rounds,
      floor: () => floorReading(stack, rows),
      gauge: (ms) => ms,
      ours: async () => [await reading(stack), await reading(stack)],
      describe,
    });
    const memory = await memoryRows(stack);
    const peerRows = peer ? await peerRow(stack, kept) : [];
    return {
      rounds: kept.length,
      rows: [...launchRows(kept), ...memory, ...peerRows],
      programs: stack.programs,
    };
  } finally {
    await stack.stop();
  }
};

async function floorReading(stack: BenchStack, rows: CopiedRows): Promise<number> {
  await stack.reset();
  return copyRows(stack.owner, rows);
}

async function reading(stack: BenchStack): Promise<Readings> {
  await stack.reset();
  const large = await launchCampaign(stack, LARGE);
  await stack.reset();
  return { large, small: await launchCampaign(stack, SMALL) };
}

const describe = ({ floors, ours }: Round<number, Readings>): string =>
  `COPY ${floors.map((ms) => ms.toFixed(0)).join(', ')} ms; ` +
  ours
    .map(
      ({ large, small }) =>
        `answered ${large.answeredMs.toFixed(0)}, released ${large.releasedMs.toFixed(0)}, asleep ${large.sleepingMs.toFixed(0)} ms (1,000: ${small.releasedMs.toFixed(0)} ms), ${large.events} events`,
    )
    .join('; ');

function launchRows(kept: readonly Round<number, Readings>[]): readonly BenchRow[] {
  const released = ratios(
    kept,
    (ms) => ms,
    ({ large }) => large.releasedMs,
  );
  const asleep = ratios(
    kept,
    (ms) => ms,
    ({ large }) => large.sleepingMs,
  );
  const all = kept.flatMap((round) => round.ours);
  const growth = kept.map(({ ours }) => {
    const cost = (size: number, of: (one: Readings) => LaunchReading) =>
      mean(ours.map((one) => of(one).releasedMs)) / size;
    return cost(LARGE, (one) => one.large) / cost(SMALL, (one) => one.small);
  });
  return [
    atMost(
      'launch 10,000 × 3: POST → release, over one COPY',
      median(released),
      rangeOf(released),
      3,
    ),
    atMost(
      'launch 10,000 × 3: POST → first timer set, over one COPY',
      median(asleep),
      rangeOf(asleep),
      3,
    ),
    atMost(
      'launch 10,000: POST answered',
      median(all.map((one) => one.large.answeredMs)),
      'ms',
      2_000,
      0,
    ),
    context(
      'launch 10,000: POST → release',
      median(all.map((one) => one.large.releasedMs)),
      'ms',
      0,
    ),
    context('one COPY of the same rows', median(kept.flatMap((round) => round.floors)), 'ms', 0),
    atMost('growth: cost a body, 10,000 over 1,000', median(growth), rangeOf(growth), 1.15),
    atMost(
      'history events of a launch of 10,000',
      Math.max(...all.map((one) => one.large.events)),
      'events',
      300,
    ),
  ];
}

/** After the rounds the processes have launched more than any day brings; one campaign of 10,000 is open. */
async function memoryRows(stack: BenchStack): Promise<readonly BenchRow[]> {
  await stack.reset();
  await launchCampaign(stack, LARGE);
  await sleep(SETTLED_MS);
  const api = memoryOf(stack.api.pid);
  const worker = memoryOf(stack.worker.pid);
  note(
    `memory, now and peak: api ${api.now.toFixed(0)}, ${api.peak.toFixed(0)} MB; worker ${worker.now.toFixed(0)}, ${worker.peak.toFixed(0)} MB`,
  );
  return [
    atMost('memory of the api, 10,000 open', api.now, 'MB', 250, 0),
    atMost('memory of the worker, 10,000 open', worker.now, 'MB', 400, 0),
    context('peak memory of the api', api.peak, 'MB', 0),
    context('peak memory of the worker', worker.peak, 'MB', 0),
  ];
}

async function peerRow(
  stack: BenchStack,
  kept: readonly Round<number, Readings>[],
): Promise<readonly BenchRow[]> {
  await stack.reset();
  const { children, seconds } = await childPerAssignment(stack);
  const theirs = children / seconds;
  note(`one child per assignment: ${children} in ${seconds.toFixed(1)} s, ${theirs.toFixed(1)}/s`);
  const ours =
    (LARGE * TASKS) /
    (median(kept.flatMap((round) => round.ours.map((one) => one.large.sleepingMs))) / 1_000);
  return [
    context('one child per assignment, same server', theirs, 'assignments/s'),
    context('ours', ours, 'assignments/s', 0),
    atLeast('ours over one child per assignment, by rate', ours / theirs, '×', 100),
  ];
}
