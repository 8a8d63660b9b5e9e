import {
  acceptReport,
  answerQuestion,
  giveExplanation,
  grantExtension,
  reachMilestone,
  refuseExtension,
  returnReport,
  saveReportDraft,
  submitReport,
} from '#application';
import { open, TIME } from './body-operations.js';
import { told } from './office-operations.js';
import { operation, type Operation } from './operation.js';
import { inHand, type BodyName, type World } from './world.js';

const why = { reason: 'lý do' };
const content = {
  ...{ done: 'Đã làm', difficulties: '', proposals: '' },
  ...{ nothingToReport: false, figures: [], answers: {} },
};

const ofAnswer = (world: World, body: BodyName) => (state: 'granted' | 'refused' | 'answered') => {
  world.told.push(`${state === 'answered' ? 'questionAnswered' : 'extensionAnswered'} ${body}`);
  return state;
};

/** Answers to what was asked, and what is done to reports. */
export const ANSWER_OPERATIONS: readonly Operation[] = [
  operation(
    ...(['answer', 'explanation', 'body'] as const),
    (world, asked) =>
      open(world, asked) && asked.state === 'asked'
        ? () => {
            asked.state = 'answered';
            world.told.push('explanationGiven coordinators');
          }
        : null,
    (tx, by, { id: exchangeId, text }) => giveExplanation(tx, by, { exchangeId, text }),
  ),
  operation(
    ...(['reach', 'milestone', 'body'] as const),
    (world, asked) =>
      open(world, asked) && asked.state === 'asked' && asked.work !== null && inHand(asked.work)
        ? () => (asked.state = 'reached')
        : null,
    (tx, by, { id: exchangeId }) => reachMilestone(tx, by, { exchangeId, note: null }),
  ),
  operation(
    ...(['saveDraft', 'report', 'body'] as const),
    (world, { report, ...row }) =>
      open(world, row) && ['open', 'draft', 'returned'].includes(report.state)
        ? () => {
            if (report.state === 'open') report.state = 'draft';
          }
        : null,
    (tx, by, { id: reportId, expectedVersion }) =>
      saveReportDraft(tx, by, { reportId, expectedVersion, content }),
  ),
  operation(
    ...(['submit', 'report', 'body'] as const),
    (world, { report, ...row }) =>
      open(world, row) && ['open', 'draft', 'returned'].includes(report.state)
        ? () => (report.state = 'submitted')
        : null,
    (tx, by, { id: reportId, expectedVersion }) =>
      submitReport(tx, by, { reportId, expectedVersion, content, files: [] }),
  ),
  operation(
    ...(['answer', 'question', 'office'] as const),
    (world, asked) =>
      open(world, asked) && asked.state === 'asked'
        ? () => (asked.state = ofAnswer(world, asked.body)('answered'))
        : null,
    (tx, by, { id: exchangeId, text }) => answerQuestion(tx, by, { exchangeId, text }),
  ),
  operation(
    ...(['grant', 'extension', 'office'] as const),
    (world, asked) =>
      open(world, asked) && asked.state === 'asked' && asked.work !== null && inHand(asked.work)
        ? () => {
            asked.state = ofAnswer(world, asked.body)('granted');
            asked.work!.due = 'later';
          }
        : null,
    (tx, by, { id: exchangeId, dueOn }) =>
      grantExtension(tx, by, { exchangeId, dueOn, time: TIME, note: null }),
  ),
  operation(
    ...(['refuse', 'extension', 'office'] as const),
    (world, asked) =>
      open(world, asked) && asked.state === 'asked'
        ? () => (asked.state = ofAnswer(world, asked.body)('refused'))
        : null,
    (tx, by, { id: exchangeId }) => refuseExtension(tx, by, { exchangeId, ...why }),
  ),
  operation(
    ...(['accept', 'report', 'office'] as const),
    (world, { report, body }) =>
      open(world, { body }) && report.state === 'submitted'
        ? told(world, `reportAccepted ${body}`, () => {
            report.state = 'accepted';
            report.accepted = true;
          })
        : null,
    (tx, by, { id: reportId, expectedVersion }) =>
      acceptReport(tx, by, { reportId, expectedVersion, reason: null }),
  ),
  operation(
    ...(['return', 'report', 'office'] as const),
    (world, { report, body }) =>
      open(world, { body }) && report.state === 'submitted'
        ? told(world, `returned ${body}`, () => (report.state = 'returned'))
        : null,
    (tx, by, { id: reportId, expectedVersion }) =>
      returnReport(tx, by, { reportId, expectedVersion, ...why }),
  ),
];
