import type { Decision } from '#domain';
import type { StoredFile } from '../ports/assignment.store.js';
import type { LockedDispatch } from '../ports/dispatch.store.js';
import type { Stores } from '../ports/transaction.port.js';
import { actorOf, type Principal } from '../shared/principal.js';
import { sealEvents } from '../shared/seal-events.js';
import { planOpenings, planReplans, type Openings } from './plan-ladders.js';
import { tell } from './tell.js';

/** What the body hands in with an act: too large for a decision, which only carries its hash. */
export type HandedIn =
  | {
      readonly kind: 'submission';
      readonly assignmentId: string;
      readonly id: string;
      readonly note: string;
      readonly files: readonly StoredFile[];
    }
  | {
      readonly kind: 'report';
      readonly reportId: string;
      readonly content: unknown;
      readonly files: readonly StoredFile[];
    };

/** One dispatch, locked, with what was decided about it. */
export interface Act {
  readonly dispatch: LockedDispatch;
  readonly decision: Decision;
  readonly handedIn?: HandedIn;
}

/** What applying decisions needs of a transaction. */
export type PerformStores = Stores<
  | 'clock'
  | 'ids'
  | 'digest'
  | 'dispatches'
  | 'assignments'
  | 'reports'
  | 'obligations'
  | 'notices'
  | 'policies'
  | 'outbox'
>;

/** A use case that decides about dispatches of one campaign, and perhaps about the campaign itself. */
export type ActCommand<Input, Output> = (
  tx: PerformStores & Stores<'campaigns'>,
  principal: Principal,
  input: Input,
) => Promise<Output>;

/** Acts applied by one statement a table. */
const PAGE_SIZE = 1_000;

/**
 * Applies what was decided about dispatches of one campaign: rows, events at the end of each chain, obligations
 * closed, opened and planned anew, notices. Set-wise: pages of statements, however many dispatches.
 *
 * @throws ApplicationError STALE_VERSION when a dispatch has moved since it was locked: a defect, since it is locked.
 */
export async function perform(
  tx: PerformStores,
  principal: Principal,
  acts: readonly Act[],
): Promise<void> {
  for (let from = 0; from < acts.length; from += PAGE_SIZE) {
    await performPage(tx, principal, acts.slice(from, from + PAGE_SIZE));
  }
}

async function performPage(
  tx: PerformStores,
  principal: Principal,
  acts: readonly Act[],
): Promise<void> {
  // Planned first: whether the workflow must wake sooner is asked of the ladders as they were.
  const openings = await planOpenings(tx, acts);
  const replans = await planReplans(tx, acts);
  await writeDispatches(tx, principal, acts);
  await tx.assignments.saveMany(acts.flatMap(({ decision }) => decision.work));
  await tx.assignments.judge(acts.flatMap(({ decision }) => decision.judges));
  await writeReports(tx, principal, acts);
  for (const act of acts) await keepHandedIn(tx, principal, act);
  await openObligations(tx, acts, openings);
  await tx.obligations.replan(replans);
  await tell(
    tx,
    acts.flatMap(({ dispatch, decision }) => decision.tells.map((told) => ({ dispatch, told }))),
  );
}

async function openObligations(
  tx: PerformStores,
  [first]: readonly Act[],
  openings: Openings | null,
): Promise<void> {
  if (first === undefined || openings === null) return;
  const { policyVersion, rows } = openings;
  await tx.obligations.insert(first.dispatch.campaignId, policyVersion, rows);
}

async function writeDispatches(
  tx: PerformStores,
  principal: Principal,
  acts: readonly Act[],
): Promise<void> {
  const occurredAt = tx.clock.now();
  const actor = actorOf(principal);
  const written = acts
    .filter(({ decision }) => decision.dispatch !== null || decision.events.length > 0)
    .map(({ dispatch, decision }) => {
      const { campaignId, id } = dispatch;
      const { sealed, head } = sealEvents(
        tx.digest,
        dispatch.chain,
        decision.events.map((event) => ({ campaignId, dispatchId: id, event, actor, occurredAt })),
      );
      return { dispatch, move: decision.dispatch, sealed, head };
    });
  await tx.dispatches.saveMany({
    changes: written,
    answeredBy: actor,
    events: written.flatMap((one) => one.sealed),
    closes: acts.flatMap(({ decision }) => decision.closes),
  });
}

async function writeReports(
  tx: PerformStores,
  principal: Principal,
  acts: readonly Act[],
): Promise<void> {
  await tx.reports.insertReports(
    acts.flatMap(({ dispatch: { id: dispatchId, campaignId, bodyId }, decision }) =>
      decision.newReports.map(({ reportId, periodId, dueAt }) => {
        return { id: reportId, periodId, campaignId, dispatchId, bodyId, dueAt };
      }),
    ),
  );
  await tx.reports.saveMany(
    acts.flatMap(({ decision, handedIn }) =>
      decision.reports.map(({ id, move }) => ({
        id,
        move,
        content: handedIn?.kind === 'report' ? handedIn.content : undefined,
      })),
    ),
    actorOf(principal),
  );
}

async function keepHandedIn(
  tx: PerformStores,
  principal: Principal,
  { dispatch: { campaignId }, handedIn }: Act,
): Promise<void> {
  if (handedIn?.kind === 'submission') {
    const submittedBy = actorOf(principal);
    await tx.assignments.addSubmission({ ...handedIn, campaignId, submittedBy });
  } else if (handedIn !== undefined) {
    await tx.reports.attach(campaignId, handedIn.reportId, handedIn.files);
  }
}
