import { readFileSync } from 'node:fs';
import type { ReadReporting, Reading } from '../reading/index.js';
import { draftFromReading } from './draft-from-reading.js';
import type { CampaignDraft } from './draft.js';

const golden = (id: string): Reading =>
  JSON.parse(readFileSync(`test/fixtures/seeds/${id}.reading.json`, 'utf8')) as Reading;
const drafted = (id: string): CampaignDraft => draftFromReading(golden(id));

const sets = (draft: CampaignDraft): readonly string[] =>
  draft.recipientSets.map((set) => `${set.no}${set.addressee ? '*' : ''} ${set.kind} ${set.text}`);
const duties = (draft: CampaignDraft): readonly string[] =>
  draft.tasks.map(
    ({ ordinal, assignees, partners }) =>
      `${ordinal}: ${assignees.map(({ setNo, role }) => `${role} ${setNo}`).join(', ')}${partners.map((words) => ` + ${words}`).join('')}`,
  );

describe('a draft from reading 000', () => {
  const draft = drafted('000');

  it('takes the frame, and nobody yet', () => {
    expect(draft.header).toMatchObject({
      documentType: 'CV',
      number: '533',
      symbol: 'LĐLĐ',
      issuedOn: '2025-02-19',
      signer: 'Hoàng Văn Trinh',
      signerTitle: 'Phó Chủ tịch',
      urgency: null,
    });
    expect(draft.recipientSets.every((set) => set.members === null)).toBe(true);
    expect(draft.historical).toBe(false);
  });

  it('makes one set of each Kính gửi, however often a task repeats it', () => {
    expect(sets(draft)).toEqual([
      '1* group LĐLĐ các huyện, Thành phố',
      '2* group Các Công đoàn Ngành',
      '3* body Công đoàn Viên chức tỉnh',
    ]);
  });

  it('keeps partners outside the recipients as words', () => {
    expect(duties(draft).slice(0, 3)).toEqual([
      '1: lead 1, lead 2, lead 3',
      '2.1: lead 1, lead 2, lead 3 + ngành Giáo dục',
      '2.2: lead 1, lead 2, lead 3 + các cơ quan quản lý giáo dục',
    ]);
  });

  it('invents no date and no report', () => {
    expect(draft.tasks.every((task) => task.due === null)).toBe(true);
    expect(draft.reportSeries).toEqual([]);
  });

  it('quotes each task and carries the questions unanswered', () => {
    expect(draft.tasks[0]?.description).toMatch(/^Tiếp tục nghiên cứu, .*đoàn viên, CNVCLĐ\.$/s);
    expect(draft.questions.map((q) => [q.no, q.code, q.blocking, q.answer])).toEqual([
      [1, 'GROUP_MEMBERS', true, null],
      [2, 'REPORT_WANTED', true, null],
      [3, 'ACK_DEADLINE', false, null],
      [4, 'TASK_DEADLINE', false, null],
    ]);
  });
});

describe('a draft from reading 001', () => {
  const draft = drafted('001');

  it('leaves number, symbol and date open', () => {
    expect(draft.header).toMatchObject({ number: null, symbol: null, issuedOn: null });
  });

  it('makes a set of every assignee that no Kính gửi names', () => {
    expect(sets(draft)).toEqual([
      '1* body Ban Tuyên giáo Đảng ủy Khối',
      '2* group Các chi bộ, đảng ủy cơ sở',
      '3* group các đoàn thể trực thuộc',
      '4 group các tổ chức đoàn thể trực thuộc',
      '5 group Các cấp ủy cơ sở',
      '6 subset Các chi bộ, đảng ủy cơ sở là các cơ quan, đơn vị báo chí, thông tin, tuyên truyền',
    ]);
  });

  it('keeps monitors and advisers beside the leads', () => {
    expect(duties(draft)).toEqual([
      'II.1: lead 2, lead 4, monitor 1',
      'II.2: lead 5, monitor 1',
      'II.3: lead 6, monitor 1',
      'II.4: adviser 2, monitor 1',
      'III.1.1: monitor 1',
      'III.1.2: lead 1',
      'III.1.3: adviser 1',
      'III.2: lead 2, lead 3, monitor 1',
    ]);
    expect(draft.tasks[6]).toMatchObject({
      reportsTo: 'Ban Thường vụ Đảng ủy Khối',
      recurrence: 'định kỳ',
    });
  });

  it('proposes no series from a rhythm without a day', () => {
    expect(draft.reportSeries).toEqual([]);
  });
});

describe('a draft from reading 003', () => {
  it('keeps a task the document itself fulfils, and its department among the recipients', () => {
    const draft = drafted('003');
    expect(draft.tasks[0]).toMatchObject({ ordinal: 'IV.1a', nature: 'fulfilled', dropped: false });
    expect(draft.recipientSets[0]).toMatchObject({
      text: 'Ban Chính sách pháp luật và Quan hệ lao động',
      addressee: true,
    });
    expect(duties(draft)[4]).toBe('IV.2a: lead 4, lead 5, lead 6 + chính quyền địa phương');
  });
});

describe('a draft from reading 004', () => {
  const draft = drafted('004');

  it('keeps the one written deadline with its words', () => {
    expect(draft.tasks.filter((task) => task.due !== null)).toHaveLength(1);
    expect(draft.tasks[2]?.due).toEqual({
      on: '2023-09-30',
      time: null,
      source: 'document',
      words: 'trong quý III năm 2023',
    });
  });

  it('lets a suggested supporter join a set the document names elsewhere', () => {
    const union = draft.recipientSets.find((set) => set.text === 'Công đoàn cơ sở')!;
    expect(draft.tasks[3]?.assignees).toContainEqual({ setNo: union.no, role: 'support' });
    expect(draft.tasks[3]?.partners).toEqual([]);
  });

  it('carries the target without inventing what it is a share of', () => {
    expect(draft.tasks[3]?.target).toEqual({
      words: '100% viên chức và người lao động của cơ sở tham gia là hội viên',
      ratio: 1,
      count: null,
      unit: null,
      base: null,
    });
  });

  it('keeps the printed date while it is in doubt', () => {
    expect(draft.header.issuedOn).toBe('2023-03-01');
    expect(draft.questions[0]).toMatchObject({ code: 'DATE_CONFLICT', blocking: true });
  });
});

describe('a reporting row whose rhythm and day are written', () => {
  const explicit = <T>(value: T) => ({
    value,
    status: 'explicit' as const,
    evidence: [{ start: 0, end: 1 }],
  });
  const absent = { value: null, status: 'absent' as const, evidence: [] };
  const row = (more: Partial<ReadReporting>): Reading => ({
    ...golden('000'),
    reporting: [
      {
        kind: 'periodic',
        words: 'trước ngày 28 hàng tháng',
        who: absent,
        to: absent,
        every: absent,
        dueOn: absent,
        cutoff: absent,
        mergedInto: absent,
        evidence: [{ start: 0, end: 1 }],
        ...more,
      },
    ],
  });
  const on = (day: number, month: number | null) =>
    explicit({ day, month, words: 'trước ngày 28', rule: 'before' as const });

  it.each([
    ['monthly', explicit('MONTH' as const), on(27, null), 'MONTH', 27, 0],
    ['half-yearly', explicit('HALF' as const), on(10, null), 'HALF', 10, 0],
    ['yearly in December', explicit('YEAR' as const), on(10, 12), 'YEAR', 10, 0],
    ['yearly in January after', explicit('YEAR' as const), on(15, 1), 'YEAR', 15, 1],
  ])('becomes a %s series of every addressee', (_name, every, dueOn, kind, day, monthsAfter) => {
    const [series] = draftFromReading(row({ every, dueOn })).reportSeries;
    expect(series).toMatchObject({ source: 'document', setNos: [1, 2, 3], startsOn: '2025-02-19' });
    expect(series?.cycle).toMatchObject({
      kind,
      dueRule: { rule: 'DAY_OF_MONTH', day, monthsAfter },
    });
  });

  it('becomes one report on a fixed day', () => {
    const [series] = draftFromReading(row({ dueOn: explicit('2025-06-30') })).reportSeries;
    expect(series?.cycle).toMatchObject({
      kind: 'ONCE',
      dueRule: { rule: 'ON_DATE', on: '2025-06-30' },
    });
  });

  it.each([
    ['no day', { every: explicit('YEAR' as const) }],
    ['a rhythm that is not said', { every: explicit('UNSTATED' as const), dueOn: on(10, null) }],
    ['a year without its month', { every: explicit('YEAR' as const), dueOn: on(10, null) }],
    [
      'a yearly day in the middle of the year',
      { every: explicit('YEAR' as const), dueOn: on(1, 7) },
    ],
  ])('stays a question with %s', (_name, more) => {
    expect(draftFromReading(row(more)).reportSeries).toEqual([]);
  });
});
