import type { Decision, EvidenceLink, WorkFigure } from '#domain';
import { grouped } from '../shared/grouped.js';
import { belowOf } from '../cascade/ended-by.js';
import { mailBelow } from '../cascade/tell-below.js';
import type { StoredFile } from '../ports/assignment.store.js';
import type { LockedDispatch } from '../ports/dispatch.store.js';
import type { Stores, Transaction } from '../ports/transaction.port.js';
import { actorOf, type Principal } from '../shared/principal.js';
import { sealEvents } from '../shared/seal-events.js';
import { inOrder, inPages } from './in-flight.js';
import { planOpenings, planReplans } from './plan-ladders.js';
import { tell, tellingsOf } from './tell.js';

/** What the body hands in with an act: too large for a decision, which only carries its hash. */
export type HandedIn =
  | {
      readonly kind: 'submission';
      readonly assignmentId: string;
      readonly id: string;
      readonly note: string;
      readonly files: readonly StoredFile[];
      readonly links: readonly EvidenceLink[];
      readonly figure: WorkFigure | null;
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

/** An act with who does it: acts of several people may be performed together. */
interface DoneBy extends Act {
  readonly principal: Principal;
}

/** What applying decisions needs of a transaction. */
export type PerformStores = Stores<
  | 'clock'
  | 'ids'
  | 'digest'
  | 'dispatches'
  | 'assignments'
  | 'exchanges'
  | 'reports'
  | 'obligations'
  | 'notices'
  | 'policies'
  | 'outbox'
>;

/** A use case that decides about dispatches of one campaign, and perhaps about the campaign itself. */
export type ActCommand<Input, Output, More extends keyof Transaction = never> = (
  tx: PerformStores & Stores<'campaigns' | More>,
  principal: Principal,
  input: Input,
) => Promise<Output>;

/** As `performTogether`, for the acts of one principal. */
export const perform = (
  tx: PerformStores,
  principal: Principal,
  acts: readonly Act[],
): Promise<void> =>
  performTogether(
    tx,
    acts.map((act) => ({ ...act, principal })),
  );

/**
 * Applies what was decided about different dispatches: rows, events at the end of each chain, obligations closed, opened
 * and planned anew, notices. Set-wise: pages of statements, however many dispatches and whoever acts.
 *
 * @throws ApplicationError STALE_VERSION when a dispatch has moved since it was locked: a defect, since it is locked.
 */
export async function performTogether(tx: PerformStores, acts: readonly DoneBy[]): Promise<void> {
  const campaigns = [...grouped(acts, ({ dispatch }) => dispatch.campaignId).values()];
  // Planned first: whether the workflow must wake sooner is asked of the ladders as they were.
  const plans = [];
  for (const own of campaigns) {
    plans.push({ openings: await planOpenings(tx, own), replans: await planReplans(tx, own) });
  }
  await inPages(acts, (page) => writePage(tx, page));
  for (const { openings, replans } of plans) {
    if (openings !== null) {
      const { campaignId, policyVersion, rows } = openings;
      await inPages(rows, (page) => tx.obligations.insert(campaignId, policyVersion, page));
    }
    await inPages(replans, (page) => tx.obligations.replan(page));
  }
  for (const own of campaigns) {
    await tell(tx, tellingsOf(own));
  }
  await mailBelow(tx, await belowOf(tx, acts));
}

function writePage(tx: PerformStores, acts: readonly DoneBy[]): Promise<void> {
  writeDispatches(tx, acts);
  return inOrder([
    ...writeNewWork(tx, acts),
    tx.assignments.saveMany(acts.flatMap(({ decision }) => decision.work)),
    tx.assignments.judge(acts.flatMap(({ decision }) => decision.judges)),
    tx.assignments.markNudged(acts.flatMap(({ decision }) => decision.nudges)),
    ...[...grouped(acts, ({ principal }) => principal)].flatMap(([principal, own]) => [
      writeReports(tx, principal, own),
      writeExchanges(tx, principal, own),
    ]),
    ...acts.map((act) => keepHandedIn(tx, act)),
  ]);
}

function writeDispatches(tx: PerformStores, acts: readonly DoneBy[]): void {
  const occurredAt = tx.clock.now();
  const written = acts
    .filter(({ decision }) => decision.dispatch !== null || decision.events.length > 0)
    .map(({ dispatch, decision, principal }) => {
      const { campaignId, id } = dispatch;
      const actor = actorOf(principal);
      const { sealed, head } = sealEvents(
        tx.digest,
        dispatch.chain,
        decision.events.map((event) => ({ campaignId, dispatchId: id, event, actor, occurredAt })),
      );
      return { dispatch, move: decision.dispatch, sealed, head, actor };
    });
  tx.dispatches.saveMany({
    changes: written,
    events: written.flatMap((one) => one.sealed),
    closes: acts.flatMap(({ decision }) => decision.closes),
  });
}

/** None where no act gives work: most do not. */
function writeNewWork(tx: PerformStores, acts: readonly Act[]): readonly Promise<void>[] {
  const givenAt = tx.clock.now();
  const giving = acts.filter(({ decision }) => decision.newWork.length > 0);
  return [...grouped(giving, ({ dispatch }) => dispatch.campaignId)].map(([campaignId, own]) =>
    tx.dispatches.insertAssignments(
      campaignId,
      own.flatMap(({ dispatch: { id: dispatchId, bodyId }, decision }) =>
        decision.newWork.map((work) => ({ ...work, dispatchId, bodyId, givenAt })),
      ),
    ),
  );
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

async function writeExchanges(
  tx: PerformStores,
  principal: Principal,
  acts: readonly Act[],
): Promise<void> {
  const opened = acts.flatMap(({ dispatch: { id: dispatchId, campaignId }, decision }) =>
    decision.newExchanges.map((one) => ({ ...one, dispatchId, campaignId })),
  );
  await tx.exchanges.insert(opened, actorOf(principal), tx.clock.now());
  await tx.exchanges.saveMany(
    acts.flatMap(({ decision }) => decision.exchanges),
    actorOf(principal),
  );
}

async function keepHandedIn(
  tx: PerformStores,
  { dispatch: { campaignId }, handedIn, principal }: DoneBy,
): Promise<void> {
  if (handedIn?.kind === 'submission') {
    const submittedBy = actorOf(principal);
    await tx.assignments.addSubmission({ ...handedIn, campaignId, submittedBy });
  } else if (handedIn !== undefined) {
    await tx.reports.attach(campaignId, handedIn.reportId, handedIn.files);
  }
}
