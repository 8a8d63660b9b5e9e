/** Runs the workflows of test/bench/peers from a bundle of their own. */
import { fileURLToPath } from 'node:url';
import {
  bundleWorkflowCode,
  DefaultLogger,
  NativeConnection,
  Runtime,
  Worker,
} from '@temporalio/worker';
import pg from 'pg';
import type { AssignmentInput } from '../peers/child-per-assignment.workflow.js';
import { PEER_QUEUE } from '../peers/peer-worker.js';

/** Parents first; as many connections as the product's worker has. */
const TABLES = [
  'dispatch',
  'assignment',
  'obligation',
  'message',
  'notification',
  'event',
] as const;
const POOL_SIZE = 20;

Runtime.install({ shutdownSignals: [], logger: new DefaultLogger('WARN') });
const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: POOL_SIZE });
const { code } = await bundleWorkflowCode({
  workflowsPath: fileURLToPath(
    new URL('../peers/child-per-assignment.workflow.ts', import.meta.url),
  ),
  logger: new DefaultLogger('ERROR'),
});
const connection = await NativeConnection.connect({
  address: process.env['TEMPORAL_ADDRESS'] ?? '',
});
const worker = await Worker.create({
  connection,
  taskQueue: PEER_QUEUE,
  workflowBundle: { code },
  activities: { writeAssignment },
});

/** The same rows as a launch page writes, for one assignment: one transaction, idempotent. */
async function writeAssignment({ assignmentId }: AssignmentInput): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    for (const table of TABLES) {
      await client.query(
        `insert into ${table} overriding system value
         select * from jsonb_populate_recordset(null::${table},
           (select rows -> '${table}' from peer_rows where assignment_id = $1)) on conflict do nothing`,
        [assignmentId],
      );
    }
    await client.query('commit');
  } finally {
    client.release();
  }
}

process.once('disconnect', () => process.exit(0));
process.once('SIGTERM', () => worker.shutdown());
process.send?.({ ready: true });
await worker.run();
await connection.close();
await pool.end();
process.exit(0);
