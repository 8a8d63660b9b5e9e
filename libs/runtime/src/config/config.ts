import { existsSync } from 'node:fs';
import { z } from 'zod';
import { DEMO_SENDER, SETTINGS_FAULTS, USUAL_PROVIDER_NAME } from '#wording';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Everything a process of this installation is told from outside. */
export interface AppConfig {
  /** Demo mode: simulated clock, sample data, no outside mail server, no production guard. */
  readonly demo: boolean;
  readonly databaseUrl: string;
  /** The schema owner's connection; equals `databaseUrl` on an installation with one role. */
  readonly migrationUrl: string;
  readonly temporal: { readonly address: string; readonly namespace: string };
  readonly mail: { readonly smtpUrl: string; readonly from: string };
  /** Address under which people reach the installation, without a slash at the end. */
  readonly baseUrl: string;
  /** Signs mail links; at least 32 characters. */
  readonly secret: string;
  /** Folder for uploads and, in demo mode, for everything else. */
  readonly dataDir: string;
  readonly api: {
    readonly host: string;
    readonly port: number;
    /** Addresses of proxies whose word on where a request comes from is believed; none: the socket's alone. */
    readonly trustedProxies: readonly string[];
  };
  /** Pages of other programs that the status page points to; null where there is none. */
  readonly neighbours: {
    readonly mailboxUrl: string | null;
    readonly temporalUiUrl: string | null;
  };
  /** Another system of the office that knows its people (OpenID Connect); null: none. */
  readonly identityProvider: {
    readonly issuer: string;
    readonly clientId: string;
    readonly clientSecret: string;
    /** As its button names it. */
    readonly name: string;
  } | null;
  /** File of the certificates (PEM) whose signatures on a PDF are trusted; null: nobody's are. */
  readonly trustedCertificates: string | null;
  readonly logLevel: (typeof LOG_LEVELS)[number];
}

/** Thrown when the environment cannot make a working process; `message` names every variable at fault. */
export class ConfigError extends Error {
  public constructor(faults: readonly string[]) {
    super([SETTINGS_FAULTS.heading, ...faults].join('\n  - '));
    this.name = 'ConfigError';
  }
}

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** An empty variable is an absent one: that is what `.env` files and compose produce. */
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

const address = (protocol: RegExp) =>
  z.url({ protocol }).transform((url) => url.replace(/\/+$/, ''));

const environment = z.object({
  DONDOC_DEMO: optional(z.enum(['0', '1'])),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  DATABASE_MIGRATION_URL: optional(z.url({ protocol: /^postgres(ql)?$/ })),
  TEMPORAL_ADDRESS: optional(z.string().regex(/^\S+:\d+$/)),
  TEMPORAL_NAMESPACE: optional(z.string()),
  SMTP_URL: optional(z.url({ protocol: /^smtps?$/ })),
  MAIL_FROM: optional(z.string()),
  BASE_URL: optional(address(/^https?$/)),
  DONDOC_SECRET: z.string().min(32),
  DONDOC_DATA: optional(z.string()),
  API_HOST: optional(z.string()),
  API_TRUSTED_PROXIES: optional(z.string()),
  API_PORT: optional(z.coerce.number().int().min(0).max(65_535)),
  MAILBOX_URL: optional(address(/^https?$/)),
  TEMPORAL_UI_URL: optional(address(/^https?$/)),
  OIDC_ISSUER: optional(z.url({ protocol: /^https?$/ })),
  OIDC_CLIENT_ID: optional(z.string()),
  OIDC_CLIENT_SECRET: optional(z.string()),
  OIDC_NAME: optional(z.string().max(60)),
  TRUSTED_CERTIFICATES: optional(z.string().refine((path) => existsSync(path))),
  LOG_LEVEL: optional(z.enum(LOG_LEVELS)),
});

type Environment = z.infer<typeof environment>;

function guardFaults(env: Environment, demo: boolean): readonly string[] {
  if (!demo) {
    const required = ['BASE_URL', 'SMTP_URL'] as const;
    return required
      .filter((name) => env[name] === undefined)
      .map((name) => SETTINGS_FAULTS.requiredOutsideDemo(name));
  }
  const host = env.SMTP_URL === undefined ? 'localhost' : new URL(env.SMTP_URL).hostname;
  if (LOOPBACK.includes(host)) return [];
  return [SETTINGS_FAULTS.demoMailsHere];
}

const OIDC = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const;

/** All three or none; secrets go over TLS, or stay on this machine. */
function providerFaults(env: Environment): readonly string[] {
  const missing = OIDC.filter((name) => env[name] === undefined);
  if (missing.length === OIDC.length) return [];
  const faults = missing.map((name) => SETTINGS_FAULTS.requiredWithOthers(name, OIDC.join(', ')));
  const { protocol = '', hostname = '' } =
    env.OIDC_ISSUER === undefined ? {} : new URL(env.OIDC_ISSUER);
  const isOpen = protocol === 'http:' && !LOOPBACK.includes(hostname);
  return isOpen ? [...faults, SETTINGS_FAULTS.providerNeedsTls] : faults;
}

function providerOf(env: Environment): AppConfig['identityProvider'] {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = env;
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) return null;
  return { issuer, clientId, clientSecret, name: env.OIDC_NAME ?? USUAL_PROVIDER_NAME };
}

/**
 * Reads and checks the environment; touches nothing else. There is no default secret: `npm start` makes one.
 *
 * @throws ConfigError naming every variable that is missing or wrong.
 */
export function loadConfig(env: Readonly<Record<string, string | undefined>>): AppConfig {
  const parsed = environment.safeParse(env);
  if (!parsed.success) {
    throw new ConfigError(
      parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`),
    );
  }
  const values = parsed.data;
  const demo = values.DONDOC_DEMO === '1';
  const faults = [...guardFaults(values, demo), ...providerFaults(values)];
  if (faults.length > 0) throw new ConfigError(faults);
  const port = values.API_PORT ?? 3000;
  return {
    demo,
    databaseUrl: values.DATABASE_URL,
    migrationUrl: values.DATABASE_MIGRATION_URL ?? values.DATABASE_URL,
    temporal: {
      address: values.TEMPORAL_ADDRESS ?? '127.0.0.1:7233',
      namespace: values.TEMPORAL_NAMESPACE ?? 'default',
    },
    mail: {
      smtpUrl: values.SMTP_URL ?? 'smtp://127.0.0.1:1025',
      from: values.MAIL_FROM ?? DEMO_SENDER,
    },
    baseUrl: values.BASE_URL ?? `http://localhost:${port}`,
    secret: values.DONDOC_SECRET,
    dataDir: values.DONDOC_DATA ?? '.data',
    api: {
      host: values.API_HOST ?? '127.0.0.1',
      port,
      trustedProxies: (values.API_TRUSTED_PROXIES ?? '').split(/[\s,]+/).filter(Boolean),
    },
    neighbours: {
      mailboxUrl: values.MAILBOX_URL ?? null,
      temporalUiUrl: values.TEMPORAL_UI_URL ?? null,
    },
    identityProvider: providerOf(values),
    trustedCertificates: values.TRUSTED_CERTIFICATES ?? null,
    logLevel: values.LOG_LEVEL ?? 'info',
  };
}
