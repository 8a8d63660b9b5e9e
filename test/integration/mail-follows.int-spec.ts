import { advanceCampaign, composeDigests, setContact } from '#application';
import {
  type BuiltBody,
  type BuiltCampaign,
  type TestDatabase,
  aPerson,
  aPrincipal,
  aRunningCampaign,
  createTestDatabase,
} from '#testing';
import { bodiesAt, query, startMailRoad, vn, type MailRoad } from './mail-fixture.js';

describe('a mail that has been composed and not sent', () => {
  let db: TestDatabase;
  let road: MailRoad;
  beforeEach(async () => {
    db = await createTestDatabase(vn('2025-03-03 08:30'));
    road = await startMailRoad(db);
  });
  afterEach(async () => {
    await road.stop();
    await db.drop();
  });

  const dueAt = [vn('2025-03-26 17:00')];
  const launch = async (emails: readonly string[], recipients?: readonly BuiltBody[]) =>
    aRunningCampaign(db, {
      recipients: recipients ?? (await bodiesAt(db, emails)),
      tasks: 1,
      dueAt,
    });
  async function correct(body: BuiltBody | undefined, email: string | null): Promise<void> {
    const [row] = await query(db, 'select version from body where id = $1', [body?.id]);
    await db.uow.run((tx) =>
      setContact(tx, aPrincipal('administrator', null), {
        bodyId: body?.id ?? '',
        version: Number(row?.['version']),
        kind: 'contactPoint',
        contact: email === null ? null : { email, name: null },
      }),
    );
  }
  const end = (body: BuiltBody | undefined, lastDay: string) =>
    query(db, 'update body set valid_to = $2 where id = $1', [body?.id, lastDay]);
  async function morning(day: string): Promise<void> {
    db.clock.set(vn(`${day} 07:30`));
    await composeDigests(db.uow, db.clock.now());
    await road.drain();
  }
  const advance = (campaign: BuiltCampaign) =>
    advanceCampaign(db.uow, { campaignId: campaign.id, asOf: db.clock.now() });
  const textTo = async (to: string): Promise<string> => {
    const mails = await road.box.messages({ to });
    const details = await Promise.all(mails.map((mail) => road.box.message(mail.id)));
    return details.map((detail) => detail?.text ?? '').join('\n');
  };
  const incidents = async () =>
    (await query(db, 'select kind from incident where resolved_at is null')).map(
      (row) => row['kind'],
    );

  it('goes to the address that was corrected meanwhile, once, with a link that opens there', async () => {
    const campaign = await launch(['cu@b.test', 'khac@b.test']);
    await correct(campaign.recipients[0], 'moi@b.test');
    await road.drain();
    expect((await road.sent()).map((mail) => mail.split(' ')[0]).sort()).toEqual([
      'khac@b.test',
      'moi@b.test',
    ]);
    expect(await textTo('moi@b.test')).toContain('/l/');
    db.clock.set(vn('2025-03-04 09:00'));
    await road.drain();
    expect(road.box.count).toBe(2);
  });

  it('is overtaken at the new address by the step that was composed to it since', async () => {
    const campaign = await launch(['cu@b.test']);
    await road.drain();
    road.box.clear();
    road.behaviour.onRecipient = () => ({ kind: 'refuse', code: 451, text: 'later' });
    db.clock.set(vn('2025-03-04 08:30'));
    await advance(campaign);
    await road.drain();
    await correct(campaign.recipients[0], 'moi@b.test');
    db.clock.set(vn('2025-03-06 08:30'));
    await advance(campaign);
    delete road.behaviour.onRecipient;
    await road.drain();
    db.clock.set(vn('2025-03-06 16:00'));
    await road.drain();
    expect((await road.sent()).filter((mail) => mail.startsWith('cu@'))).toEqual([]);
    expect((await road.sent()).filter((mail) => mail.startsWith('moi@'))).toHaveLength(1);
  });

  it.each([
    ['has ended', (body: BuiltBody | undefined) => end(body, '2025-03-02')],
    ['has no contact point any more', (body: BuiltBody | undefined) => correct(body, null)],
  ])('to a body that %s comes to its coordinators the next morning', async (_what, change) => {
    const campaign = await launch(['x@b.test']);
    await change(campaign.recipients[0]);
    await road.drain();
    expect(await road.sent()).toEqual([]);
    await morning('2025-03-04');
    expect((await road.sent()).filter((mail) => mail.startsWith('x@b.test'))).toEqual([]);
    expect(await textTo(campaign.coordinatorEmail)).toContain(campaign.recipients[0]?.name);
    expect(await query(db, `select state from message where to_email = 'x@b.test'`)).toEqual([
      { state: 'SUPPRESSED' },
    ]);
  });

  it('to a coordinator who has left goes to nobody else twice, and to the one who came', async () => {
    const campaign = await launch(['x@b.test']);
    const stays = await aPerson(db, 'coordinator', campaign.issuer.id);
    await road.drain();
    road.box.clear();
    db.clock.set(vn('2025-03-06 07:30'));
    await composeDigests(db.uow, db.clock.now());
    await query(
      db,
      `update membership set ended_at = $2 where person_id = (select id from person where email = $1)`,
      [campaign.coordinatorEmail, new Date(db.clock.now())],
    );
    const comes = await aPerson(db, 'coordinator', campaign.issuer.id);
    await road.drain();
    await morning('2025-03-07');
    const sentTo = async (to: string) => (await road.box.messages({ to })).length;
    expect([
      await sentTo(campaign.coordinatorEmail),
      await sentTo(stays.email),
      await sentTo(comes.email),
    ]).toEqual([0, 1, 1]);
  });

  it('waits with an incident while there is nobody at all, and leaves when there is', async () => {
    const campaign = await launch(['x@b.test']);
    await query(db, 'update membership set ended_at = created_at');
    await end(campaign.recipients[0], '2025-03-02');
    await road.drain();
    expect(road.box.count).toBe(0);
    expect(await incidents()).toEqual(['nobodyToTell']);
    const { email } = await aPerson(db, 'coordinator', campaign.issuer.id);
    db.clock.set(vn('2025-03-03 09:00'));
    await road.drain();
    await morning('2025-03-04');
    expect(await textTo(email)).toContain(campaign.recipients[0]?.name);
  });

  it('to one person for two bodies keeps the lines of the other body only, whose own go to the new address', async () => {
    const bodies = await bodiesAt(db, ['chung@b.test', 'chung@b.test']);
    const campaign = await launch([], bodies);
    await query(db, `update message set state = 'SENT', sent_at = composed_at`);
    await query(
      db,
      `update obligation set closed_at = opened_at, closed_as = 'acknowledged' where kind = 'acknowledge'`,
    );
    db.clock.set(vn('2025-03-17 07:30'));
    await composeDigests(db.uow, db.clock.now());
    const titles = await query(db, 'select body_id, count(*) from notification group by 1');
    expect(titles).toHaveLength(2);
    await correct(campaign.recipients[0], 'moi@b.test');
    await road.drain();
    const carriedBy = (to: string) =>
      query(
        db,
        `select distinct n.body_id from notification n join message m on m.id = n.message_id
         where m.to_email = $1 and m.template = 'dailyDigest' and m.state = 'SENT' and n.fate is null`,
        [to],
      );
    expect(await carriedBy('chung@b.test')).toEqual([{ body_id: campaign.recipients[1]?.id }]);
    await morning('2025-03-18');
    expect(await carriedBy('moi@b.test')).toEqual([{ body_id: campaign.recipients[0]?.id }]);
  });
});

describe('the digest of a body with work from two issuers', () => {
  it('is one mail of each, answered, unsubscribed and named by that issuer alone', async () => {
    const db = await createTestDatabase(vn('2025-03-03 08:30'));
    const road = await startMailRoad(db);
    try {
      const recipients = await bodiesAt(db, ['x@b.test']);
      const wish = { recipients, tasks: 1, dueAt: [vn('2025-03-26 17:00')] };
      const campaigns = [await aRunningCampaign(db, wish), await aRunningCampaign(db, wish)];
      await query(db, `update message set state = 'SENT', sent_at = composed_at`);
      await query(
        db,
        `update obligation set closed_at = opened_at, closed_as = 'acknowledged' where kind = 'acknowledge'`,
      );
      db.clock.set(vn('2025-03-17 07:30'));
      await composeDigests(db.uow, db.clock.now());
      await road.drain();
      const mails = await road.box.messages({ to: 'x@b.test' });
      const details = await Promise.all(mails.map((mail) => road.box.message(mail.id)));
      const told = details.map((mail) => ({
        replyTo: mail?.headerReplyTo,
        unsubscribe: mail?.headers.find(({ name }) => /^list-unsubscribe$/i.test(name))?.value,
        numbers: campaigns.filter(({ number }) => mail?.text.includes(`${number}/`)).length,
      }));
      const byAddress = (one: { readonly replyTo: unknown }) => String(one.replyTo);
      expect(told.sort((a, b) => byAddress(a).localeCompare(byAddress(b)))).toEqual(
        campaigns
          .map(({ coordinatorEmail: email }) => ({
            replyTo: [email],
            unsubscribe: expect.stringContaining(`mailto:${email}?`),
            numbers: 1,
          }))
          .sort((a, b) => byAddress(a).localeCompare(byAddress(b))),
      );
    } finally {
      await road.stop();
      await db.drop();
    }
  });
});
