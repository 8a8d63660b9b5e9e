import { readDirective, type Reading } from '../reading/index.js';
import { withDoubts } from './doubts.js';
import { applyOperations } from './apply-operations.js';
import type { ReadingOperation } from './operations.js';

const TEXT = `SỞ NỘI VỤ
Số: 41/SNV-VP
Lạng Giang, ngày 04 tháng 3 năm 2024
V/v rà soát hồ sơ
Kính gửi: Các phòng, đơn vị trực thuộc
Căn cứ kế hoạch công tác năm, Sở Nội vụ đề nghị các phòng, đơn vị trực thuộc thực hiện một số nội dung sau:
1. Rà soát hồ sơ viên chức trước ngày 15/3/2024; lập danh sách hồ sơ còn thiếu.
2. Bổ sung hồ sơ còn thiếu, hoàn thành trước ngày 30/4/2024.
3. Tăng cường bảo quản hồ sơ.
Nơi nhận:
- Như trên;
- Lưu: VT.
GIÁM ĐỐC`;

function read(text = TEXT): Reading {
  const result = readDirective(text);
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

function apply(reading: Reading, ...operations: readonly ReadingOperation[]): Reading {
  const applied = applyOperations(reading, operations);
  if (!applied.ok) throw new Error(`${applied.error.pointer} ${applied.error.fault.code}`);
  return applied.value;
}

const at = (words: string) => ({
  start: TEXT.indexOf(words),
  end: TEXT.indexOf(words) + words.length,
});
const quotes = ({ tasks, text }: Reading) =>
  tasks.map(({ quote }) => text.slice(quote.start, quote.end));

describe('corrections of a reading', () => {
  const reading = read();

  it('takes a value with its passage as the document’s own, without one as a suggestion', () => {
    const passage = at('41/SNV-VP');
    const shown = apply(reading, { op: 'setField', field: 'number', value: '41', passage });
    expect(shown.number).toEqual({ value: '41', status: 'explicit', evidence: [passage] });
    const typed = apply(reading, { op: 'setField', field: 'signer/name', value: 'Người ký' });
    expect(typed.signer.name).toMatchObject({ status: 'suggested', evidence: [] });
    expect(typed.signer.name.note).toBeDefined();
    const none = apply(reading, { op: 'setField', field: 'superior', value: null });
    expect(none.superior).toEqual({ value: null, status: 'absent', evidence: [] });
  });

  it('never touches the text, and quotes it verbatim after every operation', () => {
    const { tasks } = reading;
    const middle = tasks[0]!.quote.start + 20;
    const corrected = apply(
      reading,
      { op: 'splitTask', task: 0, at: [middle] },
      { op: 'dropTask', task: 2 },
      {
        op: 'addTask',
        passage: { start: at('Căn cứ').start - 1, end: at('Căn cứ kế hoạch').end + 1 },
        ordinal: '0',
        nature: 'standing',
        assignees: [],
      },
    );
    expect(corrected.text).toBe(TEXT);
    expect(corrected.tasks[0]).toMatchObject({ ordinal: '0', title: 'Căn cứ kế hoạch' });
    for (const quote of quotes(corrected)) expect(quote).toBe(quote.trim());
  });

  it('splits a task: a date stays with the part that writes it', () => {
    const [first] = reading.tasks;
    expect(first!.deadline.value?.dueOn).toBe('2024-03-14');
    const cut = TEXT.indexOf('lập danh sách');
    const { tasks } = apply(reading, { op: 'splitTask', task: 0, at: [cut] });
    expect(
      tasks.slice(0, 2).map(({ ordinal, deadline }) => [ordinal, deadline.value?.dueOn]),
    ).toEqual([
      [`${first!.ordinal}.1`, '2024-03-14'],
      [`${first!.ordinal}.2`, undefined],
    ]);
    expect(tasks[1]!.title).toMatch(/^lập danh sách/u);
    expect(tasks[1]!.assignees).toEqual(first!.assignees);
  });

  it('merges neighbours; two dates that differ are asked, not chosen', () => {
    const places = [0, 1];
    const { tasks } = apply(reading, { op: 'mergeTasks', tasks: places });
    expect(tasks).toHaveLength(reading.tasks.length - 1);
    expect(tasks[0]!.deadline).toMatchObject({ value: null, status: 'ask' });
    expect(tasks[0]!.deadline.evidence).toHaveLength(2);
  });

  it('gives a role and a date that the document writes', () => {
    const passage = at('trước ngày 30/4/2024');
    const { tasks } = apply(
      reading,
      { op: 'setRole', task: 2, assignee: 0, role: 'support' },
      {
        op: 'setDeadline',
        task: 2,
        deadline: { passage, dueOn: '2024-04-29', time: null, rule: 'before' },
      },
    );
    expect(tasks[2]!.assignees[0]!.role).toBe('support');
    expect(tasks[2]!.deadline).toMatchObject({
      value: { words: 'trước ngày 30/4/2024', dueOn: '2024-04-29' },
      status: 'explicit',
    });
  });

  it('lets questions follow their tasks, and go with what they asked', () => {
    const about = (...paths: readonly string[]): Reading => ({
      ...reading,
      questions: paths.map((path) => ({
        code: 'OTHER',
        about: path,
        question: path,
        default: null,
        blocking: false,
      })),
    });
    const asked = about('tasks/0/deadline', 'tasks/2/target', 'number', 'tasks');
    const left = (...operations: readonly ReadingOperation[]) =>
      apply(asked, ...operations).questions.map((question) => question.about);
    expect(left({ op: 'dropTask', task: 0 })).toEqual(['tasks/1/target', 'number', 'tasks']);
    expect(left({ op: 'setDeadline', task: 0, deadline: null })).toEqual([
      'tasks/2/target',
      'number',
      'tasks',
    ]);
    expect(left({ op: 'setField', field: 'number', value: '1' })).not.toContain('number');
    const cut = reading.tasks[1]!.quote.start + 10;
    expect(left({ op: 'splitTask', task: 1, at: [cut] })).toContain('tasks/3/target');
    expect(left({ op: 'mergeTasks', tasks: [1, 2] })).toContain('tasks/1/target');
  });

  it.each<[string, ReadingOperation, string]>([
    ['a task that is not there', { op: 'dropTask', task: 9 }, '/operations/0/task'],
    ['a cut outside', { op: 'splitTask', task: 0, at: [0] }, '/operations/0/at'],
    ['a merge over another task', { op: 'mergeTasks', tasks: [0, 2] }, '/operations/0/tasks'],
    ['a merge with itself', { op: 'mergeTasks', tasks: [1, 1] }, '/operations/0/tasks'],
    [
      'a passage outside the text',
      { op: 'setField', field: 'place', value: 'x', passage: { start: 0, end: 99_999 } },
      '/operations/0/passage',
    ],
    [
      'a role of nobody',
      { op: 'setRole', task: 0, assignee: 9, role: 'lead' },
      '/operations/0/assignee',
    ],
  ])('refuses %s, and changes nothing', (_name, operation, pointer) => {
    const applied = applyOperations(reading, [operation]);
    expect(applied).toMatchObject({ ok: false, error: { pointer } });
  });
});

describe('doubts of character recognition', () => {
  const reading = read();

  it('asks what rests on an unsure passage, and takes a deadline away', () => {
    const doubts = ['41/', '15/3/2024'].map((words) => ({ ...at(words), confidence: 0.4 }));
    const doubted = withDoubts(reading, doubts);
    expect(doubted.number).toMatchObject({ value: '41', status: 'ask' });
    expect(doubted.tasks[0]!.deadline).toMatchObject({ value: null, status: 'ask' });
    expect(doubted.issuedOn).toEqual(reading.issuedOn);
    expect(doubted.questions.length).toBe(Math.min(6, reading.questions.length + 1));
  });

  it('leaves a reading without doubts as it is', () => {
    expect(withDoubts(reading, [])).toBe(reading);
    const elsewhere = withDoubts(reading, [{ ...at('GIÁM ĐỐC'), confidence: 0.1 }]);
    expect(elsewhere.number).toEqual(reading.number);
  });
});
