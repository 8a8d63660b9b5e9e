import { toRfc3339 } from '#domain';
import { TRANSFER_FAULTS } from '#wording';
import type { Planned } from '../act/planned.js';
import { wholeDispatch, type LockedWhole } from '../dispatch/whole-dispatch.js';
import type { LockedCampaign } from '../ports/campaign.store.js';
import type { LockedDispatch } from '../ports/dispatch.store.js';
import { ApplicationError } from '../shared/errors.js';
import type { Principal } from '../shared/principal.js';
import {
  planHandOvers,
  type HandedOverTo,
  type HandingWish,
  type TransferStores,
} from './plan-hand-overs.js';
import { bodiesToReach } from './receiving-body.js';

/** To whom, by when, and why. */
export interface TransferWish extends HandingWish {
  readonly toBodyCode: string;
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
): Promise<Planned<TransferAnswer>> {
  const { campaign, dispatch } = from;
  const [body] = await bodiesToReach(tx, campaign, [
    { code: wish.toBodyCode, onPaper: wish.onPaper, pointer: '/toBody' },
  ]);
  if (body === undefined || body.id === dispatch.bodyId) throw toItself();
  const whole = await wholeDispatch(tx, dispatch);
  const handing = {
    ...{ campaign, whole, documentTo: assignmentIds === null ? body : null },
    pieces: new Map(piecesOf(whole, assignmentIds).map((id) => [id, body])),
  };
  const { outcomes, acts, before } = await planHandOvers(tx, principal, [handing], wish);
  const [outcome] = outcomes;
  if (outcome === undefined) throw new Error('What was asked has no outcome');
  if (!outcome.ok) throw outcome.error;
  return { acts, before, answer: answerOf(dispatch, outcome.value) };
}

/** Refuses that a body hands over to itself. */
export const toItself = (): ApplicationError =>
  new ApplicationError('VALIDATION_FAILED', {}, [
    { pointer: '/toBody', detail: TRANSFER_FAULTS.sameBody },
  ]);

function answerOf(
  { id: dispatchId, version }: LockedDispatch,
  { state, places, to, reports }: HandedOverTo,
): TransferAnswer {
  if (to === null) throw new Error('What was handed over went nowhere');
  return {
    ...{ dispatchId, state, version: version + 1 },
    toDispatchId: to.dispatchId,
    toBody: { code: to.body.code, name: to.body.name },
    work: places.map((one) => ({
      ...{ assignmentId: one.from, toAssignmentId: one.to },
      as: one.given === null ? 'joined' : 'given',
      dueAt: one.dueAt === null ? null : toRfc3339(one.dueAt),
    })),
    reports,
  };
}

/** @throws ApplicationError NOT_FOUND for work that is not of this dispatch. */
function piecesOf({ work }: LockedWhole, ids: readonly string[] | null): readonly string[] {
  const known = new Set(work.map(({ id }) => id));
  const wanted = [...new Set(ids ?? [])];
  if (wanted.some((id) => !known.has(id))) throw new ApplicationError('NOT_FOUND');
  return wanted;
}
