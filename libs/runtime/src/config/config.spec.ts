import { ConfigError, loadConfig } from './config.js';

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

  it.each(['DATABASE_URL', 'DONDOC_SECRET', 'BASE_URL', 'SMTP_URL'])(
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
    ['LOG_LEVEL', 'loud'],
    ['TRUSTED_CERTIFICATES', '/no/such/file.pem'],
  ])('is refused with %s=%s', (name, value) => {
    expect(faultsOf({ ...REAL, [name]: value })).toContain(`- ${name}`);
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

  it('never lets a demo mail the world', () => {
    expect(faultsOf({ ...DEMO, SMTP_URL: 'smtp://mail.example.vn' })).toContain('SMTP_URL');
    expect(faultsOf({ ...DEMO, SMTP_URL: 'smtp://127.0.0.1:1025' })).toBe('');
  });
});
