import { decideRecall, hasEndedBy, localDateOf, refused, ok, type Result } from '#domain';
import { SUCCESSION_FAULTS } from '#wording';
import type { Act } from '../act/perform.js';
import { foreseenOfMany, performed, type Planning } from '../act/planned.js';
import { refusalOf, type RowAnswer } from '../assignment/act-on-many.usecase.js';
import { wholeDispatches, type LockedWhole } from '../dispatch/whole-dispatch.js';
import type { LockedCampaign } from '../ports/campaign.store.js';
import type { BodyRef, ReachableBody } from '../ports/directory.store.js';
import type { LockedDispatch } from '../ports/dispatch.store.js';
import { forCoordinator, requireReason } from '../shared/access.js';
import { ApplicationError } from '../shared/errors.js';
import { mustFollow } from '../shared/must-follow.js';
import type { Principal } from '../shared/principal.js';
import { settle, settleLater } from '../shared/shared-command.js';
import { shownOfDispatch } from '../shared/shown.js';
import { toItself } from '../transfer/hand-over.js';
import {
  planHandOvers,
  type HandedOverTo,
  type Handing,
  type HandingWish,
  type TransferStores,
} from '../transfer/plan-hand-overs.js';
import { bodiesToReach } from '../transfer/receiving-body.js';

/** Who goes on with what one body leaves behind of one document. */
export interface ConfirmedRow {
  readonly dispatchId: string;
  /** Code of the body that goes on with the document and all that is not named; null: nobody, it is taken back. */
  readonly to: string | null;
  /** Pieces that go elsewhere, or (null) end. */
  readonly pieces: readonly { readonly assignmentId: string; readonly to: string | null }[];
}

/** The date of the wish is for what would be late as it comes; the rest keeps its own. */
export interface ConfirmInput extends HandingWish {
  readonly rows: readonly ConfirmedRow[];
}

export interface ConfirmedAnswer {
  readonly dispatchId: string;
  readonly state: LockedDispatch['state'];
  /** null: nobody goes on with it. */
  readonly to: { readonly dispatchId: string; readonly code: string; readonly name: string } | null;
  readonly work: number;
  readonly reports: number;
}

/**
 * "Xác nhận bàn giao", for many documents at once and each for itself: what a body that has ended leaves behind goes on with
 * its successors, its reports too; the record of what was stays under the old name.
 *
 * @throws ApplicationError REASON_REQUIRED; refusals of single rows are answers.
 */
const planSuccessions: Planning<
  ConfirmInput,
  readonly RowAnswer<ConfirmedAnswer>[],
  'directory' | 'journal'
> = async (tx, principal, { rows, ...given }) => {
  const wish = { ...given, reason: requireReason(given.reason), onlyLate: true };
  const found = await lockRows(tx, rows);
  const bodyOf = await bodiesNamed(tx, found, wish.onPaper);
  const today = localDateOf(tx.clock.now());
  const checked = rows.map((row) => ({
    row,
    result: settle(() => {
      const one = found.get(row.dispatchId);
      if (one === undefined) throw new ApplicationError('NOT_FOUND');
      forCoordinator(principal, one.whole.dispatch);
      if (!hasEndedBy(one.giver, today)) {
        const why = SUCCESSION_FAULTS.notEnded(one.giver.name);
        throw new ApplicationError('TRANSITION_NOT_ALLOWED', { why });
      }
      return row.to === null
        ? { act: takenBack(principal, one, row, wish.reason) }
        : { handing: handingOf(one, row, bodyOf) };
    }),
  }));
  const handings = checked.flatMap(({ result }) =>
    result.ok && result.value.handing !== undefined ? [result.value.handing] : [],
  );
  const taken = checked.flatMap(({ result }) =>
    result.ok && result.value.act !== undefined ? [result.value.act] : [],
  );
  const { outcomes, acts, before } = await planHandOvers(tx, principal, handings, wish);
  const outcomeOf = new Map(handings.map((handing, index) => [handing, outcomes[index]]));
  const answer = checked.map(({ row: { dispatchId: id }, result }): RowAnswer<ConfirmedAnswer> => {
    const settled = result.ok ? answerOf(id, result.value, outcomeOf) : result;
    return settled.ok ? { id, ...settled } : { id, ...refused(refusalOf(settled.error)) };
  });
  return { acts: [...acts, ...taken], before, answer };
};

export const confirmSuccessions = performed(planSuccessions);
export const foreseeSuccessions = foreseenOfMany(planSuccessions);

interface Found {
  readonly row: ConfirmedRow;
  readonly whole: LockedWhole;
  readonly campaign: LockedCampaign;
  readonly giver: BodyRef;
}

async function lockRows(
  tx: TransferStores,
  rows: readonly ConfirmedRow[],
): Promise<ReadonlyMap<string, Found>> {
  const ids = rows.map(({ dispatchId }) => dispatchId);
  const campaigns = await tx.campaigns.lockOfDispatches(ids);
  const dispatches = await tx.dispatches.lockMany(ids);
  const wholes = await wholeDispatches(tx, [...dispatches.values()]);
  const givers = await tx.directory.bodiesByIds(
    [...dispatches.values()].map(({ bodyId }) => bodyId),
  );
  return new Map(
    rows.flatMap((row): readonly [string, Found][] => {
      const whole = wholes.get(row.dispatchId);
      const campaign = campaigns.get(whole?.dispatch.campaignId ?? '');
      const giver = givers.get(whole?.dispatch.bodyId ?? '');
      if (whole === undefined || campaign === undefined || giver === undefined) return [];
      return [[row.dispatchId, { row, whole, campaign, giver }]];
    }),
  );
}

type BodyOf = (campaign: LockedCampaign, code: string) => ReachableBody;

/** The bodies named, as their campaigns may name them; each that is refused is refused where it is asked for. */
async function bodiesNamed(
  tx: TransferStores,
  found: ReadonlyMap<string, Found>,
  onPaper: boolean,
): Promise<BodyOf> {
  const bodies = new Map<string, Result<ReachableBody, ApplicationError>>();
  const keyOf = ({ issuerBodyId }: LockedCampaign, code: string) => `${issuerBodyId} ${code}`;
  for (const { campaign, row } of found.values()) {
    for (const { to: code, pointer } of [
      { to: row.to, pointer: '/to' },
      ...row.pieces.map(({ to }, index) => ({ to, pointer: `/pieces/${index}/to` })),
    ]) {
      if (code === null || bodies.has(keyOf(campaign, code))) continue;
      const body = await settleLater(() =>
        bodiesToReach(tx, campaign, [{ code, onPaper, pointer }]),
      );
      const [only] = body.ok ? body.value : [];
      if (!body.ok) bodies.set(keyOf(campaign, code), body);
      else if (only !== undefined) bodies.set(keyOf(campaign, code), ok(only));
    }
  }
  return (campaign, code) => {
    const body = bodies.get(keyOf(campaign, code));
    if (body === undefined) throw new ApplicationError('NOT_FOUND');
    if (!body.ok) throw body.error;
    return body.value;
  };
}

/** @throws ApplicationError NOT_FOUND for a piece of another document, VALIDATION_FAILED, and as the bodies are named. */
function handingOf({ whole, campaign, row }: Found, of: ConfirmedRow, bodyOf: BodyOf): Handing {
  if (of.to === null) throw new ApplicationError('NOT_FOUND');
  requireOwn(whole, row);
  const documentTo = bodyOf(campaign, of.to);
  if (documentTo.id === whole.dispatch.bodyId) throw toItself();
  const pieces = new Map(
    row.pieces.map(({ assignmentId, to }) => [
      assignmentId,
      to === null ? null : bodyOf(campaign, to),
    ]),
  );
  return { whole, campaign, documentTo, pieces };
}

function requireOwn({ work }: LockedWhole, { pieces }: ConfirmedRow): void {
  const own = new Set(work.map(({ id }) => id));
  if (pieces.some(({ assignmentId }) => !own.has(assignmentId))) {
    throw new ApplicationError('NOT_FOUND');
  }
}

/** Nobody goes on with it: the document is taken back from a body that nobody is left of, so that nobody is told. */
function takenBack(principal: Principal, { whole }: Found, row: ConfirmedRow, reason: string): Act {
  requireOwn(whole, row);
  if (row.pieces.some(({ to }) => to !== null)) {
    const detail = SUCCESSION_FAULTS.documentNeedsBody;
    throw new ApplicationError('VALIDATION_FAILED', {}, [{ pointer: '/to', detail }]);
  }
  const { dispatch } = whole;
  const decision = mustFollow(decideRecall(whole, { reason, alone: true }), () =>
    shownOfDispatch(principal, dispatch),
  );
  return { dispatch, decision: { ...decision, tells: [] } };
}

function answerOf(
  dispatchId: string,
  { act, handing }: { readonly act?: Act; readonly handing?: Handing },
  outcomeOf: ReadonlyMap<Handing, Result<HandedOverTo, ApplicationError> | undefined>,
): Result<ConfirmedAnswer, ApplicationError> {
  if (act !== undefined) {
    const state = act.decision.dispatch?.state ?? act.dispatch.state;
    return ok({ dispatchId, state, to: null, work: 0, reports: 0 });
  }
  const outcome = handing === undefined ? undefined : outcomeOf.get(handing);
  if (outcome === undefined) throw new Error('What was asked has no outcome');
  if (!outcome.ok) return outcome;
  const { state, to, places, reports } = outcome.value;
  return ok({
    ...{ dispatchId, state, work: places.length, reports },
    to: to === null ? null : { dispatchId: to.dispatchId, code: to.body.code, name: to.body.name },
  });
}
