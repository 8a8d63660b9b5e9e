import { owesWork } from '../assignment/index.js';
import { acknowledgementOf, planSteps, supporterDue, type PlanRules } from '../obligation/index.js';
import type { Urgency } from '../obligation/index.js';
import { localDateOf, type Instant } from '../shared/index.js';
import type { DirectoryView } from './directory-view.js';
import { activeSets, type CampaignDraft, type DraftMilestone, type DraftTask } from './draft.js';
import {
  LAUNCH_PAGE_SIZE,
  type LaunchPlan,
  type PlannedAcknowledgement,
  type PlannedDate,
  type PlannedDuty,
  type PlannedMilestone,
  type PlannedParent,
  type PlannedRecipient,
  type PlannedTask,
} from './launch-plan.js';
import { plannedSeries } from './planned-series.js';
import { dueInstant, plannedDate } from './planned-date.js';

/** Everything besides the draft that decides what a launch does. */
export interface PlanContext {
  readonly launchedAt: Instant;
  readonly rules: PlanRules;
  readonly directory: DirectoryView;
  /** The work above that the draft carries on. */
  readonly parent?: PlannedParent | undefined;
}

/**
 * What launching the draft at `launchedAt` will do, by the same rules the launch pages use. Expects a draft
 * without problems; what a problem names (an unknown body, a series without a day) is left out.
 */
export function buildPlan(draft: CampaignDraft, context: PlanContext): LaunchPlan {
  const { launchedAt, rules, directory, parent } = context;
  const recipients = recipientsOf(draft, directory);
  const launchDay = localDateOf(launchedAt);
  return {
    launchedAt,
    launchDay,
    calendarVersion: rules.calendar.version,
    policyVersion: rules.policy.version,
    historical: draft.historical,
    header: draft.header,
    pageCount: Math.ceil(recipients.length / LAUNCH_PAGE_SIZE),
    recipients,
    acknowledgement: plannedAcknowledgement(launchedAt, draft.header.urgency, rules),
    tasks: draft.tasks
      .filter((task) => !task.dropped)
      .map((task) => plannedTask(task, draft.header.urgency, context)),
    series: plannedSeries(draft, launchDay, rules),
    ...(parent === undefined
      ? {}
      : { parent: { assignmentId: parent.assignmentId, dueAt: parent.dueAt } }),
  };
}

function recipientsOf(draft: CampaignDraft, directory: DirectoryView): readonly PlannedRecipient[] {
  const setNos = new Map<string, number[]>();
  const onPaper = new Set<string>();
  for (const set of activeSets(draft)) {
    for (const id of set.members ?? []) {
      const known = setNos.get(id);
      if (known === undefined) setNos.set(id, [set.no]);
      else if (!known.includes(set.no)) known.push(set.no);
    }
    for (const id of set.onPaper) onPaper.add(id);
  }
  return [...setNos.keys()]
    .flatMap((id) => directory.bodiesById.get(id) ?? [])
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, code, name, contact, head, withheld }, index) => ({
      bodyId: id,
      code,
      name,
      page: Math.floor(index / LAUNCH_PAGE_SIZE),
      setNos: (setNos.get(id) ?? []).sort((a, b) => a - b),
      onPaper: onPaper.has(id),
      contact,
      head,
      ...(withheld === undefined ? {} : { withheld }),
    }));
}

function plannedAcknowledgement(
  launchedAt: Instant,
  urgency: Urgency | null,
  rules: PlanRules,
): PlannedAcknowledgement {
  const { receivedAt, dueAt } = acknowledgementOf(launchedAt, urgency, rules);
  const steps = planSteps({ kind: 'acknowledge', createdAt: launchedAt, dueAt, urgency }, rules);
  return {
    due: plannedDate(dueAt, 'suggested', rules.calendar),
    firstNoticeAt: steps[0]?.at ?? receivedAt,
    steps,
  };
}

function plannedTask(
  task: DraftTask,
  urgency: Urgency | null,
  { launchedAt, rules }: PlanContext,
): PlannedTask {
  const { due: given, milestones = [], dropped: _dropped, sameDuty: _same, ...kept } = task;
  const assignees = task.nature === 'fulfilled' ? [] : task.assignees;
  const due =
    given === null
      ? null
      : plannedDate(dueInstant(given.on, given.time, rules.calendar), given.source, rules.calendar);
  const supportDue = supportDueOf(due, launchedAt, rules);
  const roles = new Set(assignees.map((assignee) => assignee.role));
  const duties = [...roles].map((role): PlannedDuty => {
    const roleDue = role === 'support' ? supportDue : due;
    if (!owesWork(role)) return { role, due: roleDue, steps: [] };
    const dueAt = roleDue?.at ?? null;
    const steps = planSteps({ kind: 'complete', createdAt: launchedAt, dueAt, urgency }, rules);
    return { role, due: roleDue, steps };
  });
  const planned = { ...kept, assignees, due, supportDue, dueWords: given?.words ?? null, duties };
  return milestones.length === 0
    ? planned
    : { ...planned, milestones: milestones.map((one) => plannedMilestone(one, rules)) };
}

const plannedMilestone = (
  { text, on, time }: DraftMilestone,
  { calendar }: PlanRules,
): PlannedMilestone => ({
  text,
  due: plannedDate(dueInstant(on, time, calendar), 'coordinator', calendar),
});

function supportDueOf(
  due: PlannedDate | null,
  launchedAt: Instant,
  { calendar }: PlanRules,
): PlannedDate | null {
  if (due === null) return null;
  const at = supporterDue(due.at, launchedAt, calendar);
  return at === due.at ? due : plannedDate(at, 'suggested', calendar);
}
