import fc from 'fast-check';
import { DEFAULT_WORKING_HOURS, WorkingCalendar, type CalendarDay } from '../calendar/index.js';
import {
  addDays,
  dateOf,
  HOUR_MS,
  localDate,
  localDateOf,
  localTimeOf,
  MINUTE_MS,
  yearOf,
  type Instant,
  type LocalDate,
} from '../shared/index.js';
import { DEFAULT_POLICY } from './default-policy.js';
import { acknowledgementDue } from './due-dates.js';
import { OBLIGATION_KINDS, replanned, type ObligationClock } from './obligation.js';
import { nextStep, planSteps, stepsDue, type PlannedStep, type PlanRules } from './plan-steps.js';
import {
  DEFAULT_QUIET_HOURS,
  deferToWorkingHours,
  nextDigestAt,
  piercesQuietHours,
} from './quiet-hours.js';

/** Random calendars each law is tried on; four laws, so 10,000 together. */
const CALENDARS_PER_LAW = 2_500;

const anyYear = fc.constantFrom(2023, 2024, 2026, 2027, 2028, 2044);
const dayIn = (year: number) =>
  fc.integer({ min: 0, max: 364 }).map((days) => addDays(dateOf(year, 1, 1), days));
const rows = (days: readonly LocalDate[], kind: CalendarDay['kind']): CalendarDay[] =>
  days.map((date) => ({ date, kind, source: 'thử' }));
const saturdayOf = (date: LocalDate): LocalDate => {
  for (let day = date; ; day = addDays(day, 1)) if (new Date(day).getUTCDay() === 6) return day;
};

/**
 * A year with Tết moved anywhere between January and March, Saturdays worked, a leap day and the year's
 * end off or not.
 */
const daysOf = (year: number) =>
  fc
    .record({
      tetFrom: fc.integer({ min: 15, max: 70 }),
      tetDays: fc.integer({ min: 5, max: 12 }),
      scattered: fc.array(dayIn(year), { maxLength: 8 }),
      saturdays: fc.array(dayIn(year), { maxLength: 4 }),
      yearEnd: fc.subarray([dateOf(year, 2, 29), dateOf(year, 12, 31), dateOf(year, 1, 1)]),
    })
    .map(({ tetFrom, tetDays, scattered, saturdays, yearEnd }): CalendarDay[] => [
      ...rows(
        Array.from({ length: tetDays }, (_, index) => addDays(dateOf(year, 1, 1), tetFrom + index)),
        'HOLIDAY',
      ),
      ...rows([...scattered, ...yearEnd], 'SWAPPED_OFF'),
      ...rows(saturdays.map(saturdayOf), 'SWAPPED_WORKING'),
    ]);

const calendarOf = (year: number) =>
  fc
    .tuple(daysOf(year), daysOf(year + 1), fc.boolean(), fc.boolean())
    .map(([thisYear, nextYear, announced, lunch]) => {
      return new WorkingCalendar({
        version: 1,
        announcedYears: announced ? [year, year + 1] : [],
        days: [...thisYear, ...nextYear],
        hours: lunch
          ? { start: '07:30', end: '17:00', breaks: [{ start: '11:30', end: '13:30' }] }
          : DEFAULT_WORKING_HOURS,
      });
    });

const instantIn = (year: number) =>
  fc
    .tuple(dayIn(year), fc.integer({ min: 0, max: 24 * 60 - 1 }))
    .map(([date, minute]): Instant => Date.parse(`${date}T00:00:00+07:00`) + minute * MINUTE_MS);

const clockIn = (year: number): fc.Arbitrary<ObligationClock> =>
  fc
    .record({
      kind: fc.constantFrom(...OBLIGATION_KINDS),
      createdAt: instantIn(year),
      dueAfterHours: fc.option(fc.integer({ min: -2_000, max: 4_000 }), { freq: 6 }),
      urgency: fc.constantFrom(null, null, 'KHAN', 'THUONG_KHAN', 'HOA_TOC'),
    })
    .map(({ kind, createdAt, dueAfterHours, urgency }) => ({
      kind,
      createdAt,
      dueAt: dueAfterHours === null ? null : createdAt + dueAfterHours * HOUR_MS,
      urgency,
    }));

const rulesWith = (calendar: WorkingCalendar): PlanRules => ({
  policy: DEFAULT_POLICY,
  calendar,
  quietHours: DEFAULT_QUIET_HOURS,
});

/** A world: a year, its calendar before and after an edit, and an obligation in it. */
const world = anyYear.chain((year) =>
  fc.record({
    calendar: calendarOf(year),
    edited: calendarOf(year),
    clock: clockIn(year),
    instant: instantIn(year),
    date: dayIn(year),
  }),
);
type World = typeof world extends fc.Arbitrary<infer Value> ? Value : never;

const holds = (law: (world: World) => void): void =>
  fc.assert(fc.property(world, law), { numRuns: CALENDARS_PER_LAW });

/** Cheaper than expect by two orders, on paths taken a million times. */
function must(condition: boolean, what: string): void {
  if (!condition) throw new Error(what);
}

/** The first steps after `after`, up to `until`, gone through one by one as the engine does. */
function walk(
  clock: ObligationClock,
  after: number,
  rules: PlanRules,
  until = { count: 12, at: Infinity },
): PlannedStep[] {
  const steps: PlannedStep[] = [];
  for (let step = nextStep(clock, after, rules); step && steps.length < until.count;) {
    if (step.at > until.at) break;
    steps.push(step);
    step = nextStep(clock, step.stepNo, rules);
  }
  return steps;
}

function mustRise(steps: readonly PlannedStep[]): void {
  for (const [index, step] of steps.entries()) {
    const before = steps[index - 1];
    must(!before || step.at > before.at, 'two steps at one instant, or out of order');
    must(!before || step.stepNo > before.stepNo, 'a step number used twice');
  }
}

describe('on any calendar', () => {
  it('a ladder rises, keeps to working mornings and to its side of the deadline', () => {
    holds(({ clock, calendar }) => {
      const rules = rulesWith(calendar);
      const steps = walk(clock, 0, rules);
      mustRise(steps);
      const plan = planSteps(clock, rules);
      expect(steps.slice(0, plan.length)).toEqual(plan);
      for (const step of steps) {
        const { dueAt } = clock;
        must(step.at >= clock.createdAt, 'before the creation');
        if (dueAt !== null && ['dueSoon', 'dueToday'].includes(step.template))
          must(step.at < dueAt, 'too late');
        if (
          dueAt !== null &&
          [
            'acknowledgementReminder',
            'acknowledgementEscalation',
            'overdue',
            'unacknowledgedList',
          ].includes(step.template)
        ) {
          must(step.at > dueAt, 'overdue too early');
        }
        if (piercesQuietHours(clock.urgency) && step.mail !== 'digest') continue;
        must(calendar.isWorkingDay(localDateOf(step.at)), 'on a day off');
        const time = localTimeOf(step.at);
        if (step.mail === 'digest') must(time === '06:30', 'not with the digest');
        else must(time >= '07:30' && time < '17:00', 'in quiet hours');
      }
    });
  });

  it('whenever the engine looks, every step is applied or superseded exactly once', () => {
    holds(({ clock, calendar, instant }) => {
      const rules = rulesWith(calendar);
      const looks = [clock.createdAt, instant, instant + 90 * 24 * HOUR_MS].sort((a, b) => a - b);
      const seen: PlannedStep[] = [];
      for (const asOf of looks) {
        const { apply, superseded, next } = stepsDue(clock, seen.at(-1)?.stepNo ?? 0, asOf, rules);
        must(apply !== null || superseded.length === 0, 'superseded by nothing');
        must(next === null || next.at > asOf, 'next is already due');
        seen.push(...superseded, ...(apply ? [apply] : []));
        must(
          seen.every((step) => step.at <= asOf),
          'taken before it was due',
        );
      }
      expect(seen).toEqual(walk(clock, 0, rules, { count: 1_000, at: looks.at(-1)! }));
    });
  });

  it('a new date, or a calendar edited after the launch, changes only the future', () => {
    holds(({ clock, calendar, edited, instant }) => {
      const sent = stepsDue(clock, 0, instant, rulesWith(calendar)).apply?.stepNo ?? 0;
      const rules = rulesWith(edited);
      must(
        walk(clock, sent, rules).every((step) => step.stepNo > sent),
        'a step is planned again',
      );
      const steps = walk(
        replanned(clock, { dueAt: instant + 500 * HOUR_MS }, sent, instant),
        sent,
        rules,
      );
      mustRise(steps);
      must(
        steps.every((step) => step.at >= instant && step.stepNo > sent),
        'the past changed',
      );
    });
  });

  it('counting working days, hours and mornings obeys its laws', () => {
    holds(({ calendar, date, instant, clock }) => {
      const count = (clock.createdAt % 19) + 1;
      const add = (from: LocalDate, days: number) => calendar.addWorkingDays(from, days);
      const between = (from: LocalDate, until: LocalDate) =>
        calendar.workingDaysBetween(from, until);
      const later = add(date, count);
      const earlier = add(date, -count);
      must(calendar.isWorkingDay(later) && calendar.isWorkingDay(earlier), 'counted to a day off');
      must(between(date, later) === count, 'between undoes adding');
      must(between(date, earlier) === -count, 'between undoes subtracting');
      must(add(add(later, -count), count) === later, 'back and forth');
      must(add(add(later, 3), -3) === later, 'forth and back');
      must(add(later, 1) > later && add(earlier, -1) < earlier, 'no progress');
      must(between(earlier, date) + between(date, later) === between(earlier, later), 'parts');

      const deferred = deferToWorkingHours(instant, null, calendar);
      must(deferred >= instant, 'deferred into the past');
      must(deferToWorkingHours(deferred, null, calendar) === deferred, 'deferred twice');
      must(calendar.isWorkingDay(localDateOf(deferred)), 'deferred to a day off');
      must(deferToWorkingHours(instant, 'HOA_TOC', calendar) === instant, 'hỏa tốc waits');

      const digestAt = nextDigestAt(instant, calendar);
      must(digestAt > instant && nextDigestAt(digestAt - 1, calendar) === digestAt, 'digest');

      const dueAt = acknowledgementDue(instant, null, calendar);
      must(calendar.isWorkingDay(localDateOf(dueAt)) && localTimeOf(dueAt) === '17:00', 'due');
      must(calendar.addWorkingTime(instant, 4 * HOUR_MS) <= dueAt, 'less than four hours');
      const inTwoSteps = calendar.addWorkingTime(
        calendar.addWorkingTime(instant, HOUR_MS),
        HOUR_MS,
      );
      must(acknowledgementDue(instant, 'KHAN', calendar) === inTwoSteps, 'two working hours');
    });
  });
});

describe('the random calendars', () => {
  it('do contain what the laws are about', () => {
    const found = { leapDayOff: 0, yearEndOff: 0, saturdayWorked: 0, provisional: 0, piercing: 0 };
    for (const { calendar, clock, date } of fc.sample(world, 500)) {
      const year = yearOf(date);
      const saturdays = Array.from({ length: 364 }, (_, index) =>
        addDays(dateOf(year, 1, 1), index),
      );
      if (!calendar.isWorkingDay(localDate('2024-02-29'))) found.leapDayOff += 1;
      if (!calendar.isWorkingDay(dateOf(year, 12, 31))) found.yearEndOff += 1;
      if (saturdays.some((day) => calendar.dayRow(day)?.kind === 'SWAPPED_WORKING')) {
        found.saturdayWorked += 1;
      }
      if (calendar.isProvisionalYear(year)) found.provisional += 1;
      if (piercesQuietHours(clock.urgency)) found.piercing += 1;
    }
    for (const times of Object.values(found)) expect(times).toBeGreaterThan(5);
  });
});
