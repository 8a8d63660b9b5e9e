import { answerQuestions, launchCampaign, previewLaunch, readBoard } from '#application';
import { draftProblemWords } from '#wording';
import { SeedWorld } from '../support/seed-world.js';
import { linesOf } from '../support/told.js';

// Driven by the engine's functions on a scripted clock: nine months with some fifty events take seconds, and every
// instant is exact. PostgreSQL and the mailbox are real.
describe('001 kế hoạch của Đảng ủy Khối: no number, no date; sơ kết and tổng kết of two levels', () => {
  const HALF = 'Sơ kết 6 tháng đầu năm 2024';
  let world: SeedWorld;

  beforeAll(async () => {
    world = await SeedWorld.open('001', '2024-04-15T08:00:00+07:00'); // Monday, the date answered
    await world.draft(false);
  });
  afterAll(() => world.stop());

  it('refuses to be launched without number and date, naming them', async () => {
    const { campaignId, people, seed } = world;
    const { coordinator } = people;
    const answers = seed.answers.answers;
    const [number, date] = [
      'Văn bản chưa có số. Cần số trước khi giao nhiệm vụ.',
      'Văn bản chưa có ngày ban hành.',
    ];
    const preview = await world.act(coordinator, previewLaunch, { campaignId });
    expect(preview.planHash).toBeNull();
    expect(preview.problems.map(draftProblemWords)).toEqual(expect.arrayContaining([number, date]));
    await expect(
      world.act(coordinator, launchCampaign, { campaignId, planHash: 'whatever' }),
    ).rejects.toMatchObject({
      code: 'QUESTION_UNANSWERED', // the first of its problems
      faults: expect.arrayContaining([
        { pointer: '/header/number', detail: number },
        { pointer: '/header/issuedOn', detail: date },
      ]) as unknown,
    });
    // Groups are resolved as of the issue date, so the date comes first; the number alone is then missing.
    const dated = { ...answers, header: { issuedOn: answers.header!.issuedOn! } };
    await world.act(coordinator, answerQuestions, {
      campaignId,
      expectedVersion: 1,
      answers: dated,
    });
    const { problems } = await world.act(coordinator, previewLaunch, { campaignId });
    expect(problems.map(draftProblemWords)).toEqual([
      expect.stringMatching(/^Chưa trả lời: Bản này không có số, ký hiệu\./),
      number,
    ]);
    await world.act(coordinator, answerQuestions, { campaignId, expectedVersion: 2, answers });
    await world.launch();
    await world.acknowledgeAllBut();
  });

  it('opens the half-year’s review ten working days before it is due', async () => {
    await world.runUntil('2024-06-11T09:00:00+07:00');
    const told = await world.told('2024-05-31T00:00:00+07:00', '2024-06-11T09:00:00+07:00');
    // Due 25/6: back over 24 21 20 19 18 17 14 13 12 to Tuesday 11/6.
    const bodies = ['bao', 'bdt', 'ccb', 'dai', 'doan', 'sgddt', 'stc', 'syt'];
    expect(linesOf(told)).toEqual(
      bodies.map((body) => `07:30, Thứ Ba 11/06/2024 reportOpened tn-${body}@demo.test`),
    );
    expect(told[0]!.subject).toBe(`[Mở kỳ báo cáo] ${HALF} – hạn nộp 25/06`);
    // Data end on 14/6 (NĐ 09/2019 Đ12), eleven days before the report is due: two dates, both told.
    expect(told[0]!.text).toContain('14/06/2024');
    expect(
      await world.rows(
        `select to_char(cutoff_on, 'YYYY-MM-DD') as cutoff, due_at as due from report_period
         where campaign_id = $1 and state = 'open'`,
      ),
    ).toEqual([{ cutoff: '2024-06-14', due: new Date('2024-06-25T17:00:00+07:00') }]);
  });

  it('reminds, returns, accepts; escalates only who is silent', async () => {
    await world.runUntil('2024-06-18T14:00:00+07:00');
    await world.report(await world.openReports('TN-SGDDT'));

    await world.runUntil('2024-06-21T15:00:00+07:00');
    const reason = 'Đề nghị bổ sung số liệu đảng viên.';
    await world.report(await world.openReports('TN-SYT'), reason);

    await world.runUntil('2024-06-24T16:00:00+07:00');
    const late = world.bodyId('TN-CCB');
    await world.report((await world.openReports()).filter(({ bodyId }) => bodyId !== late));

    await world.runUntil('2024-07-05T10:00:00+07:00');
    await world.report(await world.openReports('TN-CCB'));

    const told = await world.told('2024-06-14T12:00:00+07:00', '2024-07-05T12:00:00+07:00');
    const rest = ['bao', 'bdt', 'ccb', 'dai', 'doan', 'stc', 'syt'];
    const prompt = rest.filter((body) => body !== 'ccb');
    expect(linesOf(told)).toEqual(
      [
        '14:00, Thứ Ba 18/06/2024 reportAccepted tn-sgddt@demo.test',
        // T − 3 working days from Tuesday 25/6: Mon, Fri, Thursday 20/6, in the digest.
        ...rest.map((body) => `07:30, Thứ Năm 20/06/2024 dailyDigest tn-${body}@demo.test`),
        '15:00, Thứ Sáu 21/06/2024 returned tn-syt@demo.test',
        // The returned one has the original clock: reminded like the others.
        ...rest.map((body) => `07:30, Thứ Hai 24/06/2024 dueSoon tn-${body}@demo.test`),
        ...prompt.map((body) => `16:00, Thứ Hai 24/06/2024 reportAccepted tn-${body}@demo.test`),
        '07:30, Thứ Ba 25/06/2024 dueToday tn-ccb@demo.test',
        '07:30, Thứ Tư 26/06/2024 overdue thutruong.tn-ccb@demo.test',
        // The Ban Tuyên giáo's own level: due 10/7, back over 9 8 5 4 3 2 1, 28 27 to 26/6.
        '07:30, Thứ Tư 26/06/2024 reportOpened tuyengiao-khoi@demo.test',
        '07:30, Thứ Sáu 28/06/2024 campaignDigest lanhdao@demo.test',
        // A week after T + 3, Friday: the digests of head and coordinator.
        '07:30, Thứ Sáu 05/07/2024 campaignDigest dieuphoi@demo.test',
        '07:30, Thứ Sáu 05/07/2024 dailyDigest thutruong.tn-ccb@demo.test',
        // The Ban Tuyên giáo again: T − 3 working days from Wednesday 10/7 is Friday 5/7.
        '07:30, Thứ Sáu 05/07/2024 dailyDigest tuyengiao-khoi@demo.test',
        '10:00, Thứ Sáu 05/07/2024 reportAccepted tn-ccb@demo.test',
      ].sort(),
    );
    const text = (template: string) => told.find((mail) => mail.template === template)!.text;
    expect(text('returned')).toContain(reason);
    expect(told.find((mail) => mail.to.includes('lanhdao@demo.test'))!.subject).toMatch(
      /^\[Quá hạn 3 ngày\] .*: .* – 12\/KH\/ĐUK$/,
    );
  });

  it('counts in time and late by the submission that was accepted', async () => {
    const board = await world.act(world.people.coordinator, readBoard, {
      campaignId: world.campaignId,
      asOf: null,
      after: null,
      print: null,
      limit: 50,
    });
    const [first] = board.campaign.periods.filter((period) => period.bodies === 8);
    expect(first).toMatchObject({ label: HALF, accepted: 8, late: 0, missing: 0, returned: 0 });
    expect(
      await world.rows(
        `select b.code from period_report r join body b on b.id = r.body_id
         where r.campaign_id = $1 and r.period_id = $2 and r.submitted_at > r.due_at`,
        first!.id,
      ),
    ).toEqual([{ code: 'TN-CCB' }]);
  });

  it('goes on with the year’s review, each level on its own dates', async () => {
    await world.runUntil('2024-12-27T09:00:00+07:00');
    const opened = (await world.told('2024-07-06T00:00:00+07:00', '2024-12-27T09:00:00+07:00'))
      .filter(({ template }) => template === 'reportOpened')
      .map(({ at, subject }) => `${at} ${subject}`);
    expect([...new Set(opened)]).toEqual([
      // 25/12 is a working day: back over 24 23 20 19 18 17 16 13 12 to Wednesday 11/12.
      '07:30, Thứ Tư 11/12/2024 [Mở kỳ báo cáo] Tổng kết năm 2024 – hạn nộp 25/12',
      // 10/1: back over 9 8 7 6 3 2, not New Year, 31 30 27 to Thursday 26/12.
      '07:30, Thứ Năm 26/12/2024 [Mở kỳ báo cáo] Tổng kết năm 2024 – hạn nộp 10/01',
    ]);
    expect(opened).toHaveLength(9);
  });

  it('leaves every invariant whole', async () => {
    expect(await world.violations()).toEqual([]);
  });
});
