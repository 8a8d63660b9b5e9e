import type { FilePayload } from '../event/index.js';
import { transitionReport, type ReportAct } from '../report/index.js';
import { ok, type Instant } from '../shared/index.js';
import type { Decided, DispatchFacts, ReportFacts, ReportMove } from './decision.js';
import { settle, type Said } from './settle.js';
import { standingOf } from './work-acts.js';

/** One period report with the dispatch it is owed for. */
export interface OneReport {
  readonly dispatch: DispatchFacts;
  readonly report: ReportFacts;
}

/** "Lưu nháp": kept on the server, nobody is told. */
export const decideSaveDraft = (facts: OneReport): Decided =>
  decided(facts, 'saveDraft', {
    move: { content: 'given' },
    event: { type: 'reportDraftSaved', data: { reportId: facts.report.id } },
  });

/** "Nộp báo cáo": overdue stays open; late is late but taken. */
export const decideSubmitReport = (
  facts: OneReport,
  given: { readonly contentHash: string; readonly files: readonly FilePayload[] },
  now: Instant,
): Decided =>
  decided(facts, 'submit', {
    move: { content: 'given', submittedAt: now, reason: null },
    event: { type: 'reportSubmitted', data: { reportId: facts.report.id, ...given } },
    endings: { report: 'submitted' },
  });

/** The coordinator accepts a period report; the body is thanked. */
export const decideAcceptReport = (facts: OneReport, now: Instant): Decided =>
  decided(facts, 'accept', {
    move: { acceptedAt: now },
    event: { type: 'reportAccepted', data: { reportId: facts.report.id } },
    endings: { decide: 'decided' },
    tells: [
      {
        to: 'body',
        subjectId: facts.report.id,
        key: `accepted ${facts.report.version}`,
        notice: { template: 'reportAccepted', data: {} },
      },
    ],
  });

/** "Trả lại": with a reason; the original due date goes on. */
export const decideReturnReport = (
  facts: OneReport,
  { reason }: { readonly reason: string },
): Decided =>
  decided(facts, 'return', {
    move: { reason },
    event: { type: 'reportReturned', data: { reportId: facts.report.id, reason } },
    endings: { decide: 'decided' },
    tells: [
      {
        to: 'body',
        subjectId: facts.report.id,
        key: `returned ${facts.report.version}`,
        notice: { template: 'returned', data: { reason } },
      },
    ],
  });

/**
 * "Khóa kỳ", of one body's report: nothing of it can be handed in or changed any more, and nobody is reminded of
 * it. What was handed in must have been judged first. A document that was refused does not stand in the way.
 */
export function decideLockReport({ dispatch, report }: OneReport): Decided {
  const next = transitionReport(report.state, 'lock');
  if (!next.ok) return next;
  return ok(
    settle(
      { dispatch, reports: [report] },
      { reports: [{ id: report.id, move: { state: next.value } }] },
      {
        endings: { report: 'cancelled' },
        events: [
          { type: 'reportLocked', data: { periodId: report.periodId, reportId: report.id } },
        ],
      },
    ),
  );
}

interface ReportActed extends Omit<Said, 'events'> {
  readonly move: Omit<ReportMove, 'state'>;
  readonly event: Said['events'][number];
}

function decided(
  { dispatch, report }: OneReport,
  act: ReportAct,
  { move, event, ...said }: ReportActed,
): Decided {
  const standing = standingOf(dispatch, act);
  if (!standing.ok) return standing;
  const next = transitionReport(report.state, act);
  if (!next.ok) return next;
  const moves = { reports: [{ id: report.id, move: { state: next.value, ...move } }] };
  return ok(settle({ dispatch, reports: [report] }, moves, { ...said, events: [event] }));
}
