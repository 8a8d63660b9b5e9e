import { readFileSync } from 'node:fs';
import { SETTINGS_FAULTS } from '#wording';
import type { Environment } from './environment.js';
import { payloadKeys, type PayloadKey } from './payload-keys.js';

/** How a client or worker reaches Temporal, and what it keeps from it. */
export interface TemporalSettings {
  readonly address: string;
  readonly namespace: string;
  /** Null: no TLS. Contents of PEM files, not their paths. */
  readonly tls: {
    readonly ca: Buffer | null;
    /** Our own certificate (mTLS). */
    readonly own: { readonly cert: Buffer; readonly key: Buffer } | null;
    readonly serverName: string | null;
  } | null;
  readonly apiKey: string | null;
  readonly payloads: {
    /** Whether what is sent is encrypted; what is received is decrypted in any case. */
    readonly encrypt: boolean;
    readonly keys: readonly PayloadKey[];
  };
}

type Read = Pick<Environment, Extract<keyof Environment, `TEMPORAL_${string}`>> &
  Partial<Pick<Environment, 'DONDOC_SECRET' | 'DONDOC_SECRET_BEFORE'>>;

const OWN = ['TEMPORAL_TLS_CERT', 'TEMPORAL_TLS_KEY'] as const;

/** A certificate without its key is none. */
export function temporalFaults(values: Read): readonly string[] {
  const missing = OWN.filter((name) => values[name] === undefined);
  if (missing.length !== 1) return [];
  return missing.map((name) => SETTINGS_FAULTS.requiredWithOthers(name, OWN.join(', ')));
}

const contents = (path: string | undefined): Buffer | null =>
  path === undefined ? null : readFileSync(path);

function tlsOf(values: Read): TemporalSettings['tls'] {
  const cert = contents(values.TEMPORAL_TLS_CERT);
  const key = contents(values.TEMPORAL_TLS_KEY);
  const ca = contents(values.TEMPORAL_TLS_CA);
  const own = cert === null || key === null ? null : { cert, key };
  const usual = own !== null || ca !== null;
  const wanted = values.TEMPORAL_TLS === undefined ? usual : values.TEMPORAL_TLS === '1';
  // A key never goes over an open line.
  return wanted || values.TEMPORAL_API_KEY !== undefined
    ? { ca, own, serverName: values.TEMPORAL_TLS_NAME ?? null }
    : null;
}

export function temporalSettings(values: Read, demo: boolean): TemporalSettings {
  const secrets = [values.DONDOC_SECRET, ...(values.DONDOC_SECRET_BEFORE ?? [])];
  return {
    address: values.TEMPORAL_ADDRESS ?? '127.0.0.1:7233',
    namespace: values.TEMPORAL_NAMESPACE ?? 'default',
    tls: tlsOf(values),
    apiKey: values.TEMPORAL_API_KEY ?? null,
    payloads: {
      encrypt:
        values.TEMPORAL_ENCRYPTION === undefined ? !demo : values.TEMPORAL_ENCRYPTION === '1',
      keys: payloadKeys(
        values.TEMPORAL_PAYLOAD_KEYS ?? [],
        secrets.filter((secret) => secret !== undefined),
      ),
    },
  };
}
