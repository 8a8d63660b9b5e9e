import pg from 'pg';
import { runMigrations } from '#persistence';

/** Whoever holds it builds the template; files of one run start side by side. */
const BUILDING = 7_204_511;

/**
 * Makes the database `name` on the server: a copy of one that was migrated once for the whole run.
 *
 * The run names the template (TEST_TEMPLATE_DATABASE): one left by another run may have other migrations.
 */
export async function copyOfTemplate(serverUrl: string, name: string): Promise<void> {
  const template = process.env['TEST_TEMPLATE_DATABASE'];
  if (template === undefined) throw new Error('TEST_TEMPLATE_DATABASE is not set: no test server');
  await onServer(serverUrl, async (session) => {
    if (!(await exists(session, template))) await buildOnce(session, serverUrl, template);
    await session.query(`create database ${name} template ${template}`);
  });
}

/** A session that ends with the work. */
export async function onServer(
  url: string,
  work: (session: pg.Client) => Promise<unknown>,
): Promise<void> {
  const session = new pg.Client({ connectionString: url });
  await session.connect();
  try {
    await work(session);
  } finally {
    await session.end();
  }
}

export function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.toString();
}

async function exists(session: pg.Client, database: string): Promise<boolean> {
  const found = await session.query('select from pg_database where datname = $1', [database]);
  return found.rowCount === 1;
}

/** Built aside and renamed, so that nobody copies half a schema. The lock ends with the session if it fails. */
async function buildOnce(session: pg.Client, serverUrl: string, template: string): Promise<void> {
  await session.query('select pg_advisory_lock($1)', [BUILDING]);
  if (!(await exists(session, template))) {
    const building = `${template}_new`;
    await session.query(`drop database if exists ${building} with (force)`);
    await session.query(`create database ${building}`);
    await runMigrations(withDatabase(serverUrl, building));
    await session.query(`alter database ${building} rename to ${template}`);
  }
  await session.query('select pg_advisory_unlock($1)', [BUILDING]);
}
