import type { Seen } from '../../shared/draft/seen-query.js';
import { placeOfProblem, sixChecks } from './six-checks.js';

const task = (position: number, more = {}) => ({
  position,
  ordinal: `II.${position}`,
  nature: 'finite',
  dropped: false,
  due: { on: '2025-04-15' },
  assignees: [{ setNo: 1, role: 'lead' }],
  ...more,
});
const seen = {
  view: {
    draft: {
      header: { signerTitle: null },
      recipientSets: [{ no: 7 }],
      tasks: [task(1), task(2, { due: null, assignees: [{ setNo: 1, role: 'monitor' }] })],
    },
  },
  stored: {
    reading: {
      tasks: [
        { products: [{ text: 'Báo cáo' }], target: { value: null } },
        { products: [], target: { value: null } },
      ],
    },
  },
} as unknown as Seen;
const problem = (code: string, pointer: string) => ({ code, pointer, detail: code });

describe('6 rõ', () => {
  it('says of each what is not clear, what stops a launch first', () => {
    const problems = [problem('CONTACT_MISSING', '/recipientSets/0/members/3')];
    const told = sixChecks(seen, { problems }).map(({ name, gaps }) => [
      name,
      gaps.map(({ text }) => text),
    ]);
    expect(told).toEqual([
      ['who', ['CONTACT_MISSING']],
      ['what', []],
      ['when', ['Việc II.2 không có thời hạn']],
      ['duty', ['Việc II.2 không có đơn vị chủ trì']],
      ['product', ['Việc II.2 không nêu sản phẩm hay chỉ tiêu']],
      ['authority', ['Chưa có chức vụ người ký']],
    ]);
  });

  it.each([
    ['CONTACT_MISSING', '/recipientSets/0/members/3', 'plan', 'group-7'],
    ['SET_WITHOUT_MEMBERS', '/recipientSets/0/members', 'review', 'set-7'],
    ['DUE_BEFORE_ISSUE', '/tasks/1/due/on', 'plan', 'date-2'],
    ['TASK_WITHOUT_ASSIGNEE', '/tasks/1/assignees', 'review', 'task-1'],
    ['NUMBER_MISSING', '/header/number', 'review', 'frame'],
    ['QUESTION_UNANSWERED', '/questions/0/answer', 'review', 'questions'],
    ['NO_TASK', '/tasks', 'review', 'tasks'],
  ])('%s is mended at %s', (code, pointer, page, hash) => {
    expect(placeOfProblem(problem(code, pointer), seen)).toEqual({ page, hash });
  });
});
