import { readFileSync } from 'node:fs';
import { answerProblemWords } from '#wording';
import type { Reading } from '../reading/index.js';
import { localDate } from '../shared/index.js';
import { type DraftAnswers } from './answers.js';
import { applyAnswers } from './apply-answers.js';
import { directoryView, type DraftBody } from './directory-view.js';
import { draftFromReading } from './draft-from-reading.js';
import type { CampaignDraft } from './draft.js';

const body = (code: string): DraftBody => ({
  id: `id-${code}`,
  code,
  name: `Đơn vị ${code}`,
  validFrom: null,
  validTo: null,
  contact: `${code}@x.demo.test`,
  head: null,
  successors: [],
});
const directory = directoryView(['d1', 'd2', 's1', 'civil'].map(body), [
  { code: 'districts', memberIds: ['id-d1', 'id-d2'] },
  { code: 'sectors', memberIds: ['id-s1'] },
]);
const draftOf = (id: string): CampaignDraft =>
  draftFromReading(
    JSON.parse(readFileSync(`test/fixtures/seeds/${id}.reading.json`, 'utf8')) as Reading,
  );
const apply = (draft: CampaignDraft, answers: DraftAnswers): CampaignDraft => {
  const applied = applyAnswers(draft, answers, directory);
  if (!applied.ok) throw new Error(applied.error.map(answerProblemWords).join('; '));
  return applied.value;
};
const refusal = (draft: CampaignDraft, answers: DraftAnswers) => {
  const applied = applyAnswers(draft, answers, directory);
  if (applied.ok) throw new Error('The answers were taken');
  return applied.error.map((problem) => `${problem.pointer} ${problem.code}`);
};
const ALL_000: DraftAnswers = {
  recipients: [
    { text: 'Liên đoàn Lao động các huyện, thành phố', group: 'districts' },
    { text: 'các công đoàn ngành', group: 'sectors' },
    { text: 'Công đoàn Viên chức tỉnh', bodies: ['civil'], onPaper: ['civil'] },
  ],
};

describe('answers about recipients', () => {
  it('freeze a group as of the issue date, whatever way its name is written', () => {
    const { recipientSets } = apply(draftOf('000'), ALL_000);
    expect(recipientSets[0]).toMatchObject({
      text: 'LĐLĐ các huyện, Thành phố',
      members: ['id-d1', 'id-d2'],
      source: { groupCode: 'districts', asOf: '2025-02-19' },
    });
    expect(recipientSets[2]).toMatchObject({
      members: ['id-civil'],
      source: null,
      onPaper: ['id-civil'],
    });
  });

  it('use the issue date given in the same answers', () => {
    const answers: DraftAnswers = {
      header: { issuedOn: localDate('2024-05-06') },
      recipients: [{ text: 'các đoàn thể trực thuộc', group: 'sectors' }],
    };
    expect(apply(draftOf('001'), answers).recipientSets[2]?.source?.asOf).toBe('2024-05-06');
    expect(refusal(draftOf('001'), { recipients: answers.recipients! })).toEqual([
      '/recipients/0/group ISSUE_DATE_NEEDED',
    ]);
  });

  it('turn a set that is only words into a partner of its tasks', () => {
    const draft = apply(draftOf('004'), {
      recipients: [{ text: 'Công đoàn cơ sở', textOnly: true }],
    });
    expect(draft.recipientSets.map((set) => set.text)).not.toContain('Công đoàn cơ sở');
    expect(draft.tasks[2]).toMatchObject({ partners: ['Công đoàn cơ sở'] });
    expect(draft.tasks[2]?.assignees.map((assignee) => assignee.role)).toEqual(['lead']);
  });

  it('put any recipient on paper by its code', () => {
    const draft = apply(draftOf('000'), { ...ALL_000, paper: ['d2'] });
    expect(draft.recipientSets.map((set) => set.onPaper)).toEqual([['id-d2'], [], ['id-civil']]);
  });

  it('tell everything that is wrong at once, and change nothing', () => {
    expect(
      refusal(draftOf('000'), {
        recipients: [
          { text: 'Sở Giáo dục', group: 'districts' },
          { text: 'Các Công đoàn Ngành', group: 'nowhere' },
          { text: 'Công đoàn Viên chức tỉnh', bodies: ['civil', 'ghost'] },
          { text: 'LĐLĐ các huyện, Thành phố' },
        ],
        tasks: [{ ordinal: '9' }, { ordinal: '1', assignees: [{ text: 'Ai đó', role: 'lead' }] }],
        questions: [{ code: 'OVERLAP', answer: 'Có' }],
        reports: [{ title: 'Báo cáo năm', kind: 'YEAR', who: ['Ai đó'] }],
        paper: ['s1'],
      }),
    ).toEqual([
      '/recipients/0/text UNKNOWN_RECIPIENT',
      '/recipients/1/group UNKNOWN_GROUP',
      '/recipients/2/bodies/1 UNKNOWN_BODY',
      '/recipients/3 NO_CHOICE',
      '/paper/0 NOT_A_RECIPIENT',
      '/tasks/0/ordinal UNKNOWN_TASK',
      '/tasks/1/assignees/0/text UNKNOWN_RECIPIENT',
      '/reports/0 CYCLE_WITHOUT_DAY',
      '/reports/0/who/0 UNKNOWN_RECIPIENT',
      '/questions/0 UNKNOWN_QUESTION',
    ]);
  });
});

describe('answers about tasks', () => {
  it('a date the coordinator sets is not the document’s', () => {
    const draft = apply(draftOf('004'), {
      tasks: [
        { ordinal: '3.1', dueOn: localDate('2023-09-29') },
        { ordinal: '3.2', dueOn: localDate('2023-10-31'), time: '09:00', targetBase: '62 người' },
      ],
    });
    expect(draft.tasks[2]?.due).toMatchObject({
      on: '2023-09-29',
      source: 'coordinator',
      words: 'trong quý III năm 2023',
    });
    expect(draft.tasks[3]?.due).toMatchObject({
      time: '09:00',
      source: 'coordinator',
      words: null,
    });
    expect(draft.tasks[3]?.target?.base).toBe('62 người');
  });

  it('confirming the document’s own date keeps it the document’s', () => {
    const draft = apply(draftOf('004'), {
      tasks: [{ ordinal: '3.1', dueOn: localDate('2023-09-30') }],
    });
    expect(draft.tasks[2]?.due?.source).toBe('document');
  });

  it('a number used twice means both tasks, and neither is lost', () => {
    const seed = draftOf('000');
    const twice = {
      ...seed,
      tasks: seed.tasks.map((task) => (task.ordinal === '4' ? { ...task, ordinal: '1' } : task)),
    };
    const { tasks } = apply(twice, { tasks: [{ ordinal: '1', dueOn: localDate('2025-06-30') }] });
    expect(tasks.map((task) => [task.title, task.due?.on])).toEqual(
      seed.tasks.map(({ title, position }) => [
        title,
        position === 1 || position === 6 ? '2025-06-30' : undefined,
      ]),
    );
  });

  it('null takes a date away; dropping keeps the task in the draft', () => {
    const draft = apply(draftOf('004'), {
      tasks: [
        { ordinal: '3.1', dueOn: null },
        { ordinal: '4', drop: true },
        {
          ordinal: '2',
          title: 'Đăng tin',
          assignees: [{ text: 'Các phòng chuyên môn', role: 'lead' }],
        },
      ],
    });
    expect(draft.tasks[2]?.due).toBeNull();
    expect(draft.tasks[5]).toMatchObject({ ordinal: '4', dropped: true });
    expect(draft.tasks[1]).toMatchObject({
      title: 'Đăng tin',
      assignees: [{ setNo: 2, role: 'lead' }],
    });
  });
});

describe('answers about reports', () => {
  it('a preset and its span become a series of the sets named', () => {
    const draft = apply(draftOf('001'), {
      reports: [
        {
          title: 'Sơ kết, tổng kết',
          kind: 'HALF',
          preset: 'ND_09_2019',
          from: localDate('2024-01-01'),
          until: localDate('2025-12-31'),
          who: ['Ban Tuyên giáo Đảng ủy Khối'],
          to: 'Ban Thường vụ Đảng ủy Khối',
        },
      ],
    });
    expect(draft.reportSeries).toHaveLength(1);
    expect(draft.reportSeries[0]).toMatchObject({
      setNos: [1],
      startsOn: '2024-01-01',
      source: 'coordinator',
      reportsTo: 'Ban Thường vụ Đảng ủy Khối',
    });
    expect(draft.reportSeries[0]?.cycle).toMatchObject({
      kind: 'HALF',
      naming: 'REVIEW',
      validUntil: '2025-12-31',
      dueRule: { rule: 'DAY_OF_MONTH', day: 25, monthsAfter: 0 },
    });
  });

  it('a cycle of one’s own gets the usual cut-off; without who, every addressee reports', () => {
    const draft = apply(draftOf('000'), {
      reports: [
        {
          title: 'Báo cáo quý',
          kind: 'QUARTER',
          cycle: { dueRule: { rule: 'DAY_OF_MONTH', day: 5, monthsAfter: 1 }, naming: 'REPORT' },
        },
      ],
    });
    expect(draft.reportSeries[0]).toMatchObject({
      setNos: [1, 2, 3],
      cycle: {
        naming: 'REPORT',
        cutoffRule: { rule: 'WORKING_DAYS_BEFORE_DUE', workingDays: 2 },
      },
    });
  });
});

describe('questions', () => {
  const answer = (draft: CampaignDraft, code: string) =>
    draft.questions.find((question) => question.code === code)?.answer;

  it('are answered by what the answers settle', () => {
    const answered = apply(draftOf('000'), { ...ALL_000, reports: [] });
    expect(answer(answered, 'GROUP_MEMBERS')).toContain('LĐLĐ các huyện, Thành phố: 2 đơn vị');
    expect(answer(answered, 'REPORT_WANTED')).toBe('Không yêu cầu báo cáo');
    expect(answer(answered, 'ACK_DEADLINE')).toBeNull();
  });

  it('stay open while one set has no members', () => {
    const answered = apply(draftOf('000'), { recipients: ALL_000.recipients!.slice(0, 2) });
    expect(answer(answered, 'GROUP_MEMBERS')).toBeNull();
  });

  it('about number and date are answered by the header', () => {
    const answered = apply(draftOf('001'), {
      header: { number: '12', symbol: 'KH/ĐUK', issuedOn: localDate('2024-04-10') },
    });
    expect(answer(answered, 'DOCUMENT_NUMBER')).toBe('12/KH/ĐUK');
    expect(answer(answered, 'DOCUMENT_DATE')).toBe('10/04/2024');
  });

  it('about a contradicted date need the date to be said', () => {
    const undecided = apply(draftOf('004'), { header: { signer: 'Đoàn Văn Tứ' } });
    expect(answer(undecided, 'DATE_CONFLICT')).toBeNull();
    const decided = apply(draftOf('004'), { header: { issuedOn: localDate('2023-03-28') } });
    expect(answer(decided, 'DATE_CONFLICT')).toBe('Ngày ban hành: 2023-03-28');
  });

  it('take a person’s words over what is implied, and keep them', () => {
    const words = [{ code: 'GROUP_MEMBERS', answer: 'Theo danh sách kèm theo' }] as const;
    const once = apply(draftOf('000'), { ...ALL_000, questions: words });
    expect(answer(apply(once, ALL_000), 'GROUP_MEMBERS')).toBe('Theo danh sách kèm theo');
  });
});
