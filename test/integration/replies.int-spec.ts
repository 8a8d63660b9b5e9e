import { createTransport } from 'nodemailer';
import { createReplyAddresses, InboxServer } from '#platform/inbox';
import { createLinkTokens } from '#platform';
import { drainMail, MailDelivery } from '#platform/delivery';
import { createLogger } from '#runtime';
import type { Json } from './api-fixture.js';
import { aScene, startCampaignApi, type CampaignApi, type Scene } from './campaign-fixture.js';
import { startMailRoad, type MailRoad } from './mail-fixture.js';

const SECRET = 's'.repeat(32);
const logger = createLogger({ name: 'test', level: 'silent' });
const replies = createReplyAddresses('tra-loi@dondoc.test', SECRET);

/** A report as a mail server sends it (RFC 3464). */
const reportOf = (action: string, status: string): string =>
  [
    'MIME-Version: 1.0',
    'From: MAILER-DAEMON@mx.test',
    'Subject: Undelivered Mail Returned to Sender',
    'Auto-Submitted: auto-replied',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    ...['--b', 'Content-Type: text/plain', '', 'I am sorry to have to inform you.', ''],
    ...['--b', 'Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; mx.test', ''],
    ...['Final-Recipient: rfc822; ai@don-vi.test', `Action: ${action}`, `Status: ${status}`],
    ...[`Diagnostic-Code: smtp; 550 ${status} User unknown`, '', '--b--', ''],
  ].join('\r\n');

describe("the product's own mailbox", () => {
  let api: CampaignApi;
  let road: MailRoad;
  let inbox: InboxServer;
  let port: number;
  beforeAll(async () => {
    api = await startCampaignApi();
    road = await startMailRoad(api.db);
    inbox = new InboxServer({ uow: api.db.uow, addresses: replies, logger, intake: null });
    port = await inbox.listen(0, '127.0.0.1');
  });
  afterAll(async () => {
    await inbox.stop();
    await road.stop();
    await api.stop();
  });

  /** A body's first mail, as its server got it. */
  async function mailed() {
    const scene = await aScene(api, { bodies: 1 });
    const got: { from: string; raw: Buffer }[] = [];
    const { email } = scene.recipients[0]!;
    road.behaviour.onMail = (mail) => {
      if (mail.to.includes(email)) got.push(mail);
      return { kind: 'accept' };
    };
    await drainMail(
      new MailDelivery({
        ...{ uow: api.db.uow, clock: api.db.clock, sender: road.sender, replies, logger },
        links: createLinkTokens(SECRET, api.db.clock),
        ...{ baseUrl: 'http://localhost:3000', workerId: 'test' },
      }),
    );
    const [{ from, raw } = { from: '', raw: Buffer.from('') }] = got;
    const head = raw.toString('utf8').split('\r\n\r\n')[0] ?? '';
    return { scene, bounceTo: from, head, email };
  }
  const send = (mail: object): Promise<unknown> =>
    createTransport({ host: '127.0.0.1', port, secure: false, ignoreTLS: true }).sendMail(mail);
  const bounce = (to: string, raw: string) => send({ envelope: { from: '', to: [to] }, raw });
  const mailsOf = async ({ id, coordinator }: Scene): Promise<readonly Json[]> => {
    const url = `/api/v1/campaigns/${id}/log?kind=mail`;
    const { items } = (await api.call({ url, as: coordinator })).json;
    return items.map(({ mail }: Json) => mail);
  };
  const kept = async (): Promise<number> => {
    const [{ n }] = await api.db.dataSource.query('select count(*)::int as n from mail_reply');
    return n;
  };

  it('has an address for each mail, for its failures and beside the coordinators for its answers', async () => {
    const { scene, bounceTo, head } = await mailed();
    expect(replies.read(bounceTo)).toMatchObject({ messageId: expect.any(String) });
    const answers = /^Reply-To: (.*(?:\r\n .*)*)/im.exec(head)?.[1] ?? '';
    expect(answers).toContain(scene.coordinatorEmail);
    expect(answers).toContain(bounceTo);
  });

  it('shows an answer at the mail it answers, once', async () => {
    const { scene, bounceTo, head, email } = await mailed();
    const answer = {
      ...{ from: email, to: bounceTo, subject: 'Re: Việc mới', messageId: '<a1@don-vi.test>' },
      text: 'Đơn vị xin phép hỏi lại biểu mẫu.\n',
    };
    await send(answer);
    await send(answer);
    const [mail] = await mailsOf(scene);
    expect(mail.replies).toEqual([
      {
        ...{ from: email, text: 'Đơn vị xin phép hỏi lại biểu mẫu.' },
        receivedAt: expect.stringContaining('+07:00'),
      },
    ]);
    const inReplyTo = /^Message-ID: (<.*>)/im.exec(head)?.[1] ?? '';
    await send({ ...answer, to: replies.base, inReplyTo, messageId: '<a2@don-vi.test>' });
    expect((await mailsOf(scene))[0].replies).toHaveLength(2);
  });

  it('takes a failure of delivery for a refusal: the fate of the mail, and an incident', async () => {
    const { scene, bounceTo } = await mailed();
    await bounce(bounceTo, reportOf('delayed', '4.4.7'));
    expect((await mailsOf(scene))[0].state).toBe('SENT');
    await bounce(bounceTo, reportOf('failed', '5.1.1'));
    await bounce(bounceTo, reportOf('failed', '5.1.1'));
    const [mail] = await mailsOf(scene);
    expect(mail).toMatchObject({ state: 'FAILED', lastError: expect.stringContaining('5.1.1') });
    expect(mail.offers).toContainEqual(expect.objectContaining({ act: 'resend', offered: true }));
    const incidents = await api.db.dataSource.query(
      `select kind from incident where subject_id = $1 and resolved_at is null`,
      [mail.id],
    );
    expect(incidents).toEqual([{ kind: 'mailFailed' }]);
  });

  it('keeps nothing of strangers, and answers no program', async () => {
    const { bounceTo, email } = await mailed();
    const before = await kept();
    const other = { from: 'la@dau-do.test', subject: 'Chào hàng', text: 'Mua đi' };
    await expect(send({ ...other, to: 'ai-do@dondoc.test' })).rejects.toMatchObject({
      responseCode: 550,
    });
    await expect(send({ ...other, to: replies.base })).rejects.toMatchObject({ responseCode: 550 });
    const forged = bounceTo.replace(/\.[0-9a-f]{12}@/, '.000000000000@');
    await expect(send({ ...other, to: forged })).rejects.toMatchObject({ responseCode: 550 });
    await send({
      ...{ from: email, to: bounceTo, subject: 'Vắng mặt', text: 'Tôi đi công tác' },
      headers: { 'Auto-Submitted': 'auto-replied' },
    });
    await bounce(replies.base, reportOf('failed', '5.1.1'));
    expect(await kept()).toBe(before);
  });
});
