import type { TaskNature, TaskRole } from '../assignment/index.js';
import type { PlannedStep } from '../obligation/index.js';
import type {
  ReportCycle,
  ReportLevel,
  ReportPeriodPlan,
  ReportQuestion,
} from '../report/index.js';
import { localDateOf, type Instant, type LocalDate } from '../shared/index.js';
import type { DraftHeader, TaskAssignee, TaskTarget } from './draft.js';

/** Bodies of one launch page: one activity, one transaction. */
export const LAUNCH_PAGE_SIZE = 500;

/** "theo văn bản" (document), set by the coordinator, or computed by rule; the last two are shown as "gợi ý". */
export type DateMark = 'document' | 'coordinator' | 'suggested';

/** A date of the plan, with what a coordinator should know of it. */
export interface PlannedDate {
  readonly at: Instant;
  readonly on: LocalDate;
  readonly mark: DateMark;
  /** Why the day is not worked ("Thứ Bảy", or the source of the holiday); null on a working day. */
  readonly dayOff: string | null;
  /** "Lịch tạm tính": the days off of its year are computed, not announced. */
  readonly provisional: boolean;
}

export interface PlannedRecipient {
  readonly bodyId: string;
  readonly code: string;
  readonly name: string;
  /** From 0. */
  readonly page: number;
  /** Ascending. */
  readonly setNos: readonly number[];
  readonly onPaper: boolean;
  readonly contact: string | null;
  readonly head: string | null;
  /** Its addresses are another office's to know; the mail reaches it all the same. */
  readonly withheld?: true;
}

/** What one role of a task means for each of its bodies. */
export interface PlannedDuty {
  readonly role: TaskRole;
  readonly due: PlannedDate | null;
  /** Reminders after the first notice; none for those who follow or advise. */
  readonly steps: readonly PlannedStep[];
}

export interface PlannedMilestone {
  readonly text: string;
  readonly due: PlannedDate;
}

export interface PlannedTask {
  readonly position: number;
  readonly ordinal: string;
  readonly title: string;
  readonly description: string;
  readonly nature: TaskNature;
  readonly due: PlannedDate | null;
  readonly supportDue: PlannedDate | null;
  readonly dueWords: string | null;
  /** Absent: none. */
  readonly milestones?: readonly PlannedMilestone[];
  readonly target: TaskTarget | null;
  /** Absent or false: it counts towards no target above. */
  readonly countsUpward?: boolean;
  readonly recurrence: string | null;
  readonly partners: readonly string[];
  readonly reportsTo: string | null;
  readonly assignees: readonly TaskAssignee[];
  readonly duties: readonly PlannedDuty[];
}

export interface PlannedPeriod {
  readonly period: ReportPeriodPlan;
  readonly due: PlannedDate;
  /** Of the levels whose day is another one. */
  readonly dueByLevel: readonly { readonly level: ReportLevel; readonly due: PlannedDate }[];
}

export interface PlannedSeries {
  readonly position: number;
  readonly title: string;
  readonly cycle: ReportCycle;
  readonly setNos: readonly number[];
  readonly startsOn: LocalDate;
  readonly reportsTo: string | null;
  readonly mergedInto: string | null;
  /** Absent: none. */
  readonly questions?: readonly ReportQuestion[];
  /** The next periods, as far as a preview shows them; the launch schedules the first. */
  readonly periods: readonly PlannedPeriod[];
  /** Reminders of the first period. */
  readonly steps: readonly PlannedStep[];
}

export interface PlannedAcknowledgement {
  readonly due: PlannedDate;
  /** When the first mail may leave. */
  readonly firstNoticeAt: Instant;
  readonly steps: readonly PlannedStep[];
}

/** The work above that a launch carries on. */
export interface PlannedParent {
  readonly assignmentId: string;
  /** When the body itself owes it; null: it has no date. */
  readonly dueAt: Instant | null;
}

/** Exactly what a launch at `launchedAt` does. What all bodies share stands once; bodies differ by their sets. */
export interface LaunchPlan {
  readonly launchedAt: Instant;
  readonly launchDay: LocalDate;
  readonly calendarVersion: number;
  readonly policyVersion: number;
  readonly historical: boolean;
  readonly header: DraftHeader;
  readonly pageCount: number;
  /** By body id. */
  readonly recipients: readonly PlannedRecipient[];
  readonly acknowledgement: PlannedAcknowledgement;
  readonly tasks: readonly PlannedTask[];
  readonly series: readonly PlannedSeries[];
  /** Absent: it carries nothing on. */
  readonly parent?: PlannedParent;
}

/** Lead before support before the others. */
const ROLE_ORDER: readonly TaskRole[] = ['lead', 'support', 'monitor', 'adviser'];

/**
 * The roles a body with these sets has in a task: each once however many of its sets are named, and lead wins
 * over support.
 */
export function rolesOf(
  setNos: readonly number[],
  assignees: readonly TaskAssignee[],
): readonly TaskRole[] {
  const held = new Set(
    assignees.filter(({ setNo }) => setNos.includes(setNo)).map((assignee) => assignee.role),
  );
  if (held.has('lead')) held.delete('support');
  return ROLE_ORDER.filter((role) => held.has(role));
}

/** One line of the preview: what one body gets of one task. */
export interface PlannedAssignment {
  readonly bodyId: string;
  readonly position: number;
  readonly role: TaskRole;
  readonly dueAt: Instant | null;
}

/** Body × task × role, by body, then by task. */
export function* plannedAssignments(plan: LaunchPlan): Generator<PlannedAssignment> {
  for (const { bodyId, setNos } of plan.recipients) {
    for (const task of plan.tasks) {
      for (const role of rolesOf(setNos, task.assignees)) {
        const due = role === 'support' ? task.supportDue : task.due;
        yield { bodyId, position: task.position, role, dueAt: due?.at ?? null };
      }
    }
  }
}

/** Bodies that receive the campaign but no work of it: they only acknowledge. */
export const recipientsWithoutWork = (plan: LaunchPlan): readonly PlannedRecipient[] =>
  plan.recipients.filter(({ setNos }) =>
    plan.tasks.every((task) => rolesOf(setNos, task.assignees).length === 0),
  );

/**
 * What two plans must share to be the same launch: the day, the recipients and their addresses, calendar, policy,
 * header, tasks, reports. Instants inside the day do not count, the days they fall on do.
 */
export function planParts(plan: LaunchPlan): unknown {
  const { acknowledgement, header, historical } = plan;
  return {
    day: plan.launchDay,
    historical,
    calendar: plan.calendarVersion,
    policy: plan.policyVersion,
    header,
    acknowledgement: {
      dueOn: acknowledgement.due.on,
      firstNoticeOn: localDateOf(acknowledgement.firstNoticeAt),
    },
    recipients: plan.recipients.map((one) => [
      one.bodyId,
      one.setNos,
      one.onPaper,
      one.contact,
      one.head,
      ...(one.withheld === undefined ? [] : [one.withheld]),
    ]),
    tasks: plan.tasks.map(({ duties: _duties, milestones, due, supportDue, ...task }) => ({
      ...task,
      ...(milestones === undefined
        ? {}
        : { milestones: milestones.map((one) => [one.text, one.due.at]) }),
      dueAt: due?.at ?? null,
      supportDueAt: supportDue?.at ?? null,
    })),
    series: plan.series.map(({ periods, steps: _steps, ...series }) => ({
      ...series,
      periods: periods.map(({ period }) => [period.key, period.opensOn, period.dueOn]),
    })),
    ...(plan.parent === undefined ? {} : { parent: plan.parent.assignmentId }),
  };
}
