import { transitionReport } from '#domain';
import type { StoredFile } from '../ports/assignment.store.js';
import type { Command } from '../shared/command.js';
import { actorOf } from '../shared/principal.js';
import { mustFollow, recordOnDispatch } from '../shared/record-act.js';
import { armObligation } from '../engine/arm-obligation.js';
import { answerOf, lockReport, type ReportAnswer } from './lock-report.js';

/** What a body writes for a period. */
export interface ReportContent {
  readonly done: string;
  readonly difficulties: string;
  readonly proposals: string;
  /** "Kỳ này không phát sinh": with the reason in `done`. */
  readonly nothingToReport: boolean;
  readonly figures: readonly {
    readonly name: string;
    readonly value: number;
    readonly unit: string;
  }[];
}

export interface DraftReportInput {
  readonly reportId: string;
  readonly expectedVersion: number;
  readonly content: ReportContent;
}

export interface SubmitReportInput extends DraftReportInput {
  readonly files: readonly StoredFile[];
}

/** "Lưu nháp": kept on the server, nobody is told. */
export const saveReportDraft: Command<DraftReportInput, ReportAnswer> = async (
  tx,
  principal,
  { reportId, expectedVersion, content },
) => {
  const { dispatch, report } = await lockReport(
    tx,
    principal,
    'recipient',
    reportId,
    expectedVersion,
  );
  const state = mustFollow(transitionReport(report.state, 'saveDraft'));
  await recordOnDispatch(tx, principal, dispatch, [
    { type: 'reportDraftSaved', data: { reportId } },
  ]);
  await tx.reports.save(report, { state, content }, []);
  return answerOf({ ...report, state, version: report.version + 1 });
};

/** "Nộp báo cáo": overdue stays open; late is late but taken. */
export const submitReport: Command<SubmitReportInput, ReportAnswer> = async (
  tx,
  principal,
  { reportId, expectedVersion, content, files },
) => {
  const { dispatch, report } = await lockReport(
    tx,
    principal,
    'recipient',
    reportId,
    expectedVersion,
  );
  const state = mustFollow(transitionReport(report.state, 'submit'));
  const submittedAt = tx.clock.now();
  await recordOnDispatch(tx, principal, dispatch, [
    {
      type: 'reportSubmitted',
      data: {
        reportId,
        contentHash: tx.digest.ofJson(content),
        files: files.map(({ fileName, sizeBytes, sha256 }) => ({ fileName, sizeBytes, sha256 })),
      },
    },
  ]);
  await tx.reports.save(
    report,
    { state, content, submittedAt, submittedBy: actorOf(principal), reason: null },
    files,
  );
  await tx.obligations.close(reportId, ['report'], 'submitted');
  await armObligation(tx, dispatch, { kind: 'decide', subjectId: reportId, dueAt: null });
  return answerOf({ ...report, state, version: report.version + 1 });
};
