import { decideSaveDraft, decideSubmitReport, transitionReport } from '#domain';
import type { ActCommand } from '../act/perform.js';
import type { StoredFile } from '../ports/assignment.store.js';
import { filePayloads } from '../shared/file-payloads.js';
import { actOnReport, answerOf, lockReport, type ReportAnswer } from './act-on-report.js';

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

/** "Lưu nháp": kept on the server, nobody is told. What is kept already is not kept again. */
export const saveReportDraft: ActCommand<DraftReportInput, ReportAnswer> = async (
  tx,
  principal,
  { content, ...given },
) => {
  const toLock = { ...given, as: 'recipient' } as const;
  const { report } = await lockReport(tx, principal, toLock);
  const next = transitionReport(report.state, 'saveDraft');
  const same = tx.digest.ofJson(report.content) === tx.digest.ofJson(content);
  if (same && next.ok && next.value === report.state) return answerOf(report);
  return actOnReport(tx, principal, {
    ...toLock,
    decide: decideSaveDraft,
    handedIn: { kind: 'report', reportId: report.id, content, files: [] },
  });
};

/** "Nộp báo cáo": overdue stays open; late is late but taken. */
export const submitReport: ActCommand<SubmitReportInput, ReportAnswer> = (
  tx,
  principal,
  { content, files, ...given },
) => {
  const contentHash = tx.digest.ofJson(content);
  return actOnReport(tx, principal, {
    ...given,
    as: 'recipient',
    decide: (facts, now) =>
      decideSubmitReport(facts, { contentHash, files: filePayloads(files) }, now),
    handedIn: { kind: 'report', reportId: given.reportId, content, files },
  });
};
