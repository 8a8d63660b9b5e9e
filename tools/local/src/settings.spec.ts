import { createServer } from 'node:net';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { banner } from './banner.js';
import { instanceEnvironment } from './part-environment.js';
import { assertPortsFree, EPHEMERAL_FROM, freePort } from './ports.js';
import { claimedPorts, installationSecret, readSettings } from './settings.js';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'dondoc-settings-'));
  chmodSync(root, 0o755); // else root's data would live elsewhere
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const settings = (env: NodeJS.ProcessEnv = {}) => readSettings(root, { DONDOC_DATA: '.', ...env });

describe('ports', () => {
  it('are the documented ones unless the environment moves them', () => {
    expect(settings({ API_PORT: '3100' }).ports).toEqual({
      api: 3100,
      postgres: 15_432,
      temporal: 7233,
      temporalUi: 8233,
      mailboxSmtp: 1025,
      mailboxHttp: 1080,
    });
    expect(settings({ API_PORT: '3100' }).baseUrl).toBe('http://localhost:3100');
  });

  it('lie where no outgoing connection of this machine can take them', async () => {
    const standing = Object.values(settings().ports);
    const chosen = await Promise.all(Array.from({ length: 50 }, () => freePort()));
    expect([...standing, ...chosen].filter((port) => port >= EPHEMERAL_FROM)).toEqual([]);
  });

  it.each(['0', '65536', 'abc', '80.5'])('refuse %s, naming the variable', (value) => {
    expect(() => settings({ PG_PORT: value })).toThrow(/PG_PORT/);
  });

  it('are claimed only for what this start runs itself', () => {
    const variables = (env: NodeJS.ProcessEnv) =>
      claimedPorts(settings(env)).map((c) => c.variable);
    expect(variables({})).toContain('PG_PORT');
    expect(
      variables({
        DATABASE_URL: 'postgresql://db.demo.test/x',
        TEMPORAL_ADDRESS: 'temporal.demo.test:7233',
      }),
    ).toEqual(['API_PORT', 'MAILBOX_SMTP_PORT', 'MAILBOX_HTTP_PORT']);
  });

  it('that are busy are named with the remedy', async () => {
    const [free, busy] = [await freePort(), await freePort()];
    const server = createServer().listen(busy, '127.0.0.1');
    await once(server, 'listening');
    const claims = [
      { part: 'API', port: free, variable: 'API_PORT' },
      { part: 'Temporal', port: busy, variable: 'TEMPORAL_PORT' },
    ];
    await expect(assertPortsFree(claims)).rejects.toMatchObject({
      code: 'PORT_BUSY',
      message: expect.stringMatching(
        new RegExp(`${busy} \\(Temporal\\).*TEMPORAL_PORT=${busy + 10} npm start`),
      ),
    });
    server.close();
    await once(server, 'close');
    await expect(assertPortsFree(claims)).resolves.toBeUndefined();
  });
});

describe('what the parts are told', () => {
  it('sends demo mail to the test mailbox, whatever SMTP_URL was', () => {
    const urls = { appUrl: 'postgresql://app', ownerUrl: 'postgresql://owner' };
    const mine = settings({ SMTP_URL: 'smtp://mail.outside.example:25' });
    const told = instanceEnvironment(mine, urls, '127.0.0.1:7233', '/bundle.js');
    expect(told).toMatchObject({
      SMTP_URL: 'smtp://127.0.0.1:1025',
      DATABASE_URL: urls.appUrl,
      DATABASE_MIGRATION_URL: urls.ownerUrl,
      DONDOC_DEMO: '1',
    });
  });

  it('has one secret per installation, readable by its owner alone', () => {
    const secret = installationSecret(settings());
    expect(secret).toHaveLength(43);
    expect(installationSecret(settings())).toBe(secret);
    expect(statSync(join(root, 'secret')).mode & 0o777).toBe(0o600);
    expect(installationSecret(settings({ DONDOC_SECRET: 'mine' }))).toBe('mine');
  });
});

describe('the banner', () => {
  const demo = {
    documents: 5,
    issuers: 3,
    bodies: 29,
    campaigns: 5,
    accounts: ['dieuphoi@demo.test'],
    password: 'demo',
  };
  const facts = {
    version: '0.1.0',
    postgres: { version: '18.4', source: 'embedded' as const, runsAs: 'postgres' },
    temporal: { path: '/bin/temporal', source: 'path' as const },
    temporalAddress: '127.0.0.1:7233',
    migrations: { applied: 0, total: 12 },
    demo,
  };

  it('fits a screen with the lines before it, and shows what this run found', () => {
    const lines = banner(settings(), facts);
    expect(lines.length).toBeLessThanOrEqual(12);
    const text = lines.join('\n');
    for (const part of [
      '18.4',
      '12/12',
      '29 đơn vị',
      'http://localhost:3000',
      'dieuphoi@demo.test',
      'demo:reset',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('says where things are when they are not ours', () => {
    const text = banner(settings(), {
      ...facts,
      postgres: undefined,
      temporal: undefined,
      demo: undefined,
    }).join('\n');
    expect(text).toContain('DATABASE_URL');
    expect(text).toContain('TEMPORAL_ADDRESS');
    expect(text).not.toContain('Tài khoản');
  });
});
