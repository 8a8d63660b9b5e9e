import { transitionDispatch } from '../dispatch/index.js';
import { isOut } from '../standing/index.js';
import { ok, refused, toRfc3339, type Instant } from '../shared/index.js';
import type { Decided, NewWork, OwedPeriod, ToTell } from './decision.js';
import type { WholeDispatch } from './dispatch-acts.js';
import type { MilestoneOfWork } from './milestone-acts.js';
import { settle } from './settle.js';
import type { OtherBody } from './transfer-acts.js';

/** A piece of work as another body had it. */
export interface Origin extends OtherBody {
  readonly assignmentId: string;
}

/** What other bodies hand over. */
export interface HandedOver {
  /** Where each piece of given work comes from, by its own id. */
  readonly origins: ReadonlyMap<string, Origin>;
  /** Work of the same task and role that the body has in hand already: it goes on for both. */
  readonly joined: readonly { readonly assignmentId: string; readonly from: Origin }[];
}

export interface Receiving {
  readonly reason: string;
  readonly given: readonly NewWork[];
  /** null: nobody hands it over, the body is added to the campaign. */
  readonly from: HandedOver | null;
  /** What is still to be reached of the given work. */
  readonly milestones: readonly MilestoneOfWork[];
  /** Reports that the body owes from now on. */
  readonly owedPeriods: readonly OwedPeriod[];
  /** By when the body must have acknowledged a document it did not have, or not any more. */
  readonly acknowledgeBy: Instant;
}

/**
 * A body gets work after the launch: what another one hands over, or its share as one of those who were forgotten, or are
 * new. Whom the document reaches only now (`fresh`), or again after it was handed over, must acknowledge it; whoever has
 * it already is told what has come.
 *
 * @returns refused where the document was refused or taken back: it must be given back first.
 */
export function decideReceive(
  { fresh, ...whole }: WholeDispatch & { readonly fresh: boolean },
  { from, reason, given, milestones, owedPeriods, acknowledgeBy }: Receiving,
): Decided {
  const { dispatch } = whole;
  const comesBack = transitionDispatch(dispatch.state, 'redeliver');
  if (isOut(dispatch.state) && !comesBack.ok) {
    return refused({ state: dispatch.state, act: 'receive' });
  }
  const joined = from?.joined ?? [];
  return ok(
    settle(
      { ...whole, fresh },
      {
        dispatch: comesBack.ok
          ? { state: comesBack.value, answeredAt: null, declineReason: null, suggestedBody: null }
          : null,
        newWork: given,
        newReports: owedPeriods,
        newExchanges: milestones.map(({ exchange }) => exchange),
      },
      {
        acknowledgeBy,
        events: [
          ...(comesBack.ok ? [{ type: 'dispatchRedelivered' as const, data: { reason } }] : []),
          ...given.map(({ id, taskId, role, dueAt, originalDueAt }) => ({
            type: 'assignmentGiven' as const,
            data: {
              ...{ assignmentId: id, taskId, role, reason },
              ...{ dueAt: written(dueAt), originalDueAt: written(originalDueAt) },
              from: from === null ? null : namedIn(originOf(from, id)),
            },
          })),
          ...milestones.map(({ event }) => event),
          ...joined.map((one) => ({
            type: 'assignmentJoined' as const,
            data: {
              assignmentId: one.assignmentId,
              fromAssignmentId: one.from.assignmentId,
              fromBodyId: one.from.bodyId,
              reason,
            },
          })),
          ...owedPeriods.map(({ reportId, periodId }) => ({
            type: 'reportOpened' as const,
            data: { reportId, periodId },
          })),
        ],
        tells:
          fresh || comesBack.ok || from === null
            ? []
            : [
                ...given.map(({ id }) => ({ id, origin: originOf(from, id) })),
                ...joined.map((one) => ({ id: one.assignmentId, origin: one.from })),
              ].map(({ id, origin }) => receivedOf(dispatch.version, id, origin, reason)),
      },
    ),
  );
}

function originOf({ origins }: HandedOver, id: string): Origin {
  const origin = origins.get(id);
  if (origin === undefined) throw new Error(`Work ${id} comes from nowhere`);
  return origin;
}

const namedIn = ({ bodyId, assignmentId }: Origin) => ({ bodyId, assignmentId });

const receivedOf = (
  version: number,
  subjectId: string,
  { bodyId, bodyName }: OtherBody,
  reason: string,
): ToTell => ({
  to: 'body',
  subjectId,
  key: `received ${version} ${bodyId}`,
  inOneMail: `received ${version} ${bodyId}`,
  notice: { template: 'changed', data: { kind: 'received', reason, bodyName } },
});

const written = (instant: Instant | null): string | null =>
  instant === null ? null : toRfc3339(instant);
