import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Client, type ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { migrateUpTo, runMigrations } from '../data-source.js';
import { backupTables, copied, tableNames, type BackupTable } from './backup-tables.js';
import type { DatabaseDump } from './dump-database.js';

/** What a dump must say to be loaded. */
export type LoadableDump = Pick<DatabaseDump, 'migrations'> & {
  readonly tables: readonly (BackupTable & { readonly rows: number })[];
};

/** Thrown when nothing was written because the place is taken, or the dump is not of this product's past. */
export class NotLoadable extends Error {
  public constructor(public readonly why: 'databaseInUse' | 'unknownSchema' | 'rowsMissing') {
    super(why);
  }
}

/**
 * Fills an empty database, as the owner of its schema: the schema as it was when the dump was made, the rows, then the
 * migrations that came since.
 *
 * @param open gives the rows of one table in the text form of COPY.
 * @throws NotLoadable
 */
export async function loadDatabase(
  ownerUrl: string,
  dump: LoadableDump,
  open: (table: string) => Readable,
): Promise<void> {
  const client = new Client({ connectionString: ownerUrl, application_name: 'dondoc-restore' });
  await client.connect();
  try {
    await refuseUnlessEmpty(client);
    if (!(await migrateUpTo(ownerUrl, dump.migrations))) throw new NotLoadable('unknownSchema');
    await client.query('begin');
    await loadTables(client, dump.tables, open);
    await client.query('commit');
  } finally {
    // What was not committed is rolled back by the server.
    await client.end();
  }
  await runMigrations(ownerUrl);
}

async function loadTables(
  client: ClientBase,
  tables: LoadableDump['tables'],
  open: (table: string) => Readable,
): Promise<void> {
  const present = await backupTables(client);
  const dumped = new Map(tables.map((table) => [table.name, table]));
  if (present.length !== dumped.size || present.some(({ name }) => !dumped.has(name))) {
    throw new NotLoadable('unknownSchema');
  }
  // What migrations and the delivery put there comes with the dump, as the office left it.
  await client.query(`truncate ${tableNames(present)}`);
  for (const { name, numbered } of present) {
    const table = dumped.get(name);
    if (table === undefined) continue;
    const into = client.query(copyFrom(`copy ${copied(table)} from stdin`));
    await pipeline(open(name), into);
    if (into.rowCount !== table.rows) throw new NotLoadable('rowsMissing');
    for (const column of numbered) await goOnCounting(client, name, column);
  }
  await client.query('set constraints all immediate');
}

async function goOnCounting(client: ClientBase, table: string, column: string): Promise<void> {
  await client.query(
    `select setval(pg_get_serial_sequence($1, $2), coalesce(max("${column}"), 1), max("${column}") is not null) from "${table}"`,
    [table, column],
  );
}

/** A schema without campaigns and people is as good as none: `db migrate` may have been quicker. */
async function refuseUnlessEmpty(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ there: boolean }>(
    `select to_regclass('public.campaign') is not null as there`,
  );
  if (rows[0]?.there !== true) return;
  const used = await client.query<{ used: boolean }>(
    'select exists (select from campaign) or exists (select from person) or exists (select from body) as used',
  );
  if (used.rows[0]?.used === true) throw new NotLoadable('databaseInUse');
}
