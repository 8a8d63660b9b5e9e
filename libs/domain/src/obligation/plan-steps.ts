import type { WorkingCalendar } from '../calendar/index.js';
import { addDays, localDateOf, type Instant, type LocalDate } from '../shared/index.js';
import type { ObligationClock } from './obligation.js';
import {
  deferToWorkingHours,
  digestCutoff,
  morningOf,
  piercesQuietHours,
  type QuietHours,
} from './quiet-hours.js';
import type { Audience, MailClass, ReminderPolicy, ReminderRow } from './reminder-policy.js';
import type { TemplateName } from './template-name.js';

/** Everything besides the obligation that decides when a step falls. */
export interface PlanRules {
  readonly policy: ReminderPolicy;
  readonly calendar: WorkingCalendar;
  readonly quietHours: QuietHours;
}

/** One rung of the ladder at its instant. */
export interface PlannedStep {
  /**
   * Unique in the obligation and rising with `at`; not without gaps. The same rung keeps its number when
   * the calendar changes.
   */
  readonly stepNo: number;
  /** The rung of the policy; repeats share it. */
  readonly ladderStep: number;
  /** When the step is taken. Digest steps: before the digest that tells them. */
  readonly at: Instant;
  readonly audience: readonly Audience[];
  readonly mail: MailClass;
  readonly template: TemplateName;
  /** Vietnamese summary of the timer, e.g. 'Nhắc tiếp nhận lần 2'. */
  readonly label: string;
}

/** What to do at `asOf`: late is not a flood, only the latest due step applies. */
export interface StepsDue {
  readonly apply: PlannedStep | null;
  /** Due as well, earlier than `apply`: to be recorded as SUPERSEDED, oldest first. */
  readonly superseded: readonly PlannedStep[];
  readonly next: PlannedStep | null;
}

/**
 * The ladder of an obligation, with the first occurrence of a repeating rung; {@link nextStep} gives the
 * others.
 */
export function planSteps(clock: ObligationClock, rules: PlanRules): readonly PlannedStep[] {
  const steps: PlannedStep[] = [];
  for (const step of ladder(clock, 0, rules)) {
    if (step.ladderStep === steps.at(-1)?.ladderStep) break;
    steps.push(step);
  }
  return steps;
}

/**
 * The first step with a number above `afterStepNo` (0: the first of all), or null when the ladder has
 * ended.
 */
export function nextStep(
  clock: ObligationClock,
  afterStepNo: number,
  rules: PlanRules,
): PlannedStep | null {
  for (const step of ladder(clock, afterStepNo, rules)) return step;
  return null;
}

/**
 * Sorts the steps after `currentStepNo` into the one to take now, those it supersedes, and the next to
 * wait for.
 */
export function stepsDue(
  clock: ObligationClock,
  currentStepNo: number,
  asOf: Instant,
  rules: PlanRules,
): StepsDue {
  const due: PlannedStep[] = [];
  let next: PlannedStep | null = null;
  for (const step of ladder(clock, currentStepNo, rules)) {
    if (step.at > asOf) {
      next = step;
      break;
    }
    due.push(step);
  }
  return { apply: due.at(-1) ?? null, superseded: due.slice(0, -1), next };
}

/**
 * Every step numbered above `afterStepNo`, in time order, endless when the last rung repeats. A rung that
 * would fall before the plan begins, or not after the rung below it, is left out: never two steps at one
 * instant.
 */
function* ladder(
  clock: ObligationClock,
  afterStepNo: number,
  rules: PlanRules,
): Generator<PlannedStep> {
  const base = clock.stepBase ?? 0;
  const earliest = Math.max(clock.createdAt, clock.plannedFrom ?? clock.createdAt);
  let previous = earliest - 1;
  for (const row of rowsFor(clock, rules)) {
    const first = base + row.ladderStep;
    for (let repeat = firstRepeat(row, afterStepNo - first); ; repeat += 1) {
      if (repeat > 0) previous = Math.max(previous, instantOf(row, repeat - 1, clock, rules));
      const at = instantOf(row, repeat, clock, rules);
      if (at > previous) {
        if (first + repeat > afterStepNo) yield planned(row, first + repeat, repeat, at);
        previous = at;
      }
      if (row.repeatEveryDays === null) break;
    }
  }
}

/** Years of weekly repeats already taken are not counted through again. */
const firstRepeat = (row: ReminderRow, taken: number): number =>
  row.repeatEveryDays === null ? 0 : Math.max(0, taken);

function rowsFor(clock: ObligationClock, rules: PlanRules): readonly ReminderRow[] {
  const dated = clock.dueAt !== null;
  const rows = rules.policy.rows
    .filter((row) => row.kind === clock.kind)
    .filter((row) => row.anchor !== (dated ? 'lastWord' : 'due'))
    .sort((a, b) => a.ladderStep - b.ladderStep);
  const firstOfDate = rows.find((row) => row.anchor === 'due');
  if (firstOfDate === undefined) return rows;
  // Once its date is near the body is reminded of it: nobody asks beside that how the work stands.
  const remindedFrom = instantOf(firstOfDate, 0, clock, rules);
  return rows.filter(
    (row) => row.anchor !== 'silence' || instantOf(row, 0, clock, rules) < remindedFrom,
  );
}

function planned(row: ReminderRow, stepNo: number, repeat: number, at: Instant): PlannedStep {
  const { ladderStep, audience, mail, template } = row;
  const label = repeat === 0 ? row.label : `${row.label}, lần ${repeat + 1}`;
  return { stepNo, ladderStep, at, audience, mail, template, label };
}

function instantOf(
  row: ReminderRow,
  repeat: number,
  clock: ObligationClock,
  rules: PlanRules,
): Instant {
  const { calendar, quietHours } = rules;
  const atAnchor = row.workingDays === 0 && row.days === 0;
  if ((row.anchor === 'release' || row.anchor === 'opening') && atAnchor) {
    const urgency = row.mail === 'singleAtOnce' ? clock.urgency : null;
    return deferToWorkingHours(anchorOf(row, clock), urgency, calendar, quietHours);
  }
  const morning = morningOf(dayOf(row, repeat, clock, rules), quietHours);
  return row.mail === 'digest' ? digestCutoff(morning) : morning;
}

function anchorOf(row: ReminderRow, clock: ObligationClock): Instant {
  switch (row.anchor) {
    case 'release':
      return clock.createdAt;
    case 'opening':
      return clock.openedAt ?? clock.createdAt;
    case 'lastWord':
    case 'silence':
      return clock.lastWordAt ?? clock.createdAt;
    case 'due':
      return clock.dueAt ?? clock.createdAt;
  }
}

function dayOf(
  row: ReminderRow,
  repeat: number,
  clock: ObligationClock,
  rules: PlanRules,
): LocalDate {
  const { calendar } = rules;
  const anchor = anchorOf(row, clock);
  if (row.anchor === 'due' && row.workingDays <= 0 && row.days === 0) {
    return calendar.addWorkingDays(lastMorningBefore(anchor, clock, rules), row.workingDays);
  }
  const counted = calendar.addWorkingDays(localDateOf(anchor), row.workingDays);
  const day = addDays(counted, row.days + repeat * (row.repeatEveryDays ?? 0));
  return calendar.sameOrNextWorkingDay(day);
}

/**
 * The last working morning before the deadline: "T, morning", from which the days before it are counted
 * too, so that T − 1 never falls together with a T moved off a Saturday. Thượng khẩn and hỏa tốc are told
 * on a day off as well.
 */
function lastMorningBefore(dueAt: Instant, clock: ObligationClock, rules: PlanRules): LocalDate {
  const dueOn = localDateOf(dueAt);
  const day = morningOf(dueOn, rules.quietHours) < dueAt ? dueOn : addDays(dueOn, -1);
  return piercesQuietHours(clock.urgency) ? day : rules.calendar.sameOrPreviousWorkingDay(day);
}
