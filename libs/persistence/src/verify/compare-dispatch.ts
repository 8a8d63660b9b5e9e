import type { Digest } from '#application';
import {
  localDateOf,
  replayDispatch,
  toRfc3339,
  untouchedReport,
  untouchedWork,
  type ChainEvent,
  type EvidenceLink,
  type ReplayedDispatch,
  type ReplayedReport,
  type ReplayedSubmission,
  type ReplayedWork,
  type WorkFigure,
} from '#domain';
import {
  JOURNAL_CHECK_WORDS as WORDS,
  VERIFY_FIELDS as FIELDS,
  VERIFY_PLACES as PLACES,
  replayFaultWords,
} from '#wording';
import { figureOf } from '../figure-columns.js';
import { compareExchanges } from './compare-exchanges.js';
import { note, noteFiles, noteInstant, type Findings } from './findings.js';
import type {
  DispatchPage,
  DispatchRow,
  JournalRow,
  ReportRow,
  SubmissionRow,
  WorkRow,
} from './journal-rows.js';

export const toChainEvent = ({ seq, type, data, occurred_at }: JournalRow): ChainEvent => ({
  seq,
  type,
  data,
  occurredAt: occurred_at.getTime(),
});

/** A dispatch with its work, submissions, reports and files against what its chain says of them. */
export function compareDispatch(row: DispatchRow, page: DispatchPage, digest: Digest): Findings {
  const events = (page.events.get(row.id) ?? []).map(toChainEvent);
  const work = page.work.get(row.id) ?? [];
  const reports = page.reports.get(row.id) ?? [];
  const replayed = replayDispatch(events, {
    workIds: work.map(({ id }) => id),
    reports: reports.map((report) => ({ id: report.id, periodId: report.period_id })),
  });
  const where = PLACES.dispatch(row.id);
  const found: Findings = {
    states: replayed.faults.map((fault) => WORDS.fault(where, replayFaultWords(fault))),
    contents: [],
  };
  compareHead(row, work.length, replayed, events, found);
  for (const one of work) {
    compareWork(one, replayed.work.get(one.id) ?? untouchedWork(), page, found);
  }
  for (const one of reports) {
    const known = replayed.reports.get(one.id) ?? untouchedReport();
    compareReport(one, known, page, digest, found);
  }
  compareExchanges(page.exchanges.get(row.id) ?? [], replayed, found);
  const rows = new Set([...work, ...reports].map(({ id }) => id));
  for (const id of [...replayed.work.keys(), ...replayed.reports.keys()]) {
    if (!rows.has(id)) found.contents.push(WORDS.rowLost(where, id));
  }
  return found;
}

function compareHead(
  row: DispatchRow,
  tasks: number,
  replayed: ReplayedDispatch,
  events: readonly ChainEvent[],
  { states, contents }: Findings,
): void {
  const where = PLACES.dispatch(row.id);
  note(states, where, FIELDS.state, row.state, replayed.state);
  const { from, to } = replayed.version;
  if (row.version < from || row.version > to) {
    states.push(WORDS.versionBetween(where, row.version, from, to));
  }
  note(contents, where, FIELDS.body, row.body_id, replayed.bodyId);
  note(contents, where, FIELDS.onPaper, row.on_paper, replayed.onPaper);
  note(contents, where, FIELDS.tasks, tasks, replayed.tasks);
  noteInstant(contents, where, FIELDS.deliveredAt, row.delivered_at, replayed.deliveredAt);
  const { answered } = replayed;
  // A dispatch given back long ago kept the answer it had; no entry vouches for that.
  const unvouched = answered === null && events.some(({ type }) => type === 'dispatchReinstated');
  if (unvouched) return;
  noteInstant(contents, where, FIELDS.answeredAt, row.answered_at, answered?.at ?? null);
  note(contents, where, FIELDS.declineReason, row.decline_reason, answered?.declineReason ?? null);
  note(contents, where, FIELDS.suggestedBody, row.suggested_body, answered?.suggestedBody ?? null);
}

function compareWork(
  row: WorkRow,
  replayed: ReplayedWork,
  page: DispatchPage,
  { states, contents }: Findings,
): void {
  const where = PLACES.work(row.id);
  note(states, where, FIELDS.state, row.state, replayed.state);
  note(states, where, FIELDS.version, row.version, replayed.version);
  noteDue(row, replayed, contents);
  note(contents, where, FIELDS.reason, row.reason, replayed.reason);
  note(contents, where, FIELDS.suggestedBody, row.suggested_body, replayed.suggestedBody);
  note(contents, where, FIELDS.progress, row.progress, replayed.progress);
  note(contents, where, FIELDS.progressNote, row.progress_note, replayed.progressNote);
  noteInstant(contents, where, FIELDS.submittedAt, row.submitted_at, replayed.submittedAt);
  noteInstant(contents, where, FIELDS.finishedAt, row.finished_at, replayed.finishedAt);
  noteInstant(contents, where, FIELDS.nudgedAt, row.nudged_at, replayed.nudgedAt);
  note(contents, where, FIELDS.transferredTo, row.transferred_to, replayed.transferredTo);
  note(contents, where, FIELDS.cascaded, row.cascaded.join(', '), cascadedIn(replayed));
  compareGift(row, replayed, contents);
  const rows = page.submissions.get(row.id) ?? [];
  const byId = new Map(rows.map((one) => [one.id, one]));
  for (const one of replayed.submissions) {
    const submission = byId.get(one.id);
    byId.delete(one.id);
    if (submission === undefined) contents.push(WORDS.submissionLost(where, one.id));
    else compareSubmission(submission, one, page, contents);
  }
  for (const id of byId.keys()) contents.push(WORDS.submissionUnknown(where, id));
}

const cascadedIn = ({ cascaded }: ReplayedWork): string => [...cascaded].sort().join(', ');

/** Work that came after the launch: its entry says of which task and role it is, and which date was its first. */
function compareGift(row: WorkRow, { given }: ReplayedWork, contents: string[]): void {
  const where = PLACES.work(row.id);
  noteInstant(contents, where, FIELDS.givenAt, row.given_at, given?.at ?? null);
  if (given === null) return;
  note(contents, where, FIELDS.task, row.task_id, given.taskId);
  note(contents, where, FIELDS.role, row.role, given.role);
  const first = row.original_due_at === null ? null : toRfc3339(row.original_due_at.getTime());
  note(contents, where, FIELDS.firstDue, first, given.originalDueAt);
}

/** Moved or given later, the entry says where to; else the date is the launch's, for which the plan vouches. */
function noteDue(row: WorkRow, replayed: ReplayedWork, contents: string[]): void {
  const { due } = replayed;
  const where = PLACES.work(row.id);
  const at = row.due_at?.getTime() ?? null;
  if (due === null && replayed.given !== null) {
    if (at !== null) note(contents, where, FIELDS.due, row.due_at, null);
  } else if (due === null) {
    const original = row.original_due_at?.getTime() ?? null;
    if (at !== original) note(contents, where, FIELDS.due, row.due_at, row.original_due_at);
  } else if (due.at === null) {
    note(contents, where, FIELDS.due, at === null ? null : localDateOf(at), due.on);
  } else {
    note(contents, where, FIELDS.due, at === null ? null : toRfc3339(at), due.at);
  }
}

function compareSubmission(
  row: SubmissionRow,
  replayed: ReplayedSubmission,
  page: DispatchPage,
  contents: string[],
): void {
  const where = PLACES.submission(row.id);
  note(contents, where, FIELDS.note, row.note, replayed.note);
  note(contents, where, FIELDS.verdict, row.verdict, replayed.verdict);
  note(contents, where, FIELDS.verdictReason, row.verdict_reason, replayed.verdictReason);
  noteInstant(contents, where, FIELDS.submittedAt, row.submitted_at, replayed.submittedAt);
  noteInstant(contents, where, FIELDS.verdictAt, row.verdict_at, replayed.verdictAt);
  const shown = (figure: WorkFigure | null) =>
    figure && `${figure.numerator}/${figure.denominator}`;
  note(contents, where, FIELDS.figure, shown(figureOf(row)), shown(replayed.figure));
  const urls = (links: readonly EvidenceLink[]) =>
    links.map(({ url, title }) => `${url} ${title ?? ''}`).join('\n');
  note(contents, where, FIELDS.links, urls(row.links), urls(replayed.links));
  noteFiles(contents, where, page.files.get(row.id) ?? [], replayed.files);
}

function compareReport(
  row: ReportRow,
  replayed: ReplayedReport,
  page: DispatchPage,
  digest: Digest,
  { states, contents }: Findings,
): void {
  const where = PLACES.report(row.id);
  note(states, where, FIELDS.state, row.state, replayed.state);
  note(states, where, FIELDS.version, row.version, replayed.version);
  const dueAts = [row.period_due_at.getTime(), ...Object.values(row.due_by_level)];
  if (!dueAts.includes(row.due_at.getTime())) {
    contents.push(WORDS.reportDueDiffers(where));
  }
  if (replayed.contentHash !== null && digest.ofJson(row.content) !== replayed.contentHash) {
    contents.push(WORDS.reportContentDiffers(where));
  }
  if (replayed.version === 1 && row.content !== null) {
    contents.push(WORDS.reportContentUnknown(where));
  }
  note(contents, where, FIELDS.reason, row.reason, replayed.reason);
  noteInstant(contents, where, FIELDS.submittedAt, row.submitted_at, replayed.submittedAt);
  noteInstant(contents, where, FIELDS.acceptedAt, row.accepted_at, replayed.acceptedAt);
  noteFiles(contents, where, page.files.get(row.id) ?? [], replayed.files);
}
