import type { DataSource } from 'typeorm';
import {
  acceptReport,
  acknowledgeDispatch,
  DEMO_PASSWORD,
  loadDemoDirectory,
  submitReport,
  type UnitOfWork,
} from '#application';
import { HOUR_MS, localDate, type Instant } from '#domain';
import { createUnitOfWork, openReportsOf, dispatchesOf, writeClockOffset } from '#persistence';
import { argon2Passwords, canonicalDigest, createLinkTokens, uuidIds } from '#platform';
import { createLogger, loadConfig } from '#runtime';
import { MailDelivery } from '#platform/delivery';
import { createMailSender, startTestMailbox } from '#platform/mail';
import type { DemoSummary } from '#tools/local';
import { DEMO_WORDS } from '#wording/cli';
import { DemoHistory } from './demo-history.js';
import { demoPeople, type DemoPeople } from './demo-people.js';
import { ScriptedClock } from './scripted-clock.js';
import { readSeed } from './seeds.js';

/** The demo lives at a Monday on which every body of the seeds still existed. */
const DEMO_DAY = Date.parse('2025-03-10T08:00:00+07:00');
const BEGINNING = Date.parse('2023-04-03T08:00:00+07:00');

interface Stage {
  readonly dataSource: DataSource;
  readonly uow: UnitOfWork;
  readonly clock: ScriptedClock;
  readonly history: DemoHistory;
  readonly people: DemoPeople;
}

/**
 * Fills an empty installation with three issuers and five campaigns in five moods, and sets its clock to the demo's
 * day. Mails of the past are really sent, to the mailbox's own files.
 */
export async function loadDemo(dataSource: DataSource): Promise<DemoSummary> {
  const config = loadConfig(process.env);
  const clock = new ScriptedClock(BEGINNING);
  const uow = createUnitOfWork(dataSource, { clock, ids: uuidIds, digest: canonicalDigest });
  const hash = await argon2Passwords.hash(DEMO_PASSWORD);
  const directory = await uow.run((tx) => loadDemoDirectory(tx, hash));
  const mailbox = await startTestMailbox({
    smtpPort: 0,
    httpPort: 0,
    dataDir: config.dataDir,
    now: () => new Date(clock.now()),
  });
  const sender = createMailSender({
    smtpUrl: mailbox.smtpUrl,
    from: config.mail.from,
    pool: 2,
    allowOnlyLoopback: true,
  });
  try {
    const people = await demoPeople(uow, directory);
    const delivery = new MailDelivery({
      uow,
      clock,
      sender,
      links: createLinkTokens(config.secret, clock),
      baseUrl: config.baseUrl,
      workerId: 'demo',
      logger: createLogger({ name: 'demo', level: 'warn' }),
    });
    const history = new DemoHistory({
      dataSource,
      uow,
      clock,
      delivery,
      coordinator: people.coordinator,
    });
    await liveThrough({ dataSource, uow, clock, history, people });
    const wallNow = clock.wallNow();
    await writeClockOffset(dataSource, DEMO_DAY - wallNow, wallNow);
    return {
      documents: 5,
      issuers: directory.issuers,
      bodies: directory.bodies,
      campaigns: 5,
      accounts: directory.accounts,
      password: DEMO_PASSWORD,
    };
  } finally {
    await sender.close();
    await mailbox.stop();
  }
}

async function liveThrough(stage: Stage): Promise<void> {
  await overdueSince2023(stage);
  await longProgramme(stage);
  await halfAcknowledged(stage);
  await inReview(stage);
  await oneStepFromLaunch(stage);
  await stage.history.runUntil(DEMO_DAY);
}

/** 004: the date conflict answered, everyone acknowledged, the work of quý III/2023 never handed in. */
async function overdueSince2023({ history, clock, ...stage }: Stage): Promise<void> {
  const id = await history.draft(await readSeed('004'), 'CB-SL', true);
  await history.launch(id);
  await history.runUntil(clock.now() + 3 * HOUR_MS);
  await acknowledgeAll({ history, clock, ...stage }, id, 1);
}

/** 002: long; its report of 2024 is in and accepted, that of 2025 is to come. */
async function longProgramme(stage: Stage): Promise<void> {
  const { history, clock, people, dataSource } = stage;
  await history.runUntil(instant('2023-12-08T09:00:00+07:00'));
  const id = await history.draft(await readSeed('002'), 'LDLD-LC', true);
  await history.launch(id);
  await history.runUntil(instant('2023-12-08T14:30:00+07:00'));
  await acknowledgeAll(stage, id, 1);
  await history.runUntil(instant('2024-12-06T09:00:00+07:00'));
  for (const report of await openReportsOf(dataSource, id)) {
    const answer = await history.act(people.contactPoint(report.bodyId), submitReport, {
      reportId: report.id,
      expectedVersion: report.version,
      content: {
        ...DEMO_WORDS.kindergartenReport,
        nothingToReport: false,
        figures: [],
        answers: {},
      },
      files: [],
    });
    await history.runUntil(clock.now() + HOUR_MS / 4);
    await history.act(people.coordinator, acceptReport, {
      reportId: report.id,
      expectedVersion: answer.version,
      reason: null,
    });
  }
}

/** 000: half of the bodies have acknowledged, reminders are out. */
async function halfAcknowledged(stage: Stage): Promise<void> {
  const { history } = stage;
  await history.runUntil(instant('2025-02-19T14:00:00+07:00'));
  const id = await history.draft(await readSeed('000'), 'LDLD-LC', true);
  await history.launch(id);
  await history.runUntil(instant('2025-02-19T15:30:00+07:00'));
  await acknowledgeAll(stage, id, 2);
}

/** 001: being reviewed; number, date and more are asked. */
async function inReview({ history }: Stage): Promise<void> {
  await history.runUntil(instant('2025-03-07T09:00:00+07:00'));
  await history.draft(await readSeed('001'), 'DUK-TN', false);
}

/** 003: answered and previewed, one press from being launched; its deadline lies ahead of the demo's day. */
async function oneStepFromLaunch({ history }: Stage): Promise<void> {
  const { answers, ...seed } = await readSeed('003');
  const tasks =
    answers.answers.tasks?.map((task) => ({ ...task, dueOn: localDate('2025-06-30') })) ?? [];
  await history.draft(
    { ...seed, answers: { ...answers, answers: { ...answers.answers, tasks } } },
    'LDLD-LC',
    true,
  );
}

/** Every n-th body acknowledges, a quarter of an hour after the one before. */
async function acknowledgeAll(stage: Stage, campaignId: string, every: number): Promise<void> {
  const { dataSource, history, people, clock } = stage;
  for (const [index, dispatch] of (await dispatchesOf(dataSource, campaignId)).entries()) {
    if (index % every !== 0) continue;
    const who =
      dispatch.email === null ? people.coordinator : people.linkHolder(dispatch.id, dispatch.email);
    await history.act(who, acknowledgeDispatch, { dispatchId: dispatch.id });
    await history.runUntil(clock.now() + HOUR_MS / 20);
  }
}

const instant = (text: string): Instant => Date.parse(text);
