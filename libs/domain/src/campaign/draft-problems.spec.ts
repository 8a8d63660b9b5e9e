import { draftProblemWords } from '#wording';
import { VIETNAM_CALENDAR } from '../calendar/index.js';
import { reportCycle, type ReportCycle } from '../report/index.js';
import { localDate } from '../shared/index.js';
import { directoryView, type DraftBody } from './directory-view.js';
import { draftProblems } from './draft-problems.js';
import { emptyDraft, type CampaignDraft, type DraftReportSeries, type DraftTask } from './draft.js';

const LAUNCH = localDate('2025-02-20');
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
const task = (more: Partial<DraftTask> = {}): DraftTask => ({
  position: 1,
  ordinal: '1',
  title: 'Quán triệt',
  description: '',
  nature: 'finite',
  assignees: [{ setNo: 1, role: 'lead' }],
  partners: [],
  due: null,
  target: null,
  recurrence: null,
  reportsTo: null,
  dropped: false,
  ...more,
});
const READY: CampaignDraft = {
  header: {
    documentType: 'CV',
    number: '533',
    symbol: 'LĐLĐ',
    subject: 'Tuyên truyền',
    issuedOn: localDate('2025-02-19'),
    signer: 'Người ký',
    signerTitle: null,
    urgency: null,
  },
  recipientSets: [
    {
      no: 1,
      text: 'Các phòng',
      kind: 'group',
      addressee: true,
      members: ['a', 'b'],
      source: null,
      onPaper: [],
    },
  ],
  tasks: [task()],
  reportSeries: [],
  questions: [],
  historical: false,
};
const BODIES = [body('a'), body('b')];
const check = (draft: CampaignDraft, bodies: readonly DraftBody[] = BODIES) =>
  draftProblems(draft, {
    directory: directoryView(bodies, []),
    calendar: VIETNAM_CALENDAR,
    launchDay: LAUNCH,
  });
const codes = (draft: CampaignDraft, bodies?: readonly DraftBody[]) =>
  check(draft, bodies).map((problem) => `${problem.pointer} ${problem.code}`);
const withHeader = (more: Partial<CampaignDraft['header']>): CampaignDraft => ({
  ...READY,
  header: { ...READY.header, ...more },
});
const [set] = READY.recipientSets;

describe('what stands in the way of a launch', () => {
  it('nothing, when everything is there', () => {
    expect(check(READY)).toEqual([]);
  });

  it('an unanswered blocking question, by name', () => {
    const question = {
      no: 1,
      code: 'OVERLAP' as const,
      about: 'tasks',
      question: 'Có trùng việc không?',
      default: null,
      blocking: true,
      answer: null,
    };
    const asked: CampaignDraft = { ...READY, questions: [question] };
    expect(codes(asked)).toEqual(['/questions/0/answer QUESTION_UNANSWERED']);
    expect(draftProblemWords(check(asked)[0]!)).toBe('Chưa trả lời: Có trùng việc không?');
    expect(codes({ ...READY, questions: [{ ...question, answer: '  ' }] })).toHaveLength(1);
    expect(codes({ ...READY, questions: [{ ...question, answer: 'Không' }] })).toEqual([]);
    expect(codes({ ...READY, questions: [{ ...question, blocking: false }] })).toEqual([]);
  });

  it.each([
    [{ number: null }, '/header/number NUMBER_MISSING'],
    [{ number: ' ' }, '/header/number NUMBER_MISSING'],
    [{ issuedOn: null }, '/header/issuedOn DATE_MISSING'],
    [{ signer: null }, '/header/signer SIGNER_MISSING'],
    [{ subject: '' }, '/header/subject SUBJECT_MISSING'],
  ])('a header with %j', (more, problem) => {
    expect(codes(withHeader(more))).toEqual([problem]);
  });

  it('no task, or none that is given to anyone', () => {
    for (const tasks of [[], [task({ dropped: true })], [task({ nature: 'fulfilled' })]]) {
      expect(codes({ ...READY, tasks })).toEqual(['/tasks NO_TASK']);
    }
  });

  it('no body', () => {
    expect(codes({ ...READY, recipientSets: [] })).toEqual([
      '/recipientSets NO_BODY',
      '/tasks/0/assignees/0/setNo UNKNOWN_SET',
    ]);
    for (const members of [null, []]) {
      expect(codes({ ...READY, recipientSets: [{ ...set!, members }] })).toEqual([
        '/recipientSets/0/members SET_WITHOUT_MEMBERS',
      ]);
    }
  });

  it('a set nobody uses is no obstacle', () => {
    const idle = { ...set!, no: 2, addressee: false, members: null };
    expect(codes({ ...READY, recipientSets: [set!, idle] })).toEqual([]);
  });

  it('a task without anybody, or for a set that is not there', () => {
    expect(codes({ ...READY, tasks: [task({ assignees: [] })] })).toEqual([
      '/tasks/0/assignees TASK_WITHOUT_ASSIGNEE',
    ]);
    expect(codes({ ...READY, tasks: [task({ assignees: [{ setNo: 7, role: 'lead' }] })] })).toEqual(
      ['/tasks/0/assignees/0/setNo UNKNOWN_SET'],
    );
  });

  it('a body without an address, unless it gets the paper', () => {
    const bodies = [body('a'), body('b', { contact: null })];
    expect(codes(READY, bodies)).toEqual(['/recipientSets/0/members/1 CONTACT_MISSING']);
    const onPaper: CampaignDraft = { ...READY, recipientSets: [{ ...set!, onPaper: ['b'] }] };
    expect(codes(onPaper, bodies)).toEqual([]);
  });

  it('a body nobody knows', () => {
    expect(codes(READY, [body('a')])).toEqual(['/recipientSets/0/members/1 UNKNOWN_BODY']);
  });

  it('an ended body, with its successors offered', () => {
    const ended = body('b', {
      validTo: localDate('2025-02-19'),
      successors: [{ code: 'c', name: 'Đơn vị mới' }],
    });
    const problems = check(READY, [body('a'), ended]);
    expect(problems).toMatchObject([
      { code: 'ENDED_BODY', endedOn: '2025-02-19', pointer: '/recipientSets/0/members/1' },
    ]);
    expect(draftProblemWords(problems[0]!)).toBe(
      'Đơn vị b ngừng hoạt động từ sau ngày 19/02/2025. Đơn vị kế thừa: Đơn vị mới (c).',
    );
    const alone = check(READY, [body('a'), { ...ended, successors: [] }]);
    expect(draftProblemWords(alone[0]!)).toContain('Không có đơn vị kế thừa');
    expect(codes(READY, [body('a'), body('b', { validTo: LAUNCH })])).toEqual([]);
  });

  it('a body that does not exist yet', () => {
    const early = body('b', { validFrom: localDate('2025-07-01') });
    const [problem] = check(READY, [body('a'), early]);
    expect(draftProblemWords(problem!)).toBe('Đơn vị b chưa hoạt động trước ngày 01/07/2025.');
  });

  it('a historical draft judges its bodies on the issue date', () => {
    const bodies = [body('a'), body('b', { validTo: localDate('2025-02-19') })];
    expect(codes({ ...READY, historical: true }, bodies)).toEqual([]);
  });

  it('a body of two sets is told once', () => {
    const second = { ...set!, no: 2 };
    const bodies = [body('a'), body('b', { contact: null })];
    expect(codes({ ...READY, recipientSets: [set!, second] }, bodies)).toHaveLength(1);
  });

  it('a deadline before the issue date', () => {
    const due = (on: string) =>
      task({ due: { on: localDate(on), time: null, source: 'document', words: null } });
    const early: CampaignDraft = { ...READY, tasks: [due('2025-02-18')] };
    expect(codes(early)).toEqual(['/tasks/0/due/on DUE_BEFORE_ISSUE']);
    expect(draftProblemWords(check(early)[0]!)).toBe(
      'Việc “Quán triệt”: hạn 18/02/2025 đứng trước ngày ban hành 19/02/2025.',
    );
    expect(codes({ ...READY, tasks: [due('2025-02-19')] })).toEqual([]);
  });

  it('a milestone that lies outside the way of its task', () => {
    const way = (on: string): CampaignDraft => ({
      ...READY,
      tasks: [
        task({
          due: { on: localDate('2025-03-20'), time: null, source: 'document', words: null },
          milestones: [{ text: 'Có dự thảo', on: localDate(on), time: null }],
        }),
      ],
    });
    expect(codes(way('2025-03-21'))).toEqual(['/tasks/0/milestones/0/on MILESTONE_AFTER_DUE']);
    expect(draftProblemWords(check(way('2025-03-21'))[0]!)).toBe(
      'Mốc “Có dự thảo” sau thời hạn của việc: Quán triệt.',
    );
    expect(codes(way('2025-02-18'))).toEqual(['/tasks/0/milestones/0/on DUE_BEFORE_ISSUE']);
    expect(codes(way('2025-03-20'))).toEqual([]);
  });
});

describe('what is wrong with a report series', () => {
  const day = (n: number): ReportCycle['dueRule'] & ReportCycle['cutoffRule'] => ({
    rule: 'DAY_OF_MONTH',
    day: n,
    monthsAfter: 0,
  });
  const series = (more: Partial<DraftReportSeries>): CampaignDraft => ({
    ...READY,
    reportSeries: [
      {
        title: 'Báo cáo năm',
        cycle: reportCycle('YEAR', { cutoffRule: day(5), dueRule: day(10) }),
        setNos: [1],
        startsOn: null,
        reportsTo: null,
        mergedInto: null,
        source: 'coordinator',
        ...more,
      },
    ],
  });
  const cycle = (
    dates: Pick<ReportCycle, 'cutoffRule' | 'dueRule'>,
    more: Partial<ReportCycle> = {},
  ) => series({ cycle: reportCycle('YEAR', dates, more) });

  it.each([
    ['a complete one', series({}), []],
    ['no cycle', series({ cycle: null }), ['/reportSeries/0/cycle CYCLE_WITHOUT_DAY']],
    [
      'day 0',
      cycle({ cutoffRule: day(5), dueRule: day(0) }),
      ['/reportSeries/0/cycle CYCLE_WITHOUT_DAY'],
    ],
    [
      'due before the cut-off',
      cycle({ cutoffRule: day(20), dueRule: day(10) }),
      ['/reportSeries/0/cycle CYCLE_WRONG'],
    ],
    [
      'an end in the past',
      cycle({ cutoffRule: day(5), dueRule: day(10) }, { validUntil: localDate('2024-12-31') }),
      ['/reportSeries/0/cycle SERIES_WITHOUT_PERIOD'],
    ],
    ['nobody', series({ setNos: [] }), ['/reportSeries/0/setNos SERIES_WITHOUT_BODY']],
    ['a strange set', series({ setNos: [9] }), ['/reportSeries/0/setNos UNKNOWN_SET']],
  ])('%s', (_name, draft, problems) => {
    expect(codes(draft)).toEqual(problems);
    for (const problem of check(draft)) expect(draftProblemWords(problem)).toMatch(/[.?]$/);
  });

  it('everything is told at once', () => {
    const nothing = emptyDraft('');
    expect(codes(nothing)).toEqual([
      '/header/number NUMBER_MISSING',
      '/header/issuedOn DATE_MISSING',
      '/header/signer SIGNER_MISSING',
      '/header/subject SUBJECT_MISSING',
      '/recipientSets NO_BODY',
      '/tasks NO_TASK',
    ]);
  });
});
