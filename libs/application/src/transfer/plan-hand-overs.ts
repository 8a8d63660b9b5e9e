import {
  decideHandOver,
  decideHandOverAll,
  hasEndedBy,
  isOffered,
  isOut,
  localDateOf,
  ok,
  REPORT_STANDING,
  transitionDispatch,
  type Decision,
  type HandingOver,
  type Instant,
  type OtherBody,
  type Result,
} from '#domain';
import type { Act, PerformStores } from '../act/perform.js';
import type { LockedWhole } from '../dispatch/whole-dispatch.js';
import type { LockedAssignment } from '../ports/assignment.store.js';
import type { LockedCampaign, SetMove } from '../ports/campaign.store.js';
import type { BodyRef, ReachableBody } from '../ports/directory.store.js';
import type { LockedDispatch } from '../ports/dispatch.store.js';
import type { Stores } from '../ports/transaction.port.js';
import type { ApplicationError } from '../shared/errors.js';
import { grouped } from '../shared/grouped.js';
import { mustFollow, notAllowed, type Shown } from '../shared/must-follow.js';
import type { Principal } from '../shared/principal.js';
import { settle } from '../shared/shared-command.js';
import { shownOfDispatch, shownOfWork } from '../shared/shown.js';
import { dateOf, isMovable, milestonesOf, placeOf, type DateWish, type Place } from './places.js';
import {
  bring,
  lockReceivers,
  ownWorkOf,
  type Destination,
  type Receiver,
  type Receivers,
} from './receivers.js';

/** What one body hands over. */
export interface Handing {
  readonly campaign: LockedCampaign;
  /** Its dispatch and all that came with it, locked. */
  readonly whole: LockedWhole;
  /** Whom the document itself goes to, with all that is not named; null: only what is named goes. */
  readonly documentTo: ReachableBody | null;
  /** Where named pieces go, by their id; null: they end. */
  readonly pieces: ReadonlyMap<string, ReachableBody | null>;
}

export interface HandingWish extends DateWish {
  /** Bodies that do not have the document get it on paper. */
  readonly onPaper: boolean;
  readonly reason: string;
}

export interface HandedOverTo {
  readonly state: LockedDispatch['state'];
  readonly places: readonly (Place & { readonly body: ReachableBody })[];
  /** Where the document goes on, or the first piece. */
  readonly to: { readonly dispatchId: string; readonly body: ReachableBody } | null;
  /** Reports of open periods that are owed there now. */
  readonly reports: number;
}

export interface PlannedHandOvers {
  /** What becomes of each, in their order. */
  readonly outcomes: readonly Result<HandedOverTo, ApplicationError>[];
  readonly acts: readonly Act[];
  readonly before: () => Promise<void>;
}

export type TransferStores = PerformStores & Stores<'campaigns' | 'directory' | 'journal'>;

/**
 * Decides, for any number of bodies at once, how their work goes on with others: each for itself, and what is refused to
 * one keeps nobody else. Whoever gives is given nothing by the same act.
 */
export async function planHandOvers(
  tx: TransferStores,
  principal: Principal,
  handings: readonly Handing[],
  wish: HandingWish,
): Promise<PlannedHandOvers> {
  const receivers = await lockReceivers(tx, principal, destinationsOf(handings), wish);
  const around: Around = {
    ...{ tx, principal, receivers, reason: wish.reason },
    givers: await tx.directory.bodiesByIds([
      ...new Set(handings.map(({ whole }) => whole.dispatch.bodyId)),
    ]),
    dateOfWork: await dateOf(tx, wish),
  };
  const settled = (await withLastPieces(tx, handings)).map((handing) =>
    settle(() => hand(handing, around)),
  );
  const handed = settled.flatMap((one) => (one.ok ? [one.value] : []));
  const { acts, reports, send } = await receivers.decide(wish.reason);
  return {
    outcomes: settled.map((one) => (one.ok ? ok(outcomeOf(one.value, reports)) : one)),
    acts: [
      ...acts,
      ...handed.map(({ handing, decision }) => ({ dispatch: handing.whole.dispatch, decision })),
    ],
    async before() {
      await send();
      await tx.campaigns.moveSets(handed.flatMap(({ handing }) => setMovesOf(handing)));
    },
  };
}

interface Around {
  readonly tx: TransferStores;
  readonly principal: Principal;
  readonly receivers: Receivers;
  readonly givers: ReadonlyMap<string, BodyRef>;
  readonly dateOfWork: (work: LockedAssignment) => Instant | null;
  readonly reason: string;
}

interface Handed {
  readonly handing: Handing;
  readonly decision: Decision;
  readonly places: HandedOverTo['places'];
  readonly to: Receiver | null;
  readonly body: ReachableBody | null;
}

/** @throws ApplicationError TRANSITION_NOT_ALLOWED, DUE_NOT_LATER; nothing has been brought to anybody then. */
function hand(handing: Handing, around: Around): Handed {
  const { tx, receivers, givers, reason, dateOfWork } = around;
  const { whole, documentTo } = handing;
  const { dispatch } = whole;
  const bound = boundOf(handing);
  const brought = [...grouped(bound, ({ to }) => to)].map(([body, own]) => {
    const receiver = receivers.of(dispatch.campaignId, body.id);
    const places = own.map(({ work }) => placeOf(tx, work, ownWorkOf(receiver), dateOfWork));
    return { body, receiver, places };
  });
  const document = documentTo === null ? null : receivers.of(dispatch.campaignId, documentTo.id);
  const places = brought.flatMap((one) =>
    one.places.map((place) => ({ ...place, body: one.body })),
  );
  const giver = givers.get(dispatch.bodyId);
  const over: HandingOver = {
    reason,
    hasEnded: giver !== undefined && hasEndedBy(giver, localDateOf(tx.clock.now())),
    goesOn: new Map(
      places.map(({ from, to, body }) => [from, { assignmentId: to, to: namedAs(body) }]),
    ),
  };
  const decision = decideOver(handing, over, document, around);
  const from = { bodyId: dispatch.bodyId, bodyName: giver?.name ?? '' };
  for (const one of brought) {
    bring(one.receiver, from, one.places, milestonesOf(tx, whole, one.places));
  }
  document?.setsOf.push(dispatch.bodyId);
  const [first] = brought;
  const body = documentTo ?? first?.body ?? null;
  return { handing, decision, places, to: document ?? first?.receiver ?? null, body };
}

function decideOver(
  { whole, documentTo, pieces }: Handing,
  over: HandingOver,
  document: Receiver | null,
  { tx, principal }: Around,
): Decision {
  const work = whole.work.filter(({ id }) => pieces.has(id));
  if (documentTo === null || document === null) {
    const exchanges = whole.exchanges.filter(
      ({ assignmentId }) => assignmentId !== null && pieces.has(assignmentId),
    );
    return mustFollow(decideHandOver({ ...whole, work, exchanges }, over), () =>
      shownOf(principal, whole, work, tx.clock.now()),
    );
  }
  const dropped = new Set([...pieces].flatMap(([id, to]) => (to === null ? [id] : [])));
  const all = { to: namedAs(documentTo), toDispatchId: document.whole.dispatch.id, dropped };
  return mustFollow(decideHandOverAll(whole, { ...over, ...all }), () =>
    shownOf(principal, whole, null, tx.clock.now()),
  );
}

const namedAs = ({ id: bodyId, name: bodyName }: ReachableBody): OtherBody => ({
  bodyId,
  bodyName,
});

/** The pieces that go on, and with whom. */
const boundOf = ({ whole, documentTo, pieces }: Handing) =>
  whole.work.filter(isMovable).flatMap((work) => {
    const to = pieces.has(work.id) ? pieces.get(work.id) : documentTo;
    return to == null ? [] : [{ work, to }];
  });

/**
 * Who hands over the last it has before acknowledging it has nothing left to acknowledge: the document goes too, unless
 * its body reports on it.
 */
async function withLastPieces(
  tx: TransferStores,
  handings: readonly Handing[],
): Promise<readonly Handing[]> {
  const last = handings.filter(({ whole, documentTo, pieces }) => {
    const { work, reports, dispatch } = whole;
    const isReporting = reports.some(({ state }) =>
      ['missing', 'returned', 'handedIn'].includes(REPORT_STANDING[state]),
    );
    const isLast = work.every((one) => pieces.has(one.id) || !isMovable(one));
    const unanswered = transitionDispatch(dispatch.state, 'acknowledge').ok;
    return documentTo === null && unanswered && isLast && !isReporting;
  });
  if (last.length === 0) return handings;
  const reporting = await tx.reports.haveSeries(last.map(({ whole }) => whole.dispatch.id));
  return handings.map((handing) => {
    const [to, ...others] = new Set(handing.pieces.values());
    const whole = last.includes(handing) && !reporting.has(handing.whole.dispatch.id);
    const isStuck = handing.whole.work.some((one) => handing.pieces.has(one.id) && !isMovable(one));
    const isOne = to !== null && to !== undefined && others.length === 0;
    return whole && isOne && !isStuck ? { ...handing, documentTo: to } : handing;
  });
}

function destinationsOf(handings: readonly Handing[]): readonly Destination[] {
  return [...grouped(handings, ({ campaign }) => campaign)].map(([campaign, own]) => ({
    campaign,
    bodies: [
      ...new Map(
        own
          .flatMap(({ documentTo, pieces }) => [documentTo, ...pieces.values()])
          .flatMap((body) => (body === null ? [] : [[body.id, body] as const])),
      ).values(),
    ],
  }));
}

const setMovesOf = ({ whole, documentTo }: Handing): readonly SetMove[] =>
  documentTo === null
    ? []
    : [
        {
          campaignId: whole.dispatch.campaignId,
          fromBodyId: whole.dispatch.bodyId,
          toBodyId: documentTo.id,
        },
      ];

const outcomeOf = (
  { handing: { whole, documentTo }, decision, places, to, body }: Handed,
  reports: ReadonlyMap<string, number>,
): HandedOverTo => ({
  state: decision.dispatch?.state ?? whole.dispatch.state,
  places,
  to: to === null || body === null ? null : { dispatchId: to.whole.dispatch.id, body },
  reports: documentTo === null ? 0 : (reports.get(to?.whole.dispatch.id ?? '') ?? 0),
});

/**
 * Why what is asked cannot be handed over: the piece that has ended, or of the whole document a report that waits for its
 * verdict, or the document itself.
 */
function shownOf(
  principal: Principal,
  { reports, dispatch }: LockedWhole,
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
