import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { VIETNAM_CALENDAR } from '../calendar/index.js';
import { DEFAULT_POLICY, DEFAULT_QUIET_HOURS, type PlanRules } from '../obligation/index.js';
import type { Reading } from '../reading/index.js';
import {
  formatInstant,
  localDate,
  toInstant,
  type Instant,
  type LocalTime,
} from '../shared/index.js';
import type { DraftAnswers } from './answers.js';
import { applyAnswers } from './apply-answers.js';
import { buildPlan } from './build-plan.js';
import { directoryView, type DirectoryView, type DraftBody } from './directory-view.js';
import { draftFromReading } from './draft-from-reading.js';
import type { CampaignDraft, RecipientSet } from './draft.js';
import { plannedAssignments, planParts, rolesOf, type LaunchPlan } from './launch-plan.js';
import { planNotes } from './plan-notes.js';

const rules: PlanRules = {
  policy: DEFAULT_POLICY,
  calendar: VIETNAM_CALENDAR,
  quietHours: DEFAULT_QUIET_HOURS,
};
const body = (id: string, more: Partial<DraftBody> = {}): DraftBody => ({
  id,
  code: `code-${id}`,
  name: `Đơn vị ${id}`,
  validFrom: null,
  validTo: null,
  contact: `${id}@x.demo.test`,
  head: `head-${id}@x.demo.test`,
  successors: [],
  ...more,
});
const at = (date: string, time: LocalTime): Instant => toInstant(localDate(date), time);
const seedDraft = (id: string, answers: DraftAnswers, directory: DirectoryView): CampaignDraft => {
  const reading = JSON.parse(
    readFileSync(`test/fixtures/seeds/${id}.reading.json`, 'utf8'),
  ) as Reading;
  const applied = applyAnswers(draftFromReading(reading), answers, directory);
  if (!applied.ok) throw new Error(JSON.stringify(applied.error));
  return applied.value;
};
const told = (plan: LaunchPlan, launchedAt: Instant) => ({
  due: formatInstant(plan.acknowledgement.due.at),
  mail:
    plan.acknowledgement.firstNoticeAt === launchedAt
      ? 'at once'
      : formatInstant(plan.acknowledgement.firstNoticeAt),
});

const LAI_CHAU = directoryView(
  ['03', '01', '02', '04'].map((id) => body(id)),
  [{ code: 'all', memberIds: ['03', '01', '02'] }],
);
const ANSWERS_000: DraftAnswers = {
  recipients: [
    { text: 'LĐLĐ các huyện, Thành phố', group: 'all' },
    { text: 'Các Công đoàn Ngành', bodies: ['code-02'] },
    { text: 'Công đoàn Viên chức tỉnh', bodies: ['code-04'], onPaper: ['code-04'] },
  ],
  reports: [],
};

describe('the plan of document 000', () => {
  const draft = seedDraft('000', ANSWERS_000, LAI_CHAU);
  const launchedAt = at('2025-02-20', '08:00');
  const plan = buildPlan(draft, { launchedAt, rules, directory: LAI_CHAU });

  it('orders recipients by id, with all the sets each is in', () => {
    expect(plan.recipients.map((one) => [one.bodyId, one.page, one.setNos, one.onPaper])).toEqual([
      ['01', 0, [1], false],
      ['02', 0, [1, 2], false],
      ['03', 0, [1], false],
      ['04', 0, [3], true],
    ]);
    expect(plan.pageCount).toBe(1);
  });

  it('gives one piece of work to a body that two sets name', () => {
    const ofTwo = [...plannedAssignments(plan)].filter((one) => one.bodyId === '02');
    expect(ofTwo.map((one) => [one.position, one.role])).toEqual(
      [1, 2, 3, 4, 5, 6].map((position) => [position, 'lead']),
    );
  });

  it('asks for the acknowledgement by the close of the day', () => {
    expect(told(plan, launchedAt)).toEqual({ due: '17:00, Thứ Năm 20/02/2025', mail: 'at once' });
    expect(plan.acknowledgement.due.mark).toBe('suggested');
    expect(
      plan.acknowledgement.steps.map((step) => [step.template, formatInstant(step.at)]),
    ).toEqual([
      ['newWork', '08:00, Thứ Năm 20/02/2025'],
      ['acknowledgementReminder', '07:30, Thứ Sáu 21/02/2025'],
      ['acknowledgementEscalation', '07:30, Thứ Ba 25/02/2025'],
      ['unacknowledgedList', '06:30, Thứ Năm 27/02/2025'],
    ]);
  });

  it.each([
    ['in the afternoon', at('2025-02-20', '14:00'), '17:00, Thứ Sáu 21/02/2025', 'at once'],
    [
      'in the evening',
      at('2025-02-20', '18:00'),
      '17:00, Thứ Sáu 21/02/2025',
      '07:30, Thứ Sáu 21/02/2025',
    ],
    [
      'on a Saturday',
      at('2025-02-22', '09:00'),
      '17:00, Thứ Hai 24/02/2025',
      '07:30, Thứ Hai 24/02/2025',
    ],
    ['before Tết', at('2025-01-24', '16:00'), '17:00, Thứ Hai 03/02/2025', 'at once'],
  ])('launched %s', (_name, instant, due, mail) => {
    const other = buildPlan(draft, { launchedAt: instant, rules, directory: LAI_CHAU });
    expect(told(other, instant)).toEqual({ due, mail });
  });

  it('counts working hours when it is khẩn, the clock when it is hỏa tốc', () => {
    const at16 = at('2025-02-20', '16:00');
    const urgent = (urgency: 'KHAN' | 'HOA_TOC') =>
      buildPlan(
        { ...draft, header: { ...draft.header, urgency } },
        { launchedAt: at16, rules, directory: LAI_CHAU },
      );
    expect(told(urgent('KHAN'), at16).due).toBe('08:30, Thứ Sáu 21/02/2025');
    expect(told(urgent('HOA_TOC'), at16).due).toBe('18:00, Thứ Năm 20/02/2025');
  });

  it('gives work without a date a freshness rung and nothing red', () => {
    const [duty] = plan.tasks[0]!.duties;
    expect(duty).toMatchObject({ role: 'lead', due: null });
    expect(duty!.steps.map((step) => step.template)).toEqual(['silentWork']);
  });

  it('stays the same launch within a day, and only then', () => {
    const hash = (instant: Instant, of = draft) =>
      JSON.stringify(planParts(buildPlan(of, { launchedAt: instant, rules, directory: LAI_CHAU })));
    const morning = hash(at('2025-02-20', '08:00'));
    expect(hash(at('2025-02-20', '09:30'))).toBe(morning);
    expect(hash(at('2025-02-20', '14:00'))).not.toBe(morning);
    expect(hash(at('2025-02-21', '08:00'))).not.toBe(morning);
  });
});

describe('the plan of document 003', () => {
  const directory = directoryView(
    ['01', '02', '03', '04'].map((id) => body(id)),
    [],
  );
  const draft = seedDraft(
    '003',
    {
      recipients: [
        { text: 'Ban Chính sách pháp luật và Quan hệ lao động', bodies: ['code-01'] },
        { text: 'Ban Tuyên giáo - Nữ công', bodies: ['code-02'] },
        { text: 'Ban Tổ chức - Kiểm tra', bodies: ['code-03'] },
        { text: 'Các LĐLĐ huyện, thành phố', bodies: ['code-04'] },
        { text: 'Công đoàn ngành', bodies: ['code-04'] },
        { text: 'Công đoàn Viên chức', bodies: ['code-04'] },
      ],
    },
    directory,
  );
  const plan = buildPlan(draft, { launchedAt: at('2023-08-23', '08:00'), rules, directory });

  it('assigns nothing for a task the document fulfils', () => {
    expect(plan.tasks[0]).toMatchObject({ nature: 'fulfilled', assignees: [], duties: [] });
    expect([...plannedAssignments(plan)].filter((one) => one.bodyId === '01')).toEqual([]);
    expect(planNotes(draft, plan)).toContainEqual({
      code: 'ACKNOWLEDGE_ONLY',
      bodies: ['Đơn vị 01'],
    });
  });

  it('gives a monitor a line without a ladder', () => {
    const monitor = plan.tasks[5]!.duties.find((duty) => duty.role === 'monitor');
    expect(monitor).toEqual({ role: 'monitor', due: null, steps: [] });
    expect([...plannedAssignments(plan)]).toContainEqual({
      bodyId: '02',
      position: 6,
      role: 'monitor',
      dueAt: null,
    });
  });

  it('leaves a dropped task out', () => {
    const tasks = draft.tasks.map((task) => ({ ...task, dropped: task.ordinal === 'IV.2a' }));
    const dropped = buildPlan(
      { ...draft, tasks },
      { launchedAt: at('2023-08-23', '08:00'), rules, directory },
    );
    expect(dropped.tasks.map((task) => task.ordinal)).not.toContain('IV.2a');
  });
});

describe('the plan of document 004', () => {
  const directory = directoryView(
    ['01', '02', '03', '04', '05'].map((id) => body(id, id === '05' ? { head: null } : {})),
    [],
  );
  const draft = seedDraft(
    '004',
    {
      header: { issuedOn: localDate('2023-03-28') },
      recipients: [
        { text: 'Các Tổ đảng thuộc Chi bộ Cơ sở', bodies: ['code-01'] },
        { text: 'Các phòng chuyên môn', bodies: ['code-02', 'code-03'] },
        { text: 'Các tổ chức chính trị xã hội của Cơ sở', bodies: ['code-04', 'code-05'] },
        { text: 'Phòng tổ chức -Hành chính -Kế toán', bodies: ['code-02'] },
        { text: 'Công đoàn cơ sở', bodies: ['code-04'] },
        { text: 'Ban chấp hành Công đoàn cơ sở', bodies: ['code-04'] },
        { text: 'Chi đoàn thanh niên', bodies: ['code-05'] },
        { text: 'Phòng Giáo dục- Dạy nghề -Tái hòa nhập cộng đồng', bodies: ['code-03'] },
      ],
    },
    directory,
  );
  const plan = buildPlan(draft, { launchedAt: at('2023-03-29', '08:00'), rules, directory });
  const committee = plan.tasks[2]!;

  it('keeps the written date on its Saturday, marked and warned about', () => {
    expect(committee.due).toEqual({
      at: at('2023-09-30', '17:00'),
      on: '2023-09-30',
      mark: 'document',
      dayOff: 'Thứ Bảy',
      provisional: false,
    });
    expect(committee.dueWords).toBe('trong quý III năm 2023');
    expect(planNotes(draft, plan)).toContainEqual({
      code: 'DUE_ON_DAY_OFF',
      of: { task: '3.1' },
      on: '2023-09-30',
      dayOff: 'Thứ Bảy',
    });
  });

  it('asks the supporter two working days earlier, as a suggestion', () => {
    expect(committee.supportDue).toMatchObject({ on: '2023-09-28', mark: 'suggested' });
    expect([...plannedAssignments(plan)].filter((one) => one.position === 3)).toEqual([
      { bodyId: '02', position: 3, role: 'lead', dueAt: at('2023-09-30', '17:00') },
      { bodyId: '04', position: 3, role: 'support', dueAt: at('2023-09-28', '17:00') },
    ]);
  });

  it('moves the last reminder to the working morning before', () => {
    const lead = committee.duties.find((duty) => duty.role === 'lead')!;
    expect(
      lead.steps
        .filter((step) => step.template === 'dueToday')
        .map((step) => formatInstant(step.at)),
    ).toEqual(['07:30, Thứ Sáu 29/09/2023']);
  });

  it('gives the supporter the lead’s date once its own has passed', () => {
    const late = buildPlan(draft, { launchedAt: at('2023-09-29', '08:00'), rules, directory });
    expect(late.tasks[2]!.supportDue).toEqual(late.tasks[2]!.due);
  });

  it('says where an escalation will go', () => {
    expect(planNotes(draft, plan).map((note) => note.code)).toEqual([
      'DUE_ON_DAY_OFF',
      'HEAD_MISSING',
      'DEFAULT_TAKEN',
      'DEFAULT_TAKEN',
    ]);
  });
});

describe('the series of a programme to 2030', () => {
  const directory = directoryView([body('01')], []);
  const draft = seedDraft(
    '002',
    {
      recipients: [
        { text: 'Liên đoàn Lao động các huyện, thành phố', bodies: ['code-01'] },
        { text: 'Các Công đoàn Ngành', bodies: ['code-01'] },
        { text: 'Công đoàn Viên chức tỉnh', bodies: ['code-01'] },
      ],
      reports: [
        {
          title: 'Báo cáo năm',
          kind: 'YEAR',
          preset: 'UNION_DAY_10',
          from: localDate('2024-01-01'),
          until: localDate('2030-12-31'),
        },
      ],
    },
    directory,
  );
  const plan = buildPlan(draft, { launchedAt: at('2023-12-11', '08:00'), rules, directory });

  it('shows every year, with the computed calendars marked', () => {
    const [series] = plan.series;
    expect(series!.periods.map(({ period }) => period.key)).toEqual(
      [2024, 2025, 2026, 2027, 2028, 2029, 2030].map((year) => `${year}-Y`),
    );
    expect(series!.periods[0]!.due).toMatchObject({ on: '2024-12-10', mark: 'coordinator' });
    expect(
      series!.periods.filter(({ due }) => due.provisional).map(({ period }) => period.key),
    ).toEqual(['2027-Y', '2028-Y', '2029-Y', '2030-Y']);
    expect(planNotes(draft, plan).map((note) => note.code)).toContain('PROVISIONAL_CALENDAR');
    expect(series!.steps[0]).toMatchObject({ template: 'reportOpened' });
  });

  it('asks for no report whose day has passed', () => {
    const late = buildPlan(draft, { launchedAt: at('2026-12-11', '08:00'), rules, directory });
    expect(late.series[0]!.periods[0]!.period.key).toBe('2027-Y');
  });
});

describe('pages and roles', () => {
  const member = fc.nat({ max: 1200 }).map((n) => String(n).padStart(4, '0'));
  const setsOf = (members: readonly (readonly string[])[]): readonly RecipientSet[] =>
    members.map((ids, index) => ({
      no: index + 1,
      text: `Nhóm ${index + 1}`,
      kind: 'group',
      addressee: true,
      members: ids,
      source: null,
      onPaper: [],
    }));
  const base = seedDraft('000', ANSWERS_000, LAI_CHAU);

  it('no page has more than 500 bodies, and every body is on one page', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(member, { maxLength: 900 }), { minLength: 1, maxLength: 3 }),
        (members) => {
          const ids = new Set(members.flat());
          const directory = directoryView(
            [...ids].map((id) => body(id)),
            [],
          );
          const draft = { ...base, recipientSets: setsOf(members) };
          const plan = buildPlan(draft, {
            launchedAt: at('2025-02-20', '08:00'),
            rules,
            directory,
          });
          const pages = new Map<number, number>();
          for (const { page } of plan.recipients) pages.set(page, (pages.get(page) ?? 0) + 1);
          expect(plan.recipients.map((one) => one.bodyId)).toEqual([...ids].sort());
          expect(pages.size).toBe(plan.pageCount);
          expect(Math.max(0, ...pages.values())).toBeLessThanOrEqual(500);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('a body holds each role of a task once, and never leads and supports it', () => {
    const role = fc.constantFrom('lead', 'support', 'monitor', 'adviser');
    const assignee = fc.record({ setNo: fc.integer({ min: 1, max: 4 }), role });
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 4 })),
        fc.array(assignee),
        (setNos, assignees) => {
          const roles = rolesOf(setNos, assignees);
          const named = assignees
            .filter((one) => setNos.includes(one.setNo))
            .map((one) => one.role);
          expect(new Set(roles).size).toBe(roles.length);
          expect(roles.includes('lead') && roles.includes('support')).toBe(false);
          for (const one of named)
            expect(roles.includes(one) || (one === 'support' && named.includes('lead'))).toBe(true);
          for (const one of roles) expect(named).toContain(one);
        },
      ),
    );
  });
});
