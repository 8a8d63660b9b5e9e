import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { advanceCampaign, enterCalendarDay, type Principal } from '#application';
import { calendarChangesSchema, calendarYearSchema } from '#contracts/http';
import { localDate, statutoryDaysOff } from '#domain';
import { runMigrations } from '#persistence';
import { aRunningCampaign } from '#testing';
import type { Json } from './api-fixture.js';
import { aScene, startCampaignApi, type CampaignApi, type Scene } from './campaign-fixture.js';
import { commandLine } from './command-line.js';

const ADMINISTRATOR: Principal = {
  kind: 'person',
  id: '00000000-0000-4000-8000-000000000001',
  label: 'Quản trị',
  memberships: [{ bodyId: null, role: 'administrator' }],
};
const TET_2027 = localDate('2027-02-08');

describe('the working calendar', () => {
  let api: CampaignApi;
  let scene: Scene;
  beforeEach(async () => {
    api = await startCampaignApi();
    scene = await aScene(api);
    await api.db.dataSource.query('delete from outbox');
  });
  afterEach(() => api.stop());

  const calendar = () => api.db.uow.run((tx) => tx.policies.calendar());
  const rows = <Row>(sql: string, params: readonly unknown[] = []) =>
    api.db.dataSource.query<Row[]>(sql, [...params]);
  const called = () => rows<{ campaign_id: string }>('select campaign_id from outbox');
  const enter = (date: string, kind = 'SWAPPED_OFF', as = scene.administrator) =>
    api.call({
      method: 'POST',
      url: '/api/v1/calendar/days',
      as,
      body: { date, kind, source: 'Thông báo thử' },
    });
  const announce = (year: number) =>
    api.call({
      method: 'POST',
      url: '/api/v1/calendar/years',
      as: scene.administrator,
      body: { year, source: 'Thông báo nghỉ lễ thử' },
    });
  const drop = (what: string, as = scene.administrator) =>
    api.call({ method: 'DELETE', url: `/api/v1/calendar/${what}`, as });
  const steps = (campaignId = scene.id) =>
    rows<{ id: string; no: number; at: Date }>(
      `select id, step_no as no, next_step_at as at from obligation
       where campaign_id = $1 and kind = 'acknowledge' order by id`,
      [campaignId],
    );

  it('keeps the computed holidays of a year in which one day was entered', async () => {
    expect((await enter('2027-04-16')).status).toBe(201);
    const now = await calendar();
    expect([now.isWorkingDay(localDate('2027-04-16')), now.isWorkingDay(TET_2027)]).toEqual([
      false,
      false,
    ]);
    expect(now.isProvisionalYear(2027)).toBe(true);
  });

  it('takes a year as announced only when it is stated, and refuses while a holiday is missing', async () => {
    const early = await announce(2027);
    expect(early).toMatchObject({ status: 422, json: { code: 'VALIDATION_FAILED' } });
    expect(JSON.stringify(early.json)).toContain('08/02/2027');
    for (const date of statutoryDaysOff(2027)) await enter(date, 'HOLIDAY');
    expect((await calendar()).isProvisionalYear(2027)).toBe(true);
    const year = calendarYearSchema.parse((await announce(2027)).json);
    expect([year.announcedBy, year.days.every((day) => day.origin === 'entered')]).toEqual([
      'Thông báo nghỉ lễ thử',
      true,
    ]);
    expect((await drop(`days/${TET_2027}`)).status).toBe(422);
    expect((await drop('years/2027')).status).toBe(200);
    expect((await calendar()).isProvisionalYear(2027)).toBe(true);
  });

  it('has armed steps follow a change, by a wake of each open campaign and not in the request', async () => {
    const before = await steps();
    const next = localDate(
      new Date((before[0]?.at.getTime() ?? 0) + 7 * 3_600_000).toISOString().slice(0, 10),
    );
    expect((await enter(next)).status).toBe(201);
    expect(await steps()).toEqual(before);
    expect(await called()).toEqual([{ campaign_id: scene.id }]);
    await api.advance(scene.id);
    const after = await steps();
    expect(after.map((row) => row.no)).toEqual(before.map((row) => row.no));
    for (const [index, row] of after.entries()) {
      expect(row.at.getTime()).toBeGreaterThan(before[index]?.at.getTime() ?? Infinity);
    }
    expect((await drop(`days/${next}`)).status).toBe(200);
    await api.advance(scene.id);
    expect(await steps()).toEqual(before);
  });

  it('takes the days of a file as one change, after a preview, all or none', async () => {
    const post = (path: string, body: object, as = scene.administrator) =>
      api.call({ method: 'POST', url: `/api/v1/calendar/imports${path}`, as, body });
    const head = 'ngày;loại;căn cứ';
    const wrong = await post('', {
      days: `${head}\n30/02/2027;Nghỉ bù;TB 1\n10/02/2027;nghỉ chơi;TB 1\n13/02/2027;Nghỉ bù;\n15/02/2027;Làm bù;TB 1`,
    });
    expect(wrong.json.changes).toEqual([]);
    expect(wrong.json.faults.map(({ line, column }: Json) => [line, column])).toEqual([
      [2, 'ngày'],
      [3, 'loại'],
      [4, 'căn cứ'],
      [5, 'loại'],
    ]);
    await enter('2027-04-16', 'SWAPPED_OFF');
    const days = `${head}\n16/04/2027;Nghỉ bù;TB 2\n17/04/2027;Làm bù;TB 2`;
    const preview = await post('', { days });
    expect(preview.json).toMatchObject({
      changes: [
        { line: 2, date: '2027-04-16', kind: 'COMPENSATORY', before: { kind: 'SWAPPED_OFF' } },
        { line: 3, date: '2027-04-17', kind: 'SWAPPED_WORKING', before: null },
      ],
      ...{ faults: [], unchanged: 0 },
    });
    expect((await calendar()).isWorkingDay(localDate('2027-04-17'))).toBe(false);
    const { importHash } = preview.json;
    expect((await post('/apply', { days, importHash }, scene.coordinator)).status).toBe(403);
    await enter('2027-04-17', 'SWAPPED_WORKING');
    expect((await post('/apply', { days, importHash })).json.code).toBe('IMPORT_STALE');
    await drop('days/2027-04-17');
    expect((await post('/apply', { days, importHash })).json).toEqual({ applied: 2 });
    expect((await calendar()).isWorkingDay(localDate('2027-04-17'))).toBe(true);
    expect((await post('', { days })).json).toMatchObject({ changes: [], unchanged: 2 });
    const changes = await api.call({ url: '/api/v1/calendar/changes', as: scene.administrator });
    expect(changes.json.items[0]).toMatchObject({ act: 'daysImported', year: 2027, day: null });
  });

  it('says who changed it and what that moved, to whoever may see the campaign', async () => {
    const before = await steps();
    const next = localDate(
      new Date((before[0]?.at.getTime() ?? 0) + 7 * 3_600_000).toISOString().slice(0, 10),
    );
    await enter(next);
    const read = async (as: string) =>
      calendarChangesSchema.parse((await api.call({ url: '/api/v1/calendar/changes', as })).json)
        .items;
    expect(await read(scene.coordinator)).toMatchObject([
      { act: 'dayEntered', day: next, year: 2025, campaigns: [] },
    ]);
    await api.advance(scene.id);
    const after = await steps();
    const [change] = await read(scene.coordinator);
    const [campaign] = change?.campaigns ?? [];
    expect(campaign).toMatchObject({ id: scene.id, moved: campaign?.moves.length });
    const told = campaign?.moves.filter(({ kind }) => kind === 'acknowledge') ?? [];
    expect(
      told.map(({ beforeAt, afterAt }) => [Date.parse(beforeAt), Date.parse(afterAt)]),
    ).toEqual(before.map((row, index) => [row.at.getTime(), after[index]?.at.getTime()]));
    expect(told.every(({ bodyName }) => bodyName !== null)).toBe(true);
    expect((await read(scene.foreigner))[0]?.campaigns).toEqual([]);
    // Followed again, nothing moves and nothing is told twice.
    await api.advance(scene.id);
    expect((await read(scene.administrator))[0]?.campaigns[0]?.moved).toBe(campaign?.moved);
  });

  it('re-plans a campaign of several pages, and a scheduled report period', async () => {
    const large = await aRunningCampaign(api.db, {
      bodies: 1_100,
      tasks: 1,
      reportOpensAt: '2025-12-10T23:30:00Z',
    });
    const opensAt = () =>
      rows<{ at: Date }>('select opens_at as at from report_period where campaign_id = $1', [
        large.id,
      ]);
    await enter('2025-03-12');
    await enter('2025-12-12');
    await advanceCampaign(api.db.uow, { campaignId: large.id, asOf: api.db.clock.now() });
    const [behind] = await rows<{ count: string }>(
      `select count(*) from obligation where campaign_id = $1 and kind = 'acknowledge'
       and (next_step_at at time zone 'Asia/Ho_Chi_Minh')::date = '2025-03-12'`,
      [large.id],
    );
    expect(behind?.count).toBe('0');
    // 15 working days before 31/12, with one more day off between.
    expect((await opensAt())[0]?.at.toISOString()).toBe('2025-12-08T23:30:00.000Z');
  });

  it('calls nobody when nothing changes', async () => {
    await enter('2025-08-15');
    await rows('delete from outbox');
    const { version } = await calendar();
    expect((await enter('2025-08-15')).status).toBe(201);
    expect([(await calendar()).version, await called()]).toEqual([version, []]);
  });

  it.each([
    ['2027-08-20', 'SWAPPED_WORKING'],
    ['2027-02-06', 'SWAPPED_WORKING'],
    ['2027-08-21', 'SWAPPED_OFF'],
    ['0000-01-01', 'HOLIDAY'],
    ['9999-01-01', 'HOLIDAY'],
    ['2027-02-30', 'HOLIDAY'],
    ['2027-02-08', 'FUN'],
  ])('refuses %s as %s by name', async (date, kind) => {
    const { status, json } = await enter(date, kind);
    expect([status, (json as { code: string }).code]).toEqual([422, 'VALIDATION_FAILED']);
  });

  it('is kept by the administrator alone, and read by whoever is signed in', async () => {
    for (const as of [scene.coordinator, scene.leader, scene.recipient, scene.foreigner]) {
      expect((await enter('2027-04-16', 'SWAPPED_OFF', as)).status).toBe(403);
      expect((await drop('days/2025-04-30', as)).status).toBe(403);
      expect((await drop('years/2025', as)).status).toBe(403);
      expect((await api.call({ url: '/api/v1/calendar/years/2025', as })).status).toBe(200);
    }
    expect((await api.call({ url: '/api/v1/calendar/years/2025' })).status).toBe(401);
    expect((await drop('days/2027-07-27')).status).toBe(404);
    expect((await drop('years/2031')).status).toBe(404);
  });

  it('is entered at the command line, and what was taken out does not come back with an upgrade', async () => {
    const dondoc = (...args: readonly string[]) => {
      const { code, out, err } = commandLine(api.db)('calendar', ...args);
      return { code, out: out + err };
    };
    expect(dondoc('set', '2027-04-16', 'SWAPPED_OFF', '--source', 'TB 12').out).toContain(
      '16/04/2027',
    );
    expect(dondoc('show', '2027').out).toMatch(/lịch tạm tính[\s\S]*16\/04\/2027[\s\S]*TB 12/u);
    expect(dondoc('set', '2027-04-17', 'SWAPPED_OFF', '--source', 'TB 12').code).not.toBe(0);
    const file = join(mkdtempSync(join(tmpdir(), 'dondoc-days-')), 'ngay.csv');
    writeFileSync(file, 'date,kind,source\n2027-04-19,SWAPPED_OFF,TB 13\n');
    expect(dondoc('import', file).out).toContain('1 ngày sẽ đổi');
    expect(dondoc('show', '2027').out).not.toContain('TB 13');
    expect(dondoc('import', file, '--apply').out).toContain('Đã ghi 1 ngày.');
    expect(dondoc('show', '2027').out).toMatch(/19\/04\/2027[\s\S]*TB 13/u);
    expect(dondoc('withdraw', '2025').code).toBe(0);
    expect(dondoc('remove', '2025-05-02').code).toBe(0);
    await runMigrations(api.db.ownerUrl);
    const entered = await rows(`select from working_calendar_day where day = '2025-05-02'`);
    expect([entered, (await calendar()).isProvisionalYear(2025)]).toEqual([[], true]);
  });

  it('lets two who enter a day at once each have theirs', async () => {
    const both = ['2027-08-19', '2027-08-20'].map((date) =>
      api.db.uow.run((tx) =>
        enterCalendarDay(tx, ADMINISTRATOR, {
          date: localDate(date),
          kind: 'SWAPPED_OFF',
          source: 'TB',
        }),
      ),
    );
    await Promise.all(both);
    const now = await calendar();
    expect(now.isWorkingDay(localDate('2027-08-19'))).toBe(false);
    expect(now.isWorkingDay(localDate('2027-08-20'))).toBe(false);
  });
});
