import {
  acceptWork,
  cancelAssignment,
  changeDueDate,
  createDraft,
  nudgeWork,
  recallDispatch,
  reinstateAssignment,
  reinstateDispatch,
  requestExplanation,
  returnWork,
  transferAssignment,
  transferDispatch,
} from '#application';
import { ask, open, TIME } from './body-operations.js';
import { handOver, owesReport } from './handing.js';
import { operation, type Operation, type Place } from './operation.js';
import { goesOn, inHand, owes, stands, type Body, type Work, type World } from './world.js';

const why = { reason: 'lý do' };

/** The date of all that a body has of a task; told for each piece that moves. */
export function moveDue(world: World, which: (work: Work) => boolean): void {
  for (const work of world.work) {
    if (!which(work) || !stands(world, work.body) || !inHand(work)) continue;
    work.due = 'later';
    world.told.push(`changed due_changed ${work.body}`);
  }
}

/** Done, and told. */
export const told = (world: World, what: string, then: () => void) => () => {
  then();
  world.told.push(what);
};
/** What its body has not acknowledged goes with its last piece, unless the body reports on it. */
function takeBackEmpty(world: World, body: Body): void {
  const isAwaited = body.dispatch === 'delivered' || body.dispatch === 'opened';
  const has = world.work.some(
    (one) => one.body === body.name && one.state !== 'transferred' && one.state !== 'cancelled',
  );
  if (isAwaited && !has && !body.reports) body.dispatch = 'recalled';
}
const toAnother = ({ codes, to, dueOn }: Place) => ({
  ...{ toBodyCode: codes[to], onPaper: false, dueOn, time: TIME },
  ...why,
});

/** What the coordinators do to what one body has. */
export const OFFICE_OPERATIONS: readonly Operation[] = [
  operation(
    ...(['reinstate', 'dispatch', 'office'] as const),
    (world, body) =>
      goesOn(world) && (body.dispatch === 'declined' || body.dispatch === 'recalled')
        ? told(world, `changed reinstated ${body.name}`, () => {
            body.dispatch = 'delivered';
            for (const work of world.work.filter((one) => one.body === body.name)) {
              if (work.state === 'declined') work.state = 'assigned';
            }
            owesReport(world, body.name);
          })
        : null,
    (tx, by, { id: dispatchId }) => reinstateDispatch(tx, by, { dispatchId, ...why }),
  ),
  operation(
    ...(['recall', 'dispatch', 'office'] as const),
    (world, body) =>
      goesOn(world) && (stands(world, body.name) || body.dispatch === 'declined')
        ? told(world, `changed taken_back ${body.name}`, () => (body.dispatch = 'recalled'))
        : null,
    (tx, by, { id: dispatchId }) => recallDispatch(tx, by, { dispatchId, ...why }),
  ),
  operation(
    ...(['transfer', 'dispatch', 'office'] as const),
    (world, { name }, to) => (goesOn(world) ? handOver(world, name, to, null) : null),
    (tx, by, place) =>
      transferDispatch(tx, by, { dispatchId: place.id, assignmentIds: null, ...toAnother(place) }),
  ),
  operation(
    ...(['transfer', 'work', 'office'] as const),
    (world, work, to) => (open(world, work) ? handOver(world, work.body, to, [work]) : null),
    (tx, by, place) =>
      transferAssignment(tx, by, {
        ...{ assignmentId: place.id, expectedVersion: place.expectedVersion },
        ...toAnother(place),
      }),
  ),
  operation(
    ...(['accept', 'work', 'office'] as const),
    (world, work) =>
      open(world, work) && work.state === 'submitted' ? () => (work.state = 'done') : null,
    (tx, by, { id: assignmentId, expectedVersion }) =>
      acceptWork(tx, by, { assignmentId, expectedVersion, note: null }),
  ),
  operation(
    ...(['return', 'work', 'office'] as const),
    (world, work) =>
      open(world, work) && work.state === 'submitted'
        ? told(world, `returned ${work.body}`, () => {
            work.state = 'returned';
            work.due = 'later';
          })
        : null,
    (tx, by, { id: assignmentId, expectedVersion, dueOn }) =>
      returnWork(tx, by, { assignmentId, expectedVersion, dueOn, time: TIME, ...why }),
  ),
  operation(
    ...(['reinstate', 'work', 'office'] as const),
    (world, work) =>
      open(world, work) && work.state === 'declined'
        ? told(world, `changed reinstated ${work.body}`, () => (work.state = 'assigned'))
        : null,
    (tx, by, { id: assignmentId, expectedVersion }) =>
      reinstateAssignment(tx, by, { assignmentId, expectedVersion, ...why }),
  ),
  operation(
    ...(['cancel', 'work', 'office'] as const),
    (world, work) =>
      open(world, work) && !['done', 'transferred', 'cancelled'].includes(work.state)
        ? told(world, `changed cancelled ${work.body}`, () => {
            work.state = 'cancelled';
            takeBackEmpty(world, world.bodies[work.body]);
          })
        : null,
    (tx, by, { id: assignmentId, expectedVersion }) =>
      cancelAssignment(tx, by, { assignmentId, expectedVersion, ...why }),
  ),
  operation(
    ...(['changeDueDate', 'work', 'office'] as const),
    (world, { body, task }) => {
      const isTheirs = (one: Work) => one.body === body && one.task === task;
      return open(world, { body }) && world.work.some((one) => isTheirs(one) && inHand(one))
        ? () => moveDue(world, isTheirs)
        : null;
    },
    async (tx, by, { id, campaignId, dueOn }) => {
      const [work] = await tx.assignments.lockMany([id]);
      const { taskId, bodyId } = work!;
      const whose = { bodyId, bodyCodes: null, ...why };
      return changeDueDate(tx, by, { campaignId, taskId, dueOn, time: TIME, ...whose });
    },
  ),
  operation(
    ...(['requestExplanation', 'work', 'office'] as const),
    (world, work) =>
      open(world, work) &&
      owes(work) &&
      (inHand(work) || work.state === 'submitted') &&
      !world.asked.some(
        (one) => one.work === work && one.kind === 'explanation' && one.state === 'asked',
      )
        ? ask(
            world,
            { body: work.body, work, kind: 'explanation' },
            `explanationRequested ${work.body}`,
          )
        : null,
    (tx, by, { id: assignmentId, dueOn, text }) =>
      requestExplanation(tx, by, { assignmentId, dueOn, time: TIME, text }),
  ),
  operation(
    ...(['nudge', 'work', 'office'] as const),
    (world, work) =>
      open(world, work) && inHand(work) && owes(work) && !work.nudged
        ? told(world, `nudged ${work.body}`, () => (work.nudged = true))
        : null,
    (tx, by, { id: assignmentId }) => nudgeWork(tx, by, { assignmentId, text: null }),
  ),
];

/** "Giao tiếp xuống cấp dưới": by the body's own coordinator, which makes a draft and changes nothing above. */
export const CASCADE_OPERATION = operation(
  ...(['begin', 'work', 'body'] as const),
  (world, work) => (open(world, work) && inHand(work) && owes(work) ? () => undefined : null),
  (tx, by, { id: assignmentId }) => createDraft(tx, by, { from: 'assignment', assignmentId }),
);
