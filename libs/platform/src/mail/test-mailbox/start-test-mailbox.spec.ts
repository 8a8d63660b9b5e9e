import { appendFileSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMailSender } from '../send/mail-sender.js';
import type { OutgoingMail, SendResult } from '../index.js';
import { startTestMailbox } from './start-test-mailbox.js';
import type { TestMailbox, TestMailboxOptions } from './start-test-mailbox.js';

let dataDir: string;
let boxes: TestMailbox[] = [];

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'mailbox-'));
});
afterEach(async () => {
  await Promise.all(boxes.map((box) => box.stop()));
  boxes = [];
  rmSync(dataDir, { recursive: true });
});

async function start(more: Partial<TestMailboxOptions> = {}): Promise<TestMailbox> {
  const box = await startTestMailbox({ smtpPort: 0, httpPort: 0, dataDir, ...more });
  boxes.push(box);
  return box;
}

async function stop(box: TestMailbox): Promise<void> {
  boxes = boxes.filter((each) => each !== box);
  await box.stop();
}

async function deliver(box: TestMailbox, ...mails: Partial<OutgoingMail>[]): Promise<SendResult[]> {
  const sender = createMailSender({ smtpUrl: box.smtpUrl, from: 'x@demo.test', pool: 1 });
  const results: SendResult[] = [];
  for (const [index, mail] of mails.entries()) {
    results.push(
      await sender.send({
        messageId: `<m-${index}@demo.test>`,
        to: 'huyen-a@demo.test',
        replyTo: [],
        subject: 'Việc mới',
        html: '<p>Kính gửi <a href="http://localhost:3000/l/abc">đồng chí</a></p>',
        text: 'Kính gửi đồng chí: http://localhost:3000/l/abc',
        headers: {},
        ...mail,
      }),
    );
  }
  await sender.close();
  return results;
}

const get = (box: TestMailbox, path: string) => fetch(`${box.httpUrl}${path}`);
const json = async (box: TestMailbox, path: string) =>
  (await (await get(box, path)).json()) as { total: number; messages: { id: string }[] };
const page = async (box: TestMailbox, path: string) => (await get(box, path)).text();

describe('the JSON API', () => {
  it('lists newest first, filters by recipient and time, pages', async () => {
    let second = 0;
    const box = await start({ now: () => new Date(Date.UTC(2025, 2, 10, 1, 0, second++)) });
    await deliver(box, {}, { to: 'dieuphoi@demo.test' }, { subject: 'Nhắc tiếp nhận' });
    const ids = async (query: string): Promise<string[]> =>
      (await json(box, `/api/messages?${query}`)).messages.map((mail) => mail.id);

    expect(await ids('')).toEqual(['3', '2', '1']);
    expect(await ids('to=HUYEN-A@demo.test')).toEqual(['3', '1']);
    expect(await ids('to=a@demo.test')).toEqual([]);
    expect(await ids('since=2025-03-10T08:00:01%2B07:00')).toEqual(['3', '2']);
    expect(await ids('before=3&limit=1')).toEqual(['2']);
    expect((await json(box, '/api/messages?limit=1')).total).toBe(3);
    expect(await json(box, '/healthz')).toEqual({ status: 'ok', messages: 3 });
  });

  it('gives one mail whole, with the links to follow', async () => {
    const box = await start();
    await deliver(box, { headers: { 'X-Dondoc-Reason': 'newWork' } });

    expect(await json(box, '/api/messages/1')).toMatchObject({
      id: '1',
      from: 'x@demo.test',
      to: ['huyen-a@demo.test'],
      headerTo: ['huyen-a@demo.test'],
      subject: 'Việc mới',
      messageId: '<m-0@demo.test>',
      reason: 'newWork',
      links: ['http://localhost:3000/l/abc'],
      html: expect.stringContaining('Kính gửi'),
    });
  });

  it('forgets every mail on DELETE, in memory and on disk', async () => {
    const box = await start();
    await deliver(box, {}, {});
    const answer = await fetch(`${box.httpUrl}/api/messages`, { method: 'DELETE' });

    expect(answer.status).toBe(204);
    expect(box.count).toBe(0);
    await stop(box);
    expect((await start()).count).toBe(0);
  });

  it.each([
    ['/api/messages/99', 404],
    ['/api/messages/x', 404],
    ['/api/messages?since=gestern', 400],
    ['/api/messages?limit=-1', 400],
    ['/messages/99', 404],
    ['/messages/99/raw', 404],
  ])('%s answers %i', async (path, status) => {
    expect((await get(await start(), path)).status).toBe(status);
  });

  it('answers only to names of this machine', async () => {
    const box = await start();
    const status = await new Promise((resolve, reject) => {
      request(
        { port: box.httpPort, host: '127.0.0.1', path: '/', headers: { host: 'evil.example' } },
        (response) => resolve(response.resume().statusCode),
      )
        .on('error', reject)
        .end();
    });

    expect(status).toBe(421);
    expect((await fetch(`http://localhost:${box.httpPort}/`)).status).toBe(200);
  });

  it('refuses other methods', async () => {
    const box = await start();

    expect((await fetch(`${box.httpUrl}/`, { method: 'POST' })).status).toBe(405);
  });
});

describe('the page', () => {
  it('says what to do when there is no mail', async () => {
    const box = await start();

    expect(await page(box, '/')).toContain('Chưa có thư nào');
    expect(await page(box, '/')).toContain('hãy giao một văn bản');
    expect(await page(box, '/?to=a@demo.test')).toContain('Chưa có thư nào gửi tới a@demo.test');
  });

  it('lists time in Vietnam, recipient and subject, and offers the recipients as filter', async () => {
    const box = await start();
    await deliver(box, { sentAt: '2025-03-10T01:03:00Z' }, { to: 'dieuphoi@demo.test' });
    const list = await page(box, '/');

    expect(list).toContain('08:03 10/03/2025');
    expect(list).toContain('<a href="/messages/1">Việc mới</a>');
    expect(list).toContain('<option value="dieuphoi@demo.test">');
    const filtered = await page(box, '/?to=Dieuphoi');
    expect(filtered).toContain('/messages/2');
    expect(filtered).not.toContain('/messages/1"');
    expect(filtered).toContain('value="Dieuphoi"');
  });

  it('pages through many mails', async () => {
    const box = await start();
    await deliver(box, ...Array.from({ length: 103 }, () => ({})));
    const list = await page(box, '/');

    expect(list.match(/href="\/messages\//g)).toHaveLength(100);
    expect(list).toContain('<a href="/?before&#x3D;4">Thư cũ hơn</a>');
    expect((await page(box, '/?before=4')).match(/href="\/messages\//g)).toHaveLength(3);
  });

  it('shows a mail with its headers, text and raw form', async () => {
    const box = await start();
    await deliver(box, { headers: { 'X-Dondoc-Reason': 'newWork' } });
    const mail = await page(box, '/messages/1');

    expect(mail).toContain('src="/messages/1/html" sandbox="allow-popups');
    expect(mail).toContain('X-Dondoc-Reason');
    expect(mail).toContain('Kính gửi đồng chí');
    const raw = await get(box, '/messages/1/raw');
    expect(raw.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(await raw.text()).toMatch(
      /^Return-Path: <x@demo.test>\r\nDelivered-To: huyen-a@demo.test\r\n/,
    );
  });

  it('runs nothing of a hostile mail and opens its links elsewhere', async () => {
    const box = await start();
    await deliver(box, {
      subject: '<script>alert(1)</script>',
      html: '<script>alert(2)</script><img src="http://evil.example/x.png">',
      text: '</pre><script>alert(3)</script>',
    });

    for (const path of ['/', '/messages/1']) {
      const answer = await get(box, path);
      expect(await answer.text()).not.toMatch(/<script>alert/);
      expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'");
    }
    const framed = await get(box, '/messages/1/html');
    const policy = framed.headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toMatch(/sandbox allow-popups allow-popups-to-escape-sandbox$/);
    expect(policy).not.toMatch(/script-src|http:/);
    expect(await framed.text()).toMatch(/^<base target="_blank">/);
  });
});

describe('the SMTP side', () => {
  it('takes *.test only', async () => {
    const box = await start();
    const results = await deliver(
      box,
      { to: 'ai-do@example.com' },
      { to: 'x@test.example' },
      { to: 'x@sub.demo.test' },
    );

    expect(results.map((result) => result.outcome)).toEqual(['FAILED', 'FAILED', 'SENT']);
    expect(box.count).toBe(1);
  });

  it('refuses a mail over 10 MB', async () => {
    const box = await start();
    const [result] = await deliver(box, { text: 'x'.repeat(11 * 1024 * 1024) });

    expect(result).toMatchObject({ outcome: 'FAILED' });
    expect(box.count).toBe(0);
  });

  it('tells its listener of each mail before the sender gets its answer', async () => {
    const seen: string[] = [];
    const box = await start({ onMessage: (mail) => seen.push(mail.id) });
    await deliver(box, {}, {});

    expect(seen).toEqual(['1', '2']);
  });
});

describe('the mails on disk', () => {
  it('come back after a restart, byte for byte, and ids go on', async () => {
    const first = await start();
    await deliver(
      first,
      {},
      {
        subject: 'Thứ hai – ổn',
        headers: { 'Delivered-To': 'nobody@demo.test' },
      },
    );
    const before = await page(first, '/messages/2/raw');
    await stop(first);

    const second = await start();
    expect((await second.messages()).map((mail) => mail.subject)).toEqual([
      'Thứ hai – ổn',
      'Việc mới',
    ]);
    expect(await page(second, '/messages/2/raw')).toBe(before);
    expect((await second.messages())[0]?.to).toEqual(['huyen-a@demo.test']);
    await deliver(second, {});
    expect((await second.messages()).map((mail) => mail.id)).toEqual(['3', '2', '1']);
  });

  it('are there the moment the sender is told so, without a stop', async () => {
    const box = await start();
    await deliver(box, {}, {});
    const reader = await start();

    expect(reader.count).toBe(2);
  });

  it('lose only the record that was cut short', async () => {
    const first = await start();
    await deliver(first, {}, {});
    await stop(first);
    const file = join(dataDir, 'mailbox', 'mails.log');
    const whole = statSync(file).size;
    appendFileSync(file, 'mail 3 5000\nReturn-Path: <x@demo');

    const second = await start();
    expect(second.count).toBe(2);
    expect(statSync(file).size).toBe(whole);
    await deliver(second, { subject: 'Sau sự cố' });
    await stop(second);
    expect((await (await start()).messages())[0]?.subject).toBe('Sau sự cố');
  });

  it('are readable by their owner only', async () => {
    await start();

    expect(statSync(join(dataDir, 'mailbox', 'mails.log')).mode & 0o077).toBe(0);
  });

  it('are none with dataDir null', async () => {
    const box = await start({ dataDir: null });
    await deliver(box, {});

    expect((await box.messages()).length).toBe(1);
    expect(() => statSync(join(dataDir, 'mailbox'))).toThrow();
  });
});

it('a busy HTTP port is an error, and the SMTP port is given back', async () => {
  const box = await start();

  await expect(start({ httpPort: box.httpPort })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
