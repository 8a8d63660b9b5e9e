import type { Readable } from 'node:stream';
import { Client, type ClientBase } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { backupTables, copied, type BackupTable } from './backup-tables.js';
import { takeAnchor, type Anchor } from './chain-heads.js';

/** A file that a row of the dump names. */
export interface NamedFile {
  readonly key: string;
  readonly sizeBytes: number;
  readonly sha256: string;
}

export interface DatabaseDump {
  /** The instant the rows are of, RFC 3339. */
  readonly takenAt: string;
  readonly serverVersion: string;
  /** Names of the migrations that made the schema. */
  readonly migrations: readonly string[];
  readonly tables: readonly (BackupTable & { readonly rows: number })[];
  readonly files: readonly NamedFile[];
  readonly anchor: Anchor;
}

const FILES = `select storage_key as key, size_bytes::float8 as "sizeBytes", sha256 from attachment order by 1`;

/**
 * Writes every table, all as they are at one instant, while everything goes on.
 *
 * @param write takes the rows of one table in the text form of COPY, to the end.
 */
export async function dumpDatabase(
  url: string,
  write: (table: string, rows: Readable) => Promise<void>,
): Promise<DatabaseDump> {
  const client = new Client({ connectionString: url, application_name: 'dondoc-backup' });
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    const dump = await dumpSnapshot(client, write);
    await client.query('commit');
    return dump;
  } finally {
    await client.end();
  }
}

async function dumpSnapshot(
  client: ClientBase,
  write: (table: string, rows: Readable) => Promise<void>,
): Promise<DatabaseDump> {
  const about = await client.query<{ now: Date; version: string }>(
    `select now(), current_setting('server_version') as version`,
  );
  const takenAt = (about.rows[0]?.now ?? new Date(0)).toISOString();
  const { rows: migrations } = await client.query<{ name: string }>(
    'select name from migration order by id',
  );
  const { rows: files } = await client.query<NamedFile>(FILES);
  const anchor = await takeAnchor(client, takenAt);
  const tables = [];
  for (const table of await backupTables(client)) {
    const rows = client.query(copyTo(`copy ${copied(table)} to stdout`));
    await write(table.name, rows);
    tables.push({ ...table, rows: rows.rowCount });
  }
  return {
    ...{ takenAt, serverVersion: about.rows[0]?.version ?? '', tables, files, anchor },
    migrations: migrations.map(({ name }) => name),
  };
}
