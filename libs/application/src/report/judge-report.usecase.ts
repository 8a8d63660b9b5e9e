import { transitionReport } from '#domain';
import { requireReason } from '../shared/access.js';
import type { Command } from '../shared/command.js';
import { mustFollow, recordOnDispatch } from '../shared/record-act.js';
import { armObligation } from '../engine/arm-obligation.js';
import { tellBodies } from '../engine/tell-bodies.js';
import { answerOf, lockReport, type ReportAnswer } from './lock-report.js';

export interface JudgeReportInput {
  readonly reportId: string;
  readonly expectedVersion: number;
  readonly reason: string | null;
}

/** The coordinator accepts a period report; the body is thanked. */
export const acceptReport: Command<JudgeReportInput, ReportAnswer> = async (
  tx,
  principal,
  { reportId, expectedVersion },
) => {
  const { dispatch, report } = await lockReport(
    tx,
    principal,
    'coordinator',
    reportId,
    expectedVersion,
  );
  const state = mustFollow(transitionReport(report.state, 'accept'));
  await recordOnDispatch(tx, principal, dispatch, [{ type: 'reportAccepted', data: { reportId } }]);
  await tx.reports.save(report, { state, acceptedAt: tx.clock.now() }, []);
  await tx.obligations.close(reportId, ['decide'], 'decided');
  const told = { template: 'reportAccepted', key: `accepted ${report.version}`, data: {} } as const;
  await tellBodies(tx, dispatch.campaignId, [dispatch], told, () => reportId);
  return answerOf({ ...report, state, version: report.version + 1 });
};

/** "Trả lại": with a reason; the original due date goes on. */
export const returnReport: Command<JudgeReportInput, ReportAnswer> = async (
  tx,
  principal,
  { reportId, expectedVersion, reason: given },
) => {
  const reason = requireReason(given);
  const { dispatch, report } = await lockReport(
    tx,
    principal,
    'coordinator',
    reportId,
    expectedVersion,
  );
  const state = mustFollow(transitionReport(report.state, 'return'));
  await recordOnDispatch(tx, principal, dispatch, [
    { type: 'reportReturned', data: { reportId, reason } },
  ]);
  await tx.reports.save(report, { state, reason }, []);
  await tx.obligations.close(reportId, ['decide'], 'decided');
  await armObligation(tx, dispatch, {
    kind: 'report',
    subjectId: reportId,
    dueAt: report.dueAt,
    reopened: true,
  });
  const told = {
    template: 'returned',
    key: `returned ${report.version}`,
    data: { reason },
  } as const;
  await tellBodies(tx, dispatch.campaignId, [dispatch], told, () => reportId);
  return answerOf({ ...report, state, version: report.version + 1 });
};
