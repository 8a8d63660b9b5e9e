import { decideAcceptReport, ok, refused, together, type Instant } from '#domain';
import { perform, type ActCommand } from '../act/perform.js';
import { refusalOf, type RowAnswer } from '../assignment/act-on-many.usecase.js';
import type { LockedDispatch } from '../ports/dispatch.store.js';
import type { LockedReport } from '../ports/report.store.js';
import { forCoordinator } from '../shared/access.js';
import { ApplicationError } from '../shared/errors.js';
import { grouped } from '../shared/grouped.js';
import { mustFollow } from '../shared/must-follow.js';
import type { Principal } from '../shared/principal.js';
import { settle } from '../shared/shared-command.js';
import { shownOfReport } from '../shared/shown.js';
import { reportAnswer, type ReportAnswer } from './act-on-report.js';

/** The version that was seen goes with each. Each report stands once. */
interface ReportToAccept {
  readonly id: string;
  readonly version: number;
}

/**
 * "Chấp nhận" of many reports, each for itself: what may be accepted is, every other says why not. In one transaction and
 * set-wise; every body is thanked as for one.
 */
export const acceptReports: ActCommand<
  { readonly rows: readonly ReportToAccept[] },
  readonly RowAnswer<ReportAnswer>[]
> = async (tx, principal, { rows }) => {
  const ids = rows.map(({ id }) => id);
  const dispatches = await tx.dispatches.lockOfPeriodReports(ids);
  const reports = new Map((await tx.reports.lockMany(ids)).map((one) => [one.id, one]));
  const now = tx.clock.now();
  const settled = rows.map(({ id, version }) => ({
    id,
    ...settle(() => {
      const report = reports.get(id);
      const dispatch = report === undefined ? undefined : dispatches.get(report.dispatchId);
      if (report === undefined || dispatch === undefined) throw new ApplicationError('NOT_FOUND');
      return decideOne(principal, { dispatch, report }, version, now);
    }),
  }));
  const done = settled.flatMap((one) => (one.ok ? [one.value] : []));
  const acts = [...grouped(done, ({ dispatch }) => dispatch)].map(([dispatch, own]) => ({
    dispatch,
    decision: together(own.map(({ decision }) => decision)),
  }));
  await perform(tx, principal, acts);
  return settled.map((one) => {
    if (!one.ok) return { id: one.id, ...refused(refusalOf(one.error)) };
    const { report, decision } = one.value;
    const state = decision.reports[0]?.move.state ?? report.state;
    const after = { ...report, state, version: report.version + 1 };
    return { id: one.id, ...ok(reportAnswer(after)) };
  });
};

/** @throws ApplicationError as the act on this one alone. */
function decideOne(
  principal: Principal,
  row: { readonly dispatch: LockedDispatch; readonly report: LockedReport },
  given: number,
  now: Instant,
) {
  const { dispatch, report } = row;
  forCoordinator(principal, dispatch);
  if (report.version !== given) {
    throw new ApplicationError('STALE_VERSION', { current: report.version, given });
  }
  const decision = mustFollow(decideAcceptReport(row, now), () => shownOfReport(principal, row));
  return { dispatch, report, decision };
}
