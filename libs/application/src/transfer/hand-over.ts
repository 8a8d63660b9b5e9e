import {
  decideHandOver,
  decideHandOverAll,
  decideReceive,
  milestoneOfWork,
  isOffered,
  isOut,
  owesWork,
  REPORT_STANDING,
  supporterDue,
  toInstant,
  toRfc3339,
  WORK_STANDING,
  type Decision,
  type HandingOver,
  type Instant,
  type LocalDate,
  type LocalTime,
  type MilestoneOfWork,
  type NewWork,
  type WholeDispatch,
} from '#domain';
import { TRANSFER_FAULTS } from '#wording';
import { perform, type PerformStores } from '../act/perform.js';
import { acknowledgeBy } from '../dispatch/acknowledge-by.js';
import { wholeDispatch } from '../dispatch/whole-dispatch.js';
import type { LockedAssignment } from '../ports/assignment.store.js';
import type { LockedCampaign } from '../ports/campaign.store.js';
import type { LockedDispatch } from '../ports/dispatch.store.js';
import type { Stores } from '../ports/transaction.port.js';
import { owedPeriodsOf } from '../report/owed-periods.js';
import { ApplicationError } from '../shared/errors.js';
import { mustFollow, notAllowed, type Shown } from '../shared/must-follow.js';
import type { Principal } from '../shared/principal.js';
import { shownOfDispatch, shownOfWork } from '../shared/shown.js';
import { bodiesToReach } from './receiving-body.js';
import { sendToBodies } from './send-to-bodies.js';

/** To whom, by when, and why. */
export interface TransferWish {
  readonly toBodyCode: string;
  /** The body gets the document on paper, if it does not have it yet. */
  readonly onPaper: boolean;
  /** The date of what is handed over; null: each keeps its own. Work without a date stays without. */
  readonly dueOn: LocalDate | null;
  readonly time: LocalTime;
  readonly reason: string;
}

export interface TransferAnswer {
  readonly dispatchId: string;
  readonly state: LockedDispatch['state'];
  readonly version: number;
  readonly toDispatchId: string;
  readonly toBody: { readonly code: string; readonly name: string };
  readonly work: readonly TransferredWork[];
  /** Reports of open periods that the other body owes now. */
  readonly reports: number;
}

interface TransferredWork {
  readonly assignmentId: string;
  readonly toAssignmentId: string;
  /** `joined`: the other body had the same work in hand, which goes on for both. */
  readonly as: 'given' | 'joined';
  /** RFC 3339; null: no deadline. */
  readonly dueAt: string | null;
}

export type TransferStores = PerformStores & Stores<'campaigns' | 'directory' | 'journal'>;

/**
 * Hands over single pieces of work of a locked dispatch, or all of it (`assignmentIds` null): they end here with their
 * history, and go on with the other body, which gets the document if it does not have it.
 *
 * @throws ApplicationError NOT_FOUND for work of another dispatch, UNKNOWN_BODY, ENDED_BODY, CONTACT_MISSING,
 *   DUE_NOT_LATER, VALIDATION_FAILED for the same body, TRANSITION_NOT_ALLOWED.
 */
export async function handOver(
  tx: TransferStores,
  principal: Principal,
  from: { readonly campaign: LockedCampaign; readonly dispatch: LockedDispatch },
  assignmentIds: readonly string[] | null,
  wish: TransferWish,
): Promise<TransferAnswer> {
  const { campaign, dispatch } = from;
  const { reason, onPaper } = wish;
  const [body] = await bodiesToReach(tx, campaign, [
    { code: wish.toBodyCode, onPaper, pointer: '/toBody' },
  ]);
  if (body === undefined || body.id === dispatch.bodyId) {
    throw new ApplicationError('VALIDATION_FAILED', {}, [
      { pointer: '/toBody', detail: TRANSFER_FAULTS.sameBody },
    ]);
  }
  const whole = await wholeDispatch(tx, dispatch);
  const work = piecesOf(whole.work, assignmentIds);
  const [known] = await tx.dispatches.lockOfBodies(campaign.id, [body.id]);
  const to =
    known ??
    (
      await sendToBodies(
        tx,
        principal,
        campaign,
        [{ bodyId: body.id, setNos: [], onPaper }],
        reason,
      )
    )[0];
  if (to === undefined) throw new Error('A dispatch was written and is not there');
  if (assignmentIds === null) await tx.campaigns.moveSets(campaign.id, dispatch.bodyId, body.id);
  const receiver = await wholeDispatch(tx, to);
  const places = placesOf(tx, work, receiver.work, await dateOf(tx, wish));
  const handing: HandingOver = {
    to: { bodyId: body.id, bodyName: body.name },
    reason,
    goesOnAs: new Map(places.map((one) => [one.from, one.to])),
  };
  const decision = mustFollow(
    assignmentIds === null
      ? decideHandOverAll(whole, { ...handing, toDispatchId: to.id })
      : decideHandOver({ ...whole, work, exchanges: about(whole, work) }, handing),
    () => shownOf(principal, whole, dispatch, assignmentIds === null ? null : work, tx.clock.now()),
  );
  const owed = assignmentIds === null ? await owedPeriodsOf(tx, [to.id]) : null;
  const owedPeriods = owed?.get(to.id) ?? [];
  const [giver] = (await tx.directory.bodiesByIds([dispatch.bodyId])).values();
  const received = mustFollow(
    decideReceive(
      { ...receiver, fresh: known === undefined },
      {
        reason,
        given: places.flatMap(({ given }) => (given === null ? [] : [given])),
        milestones: milestonesOf(tx, whole, places),
        from: {
          ...{ bodyId: dispatch.bodyId, bodyName: giver?.name ?? '' },
          origins: new Map(places.map((one) => [one.to, one.from])),
          joined: places.flatMap(({ given, from: fromAssignmentId, to: assignmentId }) =>
            given === null ? [{ assignmentId, fromAssignmentId }] : [],
          ),
        },
        owedPeriods,
        acknowledgeBy: await acknowledgeBy(tx, campaign),
      },
    ),
    () => {
      throw notAllowed('dispatch', { because: 'documentRefused', state: to.state });
    },
  );
  await perform(tx, principal, [
    { dispatch: to, decision: received },
    { dispatch, decision },
  ]);
  return {
    ...stateAfter(dispatch, decision),
    toDispatchId: to.id,
    toBody: { code: body.code, name: body.name },
    work: places.map((one) => ({
      ...{ assignmentId: one.from, toAssignmentId: one.to },
      as: one.given === null ? 'joined' : 'given',
      dueAt: one.dueAt === null ? null : toRfc3339(one.dueAt),
    })),
    reports: owedPeriods.length,
  };
}

const stateAfter = (dispatch: LockedDispatch, decision: Decision) => ({
  dispatchId: dispatch.id,
  state: decision.dispatch?.state ?? dispatch.state,
  version: dispatch.version + 1,
});

/**
 * Why what is asked cannot be handed over: the piece that has ended, or of the whole document a report that waits for its
 * verdict, or the document itself.
 */
function shownOf(
  principal: Principal,
  { reports }: WholeDispatch,
  dispatch: LockedDispatch,
  work: readonly LockedAssignment[] | null,
  now: Instant,
): Shown {
  const stuck = work
    ?.map((one) => shownOfWork(principal, { dispatch, work: one, asked: [] }, now))
    .find(({ offers }) => !isOffered(offers, 'transfer'));
  if (stuck !== undefined) return stuck;
  const waiting = reports.find(({ state }) => REPORT_STANDING[state] === 'handedIn');
  if (work === null && waiting !== undefined && !isOut(dispatch.state)) {
    throw notAllowed('report', { because: 'state', state: waiting.state });
  }
  return shownOfDispatch(principal, dispatch);
}

/** @throws ApplicationError NOT_FOUND for work that is not of this dispatch. */
function piecesOf(
  all: readonly LockedAssignment[],
  ids: readonly string[] | null,
): readonly LockedAssignment[] {
  if (ids === null) return all;
  const byId = new Map(all.map((one) => [one.id, one]));
  return [...new Set(ids)].map((id) => {
    const work = byId.get(id);
    if (work === undefined) throw new ApplicationError('NOT_FOUND');
    return work;
  });
}

const about = ({ exchanges }: WholeDispatch, work: readonly LockedAssignment[]) =>
  exchanges.filter((one) => work.some(({ id }) => id === one.assignmentId));

/** What was still to be reached goes on with the work; where the other body has that very work, it has its own. */
const milestonesOf = (
  { ids }: Stores<'ids'>,
  { exchanges }: WholeDispatch,
  places: readonly Place[],
): readonly MilestoneOfWork[] =>
  places.flatMap(({ from, given }) =>
    exchanges.flatMap(({ milestoneId, assignmentId, text, dueAt }) =>
      given === null || assignmentId !== from || milestoneId === undefined || dueAt === null
        ? []
        : [
            milestoneOfWork(
              { milestoneId, text, dueAt },
              { exchangeId: ids.next(), assignmentId: given.id },
            ),
          ],
    ),
  );

/** The date each piece has with the other body; a supporter keeps its two working days before the lead. */
async function dateOf(
  tx: Stores<'clock' | 'policies'>,
  { dueOn, time }: TransferWish,
): Promise<(work: LockedAssignment) => Instant | null> {
  const now = tx.clock.now();
  const dueAt = dueOn === null ? null : toInstant(dueOn, time);
  const supportDueAt =
    dueAt === null ? null : supporterDue(dueAt, now, await tx.policies.calendar());
  const refuse = (detail: string) => {
    throw new ApplicationError('DUE_NOT_LATER', {}, [{ pointer: '/dueOn', detail }]);
  };
  if (dueAt !== null && dueAt <= now) refuse(TRANSFER_FAULTS.dateIsPast);
  return (work) => {
    if (work.dueAt === null) return null;
    if (dueAt !== null) return work.role === 'support' ? supportDueAt : dueAt;
    // Nobody is given work that is late as it comes.
    if (owesWork(work.role) && work.dueAt <= now) {
      refuse(TRANSFER_FAULTS.workIsLate(work.taskTitle));
    }
    return work.dueAt;
  };
}

interface Place {
  readonly from: string;
  readonly to: string;
  readonly dueAt: Instant | null;
  /** null: it goes on in work the body has. */
  readonly given: NewWork | null;
}

/**
 * Where each piece goes on: in the same work of the other body if it has it in hand, else in a row of its own. What ended
 * before goes nowhere.
 *
 * @throws ApplicationError TRANSITION_NOT_ALLOWED when the other body has refused that very work.
 */
function placesOf(
  { ids }: Stores<'ids'>,
  work: readonly LockedAssignment[],
  own: readonly LockedAssignment[],
  dateOfWork: (work: LockedAssignment) => Instant | null,
): readonly Place[] {
  const movable = work.filter(({ state }) => !['done', 'withdrawn'].includes(WORK_STANDING[state]));
  return movable.map((one) => {
    const same = own.filter(({ taskId, role }) => taskId === one.taskId && role === one.role);
    if (same.some(({ state }) => WORK_STANDING[state] === 'declined')) {
      throw notAllowed('work', { because: 'state', state: 'declined' });
    }
    const inHand = same.find(({ state }) => ['open', 'handedIn'].includes(WORK_STANDING[state]));
    if (inHand !== undefined) {
      return { from: one.id, to: inHand.id, dueAt: inHand.dueAt, given: null };
    }
    const { taskId, role, originalDueAt } = one;
    const dueAt = dateOfWork(one);
    const given = { id: ids.next(), taskId, role, dueAt, originalDueAt };
    return { from: one.id, to: given.id, dueAt, given };
  });
}
