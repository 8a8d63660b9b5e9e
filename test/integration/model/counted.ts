import { inHand, isLate, owes, type World, type Work } from './world.js';

/** Where one piece of work is counted. */
function cellOf(world: World, work: Work): string {
  const dispatch = world.bodies[work.body].dispatch;
  const isDone = work.state === 'done';
  const isOver = work.state === 'transferred' || work.state === 'cancelled';
  if (dispatch === 'recalled' || isOver || (dispatch === 'transferred' && !isDone)) {
    return 'withdrawn';
  }
  if (work.state === 'declined' || (dispatch === 'declined' && !isDone)) return 'declined';
  const wasLate = inHand(work) ? isLate(world, work) : work.late;
  if (work.due === 'none') {
    if (isDone) return 'undatedDone';
    return work.task === 1 ? 'standing' : 'undatedOpen';
  }
  return `${isDone ? 'done' : 'open'}${wasLate ? 'Late' : 'InTime'}`;
}

/** What board and statistics must say, as far as the model counts. */
export function totalsOf(world: World): Readonly<Record<string, number>> {
  const totals: Record<string, number> = {
    ...{ doneInTime: 0, doneLate: 0, openInTime: 0, openLate: 0, undatedOpen: 0, undatedDone: 0 },
    ...{ standing: 0, awaitingConfirmation: 0, declined: 0, withdrawn: 0 },
    ...{ bodies: 0, acknowledged: 0, notAcknowledged: 0, refused: 0, recalled: 0, transferred: 0 },
  };
  const add = (name: string) => (totals[name] = (totals[name] ?? 0) + 1);
  for (const work of world.work.filter(owes)) {
    const cell = cellOf(world, work);
    add(cell);
    if (work.state === 'submitted' && cell.startsWith('open')) add('awaitingConfirmation');
  }
  for (const { dispatch } of Object.values(world.bodies)) {
    if (dispatch === null) continue;
    add('bodies');
    if (dispatch === 'declined') add('refused');
    else if (dispatch === 'delivered' || dispatch === 'opened') add('notAcknowledged');
    else add(dispatch);
  }
  return totals;
}
