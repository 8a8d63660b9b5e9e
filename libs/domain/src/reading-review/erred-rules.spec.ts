import { readFileSync } from 'node:fs';
import { readDirective, type Reading } from '../reading/index.js';
import { applyOperations } from './apply-operations.js';
import { erredRules } from './erred-rules.js';
import type { ReadingOperation } from './operations.js';

const read = readDirective(readFileSync('test/fixtures/seeds/000.txt', 'utf8'));
if (!read.ok) throw new Error(read.error);
const made: Reading = read.value;

const corrected = (reading: Reading, ...operations: ReadingOperation[]): Reading => {
  const result = applyOperations(reading, operations);
  if (!result.ok) throw new Error(result.error.fault.code);
  return result.value;
};

describe('the rule that a correction blames', () => {
  it('is the rule of the field, with what it had read', () => {
    const after = corrected(made, { op: 'setField', field: 'number', value: '534' });
    expect(erredRules(made, after)).toEqual([{ rule: 'frame/number-line', words: '533' }]);
  });

  it('is blamed once: a value set by hand names no rule', () => {
    const once = corrected(made, { op: 'setField', field: 'number', value: '534' });
    const twice = corrected(once, { op: 'setField', field: 'number', value: '535' });
    expect(erredRules(once, twice)).toEqual([]);
  });

  it('is the rule that found the doer when the role is changed, once', () => {
    const { rule, text, role } = made.tasks[0]!.assignees[0]!;
    const other = role === 'lead' ? 'support' : 'lead';
    const after = corrected(made, { op: 'setRole', task: 0, assignee: 0, role: other });
    expect(erredRules(made, after)).toEqual([{ rule, words: text }]);
    const back = corrected(after, { op: 'setRole', task: 0, assignee: 0, role });
    expect(erredRules(after, back)).toEqual([]);
  });

  it('is none for a title, a dropped task or nothing', () => {
    expect(erredRules(made, made)).toEqual([]);
    const titled = corrected(made, { op: 'changeTask', task: 0, title: 'Rà soát' });
    expect(erredRules(made, titled)).toEqual([]);
    expect(erredRules(made, corrected(made, { op: 'dropTask', task: 0 }))).toEqual([]);
  });
});
