import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import {
  answerQuestions,
  assignPage,
  createDraft,
  launchCampaign,
  launchProgress,
  loadDemoDirectory,
  previewLaunch,
  releaseCampaign,
  storeReading,
  type Command,
  type LaunchPreview,
  type Principal,
} from '#application';
import { answerFileSchema, readingSchema } from '#contracts/http';
import { formatInstant } from '#domain';
import { type TestDatabase, createTestDatabase, violatedBy } from '#testing';

const seedFile = (name: string): unknown =>
  JSON.parse(readFileSync(`test/fixtures/seeds/${name}.json`, 'utf8'));

interface Launched {
  readonly campaignId: string;
  readonly preview: LaunchPreview;
}

describe('the five seeds, launched from their golden readings with their answer files', () => {
  let db: TestDatabase;
  let coordinator: Principal;

  beforeAll(async () => {
    db = await createTestDatabase('2023-01-03T01:00:00Z');
    const demo = await db.uow.run((tx) => loadDemoDirectory(tx, 'no password'));
    coordinator = {
      kind: 'person',
      id: randomUUID(),
      label: 'Điều phối (mẫu)',
      memberships: ['LDLD-LC', 'DUK-TN', 'CB-SL'].map((code) => ({
        role: 'coordinator' as const,
        bodyId: demo.idOf.get(code)!,
      })),
    };
  });
  afterAll(() => db.drop());

  const act = <Input, Output>(command: Command<Input, Output>, input: Input): Promise<Output> =>
    db.uow.run((tx) => command(tx, coordinator, input));

  async function launch(id: string, at: string): Promise<Launched> {
    db.clock.set(at);
    const { issuer, answers } = answerFileSchema.parse(seedFile(`${id}.answers`));
    const reading = readingSchema.parse(seedFile(`${id}.reading`));
    const { id: readingId } = await act(storeReading, { issuer, reading });
    const draft = await act(createDraft, { from: 'reading', readingId });
    const campaignId = draft.id;
    await act(answerQuestions, { campaignId, expectedVersion: draft.version, answers });
    const preview = await act(previewLaunch, { campaignId });
    expect(preview.problems).toEqual([]);
    const { pageCount } = await act(launchCampaign, { campaignId, planHash: preview.planHash! });
    for (let page = 0; page < pageCount; page += 1) await assignPage(db.uow, { campaignId, page });
    await releaseCampaign(db.uow, campaignId);
    expect(await act(launchProgress, { campaignId })).toMatchObject({
      state: 'running',
      pagesDone: 1,
      recipientCount: preview.plan.recipients.length,
    });
    return { campaignId, preview };
  }

  const rows = <Row>(sql: string, campaignId: string): Promise<Row[]> =>
    db.dataSource.query(sql, [campaignId]);

  /** Open obligations by kind, with how many have a due date. */
  const obligations = async (campaignId: string) =>
    Object.fromEntries(
      (
        await rows<{ kind: string; total: number; dated: number }>(
          `select kind, count(*)::int as total, count(due_at)::int as dated from obligation
           where campaign_id = $1 and closed_at is null group by kind`,
          campaignId,
        )
      ).map(({ kind, total, dated }) => [kind, [total, dated]]),
    );
  const mails = (campaignId: string) =>
    rows<{ template: string; n: number }>(
      'select template, count(*)::int as n from message where campaign_id = $1 group by template',
      campaignId,
    );
  const codesOf = (preview: LaunchPreview) => preview.plan.recipients.map((one) => one.code).sort();

  it('000: acknowledgement and standing work of 13 unions, no report', async () => {
    const { campaignId, preview } = await launch('000', '2025-02-20T01:00:00Z');
    expect(codesOf(preview)).toHaveLength(13);
    expect(formatInstant(preview.plan.acknowledgement.due.at)).toBe('17:00, Thứ Năm 20/02/2025');
    expect(preview.plan.tasks.map((task) => [task.ordinal, task.nature, task.due])).toEqual(
      ['1', '2.1', '2.2', '3.1', '3.2', '4'].map((ordinal) => [ordinal, 'standing', null]),
    );
    expect(preview.plan.tasks[1]!.partners).toEqual(['ngành Giáo dục']);
    expect(preview.plan.series).toEqual([]);
    expect(await obligations(campaignId)).toEqual({ acknowledge: [13, 13], complete: [78, 0] });
    expect(await mails(campaignId)).toEqual([{ template: 'newWork', n: 13 }]);
    expect(preview.notes.map((note) => note.code)).toEqual(['HEAD_MISSING']);
  });

  it('001: number and date were asked; sơ kết and tổng kết of two levels', async () => {
    const { campaignId, preview } = await launch('001', '2024-04-16T01:00:00Z');
    expect(preview.plan.header).toMatchObject({ number: '12', symbol: 'KH/ĐUK' });
    expect(codesOf(preview)).toEqual(
      [
        'TN-BTG',
        'TN-SGDDT',
        'TN-SYT',
        'TN-STC',
        'TN-BAO',
        'TN-DAI',
        'TN-BDT',
        'TN-DOAN',
        'TN-CCB',
      ].sort(),
    );
    const dues = preview.plan.series.map(({ periods }) =>
      periods.slice(0, 2).map(({ period, due }) => `${period.label}: ${due.on}`),
    );
    expect(dues).toEqual([
      ['Sơ kết 6 tháng đầu năm 2024: 2024-06-25', 'Tổng kết năm 2024: 2024-12-25'],
      ['Sơ kết 6 tháng đầu năm 2024: 2024-07-10', 'Tổng kết năm 2024: 2025-01-10'],
    ]);
    expect(
      await rows('select period_key, state from report_period where campaign_id = $1', campaignId),
    ).toEqual([
      { period_key: '2024-H1', state: 'scheduled' },
      { period_key: '2024-H1', state: 'scheduled' },
    ]);
    const monitored = preview.plan.tasks.flatMap((task) =>
      task.duties.some((duty) => duty.role === 'monitor') ? [task.ordinal] : [],
    );
    expect(monitored).toEqual(['II.1', 'II.2', 'II.3', 'II.4', 'III.1.1', 'III.2']);
    // One of the bodies that the press subset names leads II.3, beside what all of them lead.
    expect(
      await rows(
        `select count(*)::int as n from assignment a join task t on t.id = a.task_id
         where a.campaign_id = $1 and t.ordinal = 'II.3' and a.role = 'lead'`,
        campaignId,
      ),
    ).toEqual([{ n: 2 }]);
  });

  it('002: a yearly report from 2024 to 2030, computed calendars marked', async () => {
    const { campaignId, preview } = await launch('002', '2023-12-11T01:00:00Z');
    const [series] = preview.plan.series;
    expect(
      series!.periods.map(({ due }) => `${due.on}${due.provisional ? ' tạm tính' : ''}`),
    ).toEqual([
      '2024-12-10',
      '2025-12-10',
      '2026-12-10',
      '2027-12-10 tạm tính',
      '2028-12-10 tạm tính',
      '2029-12-10 tạm tính',
      '2030-12-10 tạm tính',
    ]);
    expect(series!.cycle.validUntil).toBe('2030-12-31');
    expect(preview.notes.map((note) => note.code)).toContain('PROVISIONAL_CALENDAR');
    expect(
      await rows('select period_key from report_period where campaign_id = $1', campaignId),
    ).toEqual([{ period_key: '2024-Y' }]);
  });

  it('003: three departments by name, two groups, one task the plan itself fulfils', async () => {
    const { campaignId, preview } = await launch('003', '2023-08-24T01:00:00Z');
    expect(codesOf(preview)).toHaveLength(16);
    const work = await rows<{ code: string; ordinals: string[] }>(
      `select b.code, array_agg(t.ordinal || ' ' || a.role order by t.position) as ordinals
       from assignment a join task t on t.id = a.task_id join body b on b.id = a.body_id
       where a.campaign_id = $1 and b.code in ('LC-CSPL', 'LC-TGNC', 'LC-TCKT', 'LC-TAM-DUONG') group by b.code order by b.code`,
      campaignId,
    );
    expect(work).toEqual([
      { code: 'LC-TAM-DUONG', ordinals: ['IV.2a lead', 'IV.2b lead', 'IV.2c lead'] },
      { code: 'LC-TCKT', ordinals: ['IV.1c lead'] },
      { code: 'LC-TGNC', ordinals: ['IV.1b.1 lead', 'IV.1b.2 monitor', 'IV.2b monitor'] },
    ]);
    expect(preview.plan.tasks[4]!.due).toMatchObject({ on: '2023-10-31', mark: 'coordinator' });
    expect(preview.notes.map((note) => note.code)).toContain('ACKNOWLEDGE_ONLY');
    expect(await mails(campaignId)).toEqual([{ template: 'newWork', n: 16 }]);
  });

  it('004: a written deadline kept on its Saturday, a 100 % target, a part of the yearly report', async () => {
    const { campaignId, preview } = await launch('004', '2023-03-29T01:00:00Z');
    expect(preview.plan.header.issuedOn).toBe('2023-03-28');
    expect(preview.plan.tasks[2]!.due).toMatchObject({
      on: '2023-09-30',
      mark: 'document',
      dayOff: 'Thứ Bảy',
    });
    expect(preview.plan.tasks[3]!.target).toMatchObject({
      ratio: 1,
      base: 'toàn bộ viên chức và người lao động có tên trong danh sách ngày 01/4/2023',
    });
    expect(preview.plan.series[0]).toMatchObject({
      mergedInto: 'báo cáo tổng kết đánh giá công tác hàng năm',
    });
    expect(preview.plan.series[0]!.periods[0]!.due.on).toBe('2023-12-15');
    const due = await rows<{ code: string; role: string; due: string }>(
      `select b.code, a.role, (a.due_at at time zone 'Asia/Ho_Chi_Minh')::text as due
       from assignment a join task t on t.id = a.task_id join body b on b.id = a.body_id
       where a.campaign_id = $1 and t.ordinal = '3.1' order by a.role`,
      campaignId,
    );
    expect(due).toEqual([
      { code: 'SL-TCHC', role: 'lead', due: '2023-09-30 17:00:00' },
      { code: 'SL-CDCS', role: 'support', due: '2023-09-28 17:00:00' },
    ]);
    // Eight bodies, one of them on paper: seven mails.
    expect(codesOf(preview)).toHaveLength(8);
    expect(await mails(campaignId)).toEqual([{ template: 'newWork', n: 7 }]);
  });

  it('leave rows on which every invariant holds', async () => {
    const checks = await violatedBy(db);
    expect(checks).toEqual([]);
  });
});
