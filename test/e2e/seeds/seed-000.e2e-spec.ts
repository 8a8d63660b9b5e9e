import { advanceCampaign, readBoard, reportProgress, submitWork } from '#application';
import { openWorkOf } from '#persistence';
import { SeedWorld } from '../support/seed-world.js';
import { countsOf, linesOf } from '../support/told.js';

// Driven by the engine's functions on a scripted clock: two months with ten events take seconds, and every instant is
// exact. PostgreSQL and the mailbox are real.
describe('000 công văn 533/LĐLĐ: acknowledgements and standing work of 13 unions', () => {
  const HEADLESS = 'LC-Y-TE'; // nobody is known as its head
  let world: SeedWorld;

  beforeAll(async () => {
    world = await SeedWorld.open('000', '2025-02-19T08:00:00+07:00'); // Wednesday, its own date
    await world.draft();
    await world.launch();
  });
  afterAll(() => world.stop());

  it('asks 13 bodies to acknowledge by the end of the day', async () => {
    const told = await world.told('2025-02-19T07:00:00+07:00', '2025-02-19T09:00:00+07:00');
    expect(countsOf(told)).toEqual({ '08:00, Thứ Tư 19/02/2025 newWork': 13 });
    expect(told[0]!.subject).toBe('[Việc mới] 6 việc theo Công văn 533/LĐLĐ – đề nghị tiếp nhận');
    // Nine working hours left on the day of receipt, four are enough.
    expect(
      await world.rows(
        `select distinct due_at from obligation where campaign_id = $1 and kind = 'acknowledge'`,
      ),
    ).toEqual([{ due_at: new Date('2025-02-19T17:00:00+07:00') }]);
  });

  it('reminds the silent ones, then their heads, then keeps the coordinator’s list', async () => {
    await world.runUntil('2025-02-19T14:00:00+07:00');
    await world.acknowledgeAllBut('LC-THAN-UYEN', 'LC-SIN-HO', HEADLESS);
    await world.runUntil('2025-02-20T09:00:00+07:00');
    await world.acknowledge('LC-THAN-UYEN');
    await world.runUntil('2025-02-24T10:00:00+07:00');
    await world.acknowledge('LC-SIN-HO');
    await world.runUntil('2025-03-06T09:00:00+07:00');
    const told = await world.told('2025-02-19T09:00:00+07:00', '2025-03-06T09:00:00+07:00');
    expect(linesOf(told)).toEqual(
      [
        // Due Wednesday 19/2. One working day later: Thursday.
        '07:30, Thứ Năm 20/02/2025 acknowledgementReminder lc-sin-ho@demo.test',
        '07:30, Thứ Năm 20/02/2025 acknowledgementReminder lc-than-uyen@demo.test',
        '07:30, Thứ Năm 20/02/2025 acknowledgementReminder lc-y-te@demo.test',
        // Three working days later, Thu, Fri, Mon: the head, and the coordinator's table; no head, no void.
        '07:30, Thứ Hai 24/02/2025 acknowledgementEscalation thutruong.lc-sin-ho@demo.test',
        '07:30, Thứ Hai 24/02/2025 campaignDigest dieuphoi@demo.test',
        // Five working days later, Wednesday, in the digest; then weekly.
        '07:30, Thứ Tư 26/02/2025 campaignDigest dieuphoi@demo.test',
        '07:30, Thứ Tư 05/03/2025 campaignDigest dieuphoi@demo.test',
      ].sort(),
    );
    const tables = told.filter(({ template }) => template === 'campaignDigest');
    expect(tables.map(({ text }) => text.includes('Sìn Hồ'))).toEqual([true, false, false]);
    for (const { text } of tables) expect(text).toContain('Công đoàn ngành Y tế tỉnh Lai Châu');
  });

  it('stays open after the last acknowledgement, with nothing overdue', async () => {
    await world.acknowledge(HEADLESS);
    const { campaignId, clock, uow } = world;
    const next = await advanceCampaign(uow, { campaignId, asOf: clock.now() });
    expect(next).toMatchObject({
      phase: 'running',
      label: 'Hỏi việc đang thế nào',
      // No word for 30 days from 19/2 makes 21/3, a Friday; told in its digest, ready at 06:30.
      waitMs: Date.parse('2025-03-21T06:30:00+07:00') - clock.now(),
    });
    const board = await world.act(world.people.coordinator, readBoard, {
      campaignId,
      asOf: null,
      after: null,
      print: null,
      limit: 50,
    });
    expect(board.campaign).toMatchObject({
      state: 'running',
      totals: {
        work: { standing: 78, openLate: 0, openInTime: 0, doneInTime: 0, doneLate: 0 },
        dispatches: { bodies: 13, acknowledged: 13 },
      },
    });
    expect(board.rows.filter((row) => row.late > 0)).toEqual([]);
    // Standing work is open: the coordinator is not invited to close.
    expect(board.health.nothingLeft).toBe(false);
  });

  it('never lets standing work be done', async () => {
    const [dispatch] = await world.rows<{ id: string }>(
      'select id from dispatch where campaign_id = $1 and body_id = $2',
      world.bodyId('LC-TAM-DUONG'),
    );
    const [work] = await openWorkOf(world.db.dataSource, dispatch!.id);
    const input = { assignmentId: work!.id, expectedVersion: work!.version };
    const contact = world.contactPoint('LC-TAM-DUONG');
    await expect(
      world.act(contact, submitWork, {
        ...input,
        note: 'Đã xong.',
        files: [],
        links: [],
        figure: null,
      }),
    ).rejects.toMatchObject({ code: 'TRANSITION_NOT_ALLOWED' });
    await world.runUntil('2025-03-14T10:00:00+07:00');
    await world.act(contact, reportProgress, { ...input, progress: 'onSchedule', note: null });
  });

  it('asks how standing work is getting on after 30 days without a word', async () => {
    await world.runUntil('2025-04-14T09:00:00+07:00');
    const told = await world.told('2025-03-06T09:00:00+07:00', '2025-04-14T09:00:00+07:00');
    expect(countsOf(told)).toEqual({
      '07:30, Thứ Sáu 21/03/2025 dailyDigest': 13,
      // The word of 14/3 and 30 days make 13/4, a Sunday: the next working morning.
      '07:30, Thứ Hai 14/04/2025 dailyDigest': 1,
    });
    const to = (email: string) => told.filter((mail) => mail.to.includes(email));
    expect(to('huyen-a@demo.test').map(({ text: digest }) => digest.match(/\(\d+\)/)![0])).toEqual([
      '(5)',
      '(1)',
    ]);
    const { text } = to('lc-y-te@demo.test')[0]!;
    expect(text).toContain('Việc này đang thế nào? (6)');
    // In the order of the document.
    expect(text).toMatch(/1\. Tiếp tục nghiên cứu[\s\S]*2\. Phối hợp với ngành Giáo dục/);
    // Nothing is overdue: the coordinator and the heads are left alone.
    expect(told.flatMap((mail) => mail.to).filter((to) => /dieuphoi|thutruong/.test(to))).toEqual(
      [],
    );
  });

  it('leaves every invariant whole', async () => {
    expect(await world.violations()).toEqual([]);
  });
});
