import { openMailGate, resendFailed } from '#application';
import type { MailboxReaction } from '#platform/mail';
import { createMailSender } from '#platform/mail';
import { drainMail } from '#platform/delivery';
import { type TestDatabase, aPrincipal, aRunningCampaign, createTestDatabase } from '#testing';
import { bodiesAt, deliveryOf, query, startMailRoad, vn, type MailRoad } from './mail-fixture.js';

const MINUTE_MS = 60_000;
const ADMINISTRATOR = aPrincipal('administrator', null);
const refuse = (code: number, text: string) => (): MailboxReaction => ({
  kind: 'refuse',
  code,
  text,
});

describe('the gate all mail leaves by', () => {
  let db: TestDatabase;
  let road: MailRoad;

  const addresses = Array.from({ length: 12 }, (_, index) => `b${index}@b.test`);
  const states = () =>
    query(
      db,
      'select state, count(*)::int as n, max(attempt)::int as tries from message group by 1',
    );
  const incidents = () =>
    query(db, 'select kind from incident where resolved_at is null order by 1');
  const launch = async (emails: readonly string[] = addresses) =>
    aRunningCampaign(db, { recipients: await bodiesAt(db, emails), tasks: 1 });

  beforeEach(async () => {
    db = await createTestDatabase(vn('2025-03-10 08:30'));
    road = await startMailRoad(db);
  });
  afterEach(async () => {
    await road.stop();
    await db.drop();
  });

  it.each([
    ['a day’s quota', 'onRecipient', 550, '5.4.5 Daily user sending quota exceeded'],
    ['a wrong sender', 'onSender', 553, '5.7.1 Sender address rejected: not owned by user'],
    ['a wrong sender, told at the recipient', 'onRecipient', 553, 'Sender address rejected'],
    ['relaying denied', 'onRecipient', 554, '5.7.1 Relay access denied'],
    ['no permission at all', 'onConnection', 554, '5.7.1 Client host rejected'],
    ['a policy told after the data', 'onMail', 550, '5.7.26 Unauthenticated mail'],
  ] as const)(
    '%s closes it with one incident, fails no mail, and a person opens it',
    async (_, stage, code, text) => {
      await launch();
      road.behaviour[stage] = refuse(code, text);
      await road.drain();

      expect(await states()).toEqual([
        { state: 'PENDING', n: expect.any(Number), tries: 0 },
        { state: 'RETRY', n: expect.any(Number), tries: 0 },
      ]);
      expect(await incidents()).toEqual([{ kind: 'mailHeld' }]);
      const tried = road.box.connections;
      await road.drain();
      expect(road.box.connections).toBe(tried);

      delete road.behaviour[stage];
      db.clock.advance(31_000);
      await db.uow.run((tx) => openMailGate(tx, ADMINISTRATOR, undefined));
      expect(await incidents()).toEqual([]);
      await road.drain();
      expect(await states()).toEqual([{ state: 'SENT', n: addresses.length, tries: 1 }]);
    },
  );

  it('opens by itself when one mail that tries gets through, and resolves its incident', async () => {
    await launch();
    road.behaviour.onRecipient = refuse(550, '5.4.5 Daily user sending quota exceeded');
    await road.drain();
    delete road.behaviour.onRecipient;
    await road.drain();
    expect(road.box.count).toBe(0);
    db.clock.advance(MINUTE_MS);
    await road.drain();

    expect(road.box.count).toBe(addresses.length);
    expect(await incidents()).toEqual([]);
  });

  it('fails the one mail whose recipient alone meets the policy, once others got through', async () => {
    await launch();
    // Not the last: somebody else's mail must get through after it.
    await query(
      db,
      `update message set not_before = not_before - interval '1 second' where to_email = 'b3@b.test'`,
    );
    road.behaviour.onRecipient = (address) =>
      address === 'b3@b.test'
        ? { kind: 'refuse', code: 550, text: '5.7.133 Sender not authenticated for group' }
        : { kind: 'accept' };
    for (let minute = 0; minute < 5; minute += 1) {
      await road.drain();
      db.clock.advance(MINUTE_MS);
    }

    expect(road.box.count).toBe(addresses.length - 1);
    expect(await query(db, `select to_email from message where state = 'FAILED'`)).toEqual([
      { to_email: 'b3@b.test' },
    ]);
    expect(await incidents()).toEqual([{ kind: 'mailFailed' }]);
  });

  it('sends all that was given up of a campaign again in one act', async () => {
    const campaign = await launch();
    road.behaviour.onRecipient = refuse(550, '5.1.1 User unknown');
    await road.drain();
    expect(await states()).toMatchObject([{ state: 'FAILED', n: addresses.length }]);
    delete road.behaviour.onRecipient;
    const coordinator = aPrincipal('coordinator', campaign.issuer.id);
    const again = () =>
      db.uow.run((tx) => resendFailed(tx, coordinator, { campaignId: campaign.id }));
    expect(await again()).toEqual({ mails: addresses.length });
    expect(await again()).toEqual({ mails: 0 });
    expect(await incidents()).toEqual([]);
    await road.drain();
    expect(new Set((await road.box.messages()).flatMap((mail) => mail.to))).toEqual(
      new Set(addresses),
    );
    expect(road.box.count).toBe(addresses.length);
  });

  it('is not closed by what concerns one recipient', async () => {
    await launch();
    road.behaviour.onRecipient = (address) =>
      address === 'b3@b.test'
        ? { kind: 'refuse', code: 550, text: '5.1.1 User unknown' }
        : address === 'b5@b.test'
          ? { kind: 'refuse', code: 450, text: '4.2.0 Greylisted' }
          : { kind: 'accept' };
    await road.drain();
    expect(road.box.count).toBe(addresses.length - 2);
    expect(await incidents()).toEqual([{ kind: 'mailFailed' }]);

    delete road.behaviour.onRecipient;
    db.clock.advance(MINUTE_MS);
    await road.drain();
    expect(await road.sent()).toContainEqual(expect.stringMatching(/^b5@b\.test /));
    expect(await road.sent()).not.toContainEqual(expect.stringMatching(/^b3@b\.test /));
  });

  it('keeps mail through a server away from Thursday to Monday, with one incident and no spent try', async () => {
    db.clock.set(vn('2025-03-13 07:30'));
    await launch();
    const dead = createMailSender({ smtpUrl: 'smtp://127.0.0.1:9', from: 'x@demo.test', pool: 2 });
    const monday = Date.parse(vn('2025-03-17 14:00'));
    for (; db.clock.now() < monday; db.clock.advance(20 * MINUTE_MS)) {
      await drainMail(deliveryOf(db, dead));
    }
    await dead.close(0);

    expect((await states()).map(({ state, tries }) => [state, tries])).toEqual(
      expect.not.arrayContaining([['FAILED', expect.anything()]]),
    );
    expect(await query(db, 'select max(attempt)::int as tries from message')).toEqual([
      { tries: 0 },
    ]);
    expect(await incidents()).toEqual([{ kind: 'mailHeld' }]);
    await road.drain();
    expect(road.box.count).toBe(addresses.length);
    expect(await incidents()).toEqual([]);
  });

  it('lets one mail try at a time, however many lanes ask', async () => {
    await launch();
    road.behaviour.onConnection = refuse(421, 'busy');
    await road.drain();
    const before = road.box.connections;
    db.clock.advance(MINUTE_MS);
    await Promise.all([road.drain(), road.drain(), road.drain()]);
    expect(road.box.connections).toBe(before + 1);
  });

  it('gives a recipient up after five working days of refusals, not after so many tries', async () => {
    await launch(['grey@b.test']);
    road.behaviour.onRecipient = refuse(450, '4.2.0 Greylisted');
    const stateAt = async (until: string) => {
      for (; db.clock.now() < Date.parse(until); db.clock.advance(20 * MINUTE_MS)) {
        await road.drain();
      }
      const [row] = await query(db, 'select state from message');
      return row?.['state'];
    };
    expect(await stateAt(vn('2025-03-14 17:00'))).toBe('RETRY');
    expect(await stateAt(vn('2025-03-17 17:00'))).toBe('FAILED');
  });

  it('gives every mail a Message-ID in the sender’s domain, and keeps it', async () => {
    await launch(['x@b.test']);
    road.behaviour.onMail = () => ({ kind: 'cut' });
    await road.drain();
    delete road.behaviour.onMail;
    db.clock.advance(MINUTE_MS);
    await road.drain();
    const ids = (await road.box.messages()).map((mail) => mail.messageId);
    expect(new Set(ids).size).toBe(1);
    expect(ids).toHaveLength(2);
    const [row] = await query(db, 'select id, message_key from message');
    expect(ids[0]).toBe(`<${String(row?.['message_key'])}>`);
    expect(row?.['message_key']).toBe(`${String(row?.['id'])}@tinh.test`);
  });
});
