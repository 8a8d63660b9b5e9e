import type { Client } from 'pg';
import type { ClusterPasswords } from './postgres-cluster.js';

/** The role that requests run under: it may log in, owns nothing, and has what migrations grant. */
export const APP_ROLE = 'dondoc_app';
/** The role that owns the schema: migrations run under it. */
export const OWNER_ROLE = 'dondoc_owner';
/** The database of an installation. */
export const DATABASE = 'dondoc';
/** The two roles, made if missing; their passwords are set only then. */
export async function ensureRoles(
  session: Client,
  passwords: ClusterPasswords | undefined,
): Promise<void> {
  for (const [role, password, rights] of [
    [OWNER_ROLE, passwords?.owner, 'createdb'],
    [APP_ROLE, passwords?.app, 'nocreatedb'],
  ] as const) {
    const { rowCount } = await session.query('select from pg_roles where rolname = $1', [role]);
    if (rowCount === 0) {
      const secret = password === undefined ? '' : `password ${session.escapeLiteral(password)}`;
      await session.query(`create role ${role} login nosuperuser nocreaterole ${rights} ${secret}`);
    }
  }
}

/** The database, made empty if missing. */
export async function ensureDatabase(session: Client): Promise<void> {
  const { rowCount } = await session.query('select from pg_database where datname = $1', [
    DATABASE,
  ]);
  if (rowCount === 0) await session.query(`create database ${DATABASE} owner ${OWNER_ROLE}`);
}
