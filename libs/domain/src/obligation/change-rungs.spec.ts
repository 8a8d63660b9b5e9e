import { changeRungs, type RungChange } from './change-rungs.js';
import { DEFAULT_POLICY } from './default-policy.js';
import { OBLIGATION_KINDS } from './obligation.js';

const change = (...changes: readonly RungChange[]) => changeRungs(DEFAULT_POLICY.rows, changes);
const codes = (...changes: readonly RungChange[]) =>
  change(...changes).problems.map(({ code, change: at }) => `${code} ${at}`);

describe("an office's own ladder", () => {
  it('is the product’s with what the office wants otherwise', () => {
    expect(change()).toEqual({ rows: DEFAULT_POLICY.rows, problems: [] });
    const made = change(
      { kind: 'complete', ladderStep: 2, workingDays: -10 },
      { kind: 'acknowledge', ladderStep: 3, audience: ['head'], mail: 'digest' },
      { kind: 'complete', ladderStep: 1, days: 14 },
    );
    expect(made.problems).toEqual([]);
    expect(made.rows.filter((row, at) => row !== DEFAULT_POLICY.rows[at])).toHaveLength(
      DEFAULT_POLICY.rows.length,
    );
    const of = (kind: string, step: number) =>
      made.rows.find((row) => row.kind === kind && row.ladderStep === step);
    expect(of('complete', 2)).toMatchObject({
      ...{ workingDays: -10, template: 'dueSoon', label: 'Nhắc việc còn 10 ngày làm việc' },
    });
    expect(of('acknowledge', 3)).toMatchObject({ audience: ['head'], mail: 'digest' });
    expect(of('complete', 1)).toMatchObject({ anchor: 'silence', days: 14 });
  });

  it('numbers its rungs anew when one is dropped', () => {
    const { rows, problems } = change({ kind: 'complete', ladderStep: 3, dropped: true });
    expect(problems).toEqual([]);
    for (const kind of OBLIGATION_KINDS) {
      const steps = rows.filter((row) => row.kind === kind).map(({ ladderStep }) => ladderStep);
      expect(steps).toEqual(steps.map((_step, at) => at + 1));
    }
    expect(rows).toHaveLength(DEFAULT_POLICY.rows.length - 1);
  });

  it('refuses what would make it ambiguous, or let it end while work is open', () => {
    expect(codes({ kind: 'acknowledge', ladderStep: 9, days: 1 })).toEqual(['NO_SUCH_RUNG 0']);
    expect(codes({ kind: 'acknowledge', ladderStep: 1, audience: ['head'] })).toEqual([
      'RUNG_FIXED 0',
    ]);
    expect(codes({ kind: 'complete', ladderStep: 8, dropped: true })).toEqual(['RUNG_NEEDED 0']);
    expect(codes({ kind: 'complete', ladderStep: 1, dropped: true })).toEqual(['RUNG_NEEDED 0']);
    expect(codes({ kind: 'complete', ladderStep: 3, repeatEveryDays: 2 })).toEqual([
      'REPEAT_NOT_LAST 0',
    ]);
    expect(codes({ kind: 'complete', ladderStep: 3, workingDays: 2 })).toContain(
      'OFFSET_NOT_RISING 0',
    );
    expect(codes({ kind: 'complete', ladderStep: 3, audience: ['leader'] })).toEqual([
      'WRONG_AUDIENCE 0',
    ]);
    // Work need not have a person: a rung for nobody else would be told to nobody.
    expect(codes({ kind: 'complete', ladderStep: 3, audience: ['assignee'] })).toEqual([
      'NO_AUDIENCE 0',
    ]);
    expect(codes({ kind: 'complete', ladderStep: 4, audience: [] })).toEqual(['NO_AUDIENCE 0']);
  });
});
