import { localDateOf, type Instant, type LocalDate } from '../shared/index.js';
import { activeSets, type CampaignDraft } from './draft.js';
import { recipientsWithoutWork, type LaunchPlan, type PlannedDate } from './launch-plan.js';

/** A piece of work by its ordinal, or a report period by its label. */
export type DatedPart = { readonly task: string } | { readonly period: string };

/** Something to look at before launching, that does not stand in the way. */
export type PlanNote =
  | {
      readonly code: 'DUE_ON_DAY_OFF';
      readonly of: DatedPart;
      readonly on: LocalDate;
      readonly dayOff: string;
    }
  | { readonly code: 'DUE_PASSED'; readonly of: DatedPart; readonly on: LocalDate }
  /** The level below hands in after the body itself must. */
  | {
      readonly code: 'DUE_AFTER_PARENT';
      readonly of: DatedPart;
      readonly on: LocalDate;
      readonly parentOn: LocalDate;
    }
  | { readonly code: 'PROVISIONAL_CALENDAR'; readonly years: readonly string[] }
  | { readonly code: 'MAIL_WAITS'; readonly firstNoticeAt: Instant }
  | { readonly code: 'HEAD_MISSING'; readonly bodies: number }
  | { readonly code: 'ON_PAPER'; readonly bodies: number }
  | { readonly code: 'ACKNOWLEDGE_ONLY'; readonly bodies: readonly string[] }
  | {
      readonly code: 'GROUP_OF_ANOTHER_DAY';
      readonly set: string;
      readonly asOf: LocalDate;
      readonly issuedOn: LocalDate;
    }
  | {
      readonly code: 'ISSUED_AFTER_LAUNCH';
      readonly issuedOn: LocalDate;
      readonly launchDay: LocalDate;
    }
  | { readonly code: 'DEFAULT_TAKEN'; readonly question: string; readonly answer: string }
  | { readonly code: 'HISTORICAL' }
  /** The same document has been given out before: a launch will be refused. */
  | { readonly code: 'DOCUMENT_LAUNCHED'; readonly launchedOn: LocalDate };

/** What the preview marks in yellow: nothing is corrected silently, and nothing here blocks. */
export function planNotes(draft: CampaignDraft, plan: LaunchPlan): readonly PlanNote[] {
  return [
    ...dateNotes(plan),
    ...parentNotes(plan),
    ...calendarNotes(plan),
    ...recipientNotes(plan),
    ...draftNotes(draft, plan),
  ];
}

function dateNotes(plan: LaunchPlan): readonly PlanNote[] {
  const dates: readonly (readonly [DatedPart, PlannedDate | null])[] = [
    ...plan.tasks.map((task) => [{ task: task.ordinal }, task.due] as const),
    ...plan.series.flatMap(({ periods }) =>
      periods.map(({ period, due }) => [{ period: period.label }, due] as const),
    ),
  ];
  return dates.flatMap(([of, due]): readonly PlanNote[] => {
    if (due === null) return [];
    const { on, dayOff } = due;
    return [
      ...(dayOff === null ? [] : [{ code: 'DUE_ON_DAY_OFF', of, on, dayOff } as const]),
      ...(due.at <= plan.launchedAt ? [{ code: 'DUE_PASSED', of, on } as const] : []),
    ];
  });
}

function parentNotes({ parent, tasks }: LaunchPlan): readonly PlanNote[] {
  const parentDue = parent?.dueAt ?? null;
  if (parentDue === null) return [];
  const parentOn = localDateOf(parentDue);
  return tasks.flatMap(({ ordinal, due }) =>
    due !== null && due.at > parentDue
      ? [{ code: 'DUE_AFTER_PARENT', of: { task: ordinal }, on: due.on, parentOn } as const]
      : [],
  );
}

function calendarNotes(plan: LaunchPlan): readonly PlanNote[] {
  const dates = [
    plan.acknowledgement.due,
    ...plan.tasks.map((task) => task.due),
    ...plan.series.flatMap(({ periods }) => periods.map(({ due }) => due)),
  ];
  const provisional = dates.flatMap((date) =>
    date?.provisional === true ? date.on.slice(0, 4) : [],
  );
  const years = [...new Set(provisional)].sort();
  const { firstNoticeAt } = plan.acknowledgement;
  return [
    ...(years.length > 0 ? [{ code: 'PROVISIONAL_CALENDAR', years } as const] : []),
    ...(firstNoticeAt > plan.launchedAt ? [{ code: 'MAIL_WAITS', firstNoticeAt } as const] : []),
  ];
}

function recipientNotes(plan: LaunchPlan): readonly PlanNote[] {
  const withoutHead = plan.recipients.filter((one) => one.head === null).length;
  const onPaper = plan.recipients.filter((one) => one.onPaper).length;
  const idle = recipientsWithoutWork(plan).map((one) => one.name);
  return [
    ...(withoutHead > 0 ? [{ code: 'HEAD_MISSING', bodies: withoutHead } as const] : []),
    ...(onPaper > 0 ? [{ code: 'ON_PAPER', bodies: onPaper } as const] : []),
    ...(idle.length > 0 ? [{ code: 'ACKNOWLEDGE_ONLY', bodies: idle } as const] : []),
  ];
}

function draftNotes(draft: CampaignDraft, plan: LaunchPlan): readonly PlanNote[] {
  const { launchDay } = plan;
  const { issuedOn } = draft.header;
  const notes: PlanNote[] = [];
  for (const { text: set, source } of activeSets(draft)) {
    if (source === null || issuedOn === null || source.asOf === issuedOn) continue;
    notes.push({ code: 'GROUP_OF_ANOTHER_DAY', set, asOf: source.asOf, issuedOn });
  }
  if (issuedOn !== null && issuedOn > launchDay) {
    notes.push({ code: 'ISSUED_AFTER_LAUNCH', issuedOn, launchDay });
  }
  for (const { question, answer, blocking, default: assumed } of draft.questions) {
    if (answer !== null || blocking || assumed === null) continue;
    notes.push({ code: 'DEFAULT_TAKEN', question, answer: assumed });
  }
  if (draft.historical) notes.push({ code: 'HISTORICAL' });
  return notes;
}
