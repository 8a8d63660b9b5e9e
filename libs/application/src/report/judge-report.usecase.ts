import { decideAcceptReport, decideReturnReport } from '#domain';
import type { ActCommand } from '../act/perform.js';
import { requireReason } from '../shared/access.js';
import { actOnReport, type ReportAnswer } from './act-on-report.js';

export interface JudgeReportInput {
  readonly reportId: string;
  readonly expectedVersion: number;
  readonly reason: string | null;
}

/** The coordinator accepts a period report; the body is thanked. */
export const acceptReport: ActCommand<JudgeReportInput, ReportAnswer> = (
  tx,
  principal,
  { reason: _reason, ...report },
) => actOnReport(tx, principal, { ...report, as: 'coordinator', decide: decideAcceptReport });

/** "Trả lại": with a reason; the original due date goes on. */
export const returnReport: ActCommand<JudgeReportInput, ReportAnswer> = async (
  tx,
  principal,
  { reason: given, ...report },
) => {
  const reason = requireReason(given);
  return actOnReport(tx, principal, {
    ...report,
    as: 'coordinator',
    decide: (facts) => decideReturnReport(facts, { reason }),
  });
};
