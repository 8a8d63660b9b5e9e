import { startTestMailbox, type MailboxReaction, type TestMailbox } from '#platform/mail';
import { runMigrations, writeClockOffset } from '#persistence';
import { freePort, startPostgres, type LocalPostgres } from '#tools/local';
import {
  aKey,
  aRunningCampaign,
  startTestStack,
  type TestDatabase,
  type TestStack,
} from '#testing';
import { READINESS_WORDS } from '#wording';
import { openOwnDatabase } from './own-database.js';
import { until } from './until.js';

const CASE_MS = 240_000;
const BODIES = 8;
/** A mail before it is tried, while it is, and after a trial that was not its fault. */
const WAITING = ['PENDING', 'CLAIMED', 'RETRY'];
const NOON = '2025-03-10T05:00:00Z';

describe('the mail server', () => {
  let postgres: LocalPostgres;
  let db: TestDatabase;
  let stack: TestStack;
  let smtpPort: number;
  let box: TestMailbox | null = null;
  let reaction: MailboxReaction = { kind: 'accept' };

  beforeAll(async () => {
    postgres = await startPostgres({ fast: true });
    await runMigrations(postgres.ownerUrl);
    db = await openOwnDatabase(postgres, NOON);
    // The hours of the office, whenever this runs.
    const now = Date.now();
    await writeClockOffset(db.dataSource, Date.parse(NOON) - now, now);
    smtpPort = await freePort();
    stack = await startTestStack({
      databaseUrl: postgres.appUrl,
      ownerUrl: postgres.ownerUrl,
      temporalAddress: process.env['TEST_TEMPORAL_ADDRESS'] ?? '',
      smtpUrl: `smtp://127.0.0.1:${smtpPort}`,
      workers: 1,
    });
  }, CASE_MS);
  afterAll(async () => {
    await stack.stop();
    await box?.stop();
    await db.drop();
    await postgres.stop();
  });

  const mailPart = async (): Promise<{ status: string; detail: string }> => {
    const answer = await fetch(`${stack.apiUrl}/readyz`);
    return ((await answer.json()) as { mail: { status: string; detail: string } }).mail;
  };
  const states = async (): Promise<readonly string[]> => {
    const rows = await db.dataSource.query<{ state: string }[]>(
      'select distinct state from message order by state',
    );
    return rows.map((row) => row.state);
  };
  const openIncidents = async (): Promise<readonly string[]> => {
    const rows = await db.dataSource.query<{ kind: string }[]>(
      `select kind from incident where resolved_at is null and kind like 'mail%'`,
    );
    return rows.map((row) => row.kind);
  };
  /** How many were refused for a fault of their own. */
  const refused = async (): Promise<number> => {
    const rows: unknown[] = await db.dataSource.query(
      'select from message where refused_since is not null',
    );
    return rows.length;
  };
  const sent = async (): Promise<number> => {
    const [row] = await db.dataSource.query<{ n: number }[]>(
      `select count(*)::int as n from message where state = 'SENT'`,
    );
    return row?.n ?? 0;
  };

  it(
    'may be away at the start: everything else runs, readiness says what mail waits for, no mail is given up',
    async () => {
      await aRunningCampaign(db, { bodies: BODIES, tasks: 1 });
      await until('the gate closed', async () => {
        const [row] = await db.dataSource.query<{ waits_for: string | null }[]>(
          'select waits_for from mail_gate',
        );
        return row?.waits_for === 'time';
      });
      const { status, detail } = await mailPart();
      expect(status).toBe('warning');
      // A busy machine may give up before the port has answered that nobody listens.
      expect(['ESOCKET', 'ETIMEDOUT'].map(READINESS_WORDS.mailAway)).toContain(detail);
      await until('the worker asks for work', async () => {
        const polls: unknown[] = await db.dataSource.query('select from worker_heartbeat');
        return polls.length === 1;
      });
      const ended = (await states()).filter((state) => !WAITING.includes(state));
      expect([ended, await refused(), await openIncidents()]).toEqual([[], 0, []]);
    },
    CASE_MS,
  );

  it(
    'comes with a day’s quota spent: mail is held, readiness and one incident say so, and no mail is failed',
    async () => {
      reaction = { kind: 'refuse', code: 550, text: '5.4.5 Daily user sending quota exceeded' };
      box = await startTestMailbox({
        smtpPort,
        httpPort: 0,
        dataDir: null,
        behaviour: { onRecipient: () => reaction },
      });
      await until('readiness says that mail is held', async () => {
        return (await mailPart()).detail === READINESS_WORDS.mailHeld;
      });
      expect(await openIncidents()).toEqual(['mailHeld']);
      expect(await states()).not.toContain('FAILED');
      expect(await sent()).toBe(0);
    },
    CASE_MS,
  );

  it(
    'takes mail again: the administrator lets it go on, all of it leaves once, and all is well',
    async () => {
      reaction = { kind: 'accept' };
      const opened = await fetch(`${stack.apiUrl}/api/v1/mail-gate/open`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${await aKey(db, 'administrator', null)}`,
          'idempotency-key': 'open',
        },
      });
      expect(opened.status).toBe(200);
      await until('all mail has left', async () => (await sent()) === BODIES);
      expect(box?.count).toBe(BODIES);
      expect([await states(), await openIncidents()]).toEqual([['SENT'], []]);
      await until('readiness', async () => (await mailPart()).status === 'ok');
    },
    CASE_MS,
  );
});
