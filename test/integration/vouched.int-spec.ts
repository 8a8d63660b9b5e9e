import pg from 'pg';
import {
  acceptReport,
  acceptWork,
  acknowledgeDispatch,
  advanceCampaign,
  assignPage,
  changeDueDate,
  declineDispatch,
  launchCampaign,
  releaseCampaign,
  reinstateDispatch,
  reportProgress,
  returnWork,
  submitReport,
  submitWork,
  transferAssignment,
  type Command,
  type Principal,
} from '#application';
import { localDate } from '#domain';
import {
  type BuiltCampaign,
  type TestDatabase,
  aBody,
  aPrincipal,
  aRunningCampaign,
  createTestDatabase,
  violatedBy,
} from '#testing';
import { act, draftByHand, openOffice, preview } from './draft-fixture.js';

const LAUNCHED = '2025-03-10T01:30:00Z';
const FILE = {
  fileName: 'bien-ban.pdf',
  mediaType: 'application/pdf',
  sizeBytes: 3,
  sha256: 'ab'.repeat(32),
  storageKey: 'x',
};
const CONTENT = {
  done: 'Đã mở 3 lớp',
  difficulties: '',
  proposals: '',
  nothingToReport: false,
  figures: [{ name: 'Số lớp', value: 3, unit: 'lớp' }],
  answers: {},
};

/** A row that somebody with the owner's rights changes, and what verification must say of it. */
interface Change {
  readonly table: string;
  readonly id: string;
  /** `column = value`, as SQL. */
  readonly set: string;
  readonly says: RegExp;
}

describe('what the journal vouches for', () => {
  let db: TestDatabase;
  let owner: pg.Client;
  let campaign: BuiltCampaign;
  let launchedId: string;
  beforeAll(async () => {
    db = await createTestDatabase(LAUNCHED);
    owner = new pg.Client({ connectionString: db.ownerUrl });
    await owner.connect();
    campaign = await lived(db);
    launchedId = await launchedForReal(db);
  }, 60_000);
  afterAll(async () => {
    await owner.end();
    await db.drop();
  });

  const violations = async (): Promise<readonly string[]> => {
    const checks = await violatedBy(db);
    return checks.flatMap((check) =>
      check.violations.map((violation) => `${check.id} ${violation}`),
    );
  };

  /** Changes the row behind the journal's back, verifies, and puts it back as it was. */
  async function foundWhen({ table, id, set }: Omit<Change, 'says'>): Promise<readonly string[]> {
    const column = set.split(' ')[0]!;
    const { rows } = await owner.query<{ old: unknown }>(
      `select to_jsonb(t) as old from ${table} t where id = $1`,
      [id],
    );
    expect(rows).toHaveLength(1);
    await owner.query(`update ${table} set ${set} where id = $1`, [id]);
    const found = await violations();
    await owner.query(
      `update ${table} set ${column} = (jsonb_populate_record(null::${table}, $2)).${column} where id = $1`,
      [id, rows[0]!.old],
    );
    return found;
  }

  const one = async (sql: string, ...params: readonly unknown[]): Promise<string> => {
    const { rows } = await owner.query<{ id: string }>(sql, [...params]);
    return rows[0]!.id;
  };

  it('agrees with the rows after every kind of act, a refusal taken back among them', async () => {
    expect(await violations()).toEqual([]);
  });

  it('is compared with dispatches, work, submissions, reports and files, field by field', async () => {
    const [first, , third] = campaign.dispatchIds;
    const [moved] = campaign.assignmentIds[0]!;
    const [untouched] = campaign.assignmentIds[2]!;
    const submission = await one(`select id from submission where verdict = 'accepted'`);
    const returned = await one(`select id from submission where verdict = 'returned'`);
    const report = await one(`select id from period_report where state = 'accepted'`);
    const open = await one(`select id from period_report where state = 'open' limit 1`);
    const proof = await one('select id from attachment where submission_id = $1', submission);
    const annex = await one('select id from attachment where period_report_id = $1', report);
    const [, gone] = campaign.assignmentIds[2]!;
    const given = await one('select transferred_to as id from assignment where id = $1', gone);
    const [task] = campaign.taskIds;
    const changes: readonly Change[] = [
      { table: 'assignment', id: gone!, set: 'transferred_to = null', says: /việc tiếp nối/ },
      { table: 'assignment', id: gone!, set: `reason = 'x'`, says: /lý do/ },
      { table: 'assignment', id: given, set: 'given_at = null', says: /lúc giao thêm/ },
      { table: 'assignment', id: given, set: `task_id = '${task}'`, says: /việc của văn bản/ },
      { table: 'assignment', id: given, set: `role = 'support'`, says: /vai trò/ },
      { table: 'assignment', id: given, set: `due_at = '2026-01-01'`, says: /hạn/ },
      {
        ...{ table: 'assignment', id: given, set: `original_due_at = '2026-01-01'` },
        says: /hạn đầu tiên/,
      },
      {
        table: 'assignment',
        id: untouched!,
        set: `given_at = '2025-03-10'`,
        says: /lúc giao thêm/,
      },
      { table: 'campaign', id: campaign.id, set: 'recipient_count = 9', says: /số đơn vị nhận/ },
      { table: 'dispatch', id: first!, set: `state = 'declined'`, says: /I5 .*trạng thái/ },
      { table: 'dispatch', id: first!, set: 'version = 90', says: /I5 .*phiên bản 90/ },
      { table: 'dispatch', id: first!, set: `answered_at = '2025-01-01'`, says: /lúc trả lời/ },
      { table: 'dispatch', id: third!, set: 'on_paper = true', says: /bản giấy/ },
      { table: 'assignment', id: moved!, set: `state = 'assigned'`, says: /I5 .*trạng thái/ },
      { table: 'assignment', id: moved!, set: 'version = 1', says: /I5 .*phiên bản/ },
      { table: 'assignment', id: moved!, set: `due_at = '2026-01-01'`, says: /I7 .*hạn/ },
      { table: 'assignment', id: moved!, set: `submitted_at = '2025-03-01'`, says: /lúc nộp/ },
      { table: 'assignment', id: untouched!, set: `due_at = '2026-01-01'`, says: /hạn/ },
      { table: 'assignment', id: untouched!, set: 'due_at = null', says: /hạn/ },
      { table: 'assignment', id: untouched!, set: `reason = 'x'`, says: /lý do/ },
      {
        table: 'assignment',
        id: untouched!,
        set: `suggested_body = 'x'`,
        says: /đơn vị được đề xuất/,
      },
      { table: 'assignment', id: untouched!, set: `progress = 'done'`, says: /tiến độ/ },
      { table: 'submission', id: submission, set: `note = 'khác'`, says: /lời báo/ },
      { table: 'submission', id: submission, set: 'verdict = null', says: /kết luận/ },
      { table: 'submission', id: submission, set: 'numerator = 4', says: /số liệu đạt được/ },
      { table: 'submission', id: submission, set: `links = '[]'`, says: /liên kết minh chứng/ },
      { table: 'submission', id: returned, set: `verdict_reason = 'khác'`, says: /lý do kết luận/ },
      { table: 'submission', id: returned, set: `verdict = 'accepted'`, says: /kết luận/ },
      { table: 'attachment', id: proof, set: `sha256 = 'cd'`, says: /lần nộp .*tệp/ },
      { table: 'attachment', id: proof, set: `file_name = 'khac.pdf'`, says: /lần nộp .*tệp/ },
      { table: 'attachment', id: annex, set: 'size_bytes = 4', says: /báo cáo .*tệp/ },
      { table: 'period_report', id: report, set: `state = 'submitted'`, says: /I5 .*trạng thái/ },
      { table: 'period_report', id: report, set: `content = '{"done": "khác"}'`, says: /nội dung/ },
      { table: 'period_report', id: report, set: 'accepted_at = null', says: /lúc chấp nhận/ },
      { table: 'period_report', id: report, set: `submitted_at = '2025-01-01'`, says: /lúc nộp/ },
      { table: 'period_report', id: open, set: `content = '{}'`, says: /nội dung/ },
      { table: 'period_report', id: open, set: `state = 'locked'`, says: /I5 .*trạng thái/ },
      { table: 'period_report', id: open, set: `due_at = '2026-09-09'`, says: /hạn/ },
    ];
    for (const { says, ...change } of changes) {
      const found = await foundWhen(change);
      const located = found.filter((text) => text.includes(change.id) || says.test(text));
      expect([change.set, located]).toEqual([change.set, found]);
      expect([change.set, found.some((text) => says.test(text))]).toEqual([change.set, true]);
    }
    expect(await violations()).toEqual([]);
  }, 120_000);

  it('is compared with campaigns, their periods, tasks and first dates, by the plan that was launched', async () => {
    const task = await one('select id from task where campaign_id = $1', launchedId);
    const work = await one('select id from assignment where campaign_id = $1 limit 1', launchedId);
    const period = await one(`select id from report_period where state = 'open'`);
    const series = await one('select id from report_series limit 1');
    const changes: readonly Change[] = [
      { table: 'campaign', id: launchedId, set: `state = 'paused'`, says: /I5 .*trạng thái/ },
      { table: 'campaign', id: launchedId, set: 'version = 40', says: /I5 .*phiên bản/ },
      { table: 'campaign', id: launchedId, set: `close_reason = 'x'`, says: /lý do kết thúc/ },
      { table: 'campaign', id: launchedId, set: `number = '1000'`, says: /số/ },
      { table: 'campaign', id: launchedId, set: `subject = 'Khác'`, says: /trích yếu/ },
      {
        table: 'campaign',
        id: launchedId,
        set: `preview = jsonb_set(preview, '{tasks,0,title}', '"Khác"')`,
        says: /mã băm lúc giao/,
      },
      { table: 'task', id: task, set: `title = 'Khác'`, says: /tên/ },
      { table: 'task', id: task, set: `due_at = '2026-01-01'`, says: /hạn/ },
      {
        table: 'assignment',
        id: work,
        set: `original_due_at = '2026-01-01'`,
        says: /hạn lúc giao/,
      },
      { table: 'report_period', id: period, set: `state = 'locked'`, says: /I5 kỳ/ },
      { table: 'report_series', id: series, set: `ended_at = '2025-03-10'`, says: /loạt báo cáo/ },
    ];
    for (const { says, ...change } of changes) {
      const found = await foundWhen(change);
      expect([change.set, found.some((text) => says.test(text))]).toEqual([change.set, true]);
    }
    expect(await violations()).toEqual([]);
  }, 120_000);

  it('is missed when a row goes, or comes from nowhere', async () => {
    await owner.query('begin');
    const annex = await one('select id from attachment where period_report_id is not null');
    await owner.query('commit');
    const { rows } = await owner.query('delete from attachment where id = $1 returning *', [annex]);
    expect(await violations()).toEqual([expect.stringMatching(/thiếu tệp/)]);
    await owner.query(
      'insert into attachment select * from jsonb_populate_record(null::attachment, $1)',
      [rows[0]],
    );
    const [assignmentId] = campaign.assignmentIds[2]!;
    const stray = await one(
      `insert into submission (id, assignment_id, campaign_id, note, submitted_at, submitted_by, recorded_at)
       select gen_random_uuid(), id, campaign_id, 'từ đâu', $2, '{}', $2 from assignment where id = $1 returning id`,
      assignmentId,
      new Date(db.clock.now()),
    );
    expect(await violations()).toEqual([expect.stringContaining(stray)]);
    await owner.query('delete from submission where id = $1', [stray]);
  });
});

/** One body works, one refuses and takes it back, one does nothing; all have a report to hand in. */
async function lived(db: TestDatabase): Promise<BuiltCampaign> {
  const campaign = await aRunningCampaign(db, {
    bodies: 3,
    tasks: 2,
    reportOpensAt: '2025-03-11T01:00:00Z',
    target: { words: 'trên 80%', ratio: 0.8, count: null, unit: null, base: null },
  });
  const { dispatchIds, assignmentIds, recipients, taskIds } = campaign;
  const coordinator = aPrincipal('coordinator', campaign.issuer.id);
  const run = async <I, O>(command: Command<I, O>, as: Principal, input: I): Promise<O> => {
    db.clock.advance(60_000);
    return db.uow.run((tx) => command(tx, as, input));
  };
  const [worker, refuser] = recipients.map((body) => aPrincipal('head', body.id));
  const [done] = assignmentIds[0]!;
  await run(acknowledgeDispatch, worker!, { dispatchId: dispatchIds[0]! });
  const progress = { progress: 'onSchedule', note: 'Đang làm' } as const;
  await run(reportProgress, worker!, { assignmentId: done!, expectedVersion: 1, ...progress });
  await run(changeDueDate, coordinator, {
    campaignId: campaign.id,
    taskId: taskIds[0]!,
    bodyId: null,
    bodyCodes: null,
    dueOn: localDate('2025-07-15'),
    time: '17:00',
    reason: 'Lùi hạn',
  });
  const files = [FILE];
  const evidence = {
    links: [{ url: 'https://vi-du.test/anh', title: null }],
    figure: { numerator: 3, denominator: 10 },
  };
  const hand = (expectedVersion: number) =>
    run(submitWork, worker!, {
      assignmentId: done!,
      expectedVersion,
      note: 'Nộp',
      files,
      ...evidence,
    });
  await hand(3);
  await run(returnWork, coordinator, {
    ...{ assignmentId: done!, expectedVersion: 4, reason: 'Thiếu' },
    ...{ dueOn: localDate('2025-07-20'), time: '17:00' },
  });
  await hand(5);
  await run(acceptWork, coordinator, { assignmentId: done!, expectedVersion: 6, note: null });
  await run(declineDispatch, refuser!, {
    ...{ dispatchId: dispatchIds[1]!, reason: 'Nhầm', suggestedBody: 'Sở Y tế' },
  });
  await run(reinstateDispatch, coordinator, { dispatchId: dispatchIds[1]!, reason: 'Đúng rồi' });
  const other = await aBody(db, { name: 'Đơn vị khác', parentId: campaign.issuer.id });
  await run(transferAssignment, coordinator, {
    ...{ assignmentId: assignmentIds[2]![1]!, expectedVersion: 1, toBodyCode: other.code },
    ...{ onPaper: false, dueOn: null, time: '17:00', reason: 'Sáp nhập' },
  });
  db.clock.set('2025-03-11T02:00:00Z');
  await advanceCampaign(db.uow, { campaignId: campaign.id, asOf: db.clock.now() });
  const [{ id: reportId }]: [{ id: string }] = await db.dataSource.query(
    'select id from period_report where dispatch_id = $1',
    [dispatchIds[0]],
  );
  const report = { reportId, content: CONTENT, files };
  await run(submitReport, worker!, { ...report, expectedVersion: 1 });
  await run(acceptReport, coordinator, { reportId, expectedVersion: 2, reason: null });
  return campaign;
}

async function launchedForReal(db: TestDatabase): Promise<string> {
  const office = await openOffice(db, 2);
  const campaignId = await draftByHand(office);
  const { planHash } = await preview(office, campaignId);
  await act(office, launchCampaign, { campaignId, planHash: planHash ?? 'none' });
  await assignPage(db.uow, { campaignId, page: 0 });
  await releaseCampaign(db.uow, campaignId);
  return campaignId;
}
