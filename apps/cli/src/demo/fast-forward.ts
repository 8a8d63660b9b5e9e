import { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, makeTelemetryFilterString, Runtime, Worker } from '@temporalio/worker';
import {
  createAdvanceActivities,
  createDigestActivities,
  createLaunchActivities,
} from '#activities';
import { closeCampaign, loadDemoDirectory } from '#application';
import {
  CAMPAIGN_WORKFLOW,
  CHANGED_SIGNAL,
  MORNING_DIGEST_ID,
  MORNING_DIGEST_WORKFLOW,
  DIGEST_QUEUE,
  TASK_QUEUE,
  campaignWorkflowId,
} from '#contracts/workflow';
import { DAY_MS, formatDate, localDateOf, type Instant } from '#domain';
import {
  campaignTally,
  nextEngineEvent,
  type CampaignTally,
  type InvariantCheck,
} from '#persistence';
import { createSealer, uuidIds } from '#platform';
import { buildWorkflowBundle } from '#platform/build';
import { drainMail } from '#platform/delivery';
import { cacheFolder, findTemporal } from '#tools/local';
import { DEMO_WORDS, FAST_FORWARD_WORDS } from '#wording/cli';
import { EXIT_VIOLATED } from '../failure.js';
import { print, say } from '../output.js';
import { Agenda } from './agenda.js';
import { DemoHistory } from './demo-history.js';
import { demoPeople } from './demo-people.js';
import { RobotOffice } from './robot-office.js';
import { RobotPlan } from './robots.js';
import { PROJECT_ROOT, readSeed } from './seeds.js';
import { check, inThrowawayOffice, type ThrowawayOffice } from './throwaway-office.js';

const FROM = Date.parse('2023-08-23T09:00:00+07:00');
const DAYS = 731;

interface World extends ThrowawayOffice {
  readonly env: TestWorkflowEnvironment;
}

export interface FastForwardResult {
  readonly simulatedDays: number;
  readonly seconds: number;
  readonly tally: CampaignTally;
  readonly returned: number;
  readonly checks: readonly InvariantCheck[];
}

/**
 * Two simulated years of plan 470/KH-LĐLĐ with robot recipients, on Temporal's time-skipping server and a PostgreSQL
 * of its own that is thrown away. Without such a server nothing is run, and that is said: never a false pass.
 */
export async function fastForward(asJson: boolean): Promise<void> {
  const server = await findTemporal('temporal-test-server', {
    cacheFolder: cacheFolder(PROJECT_ROOT),
    say,
  });
  if (server.path === undefined) {
    say(FAST_FORWARD_WORDS.noServer);
    process.exitCode = 2;
    return;
  }
  Runtime.install({
    logger: new DefaultLogger('ERROR'),
    telemetryOptions: {
      logging: {
        filter: makeTelemetryFilterString({ core: 'ERROR', other: 'ERROR' }),
        forward: {},
      },
    },
  });
  const result = await inThrowawayWorld(server.path, liveTwoYears);
  print(asJson, result, () => linesOf(result));
  if (result.checks.some((check) => check.status === 'violated')) process.exitCode = EXIT_VIOLATED;
}

async function inThrowawayWorld<T>(
  serverPath: string,
  work: (world: World) => Promise<T>,
): Promise<T> {
  return inThrowawayOffice(FROM, async (office) => {
    const env = await TestWorkflowEnvironment.createTimeSkipping({
      server: { executable: { type: 'existing-path', path: serverPath } },
    });
    try {
      return await work({ ...office, env });
    } finally {
      await env.teardown();
    }
  });
}

async function liveTwoYears(world: World): Promise<FastForwardResult> {
  const started = performance.now();
  const { env, uow, clock, dataSource } = world;
  const { codePath } = await buildWorkflowBundle(PROJECT_ROOT, cacheFolder(PROJECT_ROOT));
  // The server's clock stands at today; business time is that clock moved back to 2023.
  const offsetMs = FROM - (await env.currentTimeMs());
  const clockOffsetMs = () => offsetMs;
  const follow = (asOf: number) => clock.moveTo(asOf + offsetMs);
  const advance = createAdvanceActivities({ uow, clockOffsetMs });
  const digest = createDigestActivities({
    ...{ uow, clockOffsetMs },
    // Signs nothing that leaves: the run has a database of its own.
    sealer: createSealer(uuidIds.next()),
  });
  const worker = await Worker.create({
    connection: env.nativeConnection,
    taskQueue: TASK_QUEUE,
    workflowBundle: { codePath },
    activities: {
      ...createLaunchActivities({ uow }),
      advance: (input: Parameters<typeof advance.advance>[0]) => {
        follow(input.asOf);
        return advance.advance(input);
      },
    },
  });
  const digestWorker = await Worker.create({
    connection: env.nativeConnection,
    taskQueue: DIGEST_QUEUE,
    activities: {
      composeDigests: (input: Parameters<typeof digest.composeDigests>[0]) => {
        follow(input.asOf);
        return digest.composeDigests(input);
      },
    },
  });
  const live = async (): Promise<FastForwardResult> => {
    const directory = await uow.run((tx) =>
      loadDemoDirectory(tx, 'no password: robots do not sign in'),
    );
    const people = await demoPeople(uow, directory);
    const history = new DemoHistory({ ...world, coordinator: people.coordinator });
    const campaignId = await history.draft(await readSeed('003'), 'LDLD-LC', true);
    await launchThroughWorkflow(world, history, campaignId);
    const plan = new RobotPlan(await uow.run((tx) => tx.policies.calendar()));
    const agenda = new Agenda();
    const office = new RobotOffice({ ...world, people, plan, agenda }, campaignId);
    await office.moveIn();
    const end = FROM + DAYS * DAY_MS;
    await passTime(world, { agenda, office, campaignId, offsetMs, end });
    await history.act(people.coordinator, closeCampaign, {
      campaignId,
      expectedVersion: (await uow.run((tx) => tx.campaigns.lock(campaignId)))?.version ?? 0,
      reason: DEMO_WORDS.closing,
    });
    await signalChanged(world, campaignId);
    await env.client.workflow.getHandle(campaignWorkflowId(campaignId)).result();
    clock.moveTo(end);
    await drainMail(world.delivery);
    return {
      simulatedDays: DAYS,
      seconds: (performance.now() - started) / 1_000,
      tally: await campaignTally(dataSource, campaignId),
      returned: office.returned,
      checks: await check(world),
    };
  };
  return worker.runUntil(digestWorker.runUntil(live));
}

async function launchThroughWorkflow(
  world: World,
  history: DemoHistory,
  campaignId: string,
): Promise<void> {
  const { env, uow } = world;
  await history.requestLaunch(campaignId);
  await env.client.workflow.start(MORNING_DIGEST_WORKFLOW, {
    workflowId: MORNING_DIGEST_ID,
    taskQueue: TASK_QUEUE,
    args: [{ schemaVersion: 1 }],
  });
  await env.client.workflow.start(CAMPAIGN_WORKFLOW, {
    workflowId: campaignWorkflowId(campaignId),
    taskQueue: TASK_QUEUE,
    args: [{ schemaVersion: 1, campaignId, stage: 'launch', wakes: 0 }],
  });
  while ((await uow.run((tx) => tx.campaigns.pulse(campaignId)))?.state !== 'running') {
    await env.sleep(100);
  }
}

/** From one event to the next, never day by day: the engine's, or one that a robot has planned. */
async function passTime(
  world: World,
  {
    agenda,
    office,
    campaignId,
    offsetMs,
    end,
  }: {
    readonly agenda: Agenda;
    readonly office: RobotOffice;
    readonly campaignId: string;
    readonly offsetMs: number;
    readonly end: Instant;
  },
): Promise<void> {
  const { env, clock, dataSource, uow, delivery } = world;
  let shownYear = '';
  for (;;) {
    const now = (await env.currentTimeMs()) + offsetMs;
    clock.moveTo(now);
    await drainMail(delivery);
    await office.readMail();
    await agenda.actUntil(clock.now());
    await drainMail(delivery);
    if (await uow.run((tx) => tx.outbox.waits(campaignId))) await signalChanged(world, campaignId);
    const month = formatDate(localDateOf(now)).slice(3);
    if (month !== shownYear) {
      shownYear = month;
      say(FAST_FORWARD_WORDS.day(formatDate(localDateOf(now))));
    }
    if (now >= end) return;
    const engine = await nextEngineEvent(dataSource, now);
    const next = Math.min(engine?.at ?? Infinity, agenda.soonest ?? Infinity, end);
    await env.sleep(Math.max(1_000, next - now + 1_000));
  }
}

async function signalChanged({ env, uow, clock }: World, campaignId: string): Promise<void> {
  const claim = await uow.run((tx) => tx.outbox.claim(1_000, clock.wallNow(), clock.wallNow()));
  await env.client.workflow.getHandle(campaignWorkflowId(campaignId)).signal(CHANGED_SIGNAL);
  await uow.run((tx) => tx.outbox.markSent(claim));
}

function linesOf({
  simulatedDays,
  seconds,
  tally,
  returned,
  checks,
}: FastForwardResult): readonly string[] {
  const words = FAST_FORWARD_WORDS;
  const from = formatDate(localDateOf(FROM));
  const until = formatDate(localDateOf(FROM + simulatedDays * DAY_MS));
  const median = tally.medianDaysToAcknowledge.toFixed(1);
  const violated = checks.filter((one) => one.status === 'violated');
  return [
    words.passed(simulatedDays, from, until, seconds.toFixed(0)),
    `  ${words.acknowledged(tally.dispatches, tally.acknowledged, median)} · ${words.mails(tally.reminderMails, tally.digestMails, tally.mailsOutsideHours)}`,
    `  ${words.work(tally.workDone, tally.workDated)} · ${words.reports(tally.reportsInTime, tally.reports, returned)}`,
    violated.length === 0
      ? `  ${words.checked(checks.map((one) => `${one.id} ${one.status === 'ok' ? '✓' : '–'}`).join('  '))}`
      : `  ${words.violated(violated.map((one) => `${one.id} ${one.title}: ${one.violations.join('; ')}`).join(' | '))}`,
  ];
}
