import { decideSaveDraft, decideSubmitReport } from '#domain';
import type { ActCommand } from '../act/perform.js';
import type { StoredFile } from '../ports/assignment.store.js';
import { filePayloads } from '../shared/file-payloads.js';
import { actOnReport, type ReportAnswer } from './act-on-report.js';

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
export const saveReportDraft: ActCommand<DraftReportInput, ReportAnswer> = (
  tx,
  principal,
  { content, ...given },
) => {
  const hash = tx.digest.ofJson(content);
  return actOnReport(tx, principal, {
    ...given,
    as: 'recipient',
    decide: (facts) => {
      const decided = decideSaveDraft(facts);
      const next = decided.ok ? decided.value.reports[0]?.move.state : undefined;
      const same = next === facts.report.state && tx.digest.ofJson(facts.report.content) === hash;
      return same ? null : decided;
    },
    handedIn: { kind: 'report', reportId: given.reportId, content, files: [] },
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
