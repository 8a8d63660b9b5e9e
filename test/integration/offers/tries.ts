import {
  acceptReport,
  acceptWork,
  acknowledgeDispatch,
  addRecipients,
  amendCampaign,
  answerQuestion,
  askAboutWork,
  askQuestion,
  cancelAssignment,
  changeDueDate,
  closeCampaign,
  declineAssignment,
  declineDispatch,
  discardLaunch,
  dropMilestone,
  endReportSeries,
  giveExplanation,
  grantExtension,
  lockPeriod,
  nudgeFollowed,
  nudgeLate,
  nudgeWork,
  pauseCampaign,
  reachMilestone,
  readAssignment,
  recallCampaign,
  recallDispatch,
  refuseExtension,
  reinstateAssignment,
  reinstateDispatch,
  askInReports,
  consolidatePeriod,
  reportProgress,
  requestExplanation,
  requestExtension,
  resendFailed,
  resendMessage,
  resumeCampaign,
  replaceCampaign,
  retryLaunch,
  returnReport,
  returnWork,
  saveReportDraft,
  setMilestone,
  settleQuarantine,
  submitReport,
  submitWork,
  transferAssignment,
  transferDispatch,
  type Principal,
  type Transaction,
} from '#application';
import type { LocalDate, LocalTime, ReportQuestion } from '#domain';

/** The row an act is tried on, at the version that was read. */
export interface Row {
  readonly id: string;
  readonly expectedVersion: number;
}
/** An act as the API runs it. @returns whether it did something: an answer of before does nothing. */
export type Try = (tx: Transaction, by: Principal, row: Row) => Promise<boolean>;
export type Tries = Readonly<Record<string, Try>>;

const why = { reason: 'lý do' };
const noEvidence = { files: [], links: [], figure: null };
const notOurs = { ...why, suggestedBody: null };
const later = { dueOn: '2025-12-24' as LocalDate, time: '17:00' as LocalTime };
const content = {
  ...{ done: 'Đã làm', difficulties: '', proposals: '' },
  ...{ nothingToReport: false, figures: [], answers: {} },
};
const QUESTION: ReportQuestion = {
  ...{ key: 'lop', text: 'Số lớp', kind: 'number', unit: 'lớp' },
  ...{ options: [], columns: [], required: false },
};
const SYSTEM: Principal = { kind: 'system', id: 'test', label: 'test', memberships: [] };

const did = async (act: Promise<unknown>): Promise<boolean> => {
  await act;
  return true;
};
/** An act that may answer what was done before. */
const unlessBefore = async (act: Promise<{ readonly already: boolean }>): Promise<boolean> =>
  !(await act).already;
/** An act whose row has another version when it did something. */
const moved = async (
  act: Promise<{ readonly version: number }>,
  { expectedVersion }: Row,
): Promise<boolean> => (await act).version > expectedVersion;

export const OF_DISPATCH: Tries = {
  acknowledge: (tx, by, row) => moved(acknowledgeDispatch(tx, by, { dispatchId: row.id }), row),
  decline: (tx, by, row) => moved(declineDispatch(tx, by, { dispatchId: row.id, ...notOurs }), row),
  reinstate: (tx, by, row) => moved(reinstateDispatch(tx, by, { dispatchId: row.id, ...why }), row),
  recall: (tx, by, { id }) => did(recallDispatch(tx, by, { dispatchId: id, ...why })),
  ask: (tx, by, { id }) =>
    unlessBefore(askQuestion(tx, by, { dispatchId: id, assignmentId: null, text: 'hỏi' })),
};

export const OF_WORK: Tries = {
  reportProgress: (tx, by, { id, ...row }) =>
    did(reportProgress(tx, by, { assignmentId: id, progress: 'behind', note: null, ...row })),
  submit: (tx, by, { id, ...row }) =>
    did(submitWork(tx, by, { assignmentId: id, note: 'xong', ...noEvidence, ...row })),
  decline: (tx, by, row) =>
    moved(declineAssignment(tx, by, { assignmentId: row.id, ...notOurs }), row),
  accept: (tx, by, { id, ...row }) =>
    moved(acceptWork(tx, by, { assignmentId: id, note: null, ...row }), { id, ...row }),
  return: (tx, by, { id, ...row }) =>
    did(returnWork(tx, by, { assignmentId: id, ...later, ...why, ...row })),
  reinstate: (tx, by, { id, ...row }) =>
    did(reinstateAssignment(tx, by, { assignmentId: id, ...why, ...row })),
  cancel: (tx, by, { id, ...row }) =>
    did(cancelAssignment(tx, by, { assignmentId: id, ...why, ...row })),
  changeDueDate: moveDue,
  ask: (tx, by, { id }) => unlessBefore(askAboutWork(tx, by, { assignmentId: id, text: 'hỏi' })),
  requestExtension: (tx, by, { id }) =>
    unlessBefore(requestExtension(tx, by, { assignmentId: id, ...later, ...why })),
  requestExplanation: (tx, by, { id }) =>
    unlessBefore(requestExplanation(tx, by, { assignmentId: id, ...later, text: 'vì sao' })),
  nudge: (tx, by, { id }) => did(nudgeWork(tx, by, { assignmentId: id, text: null })),
  nudgeFollowed: (tx, by, { id }) => did(nudgeFollowed(tx, by, { assignmentId: id, text: null })),
};

/** The date of one body's work is moved by its task. */
async function moveDue(tx: Transaction, by: Principal, { id }: Row): Promise<boolean> {
  const work = await readAssignment(tx, SYSTEM, { assignmentId: id });
  const { campaignId, taskId, bodyId } = work;
  const whose = { bodyId, bodyCodes: null };
  return did(changeDueDate(tx, by, { ...{ campaignId, taskId }, ...whose, ...later, ...why }));
}

/** Handing over to another body, which has the document too. */
export function handingOverTo(toBodyCode: string) {
  const wish = { toBodyCode, onPaper: false, dueOn: null, time: later.time, ...why };
  return {
    dispatch: (tx, by, { id }) =>
      did(transferDispatch(tx, by, { dispatchId: id, assignmentIds: null, ...wish })),
    work: (tx, by, { id, ...row }) =>
      did(transferAssignment(tx, by, { assignmentId: id, ...wish, ...row })),
  } satisfies Tries;
}

export const OF_REPORT: Tries = {
  saveDraft: (tx, by, { id, ...row }) =>
    did(saveReportDraft(tx, by, { reportId: id, content, ...row })),
  submit: (tx, by, { id, ...row }) =>
    did(submitReport(tx, by, { reportId: id, content, files: [], ...row })),
  accept: (tx, by, { id, ...row }) =>
    moved(acceptReport(tx, by, { reportId: id, reason: null, ...row }), { id, ...row }),
  return: (tx, by, { id, ...row }) => did(returnReport(tx, by, { reportId: id, ...why, ...row })),
};

export const OF_QUESTION: Tries = {
  answer: (tx, by, { id }) => did(answerQuestion(tx, by, { exchangeId: id, text: 'đáp' })),
};
export const OF_MILESTONE: Tries = {
  reach: (tx, by, { id }) => did(reachMilestone(tx, by, { exchangeId: id, note: null })),
};
export const OF_EXTENSION: Tries = {
  grant: (tx, by, { id }) => did(grantExtension(tx, by, { exchangeId: id, ...later, note: null })),
  refuse: (tx, by, { id }) => did(refuseExtension(tx, by, { exchangeId: id, ...why })),
};
export const OF_EXPLANATION: Tries = {
  answer: (tx, by, { id }) => did(giveExplanation(tx, by, { exchangeId: id, text: 'vì' })),
};

const AMENDMENT = {
  ...{ by: '', tasks: [], added: [], ...why },
  header: { number: '', symbol: '', subject: 'Trích yếu đã đính chính' },
};

/** A launch asks for a draft with its preview: it is tried with the drafts. */
export const OF_CAMPAIGN: Tries = {
  retryLaunch: (tx, by, { id }) => did(retryLaunch(tx, by, { campaignId: id })),
  discard: (tx, by, { id }) => did(discardLaunch(tx, by, { campaignId: id, ...why })),
  pause: (tx, by, { id, ...row }) => did(pauseCampaign(tx, by, { campaignId: id, ...why, ...row })),
  resume: (tx, by, { id, ...row }) =>
    did(resumeCampaign(tx, by, { campaignId: id, ...why, ...row })),
  close: (tx, by, { id, ...row }) => did(closeCampaign(tx, by, { campaignId: id, ...why, ...row })),
  recall: (tx, by, { id, ...row }) =>
    did(recallCampaign(tx, by, { campaignId: id, ...why, ...row })),
  nudge: (tx, by, { id }) =>
    did(nudgeLate(tx, by, { campaignId: id, taskId: null, bodyCodes: null, text: null })),
  amend: (tx, by, { id, ...row }) =>
    did(amendCampaign(tx, by, { campaignId: id, ...AMENDMENT, ...row })),
  resendFailed: (tx, by, { id }) => did(resendFailed(tx, by, { campaignId: id })),
};

/** Adding a body to a campaign: what it was launched with has a date that has passed for the first task. */
export const addingTo = (code: string, firstTaskId: string): Try => {
  const wish = { bodies: [{ code, onPaper: false }], setNos: [1] };
  const dueDates = [{ taskId: firstTaskId, ...later }];
  return (tx, by, { id }) =>
    did(addRecipients(tx, by, { campaignId: id, ...wish, dueDates, ...why }));
};

/** Replacing a document by a draft, all of whose tasks end. */
export const replacingBy = (draftId: string, taskIds: readonly string[]): Try => {
  const tasks = taskIds.map((taskId) => ({ taskId, to: null }));
  return (tx, by, { id }) => did(replaceCampaign(tx, by, { campaignId: id, draftId, tasks }));
};

/** Acts on what belongs to the whole of one campaign. */
export const ofWhole = (campaignId: string) =>
  ({
    task: {
      changeDueDate: (tx, by, { id }) =>
        did(
          changeDueDate(tx, by, {
            ...{ campaignId, taskId: id, bodyId: null, bodyCodes: null },
            ...{ ...later, ...why },
          }),
        ),
      setMilestone: (tx, by, { id }) =>
        did(setMilestone(tx, by, { campaignId, taskId: id, ...later, text: 'có dự thảo' })),
    },
    milestone: {
      drop: (tx, by, { id }) => did(dropMilestone(tx, by, { campaignId, milestoneId: id, ...why })),
    },
    series: {
      end: (tx, by, { id }) =>
        did(
          endReportSeries(tx, by, {
            ...{ campaignId, seriesId: id, reference: '12/KH-LĐLĐ' },
            effectiveOn: '2026-06-01' as LocalDate,
          }),
        ),
      ask: (tx, by, { id }) =>
        did(askInReports(tx, by, { campaignId, seriesId: id, questions: [QUESTION] })),
    },
    period: {
      lock: (tx, by, { id }) => did(lockPeriod(tx, by, { campaignId, periodId: id })),
      consolidate: (tx, by, { id }) =>
        did(consolidatePeriod(tx, by, { campaignId, periodId: id, layout: null })),
    },
    mail: {
      resend: (tx, by, { id }) =>
        did(resendMessage(tx, by, { campaignId, messageId: id, email: 'moi@demo.test' })),
    },
    incident: {
      retry: (tx, by, { id }) =>
        did(settleQuarantine(tx, by, { campaignId, incidentId: id, ...why, as: 'retried' })),
      drop: (tx, by, { id }) =>
        did(settleQuarantine(tx, by, { campaignId, incidentId: id, ...why, as: 'dropped' })),
    },
  }) satisfies Readonly<Record<string, Tries>>;
