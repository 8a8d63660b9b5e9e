import {
  decideReceive,
  isOut,
  transitionDispatch,
  type MilestoneOfWork,
  type NewWork,
  type Origin,
} from '#domain';
import type { Act, PerformStores } from '../act/perform.js';
import { acknowledgeBy } from '../dispatch/acknowledge-by.js';
import { wholeDispatches, type LockedWhole } from '../dispatch/whole-dispatch.js';
import type { LockedCampaign } from '../ports/campaign.store.js';
import type { ReachableBody } from '../ports/directory.store.js';
import type { Stores } from '../ports/transaction.port.js';
import { owedPeriodsOf } from '../report/owed-periods.js';
import { mustFollow, notAllowed } from '../shared/must-follow.js';
import type { Principal } from '../shared/principal.js';
import type { OwnWork, Place } from './places.js';
import { readyDispatches, type ReadyDispatches } from './send-to-bodies.js';

/** A body of a campaign that work goes on with: what it has, and what an act brings it. */
export interface Receiver {
  readonly whole: LockedWhole;
  /** The document reaches it with the act. */
  readonly fresh: boolean;
  readonly given: NewWork[];
  readonly origins: Map<string, Origin>;
  readonly joined: { assignmentId: string; from: Origin }[];
  readonly milestones: MilestoneOfWork[];
  /** Whose sets it takes over. */
  readonly setsOf: string[];
}

export interface Receivers {
  /** @throws ApplicationError TRANSITION_NOT_ALLOWED for a body that has refused the document. */
  readonly of: (campaignId: string, bodyId: string) => Receiver;
  /** What those that are brought something must do, and the dispatches that must be written before. */
  readonly decide: (reason: string) => Promise<{
    readonly acts: readonly Act[];
    readonly reports: ReadonlyMap<string, number>;
    readonly send: () => Promise<void>;
  }>;
}

export interface Destination {
  readonly campaign: LockedCampaign;
  readonly bodies: readonly ReachableBody[];
}

type ReceiverStores = PerformStores & Stores<'campaigns' | 'journal'>;

/** Locks what the bodies have of their campaigns; for those that have nothing a dispatch is made ready, and not written. */
export async function lockReceivers(
  tx: ReceiverStores,
  principal: Principal,
  destinations: readonly Destination[],
  { onPaper, reason }: { readonly onPaper: boolean; readonly reason: string },
): Promise<Receivers> {
  const known = [];
  const ready: ReadyDispatches[] = [];
  for (const { campaign, bodies } of destinations) {
    const ids = bodies.map(({ id }) => id);
    const found = await tx.dispatches.lockOfBodies(campaign.id, ids);
    known.push(...found);
    const has = new Set(found.map(({ bodyId }) => bodyId));
    const fresh = ids.filter((id) => !has.has(id));
    if (fresh.length === 0) continue;
    const recipients = fresh.map((bodyId) => ({ bodyId, setNos: [], onPaper }));
    ready.push(readyDispatches(tx, principal, campaign, recipients, reason));
  }
  const receivers = new Map<string, Receiver>();
  const add = (whole: LockedWhole, fresh: boolean) =>
    receivers.set(`${whole.dispatch.campaignId} ${whole.dispatch.bodyId}`, {
      ...{ whole, fresh, given: [], origins: new Map<string, Origin>() },
      ...{ joined: [], milestones: [], setsOf: [] },
    });
  for (const whole of (await wholeDispatches(tx, known)).values()) add(whole, false);
  for (const { dispatches } of ready) {
    for (const dispatch of dispatches) {
      add({ dispatch, work: [], reports: [], exchanges: [] }, true);
    }
  }
  return {
    of(campaignId, bodyId) {
      const receiver = receivers.get(`${campaignId} ${bodyId}`);
      if (receiver === undefined) throw new Error(`Body ${bodyId} was not asked for`);
      const { state } = receiver.whole.dispatch;
      if (isOut(state) && !transitionDispatch(state, 'redeliver').ok) {
        throw notAllowed('dispatch', { because: 'documentRefused', state });
      }
      return receiver;
    },
    decide: (reason) => decide(tx, [...receivers.values()].filter(isBrought), ready, reason),
  };
}

const isBrought = ({ given, joined, setsOf }: Receiver): boolean =>
  given.length + joined.length + setsOf.length > 0;

async function decide(
  tx: ReceiverStores,
  brought: readonly Receiver[],
  ready: readonly ReadyDispatches[],
  reason: string,
): ReturnType<Receivers['decide']> {
  const owed = await owedPeriodsOf(
    tx,
    brought.filter(({ setsOf }) => setsOf.length > 0).map(({ whole }) => whole.dispatch),
    new Map(brought.map(({ whole, setsOf }) => [whole.dispatch.id, { setsOf }])),
  );
  const acts: Act[] = [];
  for (const { whole, fresh, given, origins, joined, milestones } of brought) {
    const { dispatch } = whole;
    const owedPeriods = owed.get(dispatch.id) ?? [];
    const receiving = {
      ...{ reason, given, milestones, from: { origins, joined }, owedPeriods },
      acknowledgeBy: await acknowledgeBy(tx, dispatch),
    };
    const decision = mustFollow(decideReceive({ ...whole, fresh }, receiving), () => {
      throw notAllowed('dispatch', { because: 'documentRefused', state: dispatch.state });
    });
    acts.push({ dispatch, decision });
  }
  const reached = new Set(acts.map(({ dispatch }) => dispatch.id));
  return {
    acts,
    reports: new Map(
      acts.map(({ dispatch, decision }) => [dispatch.id, decision.newReports.length]),
    ),
    send: async () => {
      for (const one of ready) await one.send(reached);
    },
  };
}

/** What the body has, with what it is brought by the same act so far. */
export const ownWorkOf = ({ whole, given }: Receiver): readonly OwnWork[] => [
  ...whole.work,
  ...given.map((one) => ({ ...one, state: 'assigned' as const })),
];

/** Brings a body pieces of work of another. */
export function bring(
  receiver: Receiver,
  from: Omit<Origin, 'assignmentId'>,
  places: readonly Place[],
  milestones: readonly MilestoneOfWork[],
): void {
  for (const { from: assignmentId, to, given } of places) {
    const origin = { ...from, assignmentId };
    if (given === null) receiver.joined.push({ assignmentId: to, from: origin });
    else {
      receiver.given.push(given);
      receiver.origins.set(to, origin);
    }
  }
  receiver.milestones.push(...milestones);
}
