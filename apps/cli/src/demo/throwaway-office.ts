import type { DataSource } from 'typeorm';
import type { UnitOfWork } from '#application';
import type { Instant } from '#domain';
import {
  createUnitOfWork,
  runMigrations,
  verifyInvariants,
  type InvariantCheck,
} from '#persistence';
import { canonicalDigest, createLinkTokens, uuidIds } from '#platform';
import { createLogger } from '#runtime';
import { CLI_USE, openDatabase } from '#runtime/database';
import { MailDelivery } from '#platform/delivery';
import { createMailSender, startTestMailbox, type TestMailbox } from '#platform/mail';
import { startPostgres } from '#tools/local';
import { DEMO_SENDER } from '#wording';
import { ScriptedClock } from './scripted-clock.js';

const SECRET = 'fast-forward-secret-of-thirty-two-characters';

/** An installation of its own that a run lives through and throws away: rows, a mailbox, time that a script moves. */
export interface ThrowawayOffice {
  readonly dataSource: DataSource;
  readonly uow: UnitOfWork;
  readonly clock: ScriptedClock;
  readonly delivery: MailDelivery;
  readonly mailbox: TestMailbox;
}

export async function inThrowawayOffice<T>(
  from: Instant,
  work: (office: ThrowawayOffice) => Promise<T>,
): Promise<T> {
  const postgres = await startPostgres({ fast: true });
  await runMigrations(postgres.ownerUrl);
  const dataSource = await openDatabase(postgres.appUrl, {
    ...CLI_USE,
    application: 'dondoc-fast-forward',
    connections: 10,
  });
  const clock = new ScriptedClock(from);
  const uow = createUnitOfWork(dataSource, { clock, ids: uuidIds, digest: canonicalDigest });
  const mailbox = await startTestMailbox({
    smtpPort: 0,
    httpPort: 0,
    dataDir: null,
    now: () => new Date(clock.now()),
  });
  const sender = createMailSender({
    smtpUrl: mailbox.smtpUrl,
    from: DEMO_SENDER,
    pool: 2,
    allowOnlyLoopback: true,
  });
  try {
    const delivery = new MailDelivery({
      uow,
      clock,
      sender,
      links: createLinkTokens(SECRET, clock),
      baseUrl: 'http://localhost:3000',
      workerId: 'fast-forward',
      logger: createLogger({ name: 'fast-forward', level: 'warn' }),
    });
    return await work({ dataSource, uow, clock, delivery, mailbox });
  } finally {
    await sender.close();
    await mailbox.stop();
    await dataSource.destroy();
    await postgres.stop();
  }
}

/** The invariants after the run; every mail is looked for in the mailbox. */
export const check = ({
  dataSource,
  clock,
  mailbox,
}: ThrowawayOffice): Promise<readonly InvariantCheck[]> =>
  verifyInvariants(dataSource, {
    digest: canonicalDigest,
    asOf: clock.now(),
    journal: null,
    delivered: async () =>
      (await mailbox.messages()).map((mail) => mail.messageId.replace(/^<|>$/g, '')),
    isWorkflowRunning: null,
    readUpload: null,
  });
