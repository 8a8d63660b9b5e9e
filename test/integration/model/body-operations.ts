import {
  acknowledgeDispatch,
  askAboutWork,
  askQuestion,
  declineAssignment,
  declineDispatch,
  nudgeFollowed,
  opening,
  reportProgress,
  requestExtension,
  submitWork,
} from '#application';
import type { LocalTime } from '#domain';

import { operation, type Operation } from './operation.js';
import {
  goesOn,
  inHand,
  isLate,
  owes,
  stands,
  type Asked,
  type Work,
  type World,
} from './world.js';

export const TIME = '17:00' as LocalTime;
const why = { reason: 'lý do' };

/** Whether anything may be done under a document: its campaign goes on, and it is neither refused nor gone. */
export const open = (world: World, row: { readonly body: Work['body'] }): boolean =>
  goesOn(world) && stands(world, row.body);

const asking = (world: World, ask: Omit<Asked, 'state' | 'milestone'>, told: string) => () => {
  world.asked.push({ ...ask, milestone: null, state: 'asked' });
  world.told.push(told);
};
export const ask = asking;

const FOLLOWED = { lead: ['support'], support: [], monitor: ['lead', 'support'], adviser: [] };

/** Work that leads what this one supports, in the hand of its body or done; where there is one such, it judges. */
const leadsIt = (world: World, lead: Work, work: Work): boolean =>
  lead.role === 'lead' &&
  lead.task === work.task &&
  stands(world, lead.body) &&
  (inHand(lead) || lead.state === 'submitted' || lead.state === 'done');

/** Late work that may be urged today, and that it is. */
export function urge(world: World, which: (work: Work) => boolean): void {
  for (const work of world.work) {
    const late = stands(world, work.body) && inHand(work) && owes(work) && isLate(world, work);
    if (!late || work.nudged || !which(work)) continue;
    work.nudged = true;
    world.told.push(`nudged ${work.body}`);
  }
}

/** What the bodies do. */
export const BODY_OPERATIONS: readonly Operation[] = [
  operation(
    ...(['open', 'dispatch', 'body'] as const),
    (world, body) =>
      goesOn(world) && body.dispatch === 'delivered' ? () => (body.dispatch = 'opened') : null,
    (tx, by, { id }) => opening.alone(tx, by, { dispatchId: id }),
  ),
  operation(
    ...(['acknowledge', 'dispatch', 'answer'] as const),
    (world, body) =>
      goesOn(world) && (body.dispatch === 'delivered' || body.dispatch === 'opened')
        ? () => (body.dispatch = 'acknowledged')
        : null,
    (tx, by, { id }) => acknowledgeDispatch(tx, by, { dispatchId: id }),
  ),
  operation(
    ...(['decline', 'dispatch', 'answer'] as const),
    (world, body) =>
      goesOn(world) && (body.dispatch === 'delivered' || body.dispatch === 'opened')
        ? () => {
            body.dispatch = 'declined';
            world.told.push('declined coordinators');
            for (const work of world.work.filter((one) => one.body === body.name)) {
              if (work.state === 'assigned' || work.state === 'in_progress')
                work.state = 'declined';
            }
          }
        : null,
    (tx, by, { id: dispatchId, text: reason }) =>
      declineDispatch(tx, by, { dispatchId, reason, suggestedBody: null }),
  ),
  operation(
    ...(['ask', 'dispatch', 'answer'] as const),
    (world, { name: body }) =>
      open(world, { body })
        ? asking(world, { body, work: null, kind: 'question' }, 'questionAsked coordinators')
        : null,
    (tx, by, { id, text }) => askQuestion(tx, by, { dispatchId: id, assignmentId: null, text }),
  ),
  operation(
    ...(['reportProgress', 'work', 'answer'] as const),
    (world, work) =>
      open(world, work) && inHand(work)
        ? () => {
            if (work.state === 'assigned') work.state = 'in_progress';
          }
        : null,
    (tx, by, { id: assignmentId, expectedVersion }) =>
      reportProgress(tx, by, { assignmentId, expectedVersion, progress: 'behind', note: null }),
  ),
  operation(
    ...(['submit', 'work', 'body'] as const),
    (world, work) =>
      open(world, work) && inHand(work) && work.task === 0
        ? () => {
            work.late = isLate(world, work);
            work.state = 'submitted';
            const leads = world.work.filter((one) => leadsIt(world, one, work));
            if (work.role !== 'support' || leads.length !== 1) return;
            world.told.push(`changed support_handed_in ${leads[0]!.body}`);
          }
        : null,
    (tx, by, { id: assignmentId, expectedVersion }) =>
      submitWork(tx, by, {
        ...{ assignmentId, expectedVersion, note: 'xong' },
        ...{ files: [], links: [], figure: null },
      }),
  ),
  operation(
    ...(['decline', 'work', 'answer'] as const),
    (world, work) =>
      open(world, work) && (work.state === 'assigned' || work.state === 'in_progress')
        ? () => {
            work.state = 'declined';
            world.told.push('declined coordinators');
          }
        : null,
    (tx, by, { id: assignmentId, text: reason }) =>
      declineAssignment(tx, by, { assignmentId, reason, suggestedBody: null }),
  ),
  operation(
    ...(['ask', 'work', 'answer'] as const),
    (world, work) =>
      open(world, work) && (inHand(work) || work.state === 'submitted')
        ? asking(world, { body: work.body, work, kind: 'question' }, 'questionAsked coordinators')
        : null,
    (tx, by, { id: assignmentId, text }) => askAboutWork(tx, by, { assignmentId, text }),
  ),
  operation(
    ...(['requestExtension', 'work', 'body'] as const),
    (world, work) =>
      open(world, work) &&
      inHand(work) &&
      owes(work) &&
      work.due !== 'none' &&
      !world.asked.some(
        (one) => one.work === work && one.kind === 'extension' && one.state === 'asked',
      )
        ? asking(world, { body: work.body, work, kind: 'extension' }, 'extensionAsked coordinators')
        : null,
    (tx, by, { id: assignmentId, dueOn }) =>
      requestExtension(tx, by, { assignmentId, dueOn, time: TIME, ...why }),
  ),
  operation(
    ...(['nudgeFollowed', 'work', 'body'] as const),
    (world, work) => {
      const followed: readonly string[] = FOLLOWED[work.role];
      const has = inHand(work) || work.state === 'submitted' || work.state === 'done';
      return open(world, work) && has && followed.length > 0
        ? () => urge(world, ({ task, role }) => task === work.task && followed.includes(role))
        : null;
    },
    (tx, by, { id: assignmentId }) => nudgeFollowed(tx, by, { assignmentId, text: null }),
  ),
];
