import {
  buildPlan,
  CYCLE_PRESETS,
  DEFAULT_POLICY,
  DEFAULT_QUIET_HOURS,
  DEFAULT_WORKING_HOURS,
  directoryView,
  localDate,
  planParts,
  reportCycle,
  toInstant,
  VIETNAM_ANNOUNCED_YEARS,
  VIETNAM_CALENDAR,
  VIETNAM_DAYS,
  WorkingCalendar,
  type CampaignDraft,
  type DraftBody,
  type PlanContext,
} from '#domain';
import { planDifference } from './plan-difference.js';

const body = (id: string, more: Partial<DraftBody> = {}): DraftBody => ({
  id,
  code: id,
  name: `Đơn vị ${id}`,
  validFrom: null,
  validTo: null,
  contact: `${id}@x.demo.test`,
  head: null,
  successors: [],
  ...more,
});
const ids = Array.from({ length: 14 }, (_, index) => `b${String(index).padStart(2, '0')}`);
const DRAFT: CampaignDraft = {
  header: {
    documentType: 'KH',
    number: '12',
    symbol: 'KH-X',
    subject: 'Kế hoạch',
    issuedOn: localDate('2025-04-01'),
    signer: 'Người ký',
    signerTitle: null,
    urgency: null,
  },
  recipientSets: [
    {
      no: 1,
      text: 'Nhóm',
      kind: 'group',
      addressee: true,
      members: ids,
      source: null,
      onPaper: [],
    },
  ],
  tasks: [
    {
      position: 1,
      ordinal: '1',
      title: 'Việc một',
      description: '',
      nature: 'finite',
      assignees: [{ setNo: 1, role: 'lead' }],
      partners: [],
      due: { on: localDate('2025-05-05'), time: null, source: 'document', words: null },
      target: null,
      recurrence: null,
      reportsTo: null,
      dropped: false,
    },
  ],
  reportSeries: [
    {
      title: 'Báo cáo quý',
      cycle: reportCycle('QUARTER', CYCLE_PRESETS[0]!),
      setNos: [1],
      startsOn: null,
      reportsTo: null,
      mergedInto: null,
      source: 'coordinator',
    },
  ],
  questions: [],
  historical: false,
};
const CONTEXT: PlanContext = {
  launchedAt: toInstant(localDate('2025-04-02'), '08:00'),
  rules: { policy: DEFAULT_POLICY, calendar: VIETNAM_CALENDAR, quietHours: DEFAULT_QUIET_HOURS },
  directory: directoryView(
    ids.map((id) => body(id)),
    [],
  ),
};
const before = buildPlan(DRAFT, CONTEXT);
const difference = (draft: Partial<CampaignDraft>, context: Partial<PlanContext> = {}) => {
  const after = buildPlan({ ...DRAFT, ...draft }, { ...CONTEXT, ...context });
  const lines = planDifference(before, after);
  // A plan that hashes otherwise must be explained, and one that does not must have nothing to tell.
  expect(lines.length > 0).toBe(
    JSON.stringify(planParts(before)) !== JSON.stringify(planParts(after)),
  );
  return lines;
};
const replaced = (id: string, more: Partial<DraftBody>) =>
  directoryView(
    ids.map((one) => body(one, one === id ? more : {})),
    [],
  );

describe('what changed since the preview', () => {
  it('nothing', () => {
    expect(difference({})).toEqual([]);
  });

  it('nothing, when the preview comes back with its keys in another order', () => {
    const turned = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(turned);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, inner]) => [key, turned(inner)]),
      );
    };
    expect(planDifference(turned(before) as typeof before, before)).toEqual([]);
  });

  it('an address corrected or lost', () => {
    expect(difference({}, { directory: replaced('b03', { contact: 'new@x.demo.test' }) })).toEqual([
      'Địa chỉ nhận của Đơn vị b03: b03@x.demo.test → new@x.demo.test',
    ]);
    expect(difference({}, { directory: replaced('b03', { head: 'head@x.demo.test' }) })).toEqual([
      'Địa chỉ lãnh đạo của Đơn vị b03: chưa có → head@x.demo.test',
    ]);
  });

  it('many addresses are told shortly', () => {
    const directory = directoryView(
      ids.map((id) => body(id, { contact: `new-${id}@x.demo.test` })),
      [],
    );
    const lines = difference({}, { directory });
    expect(lines).toHaveLength(11);
    expect(lines.at(-1)).toBe('và 4 thay đổi khác ở đơn vị');
  });

  it('bodies added and removed, named up to ten', () => {
    const fewer = [{ ...DRAFT.recipientSets[0]!, members: ids.slice(0, 2) }];
    const [line] = difference({ recipientSets: fewer });
    expect(line).toMatch(/^Bớt 12 đơn vị: Đơn vị b02; .*; Đơn vị b11 và 2 đơn vị khác$/);
    const after = buildPlan({ ...DRAFT, recipientSets: fewer }, CONTEXT);
    expect(planDifference(after, before)[0]).toMatch(/^Thêm 12 đơn vị: /);
  });

  it('a body that now gets the paper, or other work', () => {
    const onPaper = [{ ...DRAFT.recipientSets[0]!, onPaper: ['b00'] }];
    expect(difference({ recipientSets: onPaper })).toEqual([
      'Hình thức giao cho Đơn vị b00: qua thư → bản giấy',
    ]);
    const two = [...DRAFT.recipientSets, { ...DRAFT.recipientSets[0]!, no: 2, members: ['b01'] }];
    expect(difference({ recipientSets: two })).toEqual(['Phần việc của Đơn vị b01 đã thay đổi']);
  });

  it('another day', () => {
    const launchedAt = toInstant(localDate('2025-04-03'), '08:00');
    expect(difference({}, { launchedAt })).toEqual([
      'Ngày giao: 02/04/2025 → 03/04/2025',
      'Hạn tiếp nhận: 02/04/2025 → 03/04/2025',
    ]);
  });

  it('another hour of the same day, once it moves a date', () => {
    const launchedAt = toInstant(localDate('2025-04-02'), '14:00');
    expect(difference({}, { launchedAt })).toEqual(['Hạn tiếp nhận: 02/04/2025 → 03/04/2025']);
    const evening = toInstant(localDate('2025-04-02'), '17:30');
    expect(difference({}, { launchedAt: evening })).toContain(
      'Thư đầu tiên: 02/04/2025 → 03/04/2025',
    );
  });

  it('another calendar, with the dates it moves', () => {
    const calendar = new WorkingCalendar({
      version: 2,
      announcedYears: VIETNAM_ANNOUNCED_YEARS,
      days: [
        ...VIETNAM_DAYS,
        { date: localDate('2025-04-02'), kind: 'SWAPPED_OFF', source: 'thông báo mới' },
      ],
      hours: DEFAULT_WORKING_HOURS,
    });
    expect(difference({}, { rules: { ...CONTEXT.rules, calendar } })).toEqual([
      'Lịch làm việc đã thay đổi (bản 1 → 2)',
      'Hạn tiếp nhận: 02/04/2025 → 03/04/2025',
      'Thư đầu tiên: 02/04/2025 → 03/04/2025',
    ]);
  });

  it('another policy', () => {
    const version = DEFAULT_POLICY.version + 1;
    const policy = { ...DEFAULT_POLICY, version };
    expect(difference({}, { rules: { ...CONTEXT.rules, policy } })).toEqual([
      `Quy tắc nhắc việc đã thay đổi (bản ${DEFAULT_POLICY.version} → ${version})`,
    ]);
  });

  it('tasks with another date, another text, added, dropped', () => {
    const [task] = DRAFT.tasks;
    const due = { ...task!.due!, on: localDate('2025-05-06') };
    expect(difference({ tasks: [{ ...task!, due }] })).toEqual([
      'Hạn của việc 1: 17:00, Thứ Hai 05/05/2025 → 17:00, Thứ Ba 06/05/2025',
      'Hạn phối hợp của việc 1: 17:00, Thứ Hai 28/04/2025 → 17:00, Thứ Ba 29/04/2025',
    ]);
    expect(difference({ tasks: [{ ...task!, title: 'Việc khác' }] })).toEqual([
      'Nội dung hoặc phân công việc 1 đã thay đổi: Việc khác',
    ]);
    const second = { ...task!, position: 2, ordinal: '2', title: 'Việc hai' };
    expect(difference({ tasks: [task!, second] })).toEqual(['Thêm việc 2: Việc hai']);
    expect(difference({ tasks: [{ ...task!, dropped: true }, second] })).toEqual([
      'Bỏ việc 1: Việc một',
      'Thêm việc 2: Việc hai',
    ]);
  });

  it('whatever has no line of its own is still told', () => {
    expect(difference({ historical: true })).toEqual(['Chi tiết của bản nháp đã thay đổi.']);
  });

  it('the header and the reports', () => {
    const header = { ...DRAFT.header, number: '13', signer: 'Người khác' };
    expect(difference({ header })).toEqual([
      'Số, ký hiệu: 12/KH-X → 13/KH-X',
      'Người ký: Người ký → Người khác',
    ]);
    expect(difference({ reportSeries: [] })[0]).toMatch(/^Bỏ chế độ báo cáo: Báo cáo quý/);
  });
});
