import { ERROR_CODES } from '#domain';
import { PROBLEM_CATALOGUE, type ProblemEntry } from '#wording';
import { problemSchema, problemType, toProblem } from './problem.js';

describe('the problem catalogue', () => {
  it.each(ERROR_CODES)('tells %s with a status and a Vietnamese sentence', (code) => {
    const entry: ProblemEntry = PROBLEM_CATALOGUE[code];
    expect(entry.status).toBeGreaterThanOrEqual(400);
    expect(entry.title).toMatch(/[àáảãạăâđèéẻẽẹêìíỉĩịòóỏõọôơùúủũụưỳýỷỹỵầấệềểộợừứựịọạậắ]/i);
    expect(entry.title).toMatch(/\.$/);
    expect(problemSchema.parse(toProblem(code))).toMatchObject({ code, type: problemType(code) });
  });

  it('has a type of its own for each', () => {
    expect(new Set(ERROR_CODES.map(problemType)).size).toBe(ERROR_CODES.length);
  });

  it('fills a detail, and leaves it out rather than show a hole', () => {
    expect(toProblem('STALE_VERSION', { current: 3, given: 2 }).detail).toBe(
      'Bản hiện tại là 3, đồng chí đang sửa bản 2.',
    );
    expect(toProblem('STALE_VERSION', { current: 3 })).not.toHaveProperty('detail');
    expect(toProblem('NOT_FOUND', { any: 'thing' })).not.toHaveProperty('detail');
  });
});
