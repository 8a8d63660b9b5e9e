/**
 * The floor of an acknowledgement: a bare node:http server that does its statements and nothing else, in one
 * transaction: no sign-in, no checks of rights or of states beyond the guarded update, no stored first answer to look
 * for, prepared statements.
 */
import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';

/** As the api. */
const POOL_SIZE = 20;
const ACTOR = JSON.stringify({ kind: 'person', id: randomUUID(), label: 'Văn thư' });
const pool = new pg.Pool({
  connectionString: process.env['DATABASE_URL'],
  max: POOL_SIZE,
  idleTimeoutMillis: 0,
});

interface Acknowledged {
  readonly id: string;
  readonly campaign_id: string;
  readonly event_seq: number;
  readonly event_hash: string;
  readonly version: number;
}

async function acknowledge(dispatchId: string, key: string): Promise<string | null> {
  const now = new Date();
  const hash = createHash('sha256').update(`${dispatchId}${key}`).digest('hex');
  const client = await pool.connect();
  try {
    await client.query('begin');
    const { rows } = await client.query<Acknowledged>({
      name: 'dispatch',
      text: `update dispatch set state = 'acknowledged', answered_at = $2, answered_by = $3,
               event_seq = event_seq + 1, event_hash = $4, version = version + 1
             where id = $1 and state in ('delivered', 'opened')
             returning id, campaign_id, event_seq, event_hash, version`,
      values: [dispatchId, now, ACTOR, hash],
    });
    const [dispatch] = rows;
    if (dispatch === undefined) {
      await client.query('rollback');
      return null;
    }
    await client.query({
      name: 'event',
      text: `insert into event (campaign_id, dispatch_id, seq, type, actor, data, occurred_at, recorded_at, prev_hash, hash)
             values ($1, $2, $3, 'dispatchAcknowledged', $4, '{}', $5, $5, '', $6)`,
      values: [dispatch.campaign_id, dispatchId, dispatch.event_seq, ACTOR, now, hash],
    });
    await client.query({
      name: 'obligation',
      text: `update obligation set closed_at = $2, closed_as = 'acknowledged', version = version + 1
             where subject_id = $1 and kind = 'acknowledge' and closed_at is null`,
      values: [dispatchId, now],
    });
    const answer = JSON.stringify({
      id: dispatchId,
      state: 'acknowledged',
      version: dispatch.version,
    });
    await client.query({
      name: 'key',
      text: `insert into idempotency_key (principal, route, key, fingerprint, status, response, created_at)
             values ('floor', 'acknowledge', $1, $2, 200, $3, $4)`,
      values: [key, hash, answer, now],
    });
    await client.query('commit');
    return answer;
  } finally {
    client.release();
  }
}

const keyOf = (request: IncomingMessage): string => String(request.headers['idempotency-key']);
const dispatchOf = (request: IncomingMessage): string => (request.url ?? '').split('/')[4] ?? '';

const server = createServer((request, response) => {
  request.resume();
  acknowledge(dispatchOf(request), keyOf(request)).then(
    (answer) => {
      response.writeHead(answer === null ? 409 : 200, { 'content-type': 'application/json' });
      response.end(answer ?? '{}');
    },
    (error: unknown) => {
      response.writeHead(500).end(String(error));
    },
  );
});
server.listen(0, '127.0.0.1', () => process.send?.({ ready: true }));
process.on('message', () => {
  process.send?.({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
});
process.once('disconnect', () => process.exit(0));
process.once('SIGTERM', () => process.exit(0));
