import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { LocalError } from './local-error.js';
import type { PortClaim } from './ports.js';
import { dataPlace } from './unprivileged-user.js';
import { cacheFolder } from './temporal-binaries.js';

/** Everything `npm start` reads from the environment. */
export interface Settings {
  readonly root: string;
  /** The environment itself, for what is handed on to the parts. */
  readonly env: NodeJS.ProcessEnv;
  readonly data: string;
  /** Why the data folder is not the one asked for, if so. */
  readonly dataNote: string | undefined;
  readonly cache: string;
  readonly baseUrl: string;
  readonly ports: Ports;
  /** A database of one's own, instead of the embedded one. */
  readonly databaseUrl: string | undefined;
  readonly migrationUrl: string | undefined;
  /** A Temporal server of one's own, instead of the dev server. */
  readonly temporalAddress: string | undefined;
}

/** The ports used on this machine. */
export interface Ports {
  readonly api: number;
  readonly postgres: number;
  readonly temporal: number;
  readonly temporalUi: number;
  readonly mailboxSmtp: number;
  readonly mailboxHttp: number;
}

const PORTS: Readonly<Record<keyof Ports, { variable: string; part: string; port: number }>> = {
  api: { variable: 'API_PORT', part: 'API', port: 3000 },
  postgres: { variable: 'PG_PORT', part: 'PostgreSQL', port: 15432 },
  temporal: { variable: 'TEMPORAL_PORT', part: 'Temporal', port: 7233 },
  temporalUi: { variable: 'TEMPORAL_UI_PORT', part: 'Temporal UI', port: 8233 },
  mailboxSmtp: { variable: 'MAILBOX_SMTP_PORT', part: 'hộp thư thử, SMTP', port: 1025 },
  mailboxHttp: { variable: 'MAILBOX_HTTP_PORT', part: 'hộp thư thử, trang xem', port: 1080 },
};

function readPort(name: keyof Ports, env: NodeJS.ProcessEnv): number {
  const { variable, port } = PORTS[name];
  const value = env[variable];
  if (!value) return port;
  const number = Number(value);
  if (Number.isInteger(number) && number > 0 && number < 65_536) return number;
  throw new LocalError('BAD_PORT', { variable, value });
}

/** @throws LocalError BAD_PORT */
export function readSettings(root: string, env: NodeJS.ProcessEnv): Settings {
  const ports: Ports = {
    api: readPort('api', env),
    postgres: readPort('postgres', env),
    temporal: readPort('temporal', env),
    temporalUi: readPort('temporalUi', env),
    mailboxSmtp: readPort('mailboxSmtp', env),
    mailboxHttp: readPort('mailboxHttp', env),
  };
  const { folder, wanted, because } = dataPlace(root, env);
  return {
    root,
    env,
    data: folder,
    dataNote: because && `người dùng ${because} không vào được ${wanted}`,
    cache: cacheFolder(root, env),
    baseUrl: env['BASE_URL'] || `http://localhost:${ports.api}`,
    ports,
    databaseUrl: env['DATABASE_URL'] || undefined,
    migrationUrl: env['DATABASE_MIGRATION_URL'] || env['DATABASE_URL'] || undefined,
    temporalAddress: env['TEMPORAL_ADDRESS'] || undefined,
  };
}

/** The ports that this start will open itself. */
export function claimedPorts(settings: Settings): readonly PortClaim[] {
  const own: readonly (keyof Ports)[] = [
    'api',
    ...(settings.databaseUrl === undefined ? (['postgres'] as const) : []),
    ...(settings.temporalAddress === undefined ? (['temporal', 'temporalUi'] as const) : []),
    'mailboxSmtp',
    'mailboxHttp',
  ];
  return own.map((name) => ({ ...PORTS[name], port: settings.ports[name] }));
}

/** The installation's secret: `DONDOC_SECRET`, else one made once and kept in the data folder (0600). */
export function installationSecret(settings: Settings): string {
  const given = settings.env['DONDOC_SECRET'];
  if (given) return given;
  const file = join(settings.data, 'secret');
  if (!existsSync(file))
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600 });
  return readFileSync(file, 'utf8');
}

/** A path as the person at the terminal would write it. */
export function shownPath(settings: Settings, path: string): string {
  const short = relative(settings.root, path);
  return short.startsWith('..') ? path : `./${short}`;
}
