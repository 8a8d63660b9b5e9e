import { toRfc3339, type Decided, type Instant, type OneReport } from '#domain';
import { perform, type HandedIn, type PerformStores } from '../act/perform.js';
import type { LockedDispatch } from '../ports/dispatch.store.js';
import type { LockedReport } from '../ports/report.store.js';
import type { Stores } from '../ports/transaction.port.js';
import { lockForCoordinator, lockForRecipient } from '../shared/access.js';
import { ApplicationError } from '../shared/errors.js';
import { mustFollow } from '../shared/must-follow.js';
import type { Principal } from '../shared/principal.js';
import { shownOfReport } from '../shared/shown.js';

export interface ReportAnswer {
  readonly id: string;
  readonly state: LockedReport['state'];
  readonly version: number;
  /** RFC 3339 */
  readonly dueAt: string;
}

export const reportAnswer = (report: LockedReport): ReportAnswer => ({
  id: report.id,
  state: report.state,
  version: report.version,
  dueAt: toRfc3339(report.dueAt),
});

interface ReportToLock {
  readonly reportId: string;
  readonly as: 'recipient' | 'coordinator';
  /** From If-Match. */
  readonly expectedVersion: number;
}

interface LockedOneReport extends OneReport {
  readonly report: LockedReport;
}

/** One act on one period report: locked, decided, applied, answered. */
export interface ActOnReport extends ReportToLock {
  /** null: it stands so already, nothing is written. */
  readonly decide: (facts: LockedOneReport, now: Instant) => Decided | null;
  readonly handedIn?: HandedIn;
}

/**
 * Does what all acts on a period report share.
 *
 * @throws ApplicationError NOT_FOUND, FORBIDDEN, STALE_VERSION, TRANSITION_NOT_ALLOWED.
 */
export async function actOnReport(
  tx: PerformStores,
  principal: Principal,
  { decide, handedIn, ...toLock }: ActOnReport,
): Promise<ReportAnswer> {
  const { dispatch, report } = await lockReport(tx, principal, toLock);
  const decided = decide({ dispatch, report }, tx.clock.now());
  if (decided === null) return reportAnswer(report);
  const decision = mustFollow(decided, () => shownOfReport(principal, { dispatch, report }));
  const act = { dispatch, decision, ...(handedIn === undefined ? {} : { handedIn }) };
  await perform(tx, principal, [act]);
  const state = decision.reports[0]?.move.state ?? report.state;
  return reportAnswer({ ...report, state, version: report.version + 1 });
}

/** Locks a period report and its dispatch, dispatch first. Needs a person signed in. */
async function lockReport(
  tx: Stores<'dispatches' | 'reports'>,
  principal: Principal,
  { reportId, as, expectedVersion }: ReportToLock,
): Promise<{ readonly dispatch: LockedDispatch; readonly report: LockedReport }> {
  if (principal.kind === 'mailLink') throw new ApplicationError('FORBIDDEN');
  const found = tx.dispatches.lockOfPeriodReport(reportId);
  const dispatch =
    as === 'recipient'
      ? await lockForRecipient(principal, found)
      : await lockForCoordinator(principal, found);
  const report = await tx.reports.lock(reportId);
  if (report === null) throw new ApplicationError('NOT_FOUND');
  if (report.version !== expectedVersion) {
    throw new ApplicationError('STALE_VERSION', {
      current: report.version,
      given: expectedVersion,
    });
  }
  return { dispatch, report };
}
