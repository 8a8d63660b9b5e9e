import {
  acknowledgeDispatch,
  advanceCampaign,
  changeDueDate,
  closeCampaign,
  composeDigests,
  pauseCampaign,
  readBoard,
  resumeCampaign,
} from '#application';
import { localDate } from '#domain';
import {
  type BuiltCampaign,
  type TestDatabase,
  aPerson,
  aPrincipal,
  aRunningCampaign,
  createTestDatabase,
} from '#testing';
import { bodiesAt, query, startMailRoad, vn, type MailRoad } from './mail-fixture.js';

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

const advance = (campaign: { readonly id: string }) =>
  advanceCampaign(db.uow, { campaignId: campaign.id, asOf: db.clock.now() });

/** Composes at 07:30 and sends. */
async function morning(day: string): Promise<void> {
  db.clock.set(vn(`${day} 07:30`));
  await composeDigests(db.uow, db.clock.now());
  await road.drain();
}

async function steer(campaign: BuiltCampaign, act: typeof pauseCampaign): Promise<void> {
  const [row] = await query(db, 'select version from campaign where id = $1', [campaign.id]);
  const expectedVersion = Number(row?.['version']);
  await db.uow.run((tx) =>
    act(tx, aPrincipal('coordinator', campaign.issuer.id), {
      campaignId: campaign.id,
      expectedVersion,
      reason: 'vì lý do thử',
    }),
  );
}

/** Acknowledges everything, and forgets the mails so far. */
async function acknowledged(campaign: BuiltCampaign): Promise<BuiltCampaign> {
  await road.drain();
  for (const [index, dispatchId] of campaign.dispatchIds.entries()) {
    const body = campaign.recipients[index];
    await db.uow.run((tx) =>
      acknowledgeDispatch(tx, aPrincipal('contactPoint', body?.id ?? ''), { dispatchId }),
    );
  }
  road.box.clear();
  return campaign;
}

const fates = (template: string) =>
  query(
    db,
    `select recipient, coalesce(n.fate, m.state, 'WAITS') as fate from notification n
     left join message m on m.id = n.message_id where n.template = $1 order by 1, step_no`,
    [template],
  );

describe('a mail says what is true when it is sent', () => {
  /** One task due on Wednesday 19 March, mail refused for a while from the day before. */
  async function withMailAway(): Promise<BuiltCampaign> {
    const recipients = await bodiesAt(db, ['xa@b.test']);
    const dueAt = [vn('2025-03-19 17:00')];
    const campaign = await acknowledged(
      await aRunningCampaign(db, { recipients, tasks: 1, dueAt }),
    );
    await morning('2025-03-10');
    await morning('2025-03-14');
    road.box.clear();
    road.behaviour.onRecipient = () => ({ kind: 'refuse', code: 451, text: 'later' });
    await morning('2025-03-18');
    await morning('2025-03-19');
    return campaign;
  }

  it('after an outage over the due day: one mail to each, worded by the day', async () => {
    await withMailAway();
    await morning('2025-03-20');
    delete road.behaviour.onRecipient;
    db.clock.set(vn('2025-03-20 11:00'));
    await road.drain();
    expect(await road.sent()).toEqual([
      expect.stringMatching(/^(head\.)?xa@b\.test \[Quá hạn 1 ngày\]/),
      expect.stringMatching(/^(head\.)?xa@b\.test \[Quá hạn 1 ngày\]/),
    ]);
    expect((await fates('dueSoon')).at(-1)).toMatchObject({ fate: 'SUPERSEDED' });
  });

  it('after a pause: nothing is due today any more', async () => {
    const campaign = await withMailAway();
    await steer(campaign, pauseCampaign);
    delete road.behaviour.onRecipient;
    db.clock.set(vn('2025-03-21 09:00'));
    await steer(campaign, resumeCampaign);
    await advance(campaign);
    await road.drain();
    expect(await road.sent()).not.toContainEqual(expect.stringContaining('Hạn hôm nay'));
    expect(await road.sent()).toContainEqual(
      expect.stringMatching(/^xa@b\.test \[Quá hạn 2 ngày\]/),
    );
  });

  it('after the date was moved: the change alone', async () => {
    const campaign = await withMailAway();
    db.clock.set(vn('2025-03-19 08:00'));
    for (const dueOn of ['2025-04-18', '2025-04-25']) {
      await db.uow.run((tx) =>
        changeDueDate(tx, aPrincipal('coordinator', campaign.issuer.id), {
          campaignId: campaign.id,
          taskId: campaign.taskIds[0] ?? '',
          bodyId: null,
          bodyCodes: null,
          dueOn: localDate(dueOn),
          time: '17:00',
          reason: 'gia hạn',
        }),
      );
    }
    delete road.behaviour.onRecipient;
    db.clock.set(vn('2025-03-19 14:00'));
    await road.drain();
    expect(await road.sent()).toEqual([
      expect.stringMatching(/^xa@b\.test \[Thay đổi\].*hạn mới 25\/04\/2025/),
    ]);
  });

  it('the first mail is not overtaken by the reminder of it, and says that it comes late', async () => {
    road.behaviour.onRecipient = () => ({ kind: 'refuse', code: 451, text: 'later' });
    const campaign = await aRunningCampaign(db, { recipients: await bodiesAt(db, ['xa@b.test']) });
    await road.drain();
    await morning('2025-03-04');
    delete road.behaviour.onRecipient;
    db.clock.set(vn('2025-03-04 14:00'));
    await advance(campaign);
    await road.drain();
    const [mail] = await road.box.messages();
    expect(await road.sent()).toEqual([expect.stringMatching(/^xa@b\.test \[Việc mới\]/)]);
    expect((await road.box.message(mail?.id ?? ''))?.text).toContain('đã qua trước khi thư này');
    expect(await fates('acknowledgementReminder')).toMatchObject([{ fate: 'SUPERSEDED' }]);
  });
});

describe('the digest', () => {
  const dueAt = [vn('2025-03-26 17:00')];

  it('of one campaign is not starved by two hundred addresses of a paused one, whose lines get a fate', async () => {
    const many = Array.from(
      { length: 230 },
      (_, index) => `a${String(index).padStart(3, '0')}@a.test`,
    );
    const a = await aRunningCampaign(db, { recipients: await bodiesAt(db, many), tasks: 1, dueAt });
    const b = await aRunningCampaign(db, {
      recipients: await bodiesAt(db, ['z@b.test']),
      tasks: 1,
      dueAt,
    });
    await query(db, `update message set state = 'SENT', sent_at = composed_at`);
    await query(
      db,
      `update obligation set closed_at = opened_at, closed_as = 'acknowledged' where kind = 'acknowledge'`,
    );
    db.clock.set(vn('2025-03-17 06:31'));
    await advance(a);
    await advance(b);
    await steer(a, pauseCampaign);
    await morning('2025-03-17');
    expect(await road.sent()).toEqual([expect.stringMatching(/^z@b\.test /)]);

    db.clock.set(vn('2025-03-17 09:00'));
    await steer(a, closeCampaign);
    await morning('2025-03-21');
    const lines = await query(
      db,
      `select distinct coalesce(fate, 'WAITS') as fate from notification where recipient like 'a%@a.test' and mail_class = 'digest'`,
    );
    expect(lines).toEqual([{ fate: 'SUPPRESSED' }]);
    expect((await road.sent()).filter((mail) => mail.startsWith('z@b.test'))).toHaveLength(2);
  });

  it('survives a short pause between its writing and its sending', async () => {
    const campaign = await acknowledged(
      await aRunningCampaign(db, { recipients: await bodiesAt(db, ['x@b.test']), tasks: 1, dueAt }),
    );
    db.clock.set(vn('2025-03-17 07:30'));
    await composeDigests(db.uow, db.clock.now());
    await steer(campaign, pauseCampaign);
    await road.drain();
    expect(road.box.count).toBe(0);
    db.clock.set(vn('2025-03-17 07:40'));
    await steer(campaign, resumeCampaign);
    await road.drain();
    expect(await road.sent()).toEqual([expect.stringMatching(/^x@b\.test /)]);
  });

  it('of two campaigns goes without the lines of the paused one, which come with the next', async () => {
    const recipients = await bodiesAt(db, ['x@b.test']);
    const a = await acknowledged(await aRunningCampaign(db, { recipients, tasks: 1, dueAt }));
    await acknowledged(await aRunningCampaign(db, { recipients, tasks: 1, dueAt }));
    db.clock.set(vn('2025-03-17 07:30'));
    await composeDigests(db.uow, db.clock.now());
    await steer(a, pauseCampaign);
    await road.drain();
    expect(road.box.count).toBe(1);
    await steer(a, resumeCampaign);
    await morning('2025-03-18');
    const sent = (await road.sent()).filter((mail) => mail.startsWith('x@b.test'));
    expect(sent).toHaveLength(2);
    expect(sent.every((mail) => !mail.includes('2 '))).toBe(true);
  });

  it('of others goes on when one campaign cannot be advanced, which is an incident', async () => {
    const opens = { reportOpensAt: vn('2025-03-17 06:30') };
    const a = await aRunningCampaign(db, {
      recipients: await bodiesAt(db, ['a@b.test']),
      tasks: 1,
      dueAt,
      ...opens,
    });
    await acknowledged(
      await aRunningCampaign(db, { recipients: await bodiesAt(db, ['z@b.test']), tasks: 1, dueAt }),
    );
    await query(db, `update report_period set period_key = '2025-XX' where campaign_id = $1`, [
      a.id,
    ]);
    await morning('2025-03-17');
    expect(await road.sent()).toContainEqual(expect.stringMatching(/^z@b\.test /));
    const incidents = await query(db, 'select distinct campaign_id from incident');
    expect(incidents).toEqual([{ campaign_id: a.id }]);
  });

  it('tells answers to the coordinators and how to be left out', async () => {
    const campaign = await acknowledged(
      await aRunningCampaign(db, { recipients: await bodiesAt(db, ['x@b.test']), tasks: 1, dueAt }),
    );
    await morning('2025-03-17');
    const [mail] = await road.box.messages({ to: 'x@b.test' });
    const detail = await road.box.message(mail?.id ?? '');
    const headers = new Map(detail?.headers.map(({ name, value }) => [name.toLowerCase(), value]));
    expect(detail?.headerReplyTo).toEqual([campaign.coordinatorEmail]);
    expect(headers.get('auto-submitted')).toBe('auto-generated');
    expect(headers.get('list-unsubscribe')).toContain(`mailto:${campaign.coordinatorEmail}`);
    expect(mail?.messageId).toMatch(/@tinh\.test>$/);
  });
});

describe('one mail a person a morning', () => {
  it('with 3,000 late bodies: at most one to a leader, two to a coordinator, both small', async () => {
    const dueAt = [vn('2025-03-19 17:00')];
    const campaign = await aRunningCampaign(db, { bodies: 3_000, tasks: 1, dueAt });
    const leader = await aPerson(db, 'leader', campaign.issuer.id);
    await query(db, `update message set state = 'SENT', sent_at = composed_at`);
    const most = new Map<string, number>();
    for (const day of ['2025-03-06', '2025-03-24']) {
      db.clock.set(vn(`${day} 07:30`));
      await composeDigests(db.uow, db.clock.now());
      await query(
        db,
        `update message set state = 'SENT', sent_at = composed_at where state = 'PENDING' and to_email not in ($1, $2)`,
        [leader.email, campaign.coordinatorEmail],
      );
      await road.drain();
      for (const mail of await road.box.messages()) {
        const [to = ''] = mail.to;
        const count = (await road.box.messages({ to })).length;
        most.set(to, Math.max(most.get(to) ?? 0, count));
        expect(mail.size).toBeLessThan(150_000);
      }
      road.box.clear();
    }
    expect(most.get(leader.email)).toBe(1);
    expect(most.get(campaign.coordinatorEmail)).toBeLessThanOrEqual(2);
    expect([...most.keys()].sort()).toEqual([campaign.coordinatorEmail, leader.email].sort());
  }, 180_000);
});

describe('nothing is told into the void', () => {
  const dueAt = [vn('2025-03-19 17:00')];
  const incidents = async () =>
    (await query(db, 'select distinct kind from incident order by 1')).map((row) => row['kind']);

  it('a body that has ended is not written to: its coordinator hears that the work is nobody’s', async () => {
    const campaign = await aRunningCampaign(db, {
      recipients: await bodiesAt(db, ['x@b.test']),
      tasks: 1,
      dueAt,
    });
    await road.drain();
    road.box.clear();
    await query(db, `update body set valid_to = '2025-03-05' where id = $1`, [
      campaign.recipients[0]?.id,
    ]);
    for (const day of ['2025-03-06', '2025-03-10', '2025-03-14', '2025-03-20']) await morning(day);
    expect((await road.sent()).filter((mail) => mail.includes('x@b.test'))).toEqual([]);
    const [mail] = await road.box.messages({ to: campaign.coordinatorEmail });
    expect((await road.box.message(mail?.id ?? ''))?.text).toContain('đã ngừng hoạt động');
    const board = await db.uow.run((tx) =>
      readBoard(tx, aPrincipal('coordinator', campaign.issuer.id), {
        ...{ campaignId: campaign.id, asOf: null, after: null, print: null, limit: 10 },
      }),
    );
    expect(board.rows).toMatchObject([{ bodyEndedOn: '2025-03-05' }]);
  });

  it.each([
    ['the leaders', 'leader'],
    ['the parent body’s coordinators', 'parent'],
    ['the administrator', 'administrator'],
  ] as const)('without a coordinator, %s are told, with an incident', async (_, above) => {
    const campaign = await aRunningCampaign(db, {
      recipients: await bodiesAt(db, ['x@b.test']),
      tasks: 1,
      dueAt,
    });
    const [parent] = await bodiesAt(db, ['parent@b.test']);
    await query(db, 'update body set parent_id = $1 where id = $2', [
      parent?.id,
      campaign.issuer.id,
    ]);
    await query(db, 'update membership set ended_at = created_at');
    const { email } =
      above === 'leader'
        ? await aPerson(db, 'leader', campaign.issuer.id)
        : above === 'parent'
          ? await aPerson(db, 'coordinator', parent?.id ?? '')
          : await aPerson(db, 'administrator', null);
    await morning('2025-03-06');
    expect((await road.sent()).filter((mail) => mail.startsWith(email))).toHaveLength(1);
    expect(await incidents()).toEqual(['coordinatorMissing']);
  });

  it('with nobody at all the step is not taken, and is told when there is somebody again', async () => {
    const campaign = await aRunningCampaign(db, {
      recipients: await bodiesAt(db, ['x@b.test']),
      tasks: 1,
      dueAt,
    });
    await road.drain();
    await query(db, 'update membership set ended_at = created_at');
    await query(db, 'delete from contact_point');
    const stepNos = () => query(db, 'select kind, step_no from obligation order by kind');
    const before = await stepNos();
    await morning('2025-03-06');
    expect(await stepNos()).toEqual(before);
    expect(await incidents()).toEqual(['nobodyToTell']);
    const { email } = await aPerson(db, 'coordinator', campaign.issuer.id);
    await morning('2025-03-07');
    expect((await road.sent()).filter((mail) => mail.startsWith(email))).toHaveLength(1);
    expect(await stepNos()).not.toEqual(before);
  });
});
