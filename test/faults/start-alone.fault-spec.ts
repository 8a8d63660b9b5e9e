import { runMigrations } from '#persistence';
import { cacheFolder, findTemporal, freePort, startPostgres, startTemporal } from '#tools/local';
import { aBody, aPerson, startTestStack, type TestStack } from '#testing';
import { openOwnDatabase } from './own-database.js';
import { ROOT } from './stage.js';
import { until } from './until.js';

const BUSINESS_TIME = '2025-03-10T01:30:00Z';
const CASE_MS = 240_000;

const ready = async (stack: TestStack): Promise<Record<string, { status: string }>> =>
  (await (await fetch(`${stack.apiUrl}/readyz`)).json()) as Record<string, { status: string }>;

describe('a start', () => {
  it(
    'needs no other part: mail leaves without Temporal, and everything is found when it comes',
    async () => {
      const [temporalPort, postgres] = [await freePort(), await startPostgres({ fast: true })];
      await runMigrations(postgres.ownerUrl);
      await postgres.kill('SIGKILL');
      const stack = await startTestStack({
        databaseUrl: postgres.appUrl,
        ownerUrl: postgres.ownerUrl,
        temporalAddress: `127.0.0.1:${temporalPort}`,
        workers: 1,
      });
      try {
        expect((await fetch(`${stack.apiUrl}/healthz`)).status).toBe(200);
        const refused = await fetch(`${stack.apiUrl}/api/v1/me`, {
          headers: { authorization: `Bearer ddk_${'x'.repeat(43)}` },
        });
        expect(refused.status).toBe(503);
        expect(refused.headers.get('retry-after')).not.toBeNull();
        expect(await ready(stack)).toMatchObject({ database: { status: 'error' } });

        await postgres.restart();
        await until('the api found PostgreSQL', async () => {
          const { database } = await ready(stack);
          return database?.status === 'ok';
        });
        const db = await openOwnDatabase(postgres, BUSINESS_TIME);
        const { id } = await aBody(db, { name: 'Cơ quan giao' });
        const { email } = await aPerson(db, 'coordinator', id);
        const asked = await fetch(`${stack.apiUrl}/api/v1/sign-in-links`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'idempotency-key': 'link' },
          body: JSON.stringify({ email }),
        });
        expect(asked.status).toBeLessThan(300);
        await until('mail left without Temporal', async () => {
          const mails = await stack.mailbox.messages();
          return mails.length > 0;
        });

        const program = (await findTemporal('temporal', { cacheFolder: cacheFolder(ROOT) })).path;
        const temporal = await startTemporal({ program, port: temporalPort });
        await until('the worker found Temporal', async () => {
          const polls: unknown[] = await db.dataSource.query('select from worker_heartbeat');
          return polls.length > 0;
        });
        await db.drop();
        await temporal.stop();
      } finally {
        await stack.stop();
        await postgres.stop();
      }
    },
    CASE_MS,
  );
});
