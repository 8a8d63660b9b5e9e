/*
 * Longer than most files: what one entry does to a dispatch, its work and its reports is one table and reads together.
 */
import { transitionAssignment, type AssignmentAct } from '../assignment/index.js';
import { transitionDispatch, type DispatchAct } from '../dispatch/index.js';
import { transitionReport, type ReportAct } from '../report/index.js';
import { parseLocalDate } from '../shared/index.js';
import { figureIn, filesIn, linksIn, textIn, type ChainEvent } from './chain-event.js';
import { onExchange } from './replay-exchange.js';
import { notAdmitted } from './replay-fault.js';
import {
  untouchedReport,
  untouchedWork,
  type ReplayedDispatch,
  type ReplayedReport,
  type ReplayedWork,
} from './replayed.js';

/** Rows that a chain speaks of without naming each: old entries lock a period, or give all declined work back. */
export interface DispatchRows {
  readonly workIds: readonly string[];
  readonly reports: readonly { readonly id: string; readonly periodId: string }[];
}

/** Every entry of a dispatch's chain in its order, through the domain's tables, to the rows it vouches for. */
export function replayDispatch(
  events: readonly ChainEvent[],
  rows: DispatchRows,
): ReplayedDispatch {
  const [first] = events;
  const born = first?.type === 'dispatchDelivered' ? first : null;
  const replayed: ReplayedDispatch = {
    state: 'delivered',
    version: versionsOf(events),
    bodyId: born && textIn(born, 'bodyId'),
    onPaper: born && born.data['onPaper'] === true,
    deliveredAt: born && born.occurredAt,
    tasks: born && Number(born.data['tasks']),
    answered: null,
    work: new Map(),
    reports: new Map(),
    exchanges: new Map(),
    faults: born === null && events.length > 0 ? [{ code: 'NO_DELIVERY_FIRST' }] : [],
  };
  for (const [index, event] of events.entries()) {
    apply(replayed, rows, event, givesEachBack(event, events[index + 1]));
  }
  return replayed;
}

/** Entries of one act have one instant; entries with one instant need not be of one act. */
function versionsOf(events: readonly ChainEvent[]): ReplayedDispatch['version'] {
  const acts = events.filter(
    (event, index) => index > 0 && event.occurredAt !== events[index - 1]?.occurredAt,
  );
  return { from: 1 + acts.length, to: Math.max(1, events.length) };
}

/** Since each move of work has an entry of its own, the entry of the dispatch says so, or they follow it. */
const givesEachBack = (event: ChainEvent, next: ChainEvent | undefined): boolean =>
  event.data['work'] === 'recorded' ||
  (next?.type === 'assignmentReinstated' && next.occurredAt === event.occurredAt);

const DISPATCH_ACT: Readonly<Partial<Record<string, DispatchAct>>> = {
  dispatchOpened: 'open',
  dispatchAcknowledged: 'acknowledge',
  dispatchDeclined: 'decline',
  dispatchReinstated: 'reinstate',
  dispatchRecalled: 'recall',
  dispatchTransferred: 'transfer',
  dispatchRedelivered: 'redeliver',
};
const WORK_ACT: Readonly<Partial<Record<string, AssignmentAct>>> = {
  assignmentProgressReported: 'reportProgress',
  assignmentSubmitted: 'submit',
  assignmentAccepted: 'accept',
  assignmentReturned: 'return',
  assignmentDeclined: 'decline',
  assignmentReinstated: 'reinstate',
  assignmentTransferred: 'transfer',
  assignmentCancelled: 'cancel',
};
const REPORT_ACT: Readonly<Partial<Record<string, ReportAct>>> = {
  reportDraftSaved: 'saveDraft',
  reportSubmitted: 'submit',
  reportAccepted: 'accept',
  reportReturned: 'return',
  reportLocked: 'lock',
};

function apply(
  replayed: ReplayedDispatch,
  rows: DispatchRows,
  event: ChainEvent,
  eachRecorded: boolean,
): void {
  const ofDispatch = DISPATCH_ACT[event.type];
  if (ofDispatch !== undefined) onDispatch(replayed, event, ofDispatch);
  if (event.type === 'dispatchReinstated' && !eachRecorded) giveAllBack(replayed, rows, event);
  if (event.type === 'dispatchAmended' && event.data['acknowledge'] === 'again') {
    onDispatch(replayed, event, 'askAgain');
  }
  const assignmentId = textIn(event, 'assignmentId');
  if (assignmentId !== null) onWork(replayed, event, assignmentId);
  for (const reportId of reportsOf(event, rows)) onReport(replayed, event, reportId);
  onExchange(replayed, event);
}

function onDispatch(replayed: ReplayedDispatch, event: ChainEvent, act: DispatchAct): void {
  const next = transitionDispatch(replayed.state, act);
  if (!next.ok) {
    notAdmitted(replayed.faults, event, null, act, next.error.state);
    return;
  }
  replayed.state = next.value;
  if (act === 'acknowledge') {
    replayed.answered = { at: event.occurredAt, declineReason: null, suggestedBody: null };
  }
  if (act === 'decline') {
    replayed.answered = {
      at: event.occurredAt,
      declineReason: textIn(event, 'reason'),
      suggestedBody: textIn(event, 'suggestedBody'),
    };
  }
  if (act === 'reinstate' || act === 'redeliver' || act === 'askAgain') replayed.answered = null;
}

function giveAllBack(replayed: ReplayedDispatch, rows: DispatchRows, event: ChainEvent): void {
  for (const id of rows.workIds) {
    const work = replayed.work.get(id);
    if (work?.state === 'declined') move(replayed, work, event, id, 'reinstate');
  }
}

function onWork(replayed: ReplayedDispatch, event: ChainEvent, id: string): void {
  const known = replayed.work.get(id);
  const work = known ?? untouchedWork();
  replayed.work.set(id, work);
  if (event.type === 'assignmentGiven') {
    if (known !== undefined) {
      replayed.faults.push({ code: 'OPENED_TWICE', seq: event.seq, of: { kind: 'work', id } });
    }
    give(replayed, work, event);
    return;
  }
  if (event.type === 'dueDateChanged') {
    const on = parseLocalDate(textIn(event, 'newDueOn') ?? '');
    if (on !== null) work.due = { on, at: textIn(event, 'newDueAt') };
    // Beside a return it is one act, which has moved the row already.
    if (event.data['with'] === undefined) work.version += 1;
    return;
  }
  if (event.type === 'bodyNudged') work.nudgedAt = event.occurredAt;
  if (event.type === 'assignmentCascaded') work.cascaded.push(textIn(event, 'campaignId') ?? '');
  const act = WORK_ACT[event.type];
  if (act !== undefined) move(replayed, work, event, id, act);
}

function give(replayed: ReplayedDispatch, work: ReplayedWork, event: ChainEvent): void {
  const dueAt = textIn(event, 'dueAt');
  const dueOn = dueAt === null ? null : parseLocalDate(dueAt.slice(0, 10));
  if (dueOn !== null) work.due = { on: dueOn, at: dueAt };
  work.given = {
    at: event.occurredAt,
    taskId: textIn(event, 'taskId'),
    role: textIn(event, 'role'),
    originalDueAt: textIn(event, 'originalDueAt'),
  };
  if (replayed.tasks !== null) replayed.tasks += 1;
}

function move(
  replayed: ReplayedDispatch,
  work: ReplayedWork,
  event: ChainEvent,
  id: string,
  act: AssignmentAct,
): void {
  const next = transitionAssignment(work.state, act);
  if (!next.ok) {
    notAdmitted(replayed.faults, event, { kind: 'work', id }, act, next.error.state);
    return;
  }
  work.state = next.value;
  work.version += 1;
  switch (act) {
    case 'reportProgress':
      work.progress = textIn(event, 'progress');
      work.progressNote = textIn(event, 'note');
      break;
    case 'submit':
      submit(work, event);
      break;
    case 'accept':
      work.finishedAt = event.occurredAt;
      judge(work, event, 'accepted', textIn(event, 'note'));
      break;
    case 'return':
      work.submittedAt = null;
      work.reason = textIn(event, 'reason');
      judge(work, event, 'returned', work.reason);
      break;
    case 'decline':
      work.reason = textIn(event, 'reason');
      work.suggestedBody = textIn(event, 'suggestedBody');
      break;
    case 'reinstate':
      work.reason = null;
      work.suggestedBody = null;
      break;
    case 'transfer':
      work.transferredTo = textIn(event, 'toAssignmentId');
      onlyReason(work, event);
      break;
    case 'cancel':
      onlyReason(work, event);
      break;
  }
}

function onlyReason(work: ReplayedWork, event: ChainEvent): void {
  work.reason = textIn(event, 'reason');
  work.suggestedBody = null;
}

function submit(work: ReplayedWork, event: ChainEvent): void {
  work.submittedAt = event.occurredAt;
  work.reason = null;
  work.submissions.push({
    id: textIn(event, 'submissionId') ?? '',
    note: textIn(event, 'note'),
    submittedAt: event.occurredAt,
    files: filesIn(event),
    links: linksIn(event),
    figure: figureIn(event),
    verdict: null,
    verdictReason: null,
    verdictAt: null,
  });
}

function judge(
  work: ReplayedWork,
  event: ChainEvent,
  verdict: 'accepted' | 'returned',
  reason: string | null,
): void {
  const latest = work.submissions.at(-1);
  if (latest === undefined) return;
  latest.verdict = verdict;
  latest.verdictReason = reason;
  latest.verdictAt = event.occurredAt;
}

/** The reports an entry is about; an old lock names only the period. */
function reportsOf(event: ChainEvent, rows: DispatchRows): readonly string[] {
  const named = textIn(event, 'reportId');
  if (named !== null) return [named];
  if (event.type !== 'reportLocked') return [];
  const periodId = textIn(event, 'periodId');
  return rows.reports.filter((row) => row.periodId === periodId).map((row) => row.id);
}

function onReport(replayed: ReplayedDispatch, event: ChainEvent, id: string): void {
  const known = replayed.reports.get(id);
  const report = known ?? untouchedReport();
  replayed.reports.set(id, report);
  const act = REPORT_ACT[event.type];
  if (act === undefined) {
    if (event.type === 'reportOpened' && known !== undefined) {
      replayed.faults.push({ code: 'OPENED_TWICE', seq: event.seq, of: { kind: 'report', id } });
    }
    return;
  }
  const next = transitionReport(report.state, act);
  if (!next.ok) {
    notAdmitted(replayed.faults, event, { kind: 'report', id }, act, next.error.state);
    return;
  }
  report.state = next.value;
  report.version += 1;
  noteReport(report, event, act);
}

function noteReport(report: ReplayedReport, event: ChainEvent, act: ReportAct): void {
  if (act === 'saveDraft') report.contentHash = textIn(event, 'contentHash');
  if (act === 'submit') {
    report.contentHash = textIn(event, 'contentHash');
    report.submittedAt = event.occurredAt;
    report.reason = null;
    report.files.push(...filesIn(event));
  }
  if (act === 'accept') report.acceptedAt = event.occurredAt;
  if (act === 'return') report.reason = textIn(event, 'reason');
}
