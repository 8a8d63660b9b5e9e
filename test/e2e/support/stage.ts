import { randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { DEMO_PASSWORD, loadDemoDirectory } from '#application';
import { writeClockOffset } from '#persistence';
import { argon2Passwords } from '#platform';
import { createTestDatabase, startTestStack, type TestDatabase, type TestStack } from '#testing';

/** The longest day a run of a test lasts, in the server's own words. */
const RETENTION_SECONDS = 86_400;

/** Real processes on real servers, with a database and a Temporal namespace of their own. */
export interface Stage {
  readonly db: TestDatabase;
  readonly stack: TestStack;
  readonly temporal: Client;
  stop(): Promise<void>;
}

/** @param fill what stands in the database before the processes start, and business time. */
export async function openStage(fill: (db: TestDatabase) => Promise<void>): Promise<Stage> {
  const temporalAddress = process.env['TEST_TEMPORAL_ADDRESS'];
  if (temporalAddress === undefined) throw new Error('TEST_TEMPORAL_ADDRESS: no Temporal server');
  const db = await createTestDatabase();
  await fill(db);
  const connection = await Connection.connect({ address: temporalAddress });
  const namespace = `e2e-${randomUUID()}`;
  await connection.workflowService.registerNamespace({
    namespace,
    // The type wants a Long; the wire takes a number.
    workflowExecutionRetentionPeriod: { seconds: RETENTION_SECONDS as never },
  });
  const stack = await startTestStack({
    databaseUrl: db.url,
    ownerUrl: db.ownerUrl,
    temporalAddress,
    temporalNamespace: namespace,
    workers: 1,
  });
  return {
    db,
    stack,
    temporal: new Client({ connection, namespace }),
    async stop() {
      await stack.stop();
      await connection.close();
      await db.drop();
    },
  };
}

/** The sample directory, with accounts that may sign in with the demo's password, at an instant. */
export const directoryAt =
  (now: string) =>
  async (db: TestDatabase): Promise<void> => {
    const hash = await argon2Passwords.hash(DEMO_PASSWORD);
    await db.uow.run((tx) => loadDemoDirectory(tx, hash));
    await writeClockOffset(db.dataSource, Date.parse(now) - Date.now(), Date.now());
  };
