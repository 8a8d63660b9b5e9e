import type { LockedDispatch } from '../ports/dispatch.store.js';
import type { LockedReport } from '../ports/report.store.js';
import type { Transaction } from '../ports/transaction.port.js';
import { lockForCoordinator, lockForRecipient } from '../shared/access.js';
import { ApplicationError } from '../shared/errors.js';
import type { Principal } from '../shared/principal.js';
import { toRfc3339 } from '#domain';

export interface ReportAnswer {
  readonly id: string;
  readonly state: LockedReport['state'];
  readonly version: number;
  /** RFC 3339 */
  readonly dueAt: string;
}

export const answerOf = (report: LockedReport): ReportAnswer => ({
  id: report.id,
  state: report.state,
  version: report.version,
  dueAt: toRfc3339(report.dueAt),
});

/** Locks a period report and its dispatch, dispatch first. */
export async function lockReport(
  tx: Transaction,
  principal: Principal,
  as: 'recipient' | 'coordinator',
  reportId: string,
  expectedVersion: number,
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
