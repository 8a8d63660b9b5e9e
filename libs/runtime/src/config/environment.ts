import { existsSync } from 'node:fs';
import { isIP } from 'node:net';
import { z } from 'zod';
import { SETTING_WORDS } from '#wording';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Characters of the secret that signs links. */
const SECRET_LENGTH = 32;

/** An empty variable is an absent one: that is what `.env` files and compose produce. */
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

const address = (protocol: RegExp) =>
  z.url({ protocol }).transform((url) => url.replace(/\/+$/, ''));

const file = () => z.string().refine((path) => existsSync(path));
const list = (one: z.ZodString) =>
  z
    .string()
    .transform((text) => text.split(/[\s,]+/).filter(Boolean))
    .pipe(z.array(one));

/** "10.20.0.0/16", or a single address. */
function isNetwork(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  const longest = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  const isShort = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= longest);
  return rest.length === 0 && longest > 0 && isShort;
}

/** `id:key`, the key 32 bytes in base64 or base64url. */
const PAYLOAD_KEY = /^[a-z0-9._-]{1,40}:[A-Za-z0-9+/_-]{43}=?$/;

const POSTGRES = /^postgres(ql)?$/;
const WEB = /^https?$/;

/**
 * Every variable that a process of this installation reads, in the order in which `docs/configuration.md` tells them; that page
 * is made from here. What a variable is for stands in `SETTING_WORDS`.
 */
export const environment = z.object({
  DONDOC_DEMO: optional(z.enum(['0', '1'])),
  DATABASE_URL: z.url({ protocol: POSTGRES }),
  DATABASE_MIGRATION_URL: optional(z.url({ protocol: POSTGRES })),
  DONDOC_SECRET: z.string().min(SECRET_LENGTH),
  DONDOC_SECRET_BEFORE: optional(list(z.string().min(SECRET_LENGTH))),
  DONDOC_DATA: optional(z.string()),
  BASE_URL: optional(address(WEB)),
  SMTP_URL: optional(z.url({ protocol: /^smtps?$/ })),
  MAIL_FROM: optional(z.string().regex(/@[a-z0-9.-]+>?\s*$/i)),
  MAIL_ATTEMPT_MS: optional(z.coerce.number().int().min(1_000).max(600_000)),
  INBOX_ADDRESS: optional(z.email()),
  INBOX_HOST: optional(z.string()),
  INBOX_AUTHENTICATED_BY: optional(z.string().regex(/^[a-z0-9._-]+$/i)),
  INBOX_PORT: optional(z.coerce.number().int().min(0).max(65_535)),
  WEBHOOK_NETWORKS: optional(list(z.string().refine(isNetwork))),
  TEMPORAL_ADDRESS: optional(z.string().regex(/^\S+:\d+$/)),
  TEMPORAL_NAMESPACE: optional(z.string()),
  TEMPORAL_TLS: optional(z.enum(['0', '1'])),
  TEMPORAL_TLS_CA: optional(file()),
  TEMPORAL_TLS_CERT: optional(file()),
  TEMPORAL_TLS_KEY: optional(file()),
  TEMPORAL_TLS_NAME: optional(z.string()),
  TEMPORAL_API_KEY: optional(z.string()),
  TEMPORAL_ENCRYPTION: optional(z.enum(['0', '1'])),
  TEMPORAL_PAYLOAD_KEYS: optional(list(z.string().regex(PAYLOAD_KEY))),
  WORKFLOW_BUNDLE: optional(z.string()),
  API_HOST: optional(z.string()),
  API_PORT: optional(z.coerce.number().int().min(0).max(65_535)),
  API_TRUSTED_PROXIES: optional(z.string()),
  OIDC_ISSUER: optional(z.url({ protocol: WEB })),
  OIDC_CLIENT_ID: optional(z.string()),
  OIDC_CLIENT_SECRET: optional(z.string()),
  OIDC_NAME: optional(z.string().max(60)),
  TRUSTED_CERTIFICATES: optional(file()),
  MAILBOX_URL: optional(address(WEB)),
  TEMPORAL_UI_URL: optional(address(WEB)),
  METRICS_HOST: optional(z.string()),
  METRICS_PORT: optional(z.coerce.number().int().min(1).max(65_535)),
  TEMPORAL_METRICS_PORT: optional(z.coerce.number().int().min(1).max(65_535)),
  LOG_LEVEL: optional(z.enum(LOG_LEVELS)),
});

export type Environment = z.infer<typeof environment>;
export type SettingName = keyof Environment;
export const settingNames = Object.keys(environment.shape) as readonly SettingName[];

/** What a demo makes up and a real installation must be told. */
export const REQUIRED_OUTSIDE_DEMO = ['BASE_URL', 'SMTP_URL', 'MAIL_FROM'] as const;

/** Whether no process starts without it. */
export const isAlwaysRequired = (name: SettingName): boolean =>
  !environment.shape[name].safeParse(undefined).success;

const isSetting = (name: PropertyKey | undefined): name is SettingName =>
  settingNames.includes(name as SettingName);

/** One line for each variable that is missing or wrong, however many things are wrong about it. */
export function settingFaults(
  issues: readonly z.core.$ZodIssue[],
  env: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  const names = [...new Set(issues.map(({ path }) => path[0]).filter(isSetting))];
  return names.map((name) =>
    env[name] === undefined || env[name] === ''
      ? SETTING_WORDS[name].missing
      : SETTING_WORDS[name].wrong,
  );
}
