import { decideHandOver, decideReceive, WORK_STANDING, type OtherBody } from '#domain';
import { perform, type Act, type PerformStores } from '../act/perform.js';
import { wholeDispatches, type LockedWhole } from '../dispatch/whole-dispatch.js';
import type { Successor } from '../ports/campaign.store.js';
import type { LockedDispatch } from '../ports/dispatch.store.js';
import type { Stores } from '../ports/transaction.port.js';
import { grouped } from '../shared/grouped.js';
import { SYSTEM } from '../shared/principal.js';

/**
 * What is open of a page of dispatches goes on in the document that replaces theirs: the work ends here as it stands, with
 * all that was handed in, and the body's own work of the new document goes on for it. Nobody is told: the new document
 * has told it. Done again it finds nothing left.
 */
export async function carryOver(
  tx: PerformStores & Stores<'campaigns' | 'directory'>,
  dispatches: readonly LockedDispatch[],
  { replacedBy, reason }: { readonly replacedBy: string; readonly reason: string },
): Promise<void> {
  const ids = dispatches.map(({ id }) => id);
  const successors = await tx.campaigns.successorsOf(replacedBy, ids);
  if (successors.length === 0) return;
  const wholes = await wholeDispatches(tx, dispatches);
  const onward = await tx.dispatches.lockMany(successors.map((one) => one.toDispatchId));
  const names = await tx.directory.bodiesByIds(dispatches.map(({ bodyId }) => bodyId));
  const of = new Map(successors.map((one) => [one.assignmentId, one]));
  const acts = dispatches.flatMap((dispatch): readonly Act[] => {
    const body = { bodyId: dispatch.bodyId, bodyName: names.get(dispatch.bodyId)?.name ?? '' };
    return carriedOf(wholes.get(dispatch.id) as LockedWhole, { of, onward, body, reason });
  });
  await perform(tx, SYSTEM, acts);
}

interface Carrying {
  readonly of: ReadonlyMap<string, Successor>;
  readonly onward: ReadonlyMap<string, LockedDispatch>;
  readonly body: OtherBody;
  readonly reason: string;
}

function carriedOf(
  { dispatch, work, exchanges }: LockedWhole,
  { of, onward, body, reason }: Carrying,
): readonly Act[] {
  const pieces = work.filter(
    ({ id, state }) => of.has(id) && ['open', 'handedIn'].includes(WORK_STANDING[state]),
  );
  if (pieces.length === 0) return [];
  const goesOn = new Map(
    pieces.map(({ id }) => [id, { assignmentId: of.get(id)?.toAssignmentId ?? '', to: body }]),
  );
  const left = decideHandOver(
    {
      ...{ dispatch, work: pieces },
      exchanges: exchanges.filter((one) => goesOn.has(one.assignmentId ?? '')),
    },
    { reason, goesOn, hasEnded: true },
  );
  if (!left.ok) return [];
  const joins = grouped(pieces, ({ id }) => of.get(id)?.toDispatchId ?? '');
  const received = [...joins].flatMap(([toDispatchId, own]): readonly Act[] => {
    const to = onward.get(toDispatchId);
    if (to === undefined) return [];
    const joined = own.map(({ id }) => ({
      assignmentId: of.get(id)?.toAssignmentId ?? '',
      from: { ...body, assignmentId: id },
    }));
    const decided = decideReceive(
      { dispatch: to, work: [], reports: [], exchanges: [], fresh: false },
      {
        ...{ reason, given: [], milestones: [], owedPeriods: [], acknowledgeBy: 0 },
        from: { origins: new Map(), joined },
      },
    );
    return decided.ok ? [{ dispatch: to, decision: { ...decided.value, tells: [] } }] : [];
  });
  // A new document that was refused takes nothing over: what is open ends with the old one.
  return received.length === 0 ? [] : [{ dispatch, decision: left.value }, ...received];
}
