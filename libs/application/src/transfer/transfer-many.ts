import { decideHandOver, toRfc3339, type Instant } from '#domain';
import type { Planned } from '../act/planned.js';
import type { AssignmentAnswer } from '../assignment/answer.js';
import { wholeDispatches, type LockedWhole } from '../dispatch/whole-dispatch.js';
import type { LockedAssignment } from '../ports/assignment.store.js';
import type { LockedCampaign } from '../ports/campaign.store.js';
import type { ReachableBody } from '../ports/directory.store.js';
import { forCoordinator } from '../shared/access.js';
import { ApplicationError } from '../shared/errors.js';
import { grouped } from '../shared/grouped.js';
import { mustFollow } from '../shared/must-follow.js';
import type { Principal } from '../shared/principal.js';
import { settle, settleLater } from '../shared/shared-command.js';
import { shownOfWork } from '../shared/shown.js';
import { toItself, type TransferWish } from './hand-over.js';
import { dateOf } from './places.js';
import { planHandOvers, type TransferStores } from './plan-hand-overs.js';
import { bodiesToReach } from './receiving-body.js';

interface RowToDo {
  readonly id: string;
  readonly version: number | null;
}

interface Found {
  readonly whole: LockedWhole;
  readonly work: LockedAssignment;
  readonly campaign: LockedCampaign;
}

/** What becomes of each row, with the answer or the refusal of its own. */
export type TransferredRow = Awaited<ReturnType<typeof settleLater<AssignmentAnswer>>> & {
  readonly id: string;
};

/**
 * Hands many pieces of work over to one body, each for itself: what may go goes, every other row says why not.
 *
 * @throws ApplicationError REASON_REQUIRED.
 */
export async function planTransferOfMany(
  tx: TransferStores,
  principal: Principal,
  rows: readonly RowToDo[],
  wish: TransferWish,
): Promise<Planned<readonly TransferredRow[]>> {
  const found = await lockRows(tx, rows);
  const bodies = await bodiesOf(tx, [...found.values()], wish);
  const dateOfWork = await dateOf(tx, wish);
  const now = tx.clock.now();
  const checked = rows.map((row) => ({
    id: row.id,
    ...settle(() => {
      const one = found.get(row.id);
      if (one === undefined) throw new ApplicationError('NOT_FOUND');
      requireMovable(principal, one, row, now);
      const body = bodies.get(one.campaign.id);
      if (body === undefined) throw new ApplicationError('NOT_FOUND');
      if (!body.ok) throw body.error;
      if (body.value.id === one.work.bodyId) throw toItself();
      dateOfWork(one.work);
      return { ...one, body: body.value };
    }),
  }));
  const movable = checked.flatMap((one) => (one.ok ? [one.value] : []));
  const handings = [...grouped(movable, ({ whole }) => whole)].map(([whole, own]) => ({
    ...{ whole, documentTo: null, pieces: new Map(own.map(({ work, body }) => [work.id, body])) },
    campaign: campaignOf(own),
  }));
  const { outcomes, acts, before } = await planHandOvers(tx, principal, handings, wish);
  const outcomeOf = new Map(handings.map(({ whole }, index) => [whole, outcomes[index]]));
  const answer = checked.map((one): TransferredRow => {
    if (!one.ok) return one;
    const { whole, work } = one.value;
    const outcome = outcomeOf.get(whole);
    if (outcome === undefined) throw new Error('What was asked has no outcome');
    if (!outcome.ok) return { id: one.id, ...outcome };
    return { id: one.id, ok: true, value: answerAfter(work) };
  });
  return { acts, before, answer };
}

async function lockRows(
  tx: TransferStores,
  rows: readonly RowToDo[],
): Promise<ReadonlyMap<string, Found>> {
  const ids = rows.map(({ id }) => id);
  const campaigns = await tx.campaigns.lockOfAssignments(ids);
  const dispatches = [...(await tx.dispatches.lockOfAssignments(ids)).values()];
  const wholes = await wholeDispatches(tx, dispatches);
  return new Map(
    [...wholes.values()].flatMap((whole) => {
      const campaign = campaigns.get(whole.dispatch.campaignId);
      if (campaign === undefined) return [];
      return whole.work.map((work) => [work.id, { whole, work, campaign }] as const);
    }),
  );
}

/** The body as each campaign may name it. */
async function bodiesOf(
  tx: TransferStores,
  found: readonly Found[],
  { toBodyCode: code, onPaper }: TransferWish,
) {
  const bodies = new Map<string, Awaited<ReturnType<typeof settleLater<ReachableBody>>>>();
  for (const campaign of new Set(found.map((one) => one.campaign))) {
    const body = await settleLater(async () => {
      const [only] = await bodiesToReach(tx, campaign, [{ code, onPaper, pointer: '/toBody' }]);
      if (only === undefined) throw new Error('A body was asked for and is missing');
      return only;
    });
    bodies.set(campaign.id, body);
  }
  return bodies;
}

/** @throws ApplicationError as the act on this one row alone. */
function requireMovable(
  principal: Principal,
  { whole, work }: Found,
  { version }: RowToDo,
  now: Instant,
): void {
  const dispatch = forCoordinator(principal, whole.dispatch);
  if (version !== null && version !== work.version) {
    throw new ApplicationError('STALE_VERSION', { current: work.version, given: version });
  }
  const itself = { assignmentId: work.id, to: { bodyId: '', bodyName: '' } };
  const over = { reason: '', goesOn: new Map([[work.id, itself]]) };
  mustFollow(decideHandOver({ dispatch, work: [work], exchanges: [] }, over), () =>
    shownOfWork(principal, { dispatch, work, asked: [] }, now),
  );
}

function campaignOf([first]: readonly Found[]): LockedCampaign {
  if (first === undefined) throw new Error('A group has a member');
  return first.campaign;
}

const answerAfter = ({ id, version, dueAt }: LockedAssignment): AssignmentAnswer => ({
  ...{ id, state: 'transferred', version: version + 1 },
  dueAt: dueAt === null ? null : toRfc3339(dueAt),
});
