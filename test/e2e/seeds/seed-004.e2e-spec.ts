import { acceptWork, previewLaunch, readBoard, submitWork } from '#application';
import { SeedWorld } from '../support/seed-world.js';
import { countsOf, linesOf } from '../support/told.js';

// Driven by the engine's functions on a scripted clock: nine months with some thirty events take seconds, and every
// instant is exact. PostgreSQL and the mailbox are real.
describe('004 công văn 55/CV/CB: quý III/2023 ends on a Saturday, a 100 % target, one body on paper', () => {
  let world: SeedWorld;

  beforeAll(async () => {
    world = await SeedWorld.open('004', '2023-03-28T08:00:00+07:00'); // Tuesday, the date answered
    await world.draft();
  });
  afterAll(() => world.stop());

  it('keeps the written Saturday and warns of it before the launch', async () => {
    const { campaignId, people } = world;
    const { plan, notes } = await world.act(people.coordinator, previewLaunch, { campaignId });
    const task = plan.tasks.find(({ ordinal }) => ordinal === '3.1')!;
    expect(task.due).toMatchObject({ on: '2023-09-30', mark: 'document', dayOff: 'Thứ Bảy' });
    expect(task.dueWords).toBe('trong quý III năm 2023');
    expect(notes).toContainEqual(
      expect.objectContaining({ code: 'DUE_ON_DAY_OFF', dayOff: 'Thứ Bảy' }),
    );
    // The supporter's: two working days before, Friday 29/9 and Thursday 28/9.
    expect(task.supportDue).toMatchObject({ on: '2023-09-28' });
    await world.launch();
  });

  it('reaches seven bodies by mail and one on paper, whose acknowledgement the coordinator enters', async () => {
    const told = await world.told('2023-03-28T07:00:00+07:00', '2023-03-28T09:00:00+07:00');
    expect(countsOf(told)).toEqual({ '08:00, Thứ Ba 28/03/2023 newWork': 7 });
    expect(told.flatMap((mail) => mail.to).filter((to) => to.includes('to-3'))).toEqual([]);
    await world.acknowledgeAllBut();
    expect(
      await world.rows(
        `select d.state, d.on_paper, e.actor->>'label' as by from dispatch d join event e on e.dispatch_id = d.id
         where d.campaign_id = $1 and d.body_id = $2 and e.type = 'dispatchAcknowledged'`,
        world.bodyId('SL-TO-3'),
      ),
    ).toEqual([{ state: 'acknowledged', on_paper: true, by: 'Điều phối (mẫu)' }]);
  });

  it('keeps the target of 100 % with what it is counted of', async () => {
    const [row] = await world.rows<{ target: unknown }>(
      `select target from task where campaign_id = $1 and ordinal = '3.2'`,
    );
    expect(row!.target).toMatchObject({
      ratio: 1,
      base: 'toàn bộ viên chức và người lao động có tên trong danh sách ngày 01/4/2023',
    });
  });

  it('reminds on working mornings before the Saturday, then tells head and leader', async () => {
    await world.runUntil('2023-09-27T10:00:00+07:00');
    await finish('SL-CDCS');
    await world.runUntil('2023-10-12T10:00:00+07:00');
    // Silent since 28/3: everyone is asked once, after thirty days, and not again until there is an answer. The body on
    // paper cannot be asked: its coordinator hears of that.
    const asked = await world.told('2023-03-29T00:00:00+07:00', '2023-09-01T00:00:00+07:00');
    expect(countsOf(asked)).toEqual({
      '07:30, Thứ Năm 27/04/2023 dailyDigest': 7,
      '07:30, Thứ Năm 27/04/2023 campaignDigest': 1,
    });
    const told = await world.told('2023-09-01T00:00:00+07:00', '2023-10-12T10:00:00+07:00');
    const dated = told.filter(({ text }) => !text.includes('Việc này đang thế nào?'));
    expect(linesOf(dated)).toEqual(
      [
        // The lead. "T" is Friday 29/9, the preceding working morning; T − 7 is counted from it:
        // 28 27 26 25 22 21, Wednesday 20/9; T − 3: Tuesday 26/9; T − 1: Thursday 28/9.
        '07:30, Thứ Tư 20/09/2023 dailyDigest sl-tchc@demo.test',
        '07:30, Thứ Ba 26/09/2023 dailyDigest sl-tchc@demo.test',
        '07:30, Thứ Năm 28/09/2023 dueSoon sl-tchc@demo.test',
        '07:30, Thứ Sáu 29/09/2023 dueSoon sl-tchc@demo.test',
        // One working day after the Saturday, three, and three with a week.
        '07:30, Thứ Hai 02/10/2023 overdue thutruong.sl-tchc@demo.test',
        '07:30, Thứ Tư 04/10/2023 campaignDigest lanhdao@demo.test',
        '07:30, Thứ Tư 11/10/2023 dailyDigest thutruong.sl-tchc@demo.test',
        '07:30, Thứ Tư 11/10/2023 campaignDigest dieuphoi@demo.test',
        // The supporter, due Thursday 28/9, two days ahead of each; handed in on the 27th.
        '07:30, Thứ Ba 19/09/2023 dailyDigest sl-cdcs@demo.test',
        '07:30, Thứ Hai 25/09/2023 dailyDigest sl-cdcs@demo.test',
        '07:30, Thứ Tư 27/09/2023 dueSoon sl-cdcs@demo.test',
        // The lead, which judges its supporter, hears of that at once.
        '10:00, Thứ Tư 27/09/2023 changed sl-tchc@demo.test',
      ].sort(),
    );
    const head = dated.find(({ to }) => to.includes('thutruong.sl-tchc@demo.test'))!;
    expect(head.subject).toMatch(/^\[Quá hạn 2 ngày\] xây dựng kế hoạch .* – 55\/CV\/CB$/);
  });

  it('is overdue from Saturday 17:00 on, and done late for good', async () => {
    const at = async (instant: string) => {
      const asOf = Date.parse(instant);
      const input = { campaignId: world.campaignId, asOf, after: null, print: null, limit: 50 };
      return world.act(world.people.coordinator, readBoard, input);
    };
    const lateAt = async (instant: string) => (await at(instant)).campaign.totals.work.openLate;
    expect(await lateAt('2023-09-30T17:00:00+07:00')).toBe(0);
    expect(await lateAt('2023-09-30T17:00:01+07:00')).toBe(1);
    await finish('SL-TCHC');
    const now = await at('2023-10-12T11:00:00+07:00');
    expect(now.campaign.totals.work).toMatchObject({ doneInTime: 1, doneLate: 1, openLate: 0 });
  });

  it('asks for its part of the yearly report', async () => {
    await world.runUntil('2023-12-01T09:00:00+07:00');
    const told = await world.told('2023-11-24T00:00:00+07:00', '2023-12-01T09:00:00+07:00');
    const opened = told.filter(({ template }) => template === 'reportOpened');
    // Friday 15/12 less ten working days: 14 13 12 11 8 7 6 5 4, Friday 1/12. Not on paper.
    expect(countsOf(opened)).toEqual({ '07:30, Thứ Sáu 01/12/2023 reportOpened': 7 });
    expect(await world.openReports()).toHaveLength(8);
    expect(
      await world.rows('select title, merged_into from report_series where campaign_id = $1'),
    ).toEqual([
      {
        title: 'Nội dung khuyến học trong báo cáo tổng kết năm',
        merged_into: 'báo cáo tổng kết đánh giá công tác hàng năm',
      },
    ]);
  });

  it('leaves every invariant whole', async () => {
    expect(await world.violations()).toEqual([]);
  });

  /** The body hands in its part of 3.1 now, and the coordinator accepts. */
  async function finish(code: string): Promise<void> {
    const [work] = await world.rows<{ id: string; version: number }>(
      `select a.id, a.version from assignment a join task t on t.id = a.task_id
       where a.campaign_id = $1 and a.body_id = $2 and t.ordinal = '3.1'`,
      world.bodyId(code),
    );
    const given = { assignmentId: work!.id, expectedVersion: work!.version };
    const note = 'Đã xây dựng kế hoạch thành lập Ban Khuyến học.';
    const { version } = await world.act(world.contactPoint(code), submitWork, {
      ...given,
      note,
      ...{ files: [], links: [], figure: null },
    });
    const judged = { ...given, expectedVersion: version, note: null };
    await world.act(world.people.coordinator, acceptWork, judged);
  }
});
