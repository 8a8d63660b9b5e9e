import { answerFaults, decideSaveDraft, decideSubmitReport, type ReportContent } from '#domain';
import { ANSWER_FAULTS } from '#wording';
import type { ActCommand } from '../act/perform.js';
import type { StoredFile } from '../ports/assignment.store.js';
import type { LockedReport } from '../ports/report.store.js';
import { ApplicationError } from '../shared/errors.js';
import { filePayloads } from '../shared/file-payloads.js';
import { actOnReport, type ReportAnswer } from './act-on-report.js';

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

/**
 * "Nộp báo cáo": overdue stays open; late is late but taken.
 *
 * @throws ApplicationError VALIDATION_FAILED where a question of the series' template is not answered as it asks.
 */
export const submitReport: ActCommand<SubmitReportInput, ReportAnswer> = (
  tx,
  principal,
  { content, files, ...given },
) => {
  const contentHash = tx.digest.ofJson(content);
  return actOnReport(tx, principal, {
    ...given,
    as: 'recipient',
    decide: (facts, now) => {
      const decided = decideSubmitReport(facts, { contentHash, files: filePayloads(files) }, now);
      if (decided.ok) requireAnswers(facts.report, content);
      return decided;
    },
    handedIn: { kind: 'report', reportId: given.reportId, content, files },
  });
};

function requireAnswers(
  { questions }: Pick<LockedReport, 'questions'>,
  content: ReportContent,
): void {
  const faults = answerFaults(questions, content);
  if (faults.length === 0) return;
  throw new ApplicationError(
    'VALIDATION_FAILED',
    {},
    faults.map(({ question: { key, text }, fault }) => ({
      pointer: `/content/answers/${key}`,
      detail: ANSWER_FAULTS[fault](text),
    })),
  );
}
