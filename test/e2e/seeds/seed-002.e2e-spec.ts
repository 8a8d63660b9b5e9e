import { previewLaunch } from '#application';
import { SeedWorld } from '../support/seed-world.js';
import { countsOf, linesOf } from '../support/told.js';

// Driven by the engine's functions on a scripted clock that leaps over the silent months of seven years, as if no
// worker had run: of what fell due meanwhile only the latest is told. PostgreSQL and the mailbox are real.
describe('002 công văn 57/LĐLĐ: a programme to 2030, reported every year from 2024', () => {
  let world: SeedWorld;

  beforeAll(async () => {
    world = await SeedWorld.open('002', '2023-12-08T08:00:00+07:00'); // Friday, its own date
    await world.draft();
  });
  afterAll(() => world.stop());

  it('shows seven yearly reports before the launch and marks the calendars that are computed', async () => {
    const { campaignId, people } = world;
    const { plan, notes } = await world.act(people.coordinator, previewLaunch, { campaignId });
    expect(plan.series[0]!.periods.map(({ due }) => [due.on, due.provisional])).toEqual([
      ['2024-12-10', false],
      ['2025-12-10', false],
      ['2026-12-10', false],
      ['2027-12-10', true],
      ['2028-12-10', true],
      ['2029-12-10', true],
      ['2030-12-10', true],
    ]);
    const years = ['2027', '2028', '2029', '2030'];
    expect(notes).toContainEqual({ code: 'PROVISIONAL_CALENDAR', years });
    await world.launch();
    await world.acknowledgeAllBut();
  });

  it('lives through its first year: opened, reminded, handed in, accepted', async () => {
    world.clock.moveTo(Date.parse('2024-11-21T08:00:00+07:00'));
    await world.runUntil('2024-12-09T10:00:00+07:00');
    const told = await world.told('2024-11-26T07:00:00+07:00', '2024-12-09T10:00:00+07:00');
    expect(countsOf(told)).toEqual({
      // Due Tuesday 10/12: back over 9 6 5 4 3 2, 29 28 27 to Tuesday 26/11.
      '07:30, Thứ Ba 26/11/2024 reportOpened': 13,
      // One question for eleven silent months leapt over, and no second one before it is answered.
      '07:30, Thứ Ba 26/11/2024 dailyDigest': 13,
      // T − 3 working days: Mon, Fri, Thursday 5/12.
      '07:30, Thứ Năm 05/12/2024 dailyDigest': 13,
      '07:30, Thứ Hai 09/12/2024 dueSoon': 13,
    });
    await handInAll(reachedIn(2024));
    await world.runUntil('2024-12-16T10:00:00+07:00');
    const after = await world.told('2024-12-09T10:00:00+07:00', '2024-12-16T10:00:00+07:00');
    // Accepted: no dueToday, no overdue.
    expect(after.filter(({ template }) => template !== 'reportAccepted')).toEqual([]);
  });

  it.each([
    // Each 10/12 less ten working days; 10/12/2028 is a Sunday and stays where the rule puts it.
    ['2025-11-26', '07:30, Thứ Tư 26/11/2025', '2025-12-10'],
    ['2026-11-26', '07:30, Thứ Năm 26/11/2026', '2026-12-10'],
    ['2027-11-26', '07:30, Thứ Sáu 26/11/2027', '2027-12-10'],
    ['2028-11-27', '07:30, Thứ Hai 27/11/2028', '2028-12-10'],
    ['2029-11-26', '07:30, Thứ Hai 26/11/2029', '2029-12-10'],
    ['2030-11-26', '07:30, Thứ Ba 26/11/2030', '2030-12-10'],
  ])('asks for the year’s report on %s', async (day, openedAt, dueOn) => {
    const year = Number(day.slice(0, 4));
    world.clock.moveTo(Date.parse(`${year}-11-21T08:00:00+07:00`));
    await world.runUntil(`${day}T10:00:00+07:00`);
    const told = await world.told(`${year}-11-21T00:00:00+07:00`, `${day}T10:00:00+07:00`);
    const opened = told.filter(({ template }) => template === 'reportOpened');
    expect(countsOf(opened)).toEqual({ [`${openedAt} reportOpened`]: reachedIn(year) });
    expect(opened[0]!.subject).toBe(`[Mở kỳ báo cáo] Tổng kết năm ${year} – hạn nộp 10/12`);
    expect(
      await world.rows(
        `select to_char(due_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as due, provisional
         from report_period where campaign_id = $1 and state = 'open' order by due_at desc limit 1`,
      ),
    ).toEqual([{ due: dueOn, provisional: year >= 2027 }]);
    await handInAll(reachedIn(year));
  });

  it('asks for nothing after 2030, and stays open', async () => {
    world.clock.moveTo(Date.parse('2031-11-21T08:00:00+07:00'));
    await world.runUntil('2031-12-19T09:00:00+07:00');
    const told = await world.told('2031-11-01T00:00:00+07:00', '2031-12-19T09:00:00+07:00');
    // Standing work only, and its one question was put in 2024: nobody has answered it. What is left is the list of the
    // bodies that ended and could not be reached about the last report.
    expect(linesOf(told)).toEqual(['07:30, Thứ Hai 24/11/2031 campaignDigest dieuphoi@demo.test']);
    expect(told[0]!.text).toContain('Đơn vị không nhận được thư (9)');
    const rows = await world.rows<{ periods: number; last: string; state: string }>(
      `select count(*)::int as periods, max(period_key) as last, min(c.state) as state
       from report_period p join campaign c on c.id = p.campaign_id where c.id = $1`,
    );
    expect(rows).toEqual([{ periods: 7, last: '2030-Y', state: 'running' }]);
    expect(await world.openReports()).toEqual([]);
  });

  it('leaves every invariant whole', async () => {
    expect(await world.violations()).toEqual([]);
  });

  async function handInAll(reached: number): Promise<void> {
    const open = await world.openReports();
    expect(open).toHaveLength(13);
    const before = world.clock.now();
    await world.report(open);
    const thanks = await world.told(
      new Date(before - 1_000).toISOString(),
      new Date(before).toISOString(),
    );
    expect(linesOf(thanks.filter(({ template }) => template === 'reportAccepted'))).toHaveLength(
      reached,
    );
  }
});

/** The nine district federations ended on 30/6/2025: of their reports the coordinators hear, in their own table. */
const reachedIn = (year: number): number => (year < 2025 ? 13 : 4);
