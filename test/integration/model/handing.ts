import {
  inHand,
  isMovable,
  newWork,
  stands,
  type BodyName,
  type Work,
  type World,
} from './world.js';

/** What a body without the document, or with it, may be handed: not where it was refused or taken back. */
const receives = (world: World, to: BodyName): boolean =>
  !['declined', 'recalled'].includes(world.bodies[to].dispatch ?? '');

const sameAt = (world: World, to: BodyName, { task, role }: Work): readonly Work[] =>
  world.work.filter((one) => one.body === to && one.task === task && one.role === role);

/** Where a piece of work goes on: in the same work the body has in hand, or in a row of its own. */
function bring(world: World, work: Work, to: BodyName): void {
  const own = sameAt(world, to, work).find((one) => inHand(one) || one.state === 'submitted');
  const milestones = world.asked.filter(
    (one) => one.work === work && one.kind === 'milestone' && one.state === 'asked',
  );
  work.state = 'transferred';
  if (own !== undefined) return;
  const { task, role, due } = work;
  const given = newWork({ body: to, task, role, due: due === 'none' ? 'none' : 'later' });
  world.work.push(given);
  for (const { milestone } of milestones) {
    world.asked.push({ body: to, work: given, kind: 'milestone', milestone, state: 'asked' });
  }
}

/**
 * "Chuyển giao" of pieces of work, or (null) of a whole document, from one body to another.
 *
 * @returns null where it must be refused.
 */
export function handOver(
  world: World,
  from: BodyName,
  to: BodyName,
  pieces: readonly Work[] | null,
): (() => void) | null {
  const giver = world.bodies[from];
  const own = world.work.filter(({ body }) => body === from);
  const whole = pieces === null || isLastOf(world, from, pieces);
  const moved = whole ? own.filter(isMovable) : pieces;
  if (from === to || !receives(world, to)) return null;
  if (!stands(world, from) && !(whole && giver.dispatch === 'declined')) return null;
  if (!moved.every(isMovable)) return null;
  if (pieces !== null && !pieces.every(isMovable)) return null;
  if (whole && giver.report?.state === 'submitted' && giver.dispatch !== 'declined') return null;
  if (moved.some((one) => sameAt(world, to, one).some(({ state }) => state === 'declined'))) {
    return null;
  }
  return () => {
    const receiver = world.bodies[to];
    const knew = stands(world, to);
    for (const work of moved) bring(world, work, to);
    if (knew) for (const _one of moved) world.told.push(`changed received ${to}`);
    else receiver.dispatch = 'delivered';
    if (!whole) {
      for (const _one of moved) world.told.push(`changed transferred ${from}`);
      return;
    }
    giver.dispatch = 'transferred';
    world.told.push(`changed transferred ${from}`);
    if (giver.reports) receiver.reports = true;
    owesReport(world, to);
  };
}

/** A body that reports, of a period that is open: it owes one, if it has none. */
export function owesReport(world: World, name: BodyName): void {
  const body = world.bodies[name];
  if (!body.reports || world.period !== 'open' || body.report !== null) return;
  body.report = { state: 'open', accepted: false };
}

/** Who hands over the last it has before acknowledging has nothing left to acknowledge. */
function isLastOf(world: World, from: BodyName, pieces: readonly Work[]): boolean {
  const { dispatch, reports } = world.bodies[from];
  if (dispatch !== 'delivered' && dispatch !== 'opened') return false;
  const own = world.work.filter(({ body }) => body === from);
  return !reports && own.every((one) => pieces.includes(one) || !isMovable(one));
}
