import {
  previewLaunch,
  type Command,
  type FirstNotice,
  type LaunchPreview,
  type launchProgress,
} from '#application';
import { PREVIEW_RECIPIENTS, type PreviewBody } from '#contracts/http';
import {
  plannedAssignments,
  rolesOf,
  toRfc3339,
  type Instant,
  type LaunchPlan,
  type PlannedDate,
  type PlannedRecipient,
  type PlannedSeries,
  type PlannedStep,
  type PlannedTask,
} from '#domain';
import { firstMail } from '#platform/delivery';
import { renderMail } from '#platform/mail';
import { DATE_MARK_NAMES, saidPlanNote } from '#wording';
import { presentOffers } from '../../http/present-offers.js';
import { presentProblem } from './draft.presenter.js';

const instant = (at: Instant | null): string | null => (at === null ? null : toRfc3339(at));

const presentDate = (date: PlannedDate) => ({
  ...date,
  at: toRfc3339(date.at),
  label: date.mark === 'document' ? DATE_MARK_NAMES.document : DATE_MARK_NAMES.suggested,
});

const dateOrNull = (date: PlannedDate | null) => (date === null ? null : presentDate(date));

const presentStep = ({ ladderStep, at, audience, mail, template, label }: PlannedStep) => ({
  step: ladderStep,
  at: toRfc3339(at),
  audience: [...audience],
  mail,
  template,
  label,
});

/** One body of the plan with every task it gets. */
export function presentRecipient(plan: LaunchPlan, recipient: PlannedRecipient) {
  const { code, name, page, onPaper, contact, head, withheld = false, setNos } = recipient;
  return {
    code,
    name,
    page,
    onPaper,
    contact,
    head,
    addressesWithheld: withheld,
    firstNoticeAt: onPaper ? null : toRfc3339(plan.acknowledgement.firstNoticeAt),
    work: plan.tasks.flatMap((task) =>
      rolesOf(setNos, task.assignees).map((role) => {
        const duty = task.duties.find((one) => one.role === role);
        return {
          position: task.position,
          ordinal: task.ordinal,
          role,
          dueAt: instant(duty?.due?.at ?? null),
          firstReminderAt: instant(duty?.steps[0]?.at ?? null),
        };
      }),
    ),
  };
}

const bodiesIn = (plan: LaunchPlan, setNos: readonly number[]): number =>
  plan.recipients.filter((one) => one.setNos.some((no) => setNos.includes(no))).length;

const presentTask = (plan: LaunchPlan, task: PlannedTask) => ({
  position: task.position,
  ordinal: task.ordinal,
  title: task.title,
  nature: task.nature,
  due: dateOrNull(task.due),
  supportDue: dateOrNull(task.supportDue),
  dueWords: task.dueWords,
  partners: [...task.partners],
  milestones: (task.milestones ?? []).map(({ text, due }) => ({ text, due: presentDate(due) })),
  duties: task.duties.map(({ role, due, steps }) => ({
    role,
    bodies: plan.recipients.filter((one) => rolesOf(one.setNos, task.assignees).includes(role))
      .length,
    due: dateOrNull(due),
    steps: steps.map(presentStep),
  })),
});

const presentSeries = (plan: LaunchPlan, series: PlannedSeries) => ({
  position: series.position,
  title: series.title,
  bodies: bodiesIn(plan, series.setNos),
  reportsTo: series.reportsTo,
  mergedInto: series.mergedInto,
  periods: series.periods.map(({ period, due, dueByLevel }) => ({
    key: period.key,
    label: period.label,
    dataFromOn: period.dataFromOn,
    cutoffOn: period.cutoffOn,
    opensOn: period.opensOn,
    due: presentDate(due),
    dueByLevel: dueByLevel.map((one) => ({ level: one.level, due: presentDate(one.due) })),
  })),
  steps: series.steps.map(presentStep),
});

function presentPreview(preview: LaunchPreview): PreviewBody {
  const { plan, problems, notes } = preview;
  const setNos = [...new Set(plan.recipients.flatMap((one) => one.setNos))].sort((a, b) => a - b);
  return {
    id: preview.campaignId,
    version: preview.version,
    planHash: preview.planHash,
    launchDay: plan.launchDay,
    recipientCount: plan.recipients.length,
    assignmentCount: [...plannedAssignments(plan)].length,
    pageCount: plan.pageCount,
    acknowledgement: {
      due: presentDate(plan.acknowledgement.due),
      firstNoticeAt: toRfc3339(plan.acknowledgement.firstNoticeAt),
      steps: plan.acknowledgement.steps.map(presentStep),
    },
    sets: setNos.map((no) => ({ no, bodies: bodiesIn(plan, [no]) })),
    tasks: plan.tasks.map((task) => presentTask(plan, task)),
    series: plan.series.map((series) => presentSeries(plan, series)),
    problems: problems.map(presentProblem),
    offers: [...presentOffers('campaign', preview.offers)],
    notes: notes.map(saidPlanNote),
    recipients: plan.recipients
      .slice(0, PREVIEW_RECIPIENTS)
      .map((recipient) => presentRecipient(plan, recipient)),
  };
}

/** Presented inside the transaction: what is kept for a repeated key is the short answer, not the whole plan. */
export const previewAnswer: Command<{ readonly campaignId: string }, PreviewBody> = async (
  tx,
  principal,
  input,
) => presentPreview(await previewLaunch(tx, principal, input));

export const presentProgress = (progress: Awaited<ReturnType<typeof launchProgress>>) => ({
  id: progress.campaignId,
  state: progress.state,
  version: progress.version,
  pagesDone: progress.pagesDone,
  pageCount: progress.pageCount,
  recipientCount: progress.recipientCount,
  launchedAt: instant(progress.launchedAt),
  releasedAt: instant(progress.releasedAt),
  error: progress.error,
  offers: presentOffers('campaign', progress.offers),
});

/** The first mail as it will read; the personal link comes with the launch. */
export function presentFirstMail(notice: FirstNotice, baseUrl: string) {
  const { code, name, contact, onPaper } = notice.recipient;
  const { subject, text } = renderMail(firstMail(notice, baseUrl));
  return {
    code,
    name,
    to: onPaper ? null : contact,
    firstNoticeAt: onPaper ? null : toRfc3339(notice.plan.acknowledgement.firstNoticeAt),
    subject,
    text,
  };
}
