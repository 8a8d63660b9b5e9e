import { createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { startTestMailbox } from '../test-mailbox/start-test-mailbox.js';
import type { TestMailbox } from '../test-mailbox/start-test-mailbox.js';
import type { MailboxBehaviour } from '../test-mailbox/smtp-side.js';
import { createMailSender } from './mail-sender.js';
import type { MailSender, OutgoingMail, SendTimeouts } from './mail-sender.js';
import { MailSettingsError } from './smtp-server-address.js';

const FROM = 'Đôn đốc <khong-tra-loi@demo.test>';

function aMail(more: Partial<OutgoingMail> = {}): OutgoingMail {
  return {
    messageId: '<m-1@demo.test>',
    to: 'huyen-a@demo.test',
    replyTo: ['dieuphoi@demo.test'],
    subject: '[Hạn hôm nay] Tổ chức hội nghị – 470/KH-LĐLĐ',
    html: '<p>Kính gửi đồng chí</p>',
    text: 'Kính gửi đồng chí',
    headers: { 'X-Dondoc-Reason': 'dueToday' },
    ...more,
  };
}

const opened: { close(): unknown }[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((each) => each.close()));
});

async function mailbox(behaviour: MailboxBehaviour = {}): Promise<TestMailbox> {
  const started = await startTestMailbox({ smtpPort: 0, httpPort: 0, dataDir: null, behaviour });
  opened.push({ close: () => started.stop() });
  return started;
}

function sender(smtpUrl: string, timeouts: Partial<SendTimeouts> = {}, pool = 1): MailSender {
  const made = createMailSender({ smtpUrl, from: FROM, pool, timeouts });
  opened.push({ close: () => made.close(100) });
  return made;
}

/** A server that speaks line by line as told; `reply` gets each line once the greeting is out. */
async function rawServer(
  reply: (line: string, socket: Socket, connection: number) => void,
  greeting = '220 raw.test ESMTP\r\n',
): Promise<string> {
  let connections = 0;
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    const connection = ++connections;
    sockets.add(socket);
    socket.on('error', () => undefined);
    if (greeting !== '') socket.write(greeting);
    let rest = '';
    socket.on('data', (chunk) => {
      const lines = (rest + chunk.toString('latin1')).split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) reply(line, socket, connection);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  opened.push({
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  });
  return `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** The usual answers up to the data; `null` for a line that is message content. */
function politely(line: string): string | null {
  if (/^EHLO/.test(line)) return '250 raw.test\r\n';
  if (/^(MAIL|RCPT|RSET)/.test(line)) return '250 ok\r\n';
  if (line === 'DATA') return '354 go on\r\n';
  return null;
}

describe('a mail the server takes', () => {
  it('is SENT with the given Message-ID, recipients, sender and reason', async () => {
    const box = await mailbox();
    const result = await sender(box.smtpUrl).send(aMail({ sentAt: '2025-03-10T01:03:00Z' }));

    expect(result).toEqual({ outcome: 'SENT', response: expect.stringMatching(/^250 /) });
    const [summary] = await box.messages();
    expect(summary).toMatchObject({
      messageId: '<m-1@demo.test>',
      from: 'khong-tra-loi@demo.test',
      to: ['huyen-a@demo.test'],
      subject: '[Hạn hôm nay] Tổ chức hội nghị – 470/KH-LĐLĐ',
      reason: 'dueToday',
      sentAt: '2025-03-10T01:03:00.000Z',
    });
    const detail = await box.message(summary!.id);
    expect(detail).toMatchObject({
      headerTo: ['huyen-a@demo.test'],
      headerReplyTo: ['dieuphoi@demo.test'],
      html: expect.stringContaining('<p>Kính gửi đồng chí</p>'),
      text: expect.stringContaining('Kính gửi đồng chí'),
    });
  });

  it('keeps a hostile address one address', async () => {
    const box = await mailbox();
    const result = await sender(box.smtpUrl).send(aMail({ to: 'a@demo.test, b@demo.test' }));

    expect(result.outcome).not.toBe('SENT');
    expect(box.count).toBe(0);
  });

  it('goes over no more connections than the pool has', async () => {
    const box = await mailbox();
    const pooled = sender(box.smtpUrl, {}, 3);
    const mails = Array.from({ length: 30 }, (_, i) => aMail({ messageId: `<m-${i}@demo.test>` }));
    const results = await Promise.all(mails.map((mail) => pooled.send(mail)));

    expect(results.every((result) => result.outcome === 'SENT')).toBe(true);
    expect(new Set((await box.messages()).map((mail) => mail.messageId)).size).toBe(30);
    expect(box.connections).toBe(3);
  });
});

describe('RETRY: surely not delivered', () => {
  it.each([
    ['450 to the recipient', { onRecipient: () => ({ kind: 'refuse', code: 450 }) as const }],
    ['451 after the data', { onMail: () => ({ kind: 'refuse', code: 451 }) as const }],
  ])('%s', async (_, behaviour) => {
    const box = await mailbox(behaviour);
    const result = await sender(box.smtpUrl).send(aMail());

    expect(result).toMatchObject({ outcome: 'RETRY', code: expect.stringMatching(/^45[01]$/) });
    expect(box.count).toBe(0);
  });

  it('silence before the data, while other mails of the pool go on', async () => {
    let stalled = false;
    const box = await mailbox({
      onRecipient: (address) => {
        if (address !== 'slow@demo.test' || stalled) return { kind: 'accept' };
        stalled = true;
        return { kind: 'delay', ms: 3_000 };
      },
    });
    const pooled = sender(box.smtpUrl, { silenceMs: 400 }, 2);
    const slow = pooled.send(aMail({ messageId: '<slow@demo.test>', to: 'slow@demo.test' }));
    const others = await Promise.all(
      [1, 2, 3].map((n) => pooled.send(aMail({ messageId: `<fast-${n}@demo.test>` }))),
    );

    expect(others.map((result) => result.outcome)).toEqual(['SENT', 'SENT', 'SENT']);
    expect(await slow).toMatchObject({ outcome: 'RETRY', code: 'ETIMEDOUT' });
    expect(box.count).toBe(3);
  });

  it('a server that trickles bytes is cut at the end of the attempt', async () => {
    const url = await rawServer((line, socket) => {
      if (!/^EHLO/.test(line)) return;
      const trickle = setInterval(() => socket.write('250-still here\r\n'), 50);
      socket.once('close', () => clearInterval(trickle));
    });
    const result = await sender(url, { attemptMs: 300 }).send(aMail());

    expect(result).toMatchObject({ outcome: 'RETRY', code: 'EABORT' });
  });

  it.each([
    ['before the data', /^RCPT/],
    ['at the DATA command', /^DATA$/],
  ])('cut %s', async (_, at) => {
    const url = await rawServer((line, socket) => {
      if (at.test(line)) socket.destroy();
      else socket.write(politely(line) ?? '');
    });

    expect((await sender(url).send(aMail())).outcome).toBe('RETRY');
  });

  it('cut in the middle of a long message, before its end was sent', async () => {
    let inData = false;
    const url = await rawServer((line, socket) => {
      if (inData) {
        socket.destroy();
        return;
      }
      socket.write(politely(line) ?? '');
      inData = line === 'DATA';
    });
    const long = 'x'.repeat(70).concat('\n').repeat(400_000);
    const result = await sender(url).send(aMail({ text: long }));

    expect(result.outcome).toBe('RETRY');
  });

  it('a connection dropped while idle is replaced without a word', async () => {
    const url = await rawServer((line, socket, connection) => {
      if (line === '.') {
        socket.write('250 taken\r\n');
        if (connection === 1) setTimeout(() => socket.destroy(), 20);
      } else socket.write(politely(line) ?? '');
    });
    const pooled = sender(url);
    const first = await pooled.send(aMail());
    await new Promise((resolve) => setTimeout(resolve, 100));
    const second = await pooled.send(aMail({ messageId: '<m-2@demo.test>' }));

    expect([first.outcome, second.outcome]).toEqual(['SENT', 'SENT']);
  });
});

describe('FAILED: refused for good', () => {
  it.each([
    [
      '550 to the recipient',
      { onRecipient: () => ({ kind: 'refuse', code: 550 }) as const },
      '550',
    ],
    ['552 after the data', { onMail: () => ({ kind: 'refuse', code: 552 }) as const }, '552'],
  ])('%s; the connection serves the next mail', async (_, behaviour, code) => {
    let refuse = true;
    const once: MailboxBehaviour = Object.fromEntries(
      Object.entries(behaviour).map(([name, react]) => [
        name,
        () => (refuse ? react() : { kind: 'accept' }),
      ]),
    );
    const box = await mailbox(once);
    const pooled = sender(box.smtpUrl);

    expect(await pooled.send(aMail())).toMatchObject({ outcome: 'FAILED', code });
    refuse = false;
    expect((await pooled.send(aMail({ messageId: '<m-2@demo.test>' }))).outcome).toBe('SENT');
    expect(box.connections).toBe(1);
  });

  it('a mail without a recipient', async () => {
    const box = await mailbox();

    expect(await sender(box.smtpUrl).send(aMail({ to: '' }))).toMatchObject({
      outcome: 'FAILED',
      code: 'EENVELOPE',
    });
  });
});

describe('HELD: nothing wrong with this mail', () => {
  it('connection refused', async () => {
    const box = await mailbox();
    const { smtpUrl } = box;
    await box.stop();
    opened.length = 0;

    expect(await sender(smtpUrl).send(aMail())).toMatchObject({
      outcome: 'HELD',
      waitsFor: 'time',
      answeredTo: 'nothing',
      code: 'ESOCKET',
    });
  });

  it('no greeting within the time-out', async () => {
    const url = await rawServer(() => undefined, '');
    const result = await sender(url, { greetingMs: 150 }).send(aMail());

    expect(result).toMatchObject({ outcome: 'HELD', waitsFor: 'time', code: 'ETIMEDOUT' });
  });

  it('a name that does not resolve', async () => {
    const result = await sender('smtp://mail.does-not-exist.invalid:25').send(aMail());

    expect(result).toMatchObject({ outcome: 'HELD', waitsFor: 'time' });
  });

  it.each([
    ['554 instead of a greeting', '554 not today\r\n', 'person'],
    ['421 instead of a greeting', '421 too many sessions\r\n', 'time'],
  ])('%s', async (_, greeting, waitsFor) => {
    const url = await rawServer(() => undefined, greeting);

    expect(await sender(url).send(aMail())).toMatchObject({
      outcome: 'HELD',
      waitsFor,
      answeredTo: 'session',
      code: greeting.slice(0, 3),
    });
  });

  it('a password the server does not take', async () => {
    const url = await rawServer((line, socket) => {
      if (/^EHLO/.test(line)) socket.write('250-raw.test\r\n250 AUTH PLAIN\r\n');
      else if (/^AUTH/.test(line)) socket.write('535 5.7.8 not accepted\r\n');
    });
    const withPassword = url.replace('smtp://', 'smtp://user:wrong@');

    expect(await sender(withPassword).send(aMail())).toMatchObject({
      outcome: 'HELD',
      waitsFor: 'person',
      answeredTo: 'session',
      code: '535',
    });
  });

  const refuse = (code: number, text: string) => () => ({ kind: 'refuse', code, text }) as const;
  it.each([
    ['553 to the sender', { onSender: refuse(553, '5.7.1 not yours') }, 'person', 'session'],
    ['a day’s quota', { onRecipient: refuse(550, '5.4.5 daily quota') }, 'person', 'mail'],
    ['relaying denied', { onRecipient: refuse(554, '5.7.1 relay denied') }, 'person', 'mail'],
    ['554 after the data', { onMail: refuse(554, '5.7.1 policy') }, 'person', 'mail'],
    ['421 to the recipient', { onRecipient: refuse(421, '4.7.0 busy') }, 'time', 'session'],
    ['421 to the connection', { onConnection: refuse(421, 'busy') }, 'time', 'session'],
  ] as const)('%s', async (_, behaviour, waitsFor, answeredTo) => {
    const box = await mailbox(behaviour);

    expect(await sender(box.smtpUrl).send(aMail())).toMatchObject({
      outcome: 'HELD',
      waitsFor,
      answeredTo,
    });
    expect(box.count).toBe(0);
  });
});

describe('UNCERTAIN: the data was handed over and no answer came', () => {
  it('cut before the 250; a resend with the same Message-ID makes at most two', async () => {
    let cuts = 1;
    const box = await mailbox({ onMail: () => ({ kind: cuts-- > 0 ? 'cut' : 'accept' }) });
    const pooled = sender(box.smtpUrl);

    expect(await pooled.send(aMail())).toEqual({
      outcome: 'UNCERTAIN',
      reason: expect.any(String),
    });
    expect((await pooled.send(aMail())).outcome).toBe('SENT');
    expect((await box.messages()).map((mail) => mail.messageId)).toEqual([
      '<m-1@demo.test>',
      '<m-1@demo.test>',
    ]);
  });

  it('cut by a raw server right at the final dot', async () => {
    const url = await rawServer((line, socket) => {
      if (line === '.') socket.resetAndDestroy();
      else socket.write(politely(line) ?? '');
    });

    expect((await sender(url).send(aMail())).outcome).toBe('UNCERTAIN');
  });

  it('silence after the data', async () => {
    const box = await mailbox({ onMail: () => ({ kind: 'delay', ms: 3_000 }) });
    const result = await sender(box.smtpUrl, { silenceMs: 300 }).send(aMail());

    expect(result.outcome).toBe('UNCERTAIN');
  });

  it('a server that dies with the mail in its hands, and returns', async () => {
    const dying: Promise<void>[] = [];
    const box: TestMailbox = await mailbox({
      onMail: () => {
        dying.push(box.die());
        return { kind: 'delay', ms: 50 };
      },
    });
    const pooled = sender(box.smtpUrl);
    const result = await pooled.send(aMail());
    await Promise.all(dying);
    opened.shift();

    expect(result.outcome).toBe('UNCERTAIN');
    const back = await startTestMailbox({ smtpPort: box.smtpPort, httpPort: 0, dataDir: null });
    opened.push({ close: () => back.stop() });
    expect((await pooled.send(aMail())).outcome).toBe('SENT');
  });

  it('closing the sender settles what hangs', async () => {
    const box = await mailbox({ onMail: () => ({ kind: 'delay', ms: 5_000 }) });
    const closing = sender(box.smtpUrl);
    const hanging = closing.send(aMail());
    while (box.count === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    const startedAt = performance.now();
    await closing.close(200);

    expect(performance.now() - startedAt).toBeLessThan(2_000);
    expect((await hanging).outcome).toBe('UNCERTAIN');
    expect((await closing.send(aMail())).outcome).not.toBe('SENT');
  });
});

describe('settings', () => {
  it('know the domain that mails come from', () => {
    const named = sender('smtp://127.0.0.1:25');
    const bare = createMailSender({ smtpUrl: 'smtp://127.0.0.1:25', from: 'a@Tinh.VN', pool: 1 });
    opened.push({ close: () => bare.close(0) });

    expect([named.domain, bare.domain]).toEqual(['demo.test', 'tinh.vn']);
    expect(() => createMailSender({ smtpUrl: 'smtp://h', from: 'Đôn đốc', pool: 1 })).toThrow(
      MailSettingsError,
    );
  });

  it('verify tells whether a session can be opened', async () => {
    const box = await mailbox();
    const checked = sender(box.smtpUrl);

    expect(await checked.verify()).toEqual({ ok: true });
    await box.stop();
    opened.shift();
    expect(await checked.verify()).toMatchObject({ ok: false, code: 'ESOCKET' });
  });

  it.each([
    'smtp://mail.example.com:25',
    'smtp://10.0.0.1:25',
    'smtp://localhost.example.com',
    'smtp://127.0.0.1.example.com',
    'smtp://[2001:db8::1]:25',
  ])('demo mode refuses %s', (smtpUrl) => {
    const make = () => createMailSender({ smtpUrl, from: FROM, pool: 1, allowOnlyLoopback: true });

    expect(make).toThrow(MailSettingsError);
  });

  it.each(['smtp://127.0.0.1:1025', 'smtp://localhost:1025', 'smtp://[::1]:1025'])(
    'demo mode takes %s',
    (smtpUrl) => {
      const made = createMailSender({ smtpUrl, from: FROM, pool: 1, allowOnlyLoopback: true });
      opened.push({ close: () => made.close(0) });

      expect(made.pool).toBe(1);
    },
  );

  it.each([
    'http://127.0.0.1',
    'smtp://',
    'nonsense',
    'smtp://user:s3cret@',
    'smtp://user:s3cret@127.0.0.1:25?host=mail.example.com',
    'smtp://user:s3cret@127.0.0.1:25?service=gmail',
    'smtp://user:s3cret@127.0.0.1:25?proxy=socks5://x',
  ])('refuses the URL %s, without showing a password', (smtpUrl) => {
    const make = () => createMailSender({ smtpUrl, from: FROM, pool: 1 });

    expect(make).toThrow(MailSettingsError);
    expect(make).not.toThrow(/s3cret/);
  });
});
