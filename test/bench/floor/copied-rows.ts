import { once } from 'node:events';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import type pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';

/** What a launch writes between the request and the release, parents first. */
const LAUNCH_TABLES = [
  'campaign_recipient',
  'task',
  'task_assignee',
  'launch_page',
  'dispatch',
  'assignment',
  'obligation',
  'message',
  'notification',
  'event',
] as const;
const CHUNK = 64 * 1024;

interface CopiedTable {
  readonly table: string;
  readonly columns: string;
  readonly data: Buffer;
}

/** The rows of one launched campaign, kept in memory as COPY wants them. */
export interface CopiedRows {
  readonly campaign: CopiedTable;
  readonly launched: readonly CopiedTable[];
  readonly rowCount: number;
}

/** Takes the rows of the one campaign in the database. */
export async function takeRows(owner: pg.Pool): Promise<CopiedRows> {
  const client = await owner.connect();
  try {
    const launched: CopiedTable[] = [];
    for (const table of LAUNCH_TABLES) launched.push(await takeTable(client, table));
    const campaign = await takeTable(client, 'campaign');
    return { campaign, launched, rowCount: launched.reduce((sum, one) => sum + linesOf(one), 0) };
  } finally {
    client.release();
  }
}

const linesOf = ({ data }: CopiedTable): number =>
  data.reduce((n, byte) => n + (byte === 10 ? 1 : 0), 0);

async function takeTable(client: pg.PoolClient, table: string): Promise<CopiedTable> {
  const { rows } = await client.query<{ columns: string }>(
    `select string_agg(column_name, ', ' order by ordinal_position) as columns from information_schema.columns
     where is_generated = 'NEVER' and table_schema = 'public' and table_name = $1 and is_identity = 'NO'`,
    [table],
  );
  const columns = rows[0]?.columns ?? '';
  const chunks: Buffer[] = [];
  const stream = client.query(copyTo(`copy ${table} (${columns}) to stdout`));
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  await once(stream, 'end');
  return { table, columns, data: Buffer.concat(chunks) };
}

/**
 * The floor of a launch: the same rows into the same tables by COPY, one commit.
 *
 * @returns milliseconds from BEGIN to the answer of COMMIT; the campaign row is put there before.
 */
export async function copyRows(owner: pg.Pool, rows: CopiedRows): Promise<number> {
  const client = await owner.connect();
  try {
    await copyTable(client, rows.campaign);
    const started = performance.now();
    await client.query('begin');
    for (const table of rows.launched) await copyTable(client, table);
    await client.query('commit');
    return performance.now() - started;
  } finally {
    client.release();
  }
}

async function copyTable(
  client: pg.PoolClient,
  { table, columns, data }: CopiedTable,
): Promise<void> {
  const target = client.query(copyFrom(`copy ${table} (${columns}) from stdin`));
  await pipeline(Readable.from(chunksOf(data)), target);
}

function* chunksOf(data: Buffer): Generator<Buffer> {
  for (let place = 0; place < data.length; place += CHUNK)
    yield data.subarray(place, place + CHUNK);
}
