import { readFileSync } from 'node:fs';
import { createTransport } from 'nodemailer';
import {
  inProcessReader,
  listMailIntakes,
  loadDemoDirectory,
  recogniseNext,
  type OpenMail,
  type RecognisedDocument,
} from '#application';
import { DocumentReaderThreads } from '#platform';
import { createReplyAddresses, InboxServer, mailOpener } from '#platform/inbox';
import { createLogger } from '#runtime';
import { aKey, aPerson } from '#testing';
import { startTestApi, type Json, type TestApi } from './api-fixture.js';
import { startMailRoad, type MailRoad } from './mail-fixture.js';

const logger = createLogger({ name: 'test', level: 'silent' });
const seed = readFileSync('test/fixtures/seeds/000.txt', 'utf8');
const SCAN = 'quet.png';
const MX = 'mx.tinh.test';
const base = 'tra-loi@dondoc.test';

describe('a directive that a coordinator forwards', () => {
  let api: TestApi;
  let road: MailRoad;
  let inbox: InboxServer;
  let port: number;
  let key: string;
  let me: { readonly id: string; readonly email: string };
  const reader = new DocumentReaderThreads();
  const opened = mailOpener(null);
  // Pages that are pictures are extraction.int-spec.ts's; here one name stands for them.
  const open: OpenMail = (raw, office) =>
    Buffer.from(raw).includes(SCAN) ? Promise.resolve(1) : opened(raw, office);

  beforeAll(async () => {
    api = await startTestApi({ INBOX_ADDRESS: base, INBOX_AUTHENTICATED_BY: MX });
    const demo = await api.db.uow.run((tx) => loadDemoDirectory(tx, 'no password'));
    me = await aPerson(api.db, 'coordinator', demo.idOf.get('LDLD-LC')!);
    key = await aKey(api.db, 'coordinator', demo.idOf.get('LDLD-LC')!);
    road = await startMailRoad(api.db);
    inbox = new InboxServer({
      ...{ uow: api.db.uow, addresses: createReplyAddresses(base, 's'.repeat(32)), logger },
      intake: { authenticatedBy: MX, reader, open },
    });
    port = await inbox.listen(0, '127.0.0.1');
  });
  afterAll(async () => {
    await inbox.stop();
    await reader.stop();
    await road.stop();
    await api.stop();
  });
  afterEach(() => road.box.clear());

  const vouched = `${MX}; dmarc=pass header.from=demo.test`;
  const send = (mail: Json, said = vouched): Promise<unknown> =>
    createTransport({ host: '127.0.0.1', port, secure: false, ignoreTLS: true }).sendMail({
      ...{ from: me.email, to: base, subject: 'Fwd: văn bản', text: 'Kính chuyển.' },
      headers: { 'Authentication-Results': said },
      ...mail,
    });
  const attached = (content: string | Buffer, filename = '533.txt') => ({
    attachments: [{ filename, content }],
  });
  const count = async (table: string): Promise<number> => {
    const [{ n }] = await api.db.dataSource.query(`select count(*)::int as n from ${table}`);
    return n;
  };
  const kept = async () => [
    await count('reading'),
    await count(`campaign where state = 'draft'`),
    await count('reading_job'),
  ];
  const answers = async () => {
    await road.drain();
    const mails = await road.box.messages();
    return Promise.all(mails.map(({ id }) => road.box.message(id)));
  };

  it('becomes a reading and a draft, once, and its sender is told what was read and asked', async () => {
    const [readings, drafts] = await kept();
    const mail = { ...attached(seed), messageId: '<mot@tinh.test>' };
    await send(mail);
    await send(mail);
    expect(await kept()).toEqual([readings! + 1, drafts! + 1, 0]);
    const [answer, ...others] = await answers();
    expect(others).toEqual([]);
    expect(answer).toMatchObject({ to: [me.email], subject: '[Đã nạp bản nháp] 533/LĐLĐ' });
    const [{ id }] = await api.db.dataSource.query(
      `select campaign_id as id from mail_intake where person_id = $1`,
      [me.id],
    );
    expect(answer!.text).toContain(`/campaigns/${id}/review`);
    expect(answer!.text).toMatch(/Số việc đọc được: 6/);
    expect(answer!.text).toContain('Cần trả lời trước khi giao');
    const asked = await api.call({ url: '/api/v1/mail-intakes', as: key });
    expect(asked.json).toEqual({ address: base, items: [] });
    const principal = { kind: 'person', id: me.id, label: '', memberships: [] } as const;
    const own = await api.db.uow.run((tx) => listMailIntakes(tx, principal, null));
    expect(own).toMatchObject([
      { key: 'mot@tinh.test', end: { state: 'drafted', campaignId: id } },
    ]);
    expect(answer!.headers).toContainEqual({ name: 'In-Reply-To', value: '<mot@tinh.test>' });
  });

  it('may come as a mail attached to a mail', async () => {
    const inner = [
      ...['From: vt@tren.test', 'Subject: =?utf-8?q?V=C4=83n_b=E1=BA=A3n?=', 'MIME-Version: 1.0'],
      ...['Content-Type: text/plain; charset=utf-8; name="vb.txt"', ''],
      seed.replace('533', '534'),
    ].join('\r\n');
    const attachments = [
      { filename: 'chuyen-tiep.eml', contentType: 'message/rfc822', content: inner },
    ];
    await send({ attachments, messageId: '<eml@tinh.test>' });
    expect((await answers()).map(({ subject }: Json) => subject)).toEqual([
      '[Đã nạp bản nháp] 534/LĐLĐ',
    ]);
  });

  it('is refused when it is marked secret, and nothing of it is kept', async () => {
    const before = await kept();
    await send({ ...attached(`TỐI MẬT\n${seed}`), messageId: '<mat@tinh.test>' });
    expect(await kept()).toEqual(before);
    const [answer] = await answers();
    expect(answer).toMatchObject({ subject: '[Không nhận] Văn bản gửi qua thư' });
    expect(answer!.text).not.toContain('533');
    const rows = await api.db.dataSource.query(
      `select problem, notes from mail_intake where message_key = 'mat@tinh.test'`,
    );
    const problem = { code: 'SECRET_DOCUMENT', params: {}, faults: [] };
    expect(rows).toEqual([{ problem, notes: [] }]);
  });

  it('says why a file cannot be read', async () => {
    await send({ ...attached(Buffer.from('MZ…'), 'x.exe'), messageId: '<hong@tinh.test>' });
    const [answer] = await answers();
    expect(answer).toMatchObject({ subject: '[Không nạp được] Văn bản gửi qua thư' });
  });

  it('is dropped without a word when nobody vouches for its sender', async () => {
    const before = [...(await kept()), await count('mail_intake')];
    await send({ ...attached(seed), messageId: '<gia@tinh.test>' }, `${MX}; dmarc=fail`);
    await send({ ...attached(seed), messageId: '<gia2@tinh.test>' }, 'khac.test; dmarc=pass');
    await send({
      ...attached(seed),
      from: `${me.email}, la@evil.test`,
      messageId: '<gia3@x.test>',
    });
    const stranger = { ...attached(seed), from: 'la@demo.test', messageId: '<la@demo.test>' };
    // Vouched for and standing in the envelope too: the refusal reaches whoever wrote it.
    await expect(send(stranger)).rejects.toMatchObject({ responseCode: 550 });
    await send({ ...stranger, envelope: { from: 'nan-nhan@khac.test', to: [base] } });
    expect([...(await kept()), await count('mail_intake')]).toEqual(before);
    expect(await answers()).toEqual([]);
  });

  it('is not taken in as an answer to a mail of ours', async () => {
    const before = await count('mail_intake');
    await send({ ...attached(seed), messageId: '<hai@tinh.test>' });
    await road.drain();
    const [{ message_key: ours }] = await api.db.dataSource.query(
      `select message_key from message where template = 'intakeAnswer' order by composed_at desc limit 1`,
    );
    await send({ ...attached(seed), messageId: '<ba@tinh.test>', inReplyTo: ours });
    await expect(send({ messageId: '<chi-chu@tinh.test>' })).rejects.toMatchObject({
      responseCode: 550,
    });
    expect(await count('mail_intake')).toBe(before + 1);
  });

  it('waits for its recognition when it is a scan, and is answered then', async () => {
    await send({ ...attached('hình', SCAN), messageId: '<quet@tinh.test>' });
    expect(await answers()).toEqual([]);
    const recognise = (): Promise<RecognisedDocument> =>
      Promise.resolve({
        ...{ text: seed.replace('533', '535'), doubts: [] },
        source: { format: 'eml', pages: 1, confidence: 0.9, notes: ['Đã nhận dạng 1 trang.'] },
      });
    await recogniseNext({
      ...{ uow: api.db.uow, clock: api.db.clock, reader: inProcessReader, recognise },
      isStopping: () => false,
    });
    const [answer] = await answers();
    expect(answer).toMatchObject({ subject: '[Đã nạp bản nháp] 535/LĐLĐ' });
    expect(answer!.text).toContain('Đã nhận dạng 1 trang.');
  });
});
