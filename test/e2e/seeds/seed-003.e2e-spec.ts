import { acceptWork, readBoard, submitWork } from '#application';
import { dispatchesOf, openWorkOf } from '#persistence';
import { SeedWorld } from '../support/seed-world.js';
import { countsOf, linesOf } from '../support/told.js';

// Driven by the engine's functions on a scripted clock: four months with some twenty events take seconds, and every
// instant is exact. PostgreSQL and the mailbox are real.
describe('003 kế hoạch 470/KH-LĐLĐ: departments by name, two groups, a plan that fulfils a task', () => {
  const HEADLESS = 'LC-Y-TE'; // nobody is known as its head
  let world: SeedWorld;

  beforeAll(async () => {
    world = await SeedWorld.open('003', '2023-08-23T08:00:00+07:00'); // Wednesday, its own date
    await world.draft();
    await world.launch();
    await world.acknowledgeAllBut();
  });
  afterAll(() => world.stop());

  it('gives each body its own part: lead, monitor, or only the document', async () => {
    const work = await world.rows<{ code: string; work: string }>(
      `select b.code, coalesce(string_agg(t.ordinal || ' ' || a.role, ', ' order by t.position), '') as work
       from dispatch d join body b on b.id = d.body_id left join assignment a on a.dispatch_id = d.id
       left join task t on t.id = a.task_id where d.campaign_id = $1 group by b.code order by b.code`,
    );
    const field = 'IV.2a lead, IV.2b lead, IV.2c lead';
    const fields = ['CONG-THUONG', 'GIAO-DUC', 'MUONG-TE', 'NAM-NHUN', 'NONG-NGHIEP', 'PHONG-THO']
      .concat(['SIN-HO', 'TAM-DUONG', 'TAN-UYEN', 'THAN-UYEN', 'THANH-PHO', 'VIEN-CHUC', 'Y-TE'])
      .map((name) => [`LC-${name}`, field]);
    expect(Object.fromEntries(work.map((row) => [row.code, row.work]))).toEqual({
      ...Object.fromEntries(fields),
      // Advised the plan itself (IV.1a): fulfilled by the document, so nothing is left to do.
      'LC-CSPL': '',
      'LC-TCKT': 'IV.1c lead',
      'LC-TGNC': 'IV.1b.1 lead, IV.1b.2 monitor, IV.2b monitor',
    });
    expect(
      await world.rows(
        `select t.ordinal, t.nature, count(a.id)::int as given from task t
         left join assignment a on a.task_id = t.id
         where t.campaign_id = $1 and t.ordinal = 'IV.1a' group by 1, 2`,
      ),
    ).toEqual([{ ordinal: 'IV.1a', nature: 'fulfilled', given: 0 }]);
  });

  it('urges doers, not those who monitor', async () => {
    await world.runUntil('2023-09-22T09:00:00+07:00');
    const told = await world.told('2023-08-23T09:00:00+07:00', '2023-09-22T09:00:00+07:00');
    // 23/8 and 30 days make 22/9, a Friday: 13 in the field and two departments. CSPL has no work.
    expect(countsOf(told)).toEqual({ '07:30, Thứ Sáu 22/09/2023 dailyDigest': 15 });
    const asked = (email: string) => told.find((mail) => mail.to.includes(email))?.text ?? '';
    // One line makes the digest's subject; TGNC's two monitored tasks are not asked about. The dated work of the field,
    // due on 31/10, is asked about like the two without a date: its own reminders have not begun.
    expect(asked('bantuyengiao@demo.test')).toContain('Việc này đang thế nào? (1)');
    expect(asked('huyen-a@demo.test')).toContain('Việc này đang thế nào? (3)');
    expect(asked('lc-cspl@demo.test')).toBe('');
  });

  it('reminds of 31/10 by working days and stops at the submission', async () => {
    await finish('LC-TAM-DUONG', '2023-10-18T10:00:00+07:00');
    await finish('LC-THAN-UYEN', '2023-10-27T10:00:00+07:00');
    const others = await world.rows<{ code: string }>(
      `select b.code from assignment a join body b on b.id = a.body_id
       where a.campaign_id = $1 and a.due_at is not null and a.state <> 'done' order by 1`,
    );
    for (const { code } of others) {
      if (code !== HEADLESS) await finish(code, '2023-10-30T10:00:00+07:00');
    }
    await finish(HEADLESS, '2023-11-02T10:00:00+07:00');
    await world.runUntil('2023-11-10T10:00:00+07:00');
    const told = await world.told('2023-10-01T00:00:00+07:00', '2023-11-10T10:00:00+07:00');
    const dated = told.filter(({ text }) => !text.includes('Việc này đang thế nào?'));
    expect(countsOf(dated)).toEqual({
      // Tuesday 31/10 less seven working days: 30 27 26 25 24 23, Friday 20/10. Tam Đường has handed in.
      '07:30, Thứ Sáu 20/10/2023 dailyDigest': 12,
      // Less three: Thursday 26/10.
      '07:30, Thứ Năm 26/10/2023 dailyDigest': 12,
      // Less one. Than Uyên has handed in.
      '07:30, Thứ Hai 30/10/2023 dueSoon': 11,
      '07:30, Thứ Ba 31/10/2023 dueToday': 1,
      '07:30, Thứ Tư 01/11/2023 campaignDigest': 1,
    });
    expect(linesOf(dated).filter((line) => /dueToday|campaignDigest/.test(line))).toEqual([
      '07:30, Thứ Ba 31/10/2023 dueToday lc-y-te@demo.test',
      // Nobody is known as its head: the coordinator is told.
      '07:30, Thứ Tư 01/11/2023 campaignDigest dieuphoi@demo.test',
    ]);
    expect(dated.flatMap((mail) => mail.to)).not.toContain('huyen-a@demo.test');
    expect(dated.find(({ template }) => template === 'dueSoon')!.subject).toMatch(
      /^\[Còn 1 ngày\] Tùy điều kiện tổ chức .* – 470\/KH-LĐLĐ$/,
    );
  });

  it('counts twelve in time and one late for good', async () => {
    const board = await world.act(world.people.coordinator, readBoard, {
      campaignId: world.campaignId,
      asOf: null,
      after: null,
      print: null,
      limit: 50,
    });
    expect(board.campaign.totals.work).toMatchObject({
      doneInTime: 12,
      doneLate: 1,
      openLate: 0,
      awaitingConfirmation: 0,
    });
  });

  it('opens the first review for those who report, due on a Sunday that is kept', async () => {
    await world.runUntil('2023-12-08T09:00:00+07:00');
    const told = await world.told('2023-11-24T00:00:00+07:00', '2023-12-08T09:00:00+07:00');
    const aboutReport = told.filter(({ text }) => text.includes('Tổng kết năm 2023'));
    expect(countsOf(aboutReport)).toEqual({
      // Sunday 10/12 less ten working days: 8 7 6 5 4 1, 30 29 28, Monday 27/11.
      '07:30, Thứ Hai 27/11/2023 reportOpened': 13,
      // "T" is told on Friday 8/12, the last working morning before; the others are counted from it.
      '07:30, Thứ Ba 05/12/2023 dailyDigest': 13,
      '07:30, Thứ Năm 07/12/2023 dueSoon': 13,
      '07:30, Thứ Sáu 08/12/2023 dueSoon': 13,
    });
    expect(aboutReport[0]!.subject).toBe('[Mở kỳ báo cáo] Tổng kết năm 2023 – hạn nộp 10/12');
    expect(aboutReport.flatMap((mail) => mail.to)).not.toContain('bantuyengiao@demo.test');
  });

  it('leaves every invariant whole', async () => {
    expect(await world.violations()).toEqual([]);
  });

  /** The body hands in its dated task at an instant, and the coordinator accepts. */
  async function finish(code: string, at: string): Promise<void> {
    await world.runUntil(at);
    const dispatches = await dispatchesOf(world.db.dataSource, world.campaignId);
    const { id } = dispatches.find(({ bodyId }) => bodyId === world.bodyId(code))!;
    const work = await openWorkOf(world.db.dataSource, id);
    const { id: assignmentId, version: expectedVersion } = work.find(
      ({ dueAt }) => dueAt !== null,
    )!;
    const given = {
      assignmentId,
      expectedVersion,
      note: 'Đã tổ chức quán triệt.',
      files: [],
      links: [],
      figure: null,
    };
    const { version } = await world.act(world.contactPoint(code), submitWork, given);
    const judged = { assignmentId, expectedVersion: version, note: null };
    await world.act(world.people.coordinator, acceptWork, judged);
  }
});
