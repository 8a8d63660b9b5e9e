import {
  allOffersOfDispatch,
  allOffersOfWork,
  isOffered,
  offersOfReport,
  prefilledReport,
  reportUpward,
  workStatus,
  type AnyDispatchOffer,
  type AnyWorkOffer,
  type Instant,
  type Prefill,
  type ReportOffer,
  type WorkStatus,
} from '#domain';
import type {
  AssignmentView,
  DispatchTask,
  DispatchView,
  FileView,
} from '../ports/views/dispatch.view.js';
import type { EventPlace, EventView } from '../ports/views/event.view.js';
import type { ReportSource } from '../ports/views/consolidation.view.js';
import type { Stores } from '../ports/transaction.port.js';
import type { PrintedRows } from '../ports/printed-rows.js';
import type {
  ReportFilter,
  ReportLine,
  ReportListItem,
  ReportView,
} from '../ports/views/report.view.js';
import { handsOn, handsOnWork } from '../shared/access.js';
import type { Command } from '../shared/command.js';
import { ApplicationError } from '../shared/errors.js';
import type { Principal } from '../shared/principal.js';
import {
  offeredReports,
  offeredWork,
  type OfferedReport,
  type OfferedWork,
} from './offered-rows.js';
import type { PageInput } from './read-campaigns.js';
import { matchOf, type SuggestedMatch } from './suggested-match.js';
import { exchangeDetail, type ExchangeDetail } from './read-exchanges.js';
import { milestonesAmong, withoutMilestones, type MilestoneShare } from './read-milestones.js';

function known<T>(found: T | null): T {
  if (found === null) throw new ApplicationError('NOT_FOUND');
  return found;
}

export type DispatchDetail = Omit<DispatchView, 'tasks' | 'reports'> & {
  /** Questions and requests with their answers, oldest first. */
  readonly exchanges: readonly ExchangeDetail[];
  /** Of all its work, by date. */
  readonly milestones: readonly MilestoneShare[];
  readonly suggestedMatch: SuggestedMatch;
  readonly offers: readonly AnyDispatchOffer[];
  readonly tasks: readonly OfferedWork<DispatchTask>[];
  readonly reports: readonly OfferedReport<ReportLine>[];
};

/** The dispatch for its body, the holder of its mail link, or the issuer's staff. Looking changes nothing. */
export const readDispatch: Command<
  { readonly dispatchId: string },
  DispatchDetail,
  'clock' | 'directory' | 'views'
> = async (tx, principal, { dispatchId }) => {
  const dispatch = known(await tx.views.dispatch(principal, dispatchId));
  const { issuerBodyId } = dispatch.document;
  const hands = handsOn(principal, { ...dispatch, issuerBodyId });
  const exchanges = await tx.views.exchangesAbout(principal, { dispatchId });
  const waiting = exchanges.filter(({ state }) => state === 'asked');
  const { state: dispatchState, campaignState } = dispatch;
  const around = { dispatchState, campaignState, waiting, hands, now: tx.clock.now() };
  return {
    ...dispatch,
    exchanges: withoutMilestones(exchanges).map((one) => exchangeDetail(principal, one)),
    milestones: milestonesAmong(principal, exchanges, around.now),
    suggestedMatch: await matchOf(tx, hands, issuerBodyId, dispatch.suggestedBody),
    offers: allOffersOfDispatch(dispatch, waiting, hands),
    tasks: offeredWork(dispatch.tasks, around),
    reports: offeredReports(dispatch.reports, around),
  };
};

export const readDispatchEvents: Command<
  PageInput<EventPlace> & { readonly dispatchId: string },
  PrintedRows<EventView>,
  'views'
> = async (tx, principal, { dispatchId, after, limit }) => {
  known(await tx.views.dispatch(principal, dispatchId));
  return tx.views.events({ dispatchId }, after, limit);
};

export type AssignmentDetail = Omit<AssignmentView, 'following'> & {
  readonly status: WorkStatus;
  /** Questions and requests about this work with their answers, oldest first. */
  readonly exchanges: readonly ExchangeDetail[];
  /** By date. */
  readonly milestones: readonly MilestoneShare[];
  readonly suggestedMatch: SuggestedMatch;
  /** Reminders of the work wait, because its body has asked for an extension. */
  readonly remindersHeldBack: boolean;
  readonly offers: readonly AnyWorkOffer[];
};

export const readAssignment: Command<
  { readonly assignmentId: string },
  AssignmentDetail,
  'clock' | 'directory' | 'views'
> = async (tx, principal, { assignmentId }) => {
  const assignment = known(await tx.views.assignment(principal, assignmentId));
  const now = tx.clock.now();
  const { following, ...shown } = assignment;
  const { issuerBodyId } = assignment.document;
  const of = { ...assignment, id: assignment.dispatchId, issuerBodyId };
  const hands = handsOnWork(principal, of, following);
  const views = await tx.views.exchangesAbout(principal, { assignmentId });
  const exchanges = withoutMilestones(views).map((one) => exchangeDetail(principal, one));
  const waiting = await tx.views.waiting([assignment.dispatchId]);
  return {
    ...shown,
    status: workStatus(assignment, now),
    exchanges,
    milestones: milestonesAmong(principal, views, now),
    suggestedMatch: await matchOf(tx, hands, issuerBodyId, assignment.suggestedBody),
    remindersHeldBack: exchanges.some((one) => one.kind === 'extension' && one.awaited),
    offers: allOffersOfWork(assignment, waiting.get(assignment.dispatchId) ?? [], hands, now),
  };
};

export const readReports: Command<
  PageInput<{ readonly dueAt: Instant; readonly id: string }> & { readonly filter: ReportFilter },
  PrintedRows<OfferedReport<ReportListItem>>,
  'views'
> = async (tx, principal, { filter, after, limit }) => {
  const { rows, print } = await tx.views.reports(principal, filter, after, limit);
  const offered = rows.flatMap((row) =>
    offeredReports([row], {
      ...row,
      hands: handsOn(principal, { ...row, id: row.dispatchId }),
    }),
  );
  return { rows: offered, print };
};

export type ReportDetail = ReportView & {
  readonly offers: readonly ReportOffer[];
  /** What its body may begin from; null once it has begun, and for everybody else. */
  readonly prefill: Prefill | null;
  /** Consolidated reports of the body's own campaigns that it may begin from instead. */
  readonly sources: readonly ReportSource[];
};

interface ReadReportInput {
  readonly reportId: string;
  /** A consolidated report of the body's own to begin from. */
  readonly from?: string | undefined;
}

/** @throws ApplicationError NOT_FOUND, also for a source that is not the body's own. */
export const readReport: Command<ReadReportInput, ReportDetail, 'views'> = async (
  tx,
  principal,
  { reportId, from },
) => {
  const report = known(await tx.views.report(principal, reportId));
  const offers = offersOfReport(report, handsOnRow(principal, report));
  if (report.state !== 'open' || !isOffered(offers, 'saveDraft')) {
    return { ...report, offers, prefill: null, sources: [] };
  }
  const sources = await tx.views.reportSources(report.bodyId, MOST_SOURCES);
  return { ...report, offers, prefill: await prefillOf(tx, report, from), sources };
};

const MOST_SOURCES = 20;

async function prefillOf(
  tx: Stores<'views'>,
  { id, bodyId, questions }: ReportView,
  from: string | undefined,
): Promise<Prefill> {
  const begun = prefilledReport({ questions, ...(await tx.views.knownOfReport(id)) });
  if (from === undefined) return begun;
  const { drawn } = known(await tx.views.reportSource(bodyId, from));
  const content = reportUpward(drawn.report, questions);
  return {
    ...begun,
    content,
    lastFigures: [],
    from: drawn.report.period.label,
    work: 0,
    merged: 0,
  };
}

/** The hands of whoever reads a row, from the dispatch it came in. */
const handsOnRow = (
  principal: Principal,
  row: Pick<AssignmentView, 'dispatchId' | 'bodyId' | 'document'>,
) =>
  handsOn(principal, {
    id: row.dispatchId,
    bodyId: row.bodyId,
    issuerBodyId: row.document.issuerBodyId,
  });

export const readFile: Command<
  { readonly attachmentId: string },
  FileView & { readonly storageKey: string },
  'views'
> = async (tx, principal, { attachmentId }) => known(await tx.views.file(principal, attachmentId));
