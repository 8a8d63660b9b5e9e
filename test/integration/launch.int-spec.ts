import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import {
  assignPage,
  createDraft,
  discardLaunch,
  failLaunch,
  launchCampaign,
  launchProgress,
  releaseCampaign,
  retryLaunch,
} from '#application';
import {
  DEFAULT_POLICY,
  DAY_MS,
  localDate,
  plannedAssignments,
  reportCycle,
  rolesOf,
  type DraftContent,
  type LaunchPlan,
} from '#domain';
import { type TestDatabase, createTestDatabase, violatedBy } from '#testing';
import {
  act,
  answers000,
  contentByHand,
  draftByHand,
  draftOfSeed,
  footprint,
  openOffice,
  preview,
  type Office,
} from './draft-fixture.js';

const MONDAY = '2025-03-10T01:30:00Z'; // 08:30 in Viet Nam

describe('the launch request', () => {
  let db: TestDatabase;
  let office: Office;

  beforeAll(async () => {
    db = await createTestDatabase(MONDAY);
    office = await openOffice(db, 5);
  });
  afterAll(() => db.drop());
  beforeEach(() => db.clock.set(MONDAY));

  const rows = <Row>(sql: string, params: readonly unknown[]): Promise<Row[]> =>
    db.dataSource.query(sql, [...params]);

  /** What the tables say, in the words of the plan. */
  async function written(campaignId: string) {
    const [campaign] = await rows<Record<string, unknown>>(
      `select state, version, number, symbol, issued_on::text, signer_name, policy_version, calendar_version,
              page_count, recipient_count, launched_at, event_seq from campaign where id = $1`,
      [campaignId],
    );
    return {
      campaign: campaign!,
      recipients: await rows(
        `select body_id, page_no as page, set_nos, on_paper from campaign_recipient
         where campaign_id = $1 order by body_id`,
        [campaignId],
      ),
      tasks: await rows(
        `select position, ordinal, title, description, nature, due_at, support_due_at, due_source, due_words,
                partners, reports_to, target, recurrence,
                (select json_agg(json_build_array(set_no, role) order by set_no, role)
                 from task_assignee where task_id = task.id) as assignees
         from task where campaign_id = $1 order by position`,
        [campaignId],
      ),
      series: await rows(
        `select s.position, s.title, s.cycle, s.set_nos, s.starts_on::text, s.reports_to, s.merged_into,
                (select json_agg(json_build_array(period_key, label, starts_on, ends_on, cutoff_on, state, provisional))
                 from report_period where series_id = s.id) as periods
         from report_series s where campaign_id = $1 order by position`,
        [campaignId],
      ),
    };
  }

  const byRole = (a: readonly [number, string], b: readonly [number, string]) =>
    a[0] - b[0] || a[1].localeCompare(b[1]);

  function planned(plan: LaunchPlan) {
    return {
      recipients: plan.recipients.map(({ bodyId, page, setNos, onPaper }) => ({
        body_id: bodyId,
        page,
        set_nos: setNos,
        on_paper: onPaper,
      })),
      tasks: plan.tasks.map((task) => ({
        position: task.position,
        ordinal: task.ordinal,
        title: task.title,
        description: task.description,
        nature: task.nature,
        due_at: task.due && new Date(task.due.at),
        support_due_at: task.supportDue && new Date(task.supportDue.at),
        due_source: task.due?.mark ?? null,
        due_words: task.dueWords,
        partners: task.partners,
        reports_to: task.reportsTo,
        target: task.target,
        recurrence: task.recurrence,
        assignees:
          task.assignees.length === 0
            ? null
            : task.assignees.map(({ setNo, role }) => [setNo, role] as const).sort(byRole),
      })),
      series: plan.series.map((series) => ({
        position: series.position,
        title: series.title,
        cycle: series.cycle,
        set_nos: series.setNos,
        starts_on: series.startsOn,
        reports_to: series.reportsTo,
        merged_into: series.mergedInto,
        periods: series.periods
          .slice(0, 1)
          .map(({ period }) => [
            period.key,
            period.label,
            period.startsOn,
            period.endsOn,
            period.cutoffOn,
            'scheduled',
            period.provisional,
          ]),
      })),
    };
  }

  async function launch(campaignId: string) {
    const previewed = await preview(office, campaignId);
    const planHash = previewed.planHash ?? 'none';
    const answer = await act(office, launchCampaign, { campaignId, planHash });
    return { previewed, answer };
  }

  it('writes exactly what the preview showed, with its event and its word to the workflow', async () => {
    const campaignId = await draftOfSeed(office, '000', answers000(office));
    const { previewed, answer } = await launch(campaignId);
    const found = await written(campaignId);
    expect(found).toMatchObject(planned(previewed.plan));
    expect(found.campaign).toMatchObject({
      state: 'launching',
      number: '533',
      symbol: 'LĐLĐ',
      issued_on: '2025-02-19',
      signer_name: 'Hoàng Văn Trinh',
      policy_version: DEFAULT_POLICY.version,
      calendar_version: 1,
      page_count: 1,
      recipient_count: 5,
      launched_at: new Date(MONDAY),
    });
    expect(answer).toMatchObject({ state: 'launching', pageCount: 1, recipientCount: 5 });
    expect(answer.version).toBe(found.campaign['version']);
    expect(
      await rows('select type, seq from event where campaign_id = $1 order by seq', [campaignId]),
    ).toEqual([
      { type: 'campaignDrafted', seq: 1 },
      { type: 'campaignEdited', seq: 2 },
      { type: 'campaignLaunched', seq: 3 },
    ]);
    expect(await rows('select kind from outbox where campaign_id = $1', [campaignId])).toEqual([
      { kind: 'start' },
    ]);
  });

  it('previews what the pages then give, whatever the draft', async () => {
    const role = fc.constantFrom('lead', 'support', 'monitor', 'adviser');
    const setNos = [1, 2, 3];
    const codes = fc.subarray([...office.codes], { minLength: 1 });
    const due = fc.option(
      fc.record({
        on: fc.constantFrom('2025-03-10', '2025-03-11', '2025-04-30', '2026-02-17').map(localDate),
        time: fc.constantFrom(null, '09:00' as const),
        source: fc.constantFrom('document', 'coordinator'),
        words: fc.constantFrom(null, 'trong tháng'),
      }),
      { nil: null },
    );
    const assignees = fc.uniqueArray(fc.record({ setNo: fc.constantFrom(...setNos), role }), {
      minLength: 1,
      selector: (one) => `${one.setNo}${one.role}`,
    });
    const task = fc.record({
      nature: fc.constantFrom('finite', 'standing', 'fulfilled'),
      assignees,
      due,
      partners: fc.subarray(['ngành Giáo dục', 'chính quyền "địa phương", {xã}']),
      dropped: fc.boolean(),
      milestones: fc.subarray([
        { text: 'Có dự thảo', on: localDate('2025-03-05'), time: null },
        { text: 'Lấy ý kiến', on: localDate('2025-03-10'), time: '08:00' as const },
      ]),
    });
    const base = contentByHand(office);
    const draft = fc.record({
      sets: fc.tuple(codes, codes, codes),
      tasks: fc.array(task, { minLength: 1, maxLength: 4 }),
      urgency: fc.constantFrom(null, 'KHAN' as const, 'HOA_TOC' as const),
      at: fc.constantFrom(MONDAY, '2025-03-10T09:30:00Z', '2025-03-08T03:00:00Z'),
      withReport: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(draft, async ({ sets, tasks, urgency, at, withReport }) => {
        db.clock.set(at);
        const campaignId = await draftByHand(office, {
          header: {
            ...base.header,
            number: randomUUID(),
            urgency,
            issuedOn: localDate('2025-03-01'),
          },
          recipientSets: sets.map((members, index) => ({
            ...base.recipientSets[0]!,
            no: index + 1,
            text: `Nhóm ${index + 1}`,
            members,
            onPaper: members.slice(0, index),
          })),
          tasks: [
            base.tasks[0]!,
            ...tasks.map((one, index) => ({ ...base.tasks[0]!, ...one, position: index + 2 })),
          ] as DraftContent['tasks'],
          reportSeries: withReport ? [yearly(1)] : [],
        });
        const { previewed, answer } = await launch(campaignId);
        expect(await written(campaignId)).toMatchObject(planned(previewed.plan));
        for (let page = 0; page < answer.pageCount; page += 1) {
          await assignPage(db.uow, { campaignId, page });
        }
        const given = await rows(
          `select a.body_id as "bodyId", t.position, a.role, a.due_at as "dueAt"
           from assignment a join task t on t.id = a.task_id where a.campaign_id = $1`,
          [campaignId],
        );
        const shown = [...plannedAssignments(previewed.plan)].map((one) => ({
          ...one,
          dueAt: one.dueAt === null ? null : new Date(one.dueAt),
        }));
        const key = (one: unknown) => JSON.stringify(one);
        expect(given.map(key).sort()).toEqual(shown.map(key).sort());
        const ways = await rows(
          `select d.body_id as "bodyId", e.text, e.due_at as "dueAt", o.kind
           from exchange e join dispatch d on d.id = e.dispatch_id join obligation o on o.subject_id = e.id
           where e.campaign_id = $1 and e.kind = 'milestone'`,
          [campaignId],
        );
        const toReach = previewed.plan.recipients.flatMap(({ bodyId, setNos: own }) =>
          previewed.plan.tasks.flatMap(({ assignees: given, milestones = [] }) =>
            rolesOf(own, given).includes('lead')
              ? milestones.map(({ text, due: { at: dueAt } }) => {
                  return { bodyId, text, dueAt: new Date(dueAt), kind: 'reach' };
                })
              : [],
          ),
        );
        expect(ways.map(key).sort()).toEqual(toReach.map(key).sort());
        const [acknowledge] = await rows<{ due_at: Date }>(
          `select distinct due_at from obligation where campaign_id = $1 and kind = 'acknowledge'`,
          [campaignId],
        );
        expect(acknowledge!.due_at).toEqual(new Date(previewed.plan.acknowledgement.due.at));
        const mails = await rows<{ not_before: Date }>(
          'select distinct not_before from message where campaign_id = $1',
          [campaignId],
        );
        const posted = previewed.plan.recipients.some((one) => !one.onPaper);
        expect(mails.map((mail) => mail.not_before)).toEqual(
          posted ? [new Date(previewed.plan.acknowledgement.firstNoticeAt)] : [],
        );
      }),
      { numRuns: 25 },
    );
  });

  const yearly = (setNo: number): DraftContent['reportSeries'][number] => ({
    title: 'Báo cáo năm',
    cycle: reportCycle('YEAR', {
      cutoffRule: { rule: 'WORKING_DAYS_BEFORE_DUE', workingDays: 2 },
      dueRule: { rule: 'DAY_OF_MONTH', day: 10, monthsAfter: 0 },
    }),
    setNos: [setNo],
    startsOn: null,
    reportsTo: 'Cơ quan ban hành',
    mergedInto: null,
    source: 'coordinator',
  });

  it('schedules the first period of a report, and no other', async () => {
    const campaignId = await draftByHand(office, { reportSeries: [yearly(1)] });
    const { previewed } = await launch(campaignId);
    expect(previewed.plan.series[0]!.periods.length).toBeGreaterThan(3);
    const periods = await rows(
      'select period_key, due_at, opens_at from report_period where campaign_id = $1',
      [campaignId],
    );
    expect(periods).toEqual([
      {
        period_key: '2025-Y',
        due_at: new Date('2025-12-10T10:00:00Z'),
        opens_at: new Date('2025-11-25T23:30:00Z'),
      },
    ]);
  });

  it('does the same within the day of the preview', async () => {
    const campaignId = await draftByHand(office);
    const { planHash } = await preview(office, campaignId);
    db.clock.advance(90 * 60_000);
    const answer = await act(office, launchCampaign, { campaignId, planHash: planHash! });
    expect(answer.state).toBe('launching');
    expect((await written(campaignId)).campaign['launched_at']).toEqual(
      new Date('2025-03-10T03:00:00Z'),
    );
  });

  it('happens once, however many ask at the same instant', async () => {
    const campaignId = await draftByHand(office);
    const { planHash } = await preview(office, campaignId);
    const results = await Promise.allSettled(
      Array.from({ length: 5 }, () =>
        act(office, launchCampaign, { campaignId, planHash: planHash! }),
      ),
    );
    const refused = results.filter((result) => result.status === 'rejected');
    expect(refused).toHaveLength(4);
    for (const { reason } of refused) {
      expect(reason).toMatchObject({
        code: 'ALREADY_LAUNCHED',
        params: { launchedOn: '10/03/2025' },
      });
    }
    expect(await rows('select 1 from outbox where campaign_id = $1', [campaignId])).toHaveLength(1);
  });

  it('launches one document once, from two drafts at the same instant', async () => {
    const header = { ...contentByHand(office).header, number: '777', symbol: null };
    const drafts = [await draftByHand(office, { header }), await draftByHand(office, { header })];
    const launches = await Promise.allSettled(drafts.map((campaignId) => launch(campaignId)));
    const refused = launches.filter((result) => result.status === 'rejected');
    expect(refused).toHaveLength(1);
    expect(refused[0]!.reason).toMatchObject({ code: 'ALREADY_LAUNCHED' });
    const states = await rows<{ state: string }>(
      'select state from campaign where id = any($1::uuid[]) order by state',
      [drafts],
    );
    expect(states).toEqual([{ state: 'draft' }, { state: 'launching' }]);
  });

  describe('after something has changed', () => {
    let campaignId: string;
    let planHash: string;

    beforeEach(async () => {
      campaignId = await draftByHand(office);
      planHash = (await preview(office, campaignId)).planHash!;
    });

    const refusal = async (): Promise<readonly string[]> => {
      const before = await footprint(db);
      const refused = await act(office, launchCampaign, { campaignId, planHash }).then(
        () => null,
        (error: { code: string; faults: readonly { detail: string }[] }) => error,
      );
      expect(refused?.code).toBe('PLAN_CHANGED');
      expect(await footprint(db)).toEqual(before);
      return refused!.faults.map((fault) => fault.detail);
    };

    it('tells a contact that was corrected', async () => {
      const code = office.codes[2]!;
      await db.uow.run((tx) =>
        tx.directory.correctContact(
          {
            bodyId: office.idOf.get(code)!,
            kind: 'contactPoint',
            contact: { name: null, email: 'new@x.demo.test' },
          },
          localDate('2025-03-10'),
        ),
      );
      expect(await refusal()).toEqual([
        `Địa chỉ nhận của Đơn vị ${code}: contactPoint@${code}.demo.test → new@x.demo.test`,
      ]);
      const again = await preview(office, campaignId);
      expect(again.planHash).not.toBe(planHash);
      const answer = await act(office, launchCampaign, { campaignId, planHash: again.planHash! });
      expect(answer.state).toBe('launching');
    });

    it('tells a calendar that was changed, and what it moves', async () => {
      await db.dataSource.query(
        `insert into working_calendar_day (day, kind, source) values ('2025-03-10', 'SWAPPED_OFF', 'thông báo thử')`,
      );
      await db.dataSource.query('update instance set calendar_version = calendar_version + 1');
      try {
        expect(await refusal()).toEqual([
          'Lịch làm việc đã thay đổi (bản 1 → 2)',
          'Hạn tiếp nhận: 10/03/2025 → 11/03/2025',
          'Thư đầu tiên: 10/03/2025 → 11/03/2025',
        ]);
      } finally {
        await db.dataSource.query(`delete from working_calendar_day where day = '2025-03-10'`);
        await db.dataSource.query('update instance set calendar_version = 1');
      }
    });

    it('tells a reminder policy that was changed', async () => {
      await db.dataSource.query(
        `insert into reminder_policy (version, policy)
         select version + 1, jsonb_set(policy, '{version}', to_jsonb(version + 1)) from reminder_policy`,
      );
      await db.dataSource.query('update instance set policy_version = policy_version + 1');
      try {
        expect(await refusal()).toEqual([
          `Quy tắc nhắc việc đã thay đổi (bản ${DEFAULT_POLICY.version} → ${DEFAULT_POLICY.version + 1})`,
        ]);
      } finally {
        await db.dataSource.query('update instance set policy_version = policy_version - 1');
      }
    });

    it('tells another day', async () => {
      db.clock.set('2025-03-11T01:30:00Z');
      expect(await refusal()).toEqual([
        'Ngày giao: 10/03/2025 → 11/03/2025',
        'Hạn tiếp nhận: 10/03/2025 → 11/03/2025',
      ]);
    });

    it('tells a preview nobody has made', async () => {
      campaignId = await draftByHand(office);
      expect(await refusal()).toEqual(['Bản này chưa được xem trước.']);
    });
  });

  describe('that fails for good', () => {
    const failed = async (): Promise<string> => {
      const campaignId = await draftByHand(office);
      await launch(campaignId);
      await failLaunch(db.uow, campaignId, 'trang 0 hỏng');
      return campaignId;
    };

    it('shows how far it came, and is tried again', async () => {
      const campaignId = await failed();
      expect(await act(office, launchProgress, { campaignId }, office.leader)).toMatchObject({
        state: 'launch_failed',
        pagesDone: 0,
        pageCount: 1,
        error: 'trang 0 hỏng',
      });
      expect(await act(office, retryLaunch, { campaignId })).toMatchObject({ state: 'launching' });
      await assignPage(db.uow, { campaignId, page: 0 });
      await releaseCampaign(db.uow, campaignId);
      expect(await act(office, launchProgress, { campaignId })).toMatchObject({
        state: 'running',
        pagesDone: 1,
        error: null,
      });
      await expect(act(office, retryLaunch, { campaignId })).rejects.toMatchObject({
        code: 'TRANSITION_NOT_ALLOWED',
      });
      expect(
        await rows('select kind from outbox where campaign_id = $1 order by id', [campaignId]),
      ).toEqual([{ kind: 'start' }]);
    });

    it('on a later day is launched from a copy of its draft, with nothing prepared lost', async () => {
      const campaignId = await failed();
      db.clock.set(new Date(db.clock.now() + DAY_MS).toISOString());
      await expect(act(office, retryLaunch, { campaignId })).rejects.toMatchObject({
        code: 'PLAN_CHANGED',
        faults: [{ detail: expect.stringContaining('lập bản nháp mới từ chính nó') as string }],
      });
      await act(office, discardLaunch, { campaignId, reason: null });
      const copy = await act(office, createDraft, { from: 'campaign', campaignId });
      const contents = await rows<{ draft: unknown }>(
        'select draft from campaign where id = any($1)',
        [[campaignId, copy.id]],
      );
      expect(contents[1]).toEqual(contents[0]);
      expect((await launch(copy.id)).answer.state).toBe('launching');
      await expect(
        act(office, createDraft, { from: 'campaign', campaignId }, office.leader),
      ).rejects.toMatchObject({ code: 'FORBIDDEN' });
    });

    it('is given up: nothing of it was ever to be seen, and the document is free again', async () => {
      const campaignId = await draftByHand(office);
      await launch(campaignId);
      await assignPage(db.uow, { campaignId, page: 0 });
      await failLaunch(db.uow, campaignId, 'trang 1 hỏng');
      const answer = await act(office, discardLaunch, { campaignId, reason: 'Nhập lại' });
      expect(answer.state).toBe('discarded');
      const [dispatch] = await rows<{ id: string }>(
        'select id from dispatch where campaign_id = $1 limit 1',
        [campaignId],
      );
      expect(await db.uow.run((tx) => tx.dispatches.lock(dispatch!.id))).toBeNull();
      const [number] = await rows<{ number: string }>('select number from campaign where id = $1', [
        campaignId,
      ]);
      const header = { ...contentByHand(office).header, number: number!.number };
      expect((await launch(await draftByHand(office, { header }))).answer.state).toBe('launching');
    });
  });

  it('leaves chains and totals that verify', async () => {
    const checks = await violatedBy(db);
    expect(checks).toEqual([]);
  });
});
