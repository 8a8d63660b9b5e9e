import {
  addRecipients,
  askInReports,
  changeDueDate,
  closeCampaign,
  consolidatePeriod,
  discardLaunch,
  dropMilestone,
  endReportSeries,
  lockPeriod,
  nudgeLate,
  pauseCampaign,
  recallCampaign,
  resendFailed,
  resumeCampaign,
  retryLaunch,
  setMilestone,
} from '#application';
import type { LocalDate, ReportQuestion } from '#domain';
import { TIME, urge } from './body-operations.js';
import { moveDue } from './office-operations.js';
import { operation, type Operation } from './operation.js';
import { goesOn, inHand, isAwaited, newWork, stands, type Work, type World } from './world.js';

const why = { reason: 'lý do' };
const QUESTION: ReportQuestion = {
  ...{ key: 'lop', text: 'Số lớp', kind: 'number', unit: 'lớp' },
  ...{ options: [], columns: [], required: false },
};
const wasReleased = (world: World): boolean =>
  goesOn(world) || world.campaign === 'closed' || world.campaign === 'recalled';
const to = (world: World, state: World['campaign']) => () => {
  world.campaign = state;
};

function give(world: World, milestone: World['milestones'][number], which: readonly Work[]): void {
  for (const work of which) {
    world.asked.push({ body: work.body, work, kind: 'milestone', milestone, state: 'asked' });
  }
}

/** What the coordinators do to the whole of a campaign. */
export const WHOLE_OPERATIONS: readonly Operation[] = [
  operation(
    ...(['pause', 'campaign', 'office'] as const),
    (world) => (world.campaign === 'running' ? to(world, 'paused') : null),
    (tx, by, { campaignId, expectedVersion }) =>
      pauseCampaign(tx, by, { campaignId, expectedVersion, ...why }),
  ),
  operation(
    ...(['resume', 'campaign', 'office'] as const),
    (world) => (world.campaign === 'paused' ? to(world, 'running') : null),
    (tx, by, { campaignId, expectedVersion }) =>
      resumeCampaign(tx, by, { campaignId, expectedVersion, ...why }),
  ),
  operation(
    ...(['close', 'campaign', 'office'] as const),
    (world) => (goesOn(world) ? to(world, 'closed') : null),
    (tx, by, { campaignId, expectedVersion }) =>
      closeCampaign(tx, by, { campaignId, expectedVersion, ...why }),
  ),
  operation(
    ...(['recall', 'campaign', 'office'] as const),
    (world) => (goesOn(world) ? to(world, 'recalled') : null),
    (tx, by, { campaignId, expectedVersion }) =>
      recallCampaign(tx, by, { campaignId, expectedVersion, ...why }),
  ),
  operation(
    ...(['retryLaunch', 'campaign', 'office'] as const),
    (world) => (world.campaign === 'launch_failed' ? to(world, 'launching') : null),
    (tx, by, { campaignId }) => retryLaunch(tx, by, { campaignId }),
  ),
  operation(
    ...(['discard', 'campaign', 'office'] as const),
    (world) => (world.campaign === 'launch_failed' ? to(world, 'discarded') : null),
    (tx, by, { campaignId }) => discardLaunch(tx, by, { campaignId, ...why }),
  ),
  operation(
    ...(['nudge', 'campaign', 'office'] as const),
    (world) => (goesOn(world) ? () => urge(world, () => true) : null),
    (tx, by, { campaignId }) =>
      nudgeLate(tx, by, { campaignId, taskId: null, bodyCodes: null, text: null }),
  ),
  operation(
    ...(['resendFailed', 'campaign', 'office'] as const),
    (world) => (wasReleased(world) ? () => undefined : null),
    (tx, by, { campaignId }) => resendFailed(tx, by, { campaignId }),
  ),
  operation(
    ...(['addRecipients', 'campaign', 'office'] as const),
    (world) =>
      goesOn(world) && world.bodies.spare.dispatch === null
        ? () => {
            const body = world.bodies.spare;
            Object.assign(body, { dispatch: 'delivered', reports: true });
            if (world.period === 'open') body.report = { state: 'open', accepted: false };
            for (const task of [0, 1] as const) {
              const due = 'later';
              const work = newWork({ body: 'spare', task, role: 'lead', due });
              world.work.push(work);
              for (const one of world.milestones) {
                if (one.task === task && !one.dropped) give(world, one, [work]);
              }
            }
          }
        : null,
    (tx, by, { campaignId, codes, taskIds, dueOn }) =>
      addRecipients(tx, by, {
        ...{ campaignId, setNos: [1], bodies: [{ code: codes.spare, onPaper: false }] },
        dueDates: taskIds.map((taskId) => ({ taskId, dueOn, time: TIME })),
        ...why,
      }),
  ),
  operation(
    ...(['changeDueDate', 'task', 'office'] as const),
    (world, task) => (goesOn(world) ? () => moveDue(world, (one) => one.task === task) : null),
    (tx, by, { id: taskId, campaignId, dueOn }) =>
      changeDueDate(tx, by, {
        ...{ campaignId, taskId, dueOn, time: TIME },
        ...{ bodyId: null, bodyCodes: null, ...why },
      }),
  ),
  operation(
    ...(['setMilestone', 'task', 'office'] as const),
    (world, task) =>
      goesOn(world)
        ? () => {
            const milestone = { task, dropped: false };
            const leads = world.work.filter(
              (one) =>
                one.task === task && one.role === 'lead' && inHand(one) && stands(world, one.body),
            );
            world.milestones.push(milestone);
            give(world, milestone, leads);
            for (const { body } of leads) world.told.push(`milestoneSet ${body}`);
          }
        : null,
    (tx, by, { id: taskId, campaignId, dueOn, text }) =>
      setMilestone(tx, by, { campaignId, taskId, dueOn, time: TIME, text }),
  ),
  operation(
    ...(['drop', 'point', 'office'] as const),
    (world, milestone) =>
      goesOn(world) && !milestone.dropped
        ? () => {
            milestone.dropped = true;
            for (const share of world.asked) {
              if (share.milestone !== milestone || share.state !== 'asked') continue;
              if (isAwaited(world, share)) world.told.push(`milestoneDropped ${share.body}`);
              share.state = 'dropped';
            }
          }
        : null,
    (tx, by, { id: milestoneId, campaignId }) =>
      dropMilestone(tx, by, { campaignId, milestoneId, ...why }),
  ),
  operation(
    ...(['end', 'series', 'office'] as const),
    (world) => (goesOn(world) && !world.seriesEnded ? () => (world.seriesEnded = true) : null),
    (tx, by, { id: seriesId, campaignId }) =>
      endReportSeries(tx, by, {
        ...{ campaignId, seriesId, reference: '12/KH-LĐLĐ' },
        effectiveOn: '2026-06-01' as LocalDate,
      }),
  ),
  operation(
    ...(['ask', 'series', 'office'] as const),
    (world) => (goesOn(world) && !world.seriesEnded ? () => undefined : null),
    (tx, by, { id: seriesId, campaignId }) =>
      askInReports(tx, by, { campaignId, seriesId, questions: [QUESTION] }),
  ),
  operation(
    ...(['lock', 'period', 'office'] as const),
    (world) => {
      const bodies = Object.values(world.bodies);
      const waits = bodies.some(
        ({ name, report }) => stands(world, name) && report?.state === 'submitted',
      );
      return goesOn(world) && world.period === 'open' && !waits
        ? () => {
            world.period = 'locked';
            for (const { report } of bodies) {
              if (report !== null && report.state !== 'submitted') report.state = 'locked';
            }
          }
        : null;
    },
    (tx, by, { id: periodId, campaignId }) => lockPeriod(tx, by, { campaignId, periodId }),
  ),
  operation(
    ...(['consolidate', 'period', 'office'] as const),
    (world) =>
      wasReleased(world) && (world.period === 'open' || world.period === 'locked')
        ? () => undefined
        : null,
    (tx, by, { id: periodId, campaignId }) =>
      consolidatePeriod(tx, by, { campaignId, periodId, layout: null }),
  ),
];
