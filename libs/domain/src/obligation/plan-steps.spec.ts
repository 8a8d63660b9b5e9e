import { VIETNAM_CALENDAR } from '../calendar/index.js';
import type { Urgency } from './urgency.js';
import { localDate, localDateOf, localTimeOf, toInstant, type Instant } from '../shared/index.js';
import { DEFAULT_POLICY } from './default-policy.js';
import { acknowledgementDue } from './due-dates.js';
import { replanned, type ObligationClock } from './obligation.js';
import { nextStep, planSteps, stepsDue, type PlannedStep, type PlanRules } from './plan-steps.js';
import { DEFAULT_QUIET_HOURS } from './quiet-hours.js';

const RULES: PlanRules = {
  policy: DEFAULT_POLICY,
  calendar: VIETNAM_CALENDAR,
  quietHours: DEFAULT_QUIET_HOURS,
};

/** '2025-02-19 10:00' */
const at = (text: string): Instant =>
  toInstant(localDate(text.slice(0, 10)), text.slice(11) as `${number}:${number}`);
const show = (instant: Instant): string => `${localDateOf(instant)} ${localTimeOf(instant)}`;
const line = (step: PlannedStep): string =>
  `${step.stepNo} ${show(step.at)} ${step.template} ${step.mail} ${step.audience.join('+')}`;
const clock = (more: Partial<ObligationClock>): ObligationClock => ({
  kind: 'complete',
  createdAt: at('2025-02-19 10:00'),
  dueAt: null,
  urgency: null,
  ...more,
});
const plan = (more: Partial<ObligationClock>): string[] => planSteps(clock(more), RULES).map(line);

describe('the ladder of an acknowledgement', () => {
  it('tells at once, then on the mornings after the due day', () => {
    expect(plan({ kind: 'acknowledge', dueAt: at('2025-02-19 17:00') })).toEqual([
      '1 2025-02-19 10:00 newWork singleAtOnce contactPoint',
      '2 2025-02-20 07:30 acknowledgementReminder single contactPoint',
      '3 2025-02-24 07:30 acknowledgementEscalation single head+coordinator',
      '4 2025-02-26 06:30 unacknowledgedList digest coordinatorList',
    ]);
  });

  it('waits for the working morning unless thượng khẩn or hỏa tốc', () => {
    const release = (urgency: Urgency | null): string | undefined => {
      const createdAt = at('2025-02-22 20:00');
      const dueAt = acknowledgementDue(createdAt, urgency, VIETNAM_CALENDAR);
      return plan({ kind: 'acknowledge', createdAt, dueAt, urgency })[0];
    };
    expect(release(null)).toMatch(/^1 2025-02-24 07:30/);
    expect(release('KHAN')).toMatch(/^1 2025-02-24 07:30/);
    expect(release('THUONG_KHAN')).toMatch(/^1 2025-02-22 20:00/);
    expect(release('HOA_TOC')).toMatch(/^1 2025-02-22 20:00/);
  });
});

describe('the ladder of a dated task', () => {
  it('follows a deadline that is a Saturday: quý III năm 2023', () => {
    expect(plan({ createdAt: at('2023-08-23 09:00'), dueAt: at('2023-09-30 17:00') })).toEqual([
      '2 2023-09-20 06:30 dueSoon digest contactPoint+assignee',
      '3 2023-09-26 06:30 dueSoon digest contactPoint+assignee',
      '4 2023-09-28 07:30 dueSoon single contactPoint+assignee',
      '5 2023-09-29 07:30 dueToday single contactPoint+assignee',
      '6 2023-10-02 07:30 overdue single head',
      '7 2023-10-04 07:30 overdue single leader',
      '8 2023-10-11 06:30 overdue digest head+coordinator',
    ]);
  });

  it('counts over Tết and does not repeat twice on the first morning after it', () => {
    const tet = clock({ createdAt: at('2026-01-05 09:00'), dueAt: at('2026-02-02 17:00') });
    expect(planSteps(tet, RULES).map(line).slice(-2)).toEqual([
      '7 2026-02-05 07:30 overdue single leader',
      '8 2026-02-12 06:30 overdue digest head+coordinator',
    ]);
    const weekly: string[] = [];
    for (let step = nextStep(tet, 7, RULES); step && weekly.length < 4;) {
      weekly.push(`${step.stepNo} ${show(step.at)} ${step.label}`);
      step = nextStep(tet, step.stepNo, RULES);
    }
    expect(weekly).toEqual([
      '8 2026-02-12 06:30 Nhắc hằng tuần việc quá hạn',
      '9 2026-02-23 06:30 Nhắc hằng tuần việc quá hạn, lần 2',
      '10 2026-02-26 06:30 Nhắc hằng tuần việc quá hạn, lần 3',
      '11 2026-03-05 06:30 Nhắc hằng tuần việc quá hạn, lần 4',
    ]);
  });

  it('leaves out a repeat that a long holiday moves onto the next one', () => {
    // Due + 3 working days is Monday 2/2, so the repeats of 9/2, 16/2 and 23/2 meet at the end of Tết.
    const monday = clock({ createdAt: at('2026-01-05 09:00'), dueAt: at('2026-01-28 17:00') });
    const after = (no: number): string => line(nextStep(monday, no, RULES)!).slice(0, 13);
    expect([7, 8, 9, 10].map(after)).toEqual([
      '8 2026-02-09 ',
      '9 2026-02-23 ',
      '11 2026-03-02',
      '11 2026-03-02',
    ]);
  });

  it('skips what lies before the creation', () => {
    expect(plan({ createdAt: at('2023-09-28 07:31'), dueAt: at('2023-09-30 17:00') })[0]).toMatch(
      /^5 2023-09-29 07:30/,
    );
    expect(plan({ createdAt: at('2025-02-19 10:00'), dueAt: at('2023-09-30 17:00') })).toEqual([
      '80 2025-02-26 06:30 overdue digest head+coordinator',
    ]);
  });

  it('reminds on the working morning before a deadline earlier than the morning', () => {
    const steps = plan({ dueAt: at('2025-03-10 07:30') });
    expect(steps[2]).toMatch(/^4 2025-03-06 07:30 dueSoon/);
    expect(steps[3]).toMatch(/^5 2025-03-07 07:30 dueToday/);
    expect(steps[4]).toMatch(/^6 2025-03-11 07:30 overdue/);
  });

  it('reminds on a Saturday when thượng khẩn', () => {
    const steps = plan({ dueAt: at('2025-03-08 17:00'), urgency: 'THUONG_KHAN' });
    expect(steps[2]).toMatch(/^4 2025-03-07 07:30 dueSoon/);
    expect(steps[3]).toMatch(/^5 2025-03-08 07:30 dueToday/);
  });
});

describe('the other ladders', () => {
  it('a task without a deadline is asked after 30 days without a word, once, and again 30 days after a word', () => {
    const standing = clock({});
    expect(planSteps(standing, RULES).map(line)).toEqual([
      '1 2025-03-21 06:30 silentWork digest contactPoint',
    ]);
    expect(nextStep(standing, 1, RULES)).toBeNull();
    const heardOn = at('2025-04-01 09:00');
    const heard = replanned(standing, { lastWordAt: heardOn }, 1, heardOn);
    expect(line(nextStep(heard, 1, RULES)!)).toBe(
      '2 2025-05-05 06:30 silentWork digest contactPoint',
    );
  });

  it('a task with a far deadline is asked too, until its own reminders begin', () => {
    const dueAt = at('2025-06-30 17:00');
    const first = '1 2025-03-21 06:30 silentWork digest contactPoint';
    expect(plan({ dueAt }).slice(0, 2)).toEqual([
      first,
      '2 2025-06-19 06:30 dueSoon digest contactPoint+assignee',
    ]);
    const heard = (on: string) => {
      const heardAt = at(`${on} 09:00`);
      const word = replanned(clock({ dueAt }), { lastWordAt: heardAt }, 1, heardAt);
      return line(nextStep(word, 1, RULES)!);
    };
    expect(heard('2025-05-15')).toBe('2 2025-06-16 06:30 silentWork digest contactPoint');
    expect(heard('2025-05-20')).toBe('3 2025-06-19 06:30 dueSoon digest contactPoint+assignee');
    expect(plan({ dueAt: at('2025-04-01 17:00') })[0]).toMatch(/^2 2025-03-21 06:30 dueSoon/);
  });

  it('a policy of before version 4 asks only where there is no deadline, and again and again', () => {
    const rows = DEFAULT_POLICY.rows.flatMap((row) => {
      if (row.kind !== 'complete') return [row];
      return row.anchor === 'silence'
        ? [{ ...row, anchor: 'lastWord' as const, repeatEveryDays: 30 }]
        : [{ ...row, ladderStep: row.ladderStep - 1 }];
    });
    const older = { ...RULES, policy: { version: 3, rows } };
    expect(line(nextStep(clock({}), 1, older)!)).toBe(
      '2 2025-04-21 06:30 silentWork digest contactPoint',
    );
    const dated = planSteps(clock({ dueAt: at('2025-06-30 17:00') }), older);
    expect(dated.map(({ template }) => template)).not.toContain('silentWork');
  });

  it('a report opens, then reminds from three working days before', () => {
    const opened = at('2026-05-27 07:30');
    expect(
      plan({ kind: 'report', createdAt: opened, openedAt: opened, dueAt: at('2026-06-10 17:00') }),
    ).toEqual([
      '1 2026-05-27 07:30 reportOpened single contactPoint',
      '2 2026-06-05 06:30 dueSoon digest contactPoint+assignee',
      '3 2026-06-09 07:30 dueSoon single contactPoint+assignee',
      '4 2026-06-10 07:30 dueToday single contactPoint+assignee',
      '5 2026-06-11 07:30 overdue single head',
      '6 2026-06-15 07:30 overdue single leader',
      '7 2026-06-22 06:30 overdue digest head+coordinator',
    ]);
  });

  it('a report opened late is announced once, not announced and reminded together', () => {
    const opened = at('2026-06-06 09:00');
    expect(
      plan({ kind: 'report', createdAt: opened, dueAt: at('2026-06-09 17:00') }).slice(0, 2),
    ).toEqual([
      '1 2026-06-08 07:30 reportOpened single contactPoint',
      '4 2026-06-09 07:30 dueToday single contactPoint+assignee',
    ]);
  });

  it('a decision is asked of the coordinator, then of the leader, and no more', () => {
    const asked = clock({ kind: 'decide', createdAt: at('2026-02-13 16:59') });
    expect(planSteps(asked, RULES).map(line)).toEqual([
      '1 2026-02-24 06:30 decisionReminder digest coordinator',
      '2 2026-02-27 07:30 decisionEscalation single leader',
    ]);
    expect(nextStep(asked, 2, RULES)).toBeNull();
  });
});

describe('late is not a flood', () => {
  const late = clock({ createdAt: at('2023-08-23 09:00'), dueAt: at('2023-09-30 17:00') });

  it('applies the latest due step alone', () => {
    const due = stepsDue(late, 3, at('2023-10-03 12:00'), RULES);
    expect(due.apply?.stepNo).toBe(6);
    expect(due.superseded.map((step) => step.stepNo)).toEqual([4, 5]);
    expect(due.next?.stepNo).toBe(7);
  });

  it('does nothing when nothing is due', () => {
    expect(stepsDue(late, 6, at('2023-10-03 12:00'), RULES)).toMatchObject({
      apply: null,
      superseded: [],
      next: { stepNo: 7 },
    });
  });

  it('begins the ladder anew for a changed date, in the future only, with new numbers', () => {
    const movedAt = at('2023-10-03 12:00');
    const moved = replanned(late, { dueAt: at('2023-10-10 17:00') }, 5, movedAt);
    expect(planSteps(moved, RULES).map(line).slice(0, 3)).toEqual([
      '8 2023-10-05 06:30 dueSoon digest contactPoint+assignee',
      '9 2023-10-09 07:30 dueSoon single contactPoint+assignee',
      '10 2023-10-10 07:30 dueToday single contactPoint+assignee',
    ]);
  });
});
