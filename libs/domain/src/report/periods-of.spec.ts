import { VIETNAM_CALENDAR } from '../calendar/index.js';
import { localDate, type LocalDate } from '../shared/index.js';
import { cycleProblems } from './cycle-problems.js';
import { CYCLE_PRESETS, reportCycle, type CyclePreset } from './cycle-presets.js';
import { nextPeriod, periodOfEvent, periodsOf } from './periods-of.js';
import type {
  CycleKind,
  DueRule,
  MonthDayRule,
  ReportCycle,
  ReportPeriodPlan,
} from './report-cycle.js';

const preset = (code: CyclePreset['code']): CyclePreset =>
  CYCLE_PRESETS.find((candidate) => candidate.code === code)!;
const decree = (kind: CycleKind, more: Partial<ReportCycle> = {}): ReportCycle =>
  reportCycle(kind, preset('ND_09_2019'), more);
const union = (kind: CycleKind, more: Partial<ReportCycle> = {}): ReportCycle =>
  reportCycle(kind, preset('UNION_DAY_10'), more);
const day = (n: number, monthsAfter = 0): MonthDayRule => ({
  rule: 'DAY_OF_MONTH',
  day: n,
  monthsAfter,
});

const periods = (cycle: ReportCycle, from: string, until: string): readonly ReportPeriodPlan[] =>
  periodsOf(cycle, localDate(from), localDate(until), VIETNAM_CALENDAR);
const dates = (plan: ReportPeriodPlan): string =>
  `${plan.key}: ${plan.dataFromOn} → ${plan.cutoffOn}, ${plan.opensOn} → ${plan.dueOn}`;

describe('the presets', () => {
  it('NĐ 09/2019 runs its data from cut-off to cut-off', () => {
    expect(periods(decree('HALF'), '2026-01-01', '2027-12-31').map(dates)).toEqual([
      '2026-H1: 2025-12-15 → 2026-06-14, 2026-06-11 → 2026-06-25',
      '2026-Y: 2025-12-15 → 2026-12-14, 2026-12-11 → 2026-12-25',
      '2027-H1: 2026-12-15 → 2027-06-14, 2027-06-11 → 2027-06-25',
      '2027-Y: 2026-12-15 → 2027-12-14, 2027-12-13 → 2027-12-25',
    ]);
    expect(periods(decree('MONTH'), '2026-03-01', '2026-03-31').map(dates)).toEqual([
      '2026-M03: 2026-02-15 → 2026-03-14, 2026-03-11 → 2026-03-25',
    ]);
    expect(periods(decree('QUARTER'), '2026-04-01', '2026-06-30')[0]?.dataFromOn).toBe(
      '2026-03-15',
    );
    expect(periods(decree('NINE_MONTHS'), '2026-01-01', '2026-12-31').map(dates)).toEqual([
      '2026-9M: 2025-12-15 → 2026-09-14, 2026-09-11 → 2026-09-25',
    ]);
  });

  it('a federation of unions is due on day 10 of the last month, with a working day after the cut-off', () => {
    expect(periods(union('QUARTER'), '2026-01-01', '2026-12-31').map((plan) => plan.dueOn)).toEqual(
      ['2026-03-10', '2026-06-10', '2026-09-10', '2026-12-10'],
    );
    const [first] = periods(union('HALF'), '2026-01-01', '2026-12-31');
    expect(first).toMatchObject({ cutoffOn: '2026-06-08', cutoffTooClose: false });
  });

  it('can run', () => {
    for (const { cutoffRule, dueRule } of CYCLE_PRESETS) {
      for (const kind of ['MONTH', 'QUARTER', 'HALF', 'NINE_MONTHS', 'YEAR'] as const) {
        expect(cycleProblems(reportCycle(kind, { cutoffRule, dueRule }), VIETNAM_CALENDAR)).toEqual(
          [],
        );
      }
    }
  });
});

describe('names', () => {
  const label = (cycle: ReportCycle): string[] =>
    periods(cycle, '2026-01-01', '2026-12-31').map((plan) => `${plan.label} (${plan.reportKind})`);

  it('are sơ kết and tổng kết, or báo cáo', () => {
    expect(label(decree('HALF'))).toEqual([
      'Sơ kết 6 tháng đầu năm 2026 (interim)',
      'Tổng kết năm 2026 (final)',
    ]);
    expect(label(decree('HALF', { naming: 'REPORT', yearEnd: 'SECOND_HALF' }))).toEqual([
      'Báo cáo 6 tháng đầu năm 2026 (periodic)',
      'Báo cáo 6 tháng cuối năm 2026 (periodic)',
    ]);
    expect(label(decree('YEAR'))).toEqual(['Tổng kết năm 2026 (final)']);
    expect(label(decree('NINE_MONTHS'))).toEqual(['Sơ kết 9 tháng đầu năm 2026 (interim)']);
    expect(label(decree('QUARTER'))[3]).toBe('Báo cáo quý IV/2026 (periodic)');
    expect(label(decree('MONTH'))[2]).toBe('Báo cáo tháng 3/2026 (periodic)');
  });
});

describe('due dates', () => {
  it('on a day off stay and are flagged', () => {
    const [plan] = periods(union('MONTH'), '2026-05-01', '2026-05-31');
    expect(plan).toMatchObject({ dueOn: '2026-05-10', dueOnDayOff: true, cutoffOn: '2026-05-07' });
    expect(plan?.cutoffTooClose).toBe(false);
  });

  it('in a year that nobody has announced are marked provisional', () => {
    const plans = periods(union('YEAR'), '2026-01-01', '2028-12-31');
    expect(plans.map((plan) => plan.provisional)).toEqual([false, true, true]);
  });

  it('leave a working day after the cut-off, or say that they do not', () => {
    const close = (cutoff: number, due: number): boolean | undefined =>
      periods(
        reportCycle('MONTH', { cutoffRule: day(cutoff), dueRule: day(due) }),
        '2026-03-01',
        '2026-03-31',
      )[0]?.cutoffTooClose;
    expect(close(10, 11)).toBe(true);
    expect(close(10, 12)).toBe(false);
    // 13/3/2026 is a Friday: only the weekend lies between.
    expect(close(13, 16)).toBe(true);
    expect(close(13, 17)).toBe(false);
  });

  it('may differ by the month in which the period ends, and by level', () => {
    const cycle = decree('HALF', {
      dueRule: { rule: 'DAY_OF_MONTH', day: 20, monthsAfter: 0, dayByLastMonth: { 6: 18, 12: 21 } },
      dueRuleByLevel: { COMMUNE: day(16) },
    });
    const due = (level: 'COMMUNE' | 'PROVINCE'): LocalDate[] =>
      periodsOf(
        cycle,
        localDate('2026-01-01'),
        localDate('2026-12-31'),
        VIETNAM_CALENDAR,
        level,
      ).map((plan) => plan.dueOn);
    expect(due('PROVINCE')).toEqual(['2026-06-18', '2026-12-21']);
    expect(due('COMMUNE')).toEqual(['2026-06-16', '2026-12-16']);
  });

  it('opens in time for the level that is due first, and says the other days', () => {
    const [plan] = periods(
      decree('MONTH', {
        dueRule: day(20),
        dueRuleByLevel: { COMMUNE: day(16), PROVINCE: day(20) },
      }),
      '2026-03-01',
      '2026-03-31',
    );
    const [alone] = periods(decree('MONTH', { dueRule: day(16) }), '2026-03-01', '2026-03-31');
    expect(plan).toMatchObject({ dueOn: '2026-03-20', dueOnByLevel: { COMMUNE: '2026-03-16' } });
    expect(plan!.opensOn).toBe(alone!.opensOn);
  });

  it('may be counted from the cut-off, and use the last day of a short month', () => {
    const afterCutoff = reportCycle('NINE_MONTHS', {
      cutoffRule: day(14),
      dueRule: { rule: 'WORKING_DAYS_AFTER_CUTOFF', workingDays: 2 },
    });
    expect(periods(afterCutoff, '2026-01-01', '2026-12-31')[0]?.dueOn).toBe('2026-09-16');
    const endOfNext = reportCycle('MONTH', {
      cutoffRule: { rule: 'END_OF_PERIOD' },
      dueRule: day(31, 1),
    });
    const [january] = periods(endOfNext, '2026-01-01', '2026-02-28');
    expect(january).toMatchObject({
      key: '2026-M01',
      dueOn: '2026-02-28',
      dataFromOn: '2026-01-01',
    });
  });

  it('follow the exception of a period, which the next period starts from', () => {
    const cycle = decree('QUARTER', {
      exceptions: [
        { key: '2026-Q1', cutoffOn: localDate('2026-03-20'), dueOn: localDate('2026-03-30') },
        { key: '2026-Q3', skipped: true },
      ],
    });
    const plans = periods(cycle, '2026-01-01', '2026-12-31');
    expect(plans.map((plan) => plan.key)).toEqual(['2026-Q1', '2026-Q2', '2026-Q4']);
    expect(plans[0]).toMatchObject({ cutoffOn: '2026-03-20', dueOn: '2026-03-30' });
    expect(plans[1]?.dataFromOn).toBe('2026-03-21');
  });
});

describe('the span of a series', () => {
  it('starts with the first data that end on or after its start', () => {
    const yearly = union('YEAR', { cutoffRule: { rule: 'END_OF_PERIOD' }, dueRule: day(10, 1) });
    expect(periods(yearly, '2024-01-01', '2026-01-31').map((plan) => plan.dueOn)).toEqual([
      '2025-01-10',
      '2026-01-10',
    ]);
  });

  it('ends on its date, whatever is due after it', () => {
    const cycle = union('YEAR', { validUntil: localDate('2030-12-31') });
    const plans = periods(cycle, '2024-01-01', '2045-12-31');
    expect(plans.map((plan) => plan.key).join(' ')).toBe(
      '2024-Y 2025-Y 2026-Y 2027-Y 2028-Y 2029-Y 2030-Y',
    );
    expect(nextPeriod(cycle, localDate('2024-01-01'), '2030-Y', VIETNAM_CALENDAR)).toBeNull();
  });

  it('ends the day before a successor document takes effect', () => {
    const endedByDocument = { reference: '12/KH-LĐLĐ', effectiveOn: localDate('2026-12-08') };
    const last = (effectiveOn: string): string | undefined =>
      periods(
        union('HALF', {
          endedByDocument: { ...endedByDocument, effectiveOn: localDate(effectiveOn) },
        }),
        '2026-01-01',
        '2027-12-31',
      ).at(-1)?.key;
    expect(last('2026-12-08')).toBe('2026-H1');
    expect(last('2026-12-09')).toBe('2026-Y');
    const both = union('HALF', { endedByDocument, validUntil: localDate('2026-03-01') });
    expect(periods(both, '2026-01-01', '2027-12-31')).toEqual([]);
  });

  it('goes on period by period while nobody ends it', () => {
    const cycle = union('QUARTER', { exceptions: [{ key: '2027-Q1', skipped: true }] });
    const from = localDate('2026-07-15');
    const keys: string[] = [];
    for (let key: string | null = null; keys.length < 40;) {
      const plan: ReportPeriodPlan | null = nextPeriod(cycle, from, key, VIETNAM_CALENDAR);
      if (plan === null) break;
      keys.push(plan.key);
      key = plan.key;
    }
    expect(keys).toEqual(periods(cycle, '2026-07-15', '2036-09-30').map((plan) => plan.key));
    expect(keys.slice(0, 3)).toEqual(['2026-Q3', '2026-Q4', '2027-Q2']);
    expect(keys).toHaveLength(40);
    expect(() => nextPeriod(cycle, from, '2027-H1', VIETNAM_CALENDAR)).toThrow(RangeError);
  });
});

describe('a report without a rhythm', () => {
  const once = reportCycle('ONCE', {
    cutoffRule: { rule: 'ON_DATE', on: localDate('2030-11-15') },
    dueRule: { rule: 'ON_DATE', on: localDate('2030-11-30') },
  });

  it('is asked once', () => {
    const from = localDate('2026-02-01');
    const plan = nextPeriod(once, from, null, VIETNAM_CALENDAR);
    expect(plan).toMatchObject({
      key: 'ONCE',
      reportKind: 'final',
      startsOn: from,
      dataFromOn: from,
    });
    expect(plan).toMatchObject({ cutoffOn: '2030-11-15', dueOn: '2030-11-30', dueOnDayOff: true });
    expect(nextPeriod(once, from, 'ONCE', VIETNAM_CALENDAR)).toBeNull();
    expect(periods(once, '2026-02-01', '2030-11-29')).toEqual([]);
  });

  it('follows an event by working days', () => {
    const cycle = reportCycle('EVENT', {
      cutoffRule: { rule: 'END_OF_PERIOD' },
      dueRule: { rule: 'WORKING_DAYS_AFTER_CUTOFF', workingDays: 3 },
    });
    const plan = periodOfEvent(cycle, localDate('2026-04-24'), VIETNAM_CALENDAR);
    expect(plan).toMatchObject({ key: 'EVENT-2026-04-24', dueOn: '2026-05-04' });
    expect(plan.label).toBe('Báo cáo đột xuất ngày 24/04/2026');
    expect(periods(cycle, '2026-01-01', '2026-12-31')).toEqual([]);
    expect(nextPeriod(cycle, localDate('2026-01-01'), null, VIETNAM_CALENDAR)).toBeNull();
    expect(cycleProblems(cycle, VIETNAM_CALENDAR)).toEqual([]);
    expect(cycleProblems(once, VIETNAM_CALENDAR)).toEqual([]);
  });
});

describe('cycles that cannot run', () => {
  const onDate: DueRule = { rule: 'ON_DATE', on: localDate('2026-06-10') };
  it.each<[string, ReportCycle]>([
    ['DAY_OUT_OF_RANGE', union('MONTH', { dueRule: day(32) })],
    ['DAY_OUT_OF_RANGE', union('MONTH', { dueRuleByLevel: { UNIT: day(0) } })],
    ['DAY_OUT_OF_RANGE', decree('MONTH', { cutoffRule: day(14, -1) })],
    [
      'CIRCULAR_RULES',
      union('MONTH', { dueRule: { rule: 'WORKING_DAYS_AFTER_CUTOFF', workingDays: 2 } }),
    ],
    ['RULE_NEEDS_DATE', union('MONTH', { dueRule: onDate })],
    ['RULE_NEEDS_DATE', union('ONCE')],
    ['RULE_NEEDS_DATE', decree('EVENT')],
    ['DUE_NOT_AFTER_CUTOFF', decree('MONTH', { dueRule: day(14) })],
    ['DUE_NOT_AFTER_CUTOFF', decree('MONTH', { dueRuleByLevel: { UNIT: day(10) } })],
    [
      'DUE_NOT_AFTER_CUTOFF',
      decree('ONCE', { cutoffRule: { rule: 'END_OF_PERIOD' }, dueRule: onDate }),
    ],
    ['OPENING_NOT_BEFORE_DUE', union('MONTH', { opensWorkingDaysBefore: 0 })],
  ])('%s', (problem, cycle) => {
    expect(cycleProblems(cycle, VIETNAM_CALENDAR)).toContain(problem);
  });

  it('stop instead of guessing when nobody asked first', () => {
    const circular = union('MONTH', {
      dueRule: { rule: 'WORKING_DAYS_AFTER_CUTOFF', workingDays: 2 },
    });
    expect(() => periods(circular, '2026-01-01', '2026-12-31')).toThrow(RangeError);
  });
});
