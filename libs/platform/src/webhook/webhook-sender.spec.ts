import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { createReach, pinAddress } from './reachable.js';
import { createWebhookSender, newWebhookSecret } from './webhook-sender.js';

const LOCAL = { innerNetworks: ['127.0.0.0/8'], publicToo: false };
const OPEN = createReach({ innerNetworks: [], publicToo: true });

describe('a webhook on its way', () => {
  const got: { path: string; headers: IncomingHttpHeaders; body: string }[] = [];
  let server: Server;
  let base: string;
  beforeAll(async () => {
    server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const path = request.url ?? '';
        got.push({ path, headers: request.headers, body: Buffer.concat(chunks).toString('utf8') });
        if (path === '/slow') return;
        const status = { '/moved': 302, '/busy': 503 }[path] ?? 204;
        const more = { location: '/', 'retry-after': '90' };
        response.writeHead(status, status === 204 ? {} : more).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  beforeEach(() => got.splice(0));

  const webhook = (path: string, secrets = [newWebhookSecret()]) => ({
    ...{ id: 'b9a8', url: `${base}${path}`, payload: '{"type":"việc"}', secrets },
    now: new Date(),
  });
  const sender = createWebhookSender(createReach(LOCAL));

  it('carries a signature of each secret, which the reference library verifies', async () => {
    const secrets = [newWebhookSecret(), newWebhookSecret()];
    expect(await sender.send(webhook('/', secrets))).toMatchObject({ status: 204 });
    const { headers, body } = got[0]!;
    expect(String(headers['webhook-signature']).split(' ')).toHaveLength(2);
    for (const secret of secrets) {
      expect(new Webhook(secret).verify(body, headers as Record<string, string>)).toEqual({
        type: 'việc',
      });
    }
    expect(() =>
      new Webhook(newWebhookSecret()).verify(body, headers as Record<string, string>),
    ).toThrow();
  });

  it('follows no redirect and keeps how long it is asked to wait', async () => {
    expect(await sender.send(webhook('/moved'))).toMatchObject({ status: 302 });
    expect(got.map(({ path }) => path)).toEqual(['/moved']);
    expect(await sender.send(webhook('/busy'))).toMatchObject({
      status: 503,
      retryAfterMs: 90_000,
    });
  });

  it('gives up a receiver that does not answer in time', async () => {
    const hasty = createWebhookSender(createReach(LOCAL), { attemptMs: 200 });
    expect(await hasty.send(webhook('/slow'))).toEqual({ kind: 'failed', error: 'ETIMEDOUT' });
  });

  it('does not reach this machine unless it is told that it may', async () => {
    const outside = createWebhookSender(OPEN);
    expect(await outside.send(webhook('/'))).toMatchObject({
      error: expect.stringContaining('127.0.0.1'),
    });
    expect(got).toEqual([]);
  });

  it.each([
    'https://10.1.2.3/',
    'https://172.16.0.1/',
    'https://192.168.1.1/',
    'https://169.254.169.254/latest/meta-data',
    'https://100.64.0.1/',
    'https://0.0.0.0/',
    'https://127.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://[::1]/',
    'https://[::ffff:10.0.0.1]/',
    'https://[64:ff9b::7f00:1]/',
    'https://[fd00::1]/',
    'https://[fe80::1]/',
    'https://224.0.0.1/',
    'https://255.255.255.255/',
    'https://localhost/',
  ])('never goes to %s', async (url) => {
    await expect(pinAddress(new URL(url), OPEN)).rejects.toThrow();
  });

  it('goes outside by https only, and to the address that was looked at', async () => {
    expect(await pinAddress(new URL('https://203.0.114.7/'), OPEN)).toEqual({
      address: '203.0.114.7',
      family: 4,
    });
    await expect(pinAddress(new URL('http://203.0.114.7/'), OPEN)).rejects.toThrow('https');
  });

  it('goes to a listed network of the office, and to no other', async () => {
    const reach = createReach({ innerNetworks: ['10.20.0.0/16', 'fd00::7'], publicToo: true });
    expect(await pinAddress(new URL('http://10.20.3.4/'), reach)).toMatchObject({ family: 4 });
    expect(await pinAddress(new URL('http://[fd00::7]/'), reach)).toMatchObject({ family: 6 });
    await expect(pinAddress(new URL('https://10.21.0.1/'), reach)).rejects.toThrow();
    await expect(pinAddress(new URL('https://[fd00::8]/'), reach)).rejects.toThrow();
  });
});
