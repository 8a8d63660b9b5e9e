import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError } from './config-error.js';
import { loadConfig, loadTemporalSettings } from './config.js';

const DEMO = {
  DONDOC_DEMO: '1',
  DATABASE_URL: 'postgresql://127.0.0.1/dondoc',
  DONDOC_SECRET: 's'.repeat(32),
};
const REAL = {
  DATABASE_URL: 'postgres://db/dondoc',
  DONDOC_SECRET: 's'.repeat(32),
  BASE_URL: 'https://dondoc.example.vn/',
  SMTP_URL: 'smtps://mail.example.vn',
  MAIL_FROM: 'Đôn đốc <dondoc@example.vn>',
};

const faultsOf = (env: Record<string, string | undefined>): string => {
  try {
    loadConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return '';
};

describe('configuration', () => {
  it('of a demo needs a database and a secret only', () => {
    expect(loadConfig(DEMO)).toMatchObject({
      demo: true,
      migrationUrl: DEMO.DATABASE_URL,
      temporal: { address: '127.0.0.1:7233', namespace: 'default' },
      baseUrl: 'http://localhost:3000',
      api: { host: '127.0.0.1', port: 3000, trustedProxies: [] },
    });
  });

  it('takes an empty variable for an absent one', () => {
    expect(loadConfig({ ...DEMO, API_PORT: '', TEMPORAL_NAMESPACE: '' }).api.port).toBe(3000);
  });

  it('of a real installation has no slash at the end of its address', () => {
    expect(loadConfig(REAL)).toMatchObject({ demo: false, baseUrl: 'https://dondoc.example.vn' });
  });

  it.each(['DATABASE_URL', 'DONDOC_SECRET', 'BASE_URL', 'SMTP_URL', 'MAIL_FROM'])(
    'is refused without %s',
    (name) => {
      expect(faultsOf({ ...REAL, [name]: undefined })).toContain(`- ${name}`);
    },
  );

  it.each([
    ['DATABASE_URL', 'mysql://db'],
    ['DONDOC_SECRET', 'short'],
    ['API_PORT', '70000'],
    ['SMTP_URL', 'http://mail'],
    ['BASE_URL', 'ftp://dondoc'],
    ['TEMPORAL_ADDRESS', 'nowhere'],
    ['TEMPORAL_TLS_CA', '/no/such/file.pem'],
    ['TEMPORAL_PAYLOAD_KEYS', 'a:tooshort'],
    ['DONDOC_SECRET_BEFORE', 'short'],
    ['MAIL_FROM', 'nobody'],
    ['LOG_LEVEL', 'loud'],
    ['TRUSTED_CERTIFICATES', '/no/such/file.pem'],
    ['INBOX_ADDRESS', 'no address'],
    ['WEBHOOK_NETWORKS', '10.0.0.0/33'],
    ['WEBHOOK_NETWORKS', 'noi-bo.example.vn'],
  ])('is refused with %s=%s', (name, value) => {
    expect(faultsOf({ ...REAL, [name]: value })).toContain(`- ${name}`);
  });

  it('says all that is missing at once, one line of Vietnamese for each thing', () => {
    const [heading, ...lines] = faultsOf({ DONDOC_SECRET: 'short' }).split('\n');
    expect(heading).toContain('chưa khởi động');
    expect(lines).toHaveLength(5);
    expect(lines.map((line) => /- (\w+): (thiếu|chưa đúng)\. Cần /.exec(line)?.slice(1))).toEqual([
      ['DATABASE_URL', 'thiếu'],
      ['DONDOC_SECRET', 'chưa đúng'],
      ['BASE_URL', 'thiếu'],
      ['SMTP_URL', 'thiếu'],
      ['MAIL_FROM', 'thiếu'],
    ]);
  });

  it('never repeats a value that was refused', () => {
    expect(faultsOf({ ...REAL, DONDOC_SECRET: 'a-short-secret' })).not.toContain('a-short-secret');
  });

  it('takes a value from a file that is named, and says which file it cannot read', () => {
    const folder = mkdtempSync(join(tmpdir(), 'dondoc-config-'));
    const path = join(folder, 'secret');
    writeFileSync(path, `${'f'.repeat(40)}\n`);
    const { DONDOC_SECRET: _, ...rest } = REAL;
    expect(loadConfig({ ...rest, DONDOC_SECRET_FILE: path }).secret).toBe('f'.repeat(40));
    rmSync(folder, { recursive: true });
    expect(faultsOf({ ...rest, DONDOC_SECRET_FILE: path })).toContain('- DONDOC_SECRET_FILE');
  });

  it('of a real installation requires TLS of the mail server and encrypts what Temporal keeps', () => {
    const { mail, temporal } = loadConfig(REAL);
    expect([mail.requireTls, temporal.payloads.encrypt]).toEqual([true, true]);
    const demo = loadConfig(DEMO);
    expect([demo.mail.requireTls, demo.temporal.payloads.encrypt]).toEqual([false, false]);
    expect(loadConfig({ ...REAL, TEMPORAL_ENCRYPTION: '0' }).temporal.payloads.encrypt).toBe(false);
  });

  it('keeps former secrets for reading, in links and payloads', () => {
    const former = loadConfig(REAL).temporal.payloads.keys[0]?.id;
    const rotated = {
      ...REAL,
      DONDOC_SECRET: 'n'.repeat(32),
      DONDOC_SECRET_BEFORE: REAL.DONDOC_SECRET,
    };
    const { formerSecrets, temporal } = loadConfig(rotated);
    expect(formerSecrets).toEqual([REAL.DONDOC_SECRET]);
    expect(temporal.payloads.keys.map(({ id }) => id)).toEqual([
      expect.not.stringMatching(former!),
      former,
    ]);
  });

  it('puts keys that are given before those of the secrets', () => {
    const key = Buffer.alloc(32, 7).toString('base64');
    const { keys } = loadConfig({ ...REAL, TEMPORAL_PAYLOAD_KEYS: `k2:${key}, k1:${key}` }).temporal
      .payloads;
    expect(keys.map(({ id }) => id)).toEqual(['k2', 'k1', expect.stringMatching(/^secret-/)]);
    expect(keys[0]?.key).toEqual(Buffer.alloc(32, 7));
  });

  it('reaches Temporal over TLS where a key or a certificate says so', () => {
    const tls = (more: object) =>
      loadTemporalSettings({ TEMPORAL_ADDRESS: 't:7233', ...more })?.tls;
    expect(tls({})).toBeNull();
    expect(tls({ TEMPORAL_API_KEY: 'a key', TEMPORAL_TLS: '0' })).toEqual({
      ca: null,
      own: null,
      serverName: null,
    });
    expect(tls({ TEMPORAL_TLS: '1', TEMPORAL_TLS_NAME: 'x' })).toMatchObject({ serverName: 'x' });
    expect(loadTemporalSettings({})).toBeNull();
    expect(faultsOf({ ...REAL, TEMPORAL_TLS_CERT: import.meta.filename })).toContain(
      '- TEMPORAL_TLS_KEY',
    );
  });

  const PROVIDER = {
    OIDC_ISSUER: 'https://id.example.vn',
    OIDC_CLIENT_ID: 'dondoc',
    OIDC_CLIENT_SECRET: 'a secret',
  };

  it('has no identity provider unless it is told all of one', () => {
    expect(loadConfig(REAL).identityProvider).toBeNull();
    expect(loadConfig({ ...REAL, ...PROVIDER }).identityProvider).toEqual({
      ...{ issuer: 'https://id.example.vn', clientId: 'dondoc', clientSecret: 'a secret' },
      name: 'tài khoản cơ quan',
    });
    expect(loadConfig({ ...REAL, ...PROVIDER, OIDC_NAME: 'SSO' }).identityProvider?.name).toBe(
      'SSO',
    );
    for (const name of Object.keys(PROVIDER)) {
      expect(faultsOf({ ...REAL, ...PROVIDER, [name]: undefined })).toContain(`- ${name}`);
    }
  });

  it('asks an identity provider over TLS, or on this machine', () => {
    const at = (issuer: string) => faultsOf({ ...REAL, ...PROVIDER, OIDC_ISSUER: issuer });
    expect(at('http://id.example.vn')).toContain('- OIDC_ISSUER');
    expect(at('http://localhost:8080/realms/a')).toBe('');
  });

  it('lets webhooks into the networks it is told, and those of a demo only to this machine', () => {
    const { webhooks } = loadConfig({ ...REAL, WEBHOOK_NETWORKS: '10.20.0.0/16, fd00::/8' });
    expect(webhooks).toEqual({ innerNetworks: ['10.20.0.0/16', 'fd00::/8'], publicToo: true });
    expect(loadConfig(REAL).webhooks.innerNetworks).toEqual([]);
    expect(loadConfig(DEMO).webhooks).toEqual({
      innerNetworks: ['127.0.0.0/8', '::1'],
      publicToo: false,
    });
  });

  it('never lets a demo mail the world', () => {
    expect(faultsOf({ ...DEMO, SMTP_URL: 'smtp://mail.example.vn' })).toContain('SMTP_URL');
    expect(faultsOf({ ...DEMO, SMTP_URL: 'smtp://127.0.0.1:1025' })).toBe('');
  });
});
