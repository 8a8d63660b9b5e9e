import { DEMO_SENDER, SETTING_WORDS, SETTINGS_FAULTS, USUAL_PROVIDER_NAME } from '#wording';
import { ConfigError } from './config-error.js';
import {
  environment,
  REQUIRED_OUTSIDE_DEMO,
  settingFaults,
  type Environment,
  type LOG_LEVELS,
} from './environment.js';
import { readEnvironment } from './read-environment.js';
import { temporalFaults, temporalSettings, type TemporalSettings } from './temporal-settings.js';

/** Everything a process of this installation is told from outside. */
export interface AppConfig {
  /** Demo mode: simulated clock, sample data, no outside mail server, no production guard. */
  readonly demo: boolean;
  readonly databaseUrl: string;
  /** The schema owner's connection; equals `databaseUrl` on an installation with one role. */
  readonly migrationUrl: string;
  readonly temporal: TemporalSettings;
  readonly mail: {
    readonly smtpUrl: string;
    readonly from: string;
    /** Whether a server that offers no TLS gets no mail, unless its URL says otherwise. */
    readonly requireTls: boolean;
  };
  /** Address under which people reach the installation, without a slash at the end. */
  readonly baseUrl: string;
  /** Signs mail links; at least 32 characters. */
  readonly secret: string;
  /** Sign nothing any more; links that they signed still open. */
  readonly formerSecrets: readonly string[];
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
  /** The product's own mailbox, for answers and failures; null: none. */
  readonly inbox: {
    readonly address: string;
    /** Where the office's mail server hands its mail over. */
    readonly host: string;
    readonly port: number;
    /** The server whose word on senders is believed; null: no directive is taken in by mail. */
    readonly authenticatedBy: string | null;
  } | null;
  /** Where webhooks may go beside public addresses. */
  readonly webhooks: {
    /** Networks of the office itself, e.g. 10.20.0.0/16; of a demo, this machine. */
    readonly innerNetworks: readonly string[];
    /** False in a demo: nothing leaves the machine. */
    readonly publicToo: boolean;
  };
  /** File of the certificates (PEM) whose signatures on a PDF are trusted; null: nobody's are. */
  readonly trustedCertificates: string | null;
  /** Where the process's metrics are read; null: nowhere. */
  readonly metrics: { readonly host: string; readonly port: number } | null;
  readonly logLevel: (typeof LOG_LEVELS)[number];
}

/** Where a mail server beside it finds it unless told otherwise. */
const INBOX_PORT = 2525;
const LOOPBACK_NETWORKS = ['127.0.0.0/8', '::1'];
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

function guardFaults(env: Environment, demo: boolean): readonly string[] {
  if (!demo) {
    return REQUIRED_OUTSIDE_DEMO.filter((name) => env[name] === undefined).map(
      (name) => SETTING_WORDS[name].missing,
    );
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
export function loadConfig(given: Readonly<Record<string, string | undefined>>): AppConfig {
  const env = readEnvironment(given);
  const demo = env['DONDOC_DEMO'] === '1';
  const parsed = environment.safeParse(env);
  if (!parsed.success) {
    // What only a real installation needs is said with the rest: nobody wants to start five times.
    const absent = demo ? [] : REQUIRED_OUTSIDE_DEMO.filter((name) => (env[name] ?? '') === '');
    throw new ConfigError([
      ...settingFaults(parsed.error.issues, env),
      ...absent.map((name) => SETTING_WORDS[name].missing),
    ]);
  }
  const values = parsed.data;
  const faults = [
    ...guardFaults(values, demo),
    ...providerFaults(values),
    ...temporalFaults(values),
  ];
  if (faults.length > 0) throw new ConfigError(faults);
  const port = values.API_PORT ?? 3000;
  return {
    demo,
    databaseUrl: values.DATABASE_URL,
    migrationUrl: values.DATABASE_MIGRATION_URL ?? values.DATABASE_URL,
    temporal: temporalSettings(values, demo),
    mail: {
      smtpUrl: values.SMTP_URL ?? 'smtp://127.0.0.1:1025',
      from: values.MAIL_FROM ?? DEMO_SENDER,
      requireTls: !demo,
    },
    baseUrl: values.BASE_URL ?? `http://localhost:${port}`,
    secret: values.DONDOC_SECRET,
    formerSecrets: values.DONDOC_SECRET_BEFORE ?? [],
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
    inbox:
      values.INBOX_ADDRESS === undefined
        ? null
        : {
            address: values.INBOX_ADDRESS,
            host: values.INBOX_HOST ?? '127.0.0.1',
            port: values.INBOX_PORT ?? INBOX_PORT,
            authenticatedBy: values.INBOX_AUTHENTICATED_BY ?? null,
          },
    webhooks: {
      innerNetworks: [...(demo ? LOOPBACK_NETWORKS : []), ...(values.WEBHOOK_NETWORKS ?? [])],
      publicToo: !demo,
    },
    trustedCertificates: values.TRUSTED_CERTIFICATES ?? null,
    metrics:
      values.METRICS_PORT === undefined
        ? null
        : { host: values.METRICS_HOST ?? '127.0.0.1', port: values.METRICS_PORT },
    logLevel: values.LOG_LEVEL ?? 'info',
  };
}

/**
 * How Temporal is reached, for a command that needs nothing else; null when the environment does not say where it is.
 *
 * @throws ConfigError
 */
export function loadTemporalSettings(
  given: Readonly<Record<string, string | undefined>>,
): TemporalSettings | null {
  const env = readEnvironment(given);
  if ((env['TEMPORAL_ADDRESS'] ?? '') === '') return null;
  const parsed = environment.partial().safeParse(env);
  if (!parsed.success) throw new ConfigError(settingFaults(parsed.error.issues, env));
  return temporalSettings(parsed.data as Environment, parsed.data.DONDOC_DEMO === '1');
}
