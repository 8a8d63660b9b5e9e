import {
  transitionAssignment,
  type AssignmentAct,
  type EvidenceLink,
  type WorkFigure,
} from '../assignment/index.js';
import type { FilePayload } from '../event/index.js';
import { localDateOf, ok, refused, toRfc3339, type Instant, type Result } from '../shared/index.js';
import type {
  Decided,
  DispatchFacts,
  DispatchMove,
  ExchangeFacts,
  ProgressWord,
  Refusal,
  WorkFacts,
  WorkMove,
} from './decision.js';
import { saidOf, type Declining } from './declining.js';
import { takenBack, type WholeToLeave } from './last-piece.js';
import { settle, type Endings, type Said } from './settle.js';
import { isOut } from '../standing/index.js';

/** One assignment with the dispatch it came in. */
export interface OneWork {
  readonly dispatch: DispatchFacts;
  readonly work: WorkFacts;
  /** What was asked about it and waits for its answer. */
  readonly exchanges: readonly ExchangeFacts[];
}

/** "Cập nhật tiến độ": who is silent for 30 days after the word is asked again. */
export function decideProgress(
  facts: OneWork,
  { progress, note }: { readonly progress: ProgressWord; readonly note: string | null },
  now: Instant,
): Decided {
  const { id } = facts.work;
  return decided(facts, 'reportProgress', {
    move: { progress, progressNote: note, lastWordAt: now },
    event: { type: 'assignmentProgressReported', data: { assignmentId: id, progress, note } },
    replans: [{ subjectId: id, kind: 'complete', lastWordAt: now }],
  });
}

/**
 * "Báo cáo hoàn thành": stops the clock at this instant; whether it was in time is judged by the submission that
 * is later accepted. Standing work is never handed in: it ends with its campaign.
 */
export function decideSubmit(
  facts: OneWork,
  given: {
    readonly submissionId: string;
    readonly note: string;
    readonly files: readonly FilePayload[];
    readonly links: readonly EvidenceLink[];
    readonly figure: WorkFigure | null;
  },
  now: Instant,
): Decided {
  if (facts.work.nature === 'standing') return refused({ state: 'standing', act: 'submit' });
  const { links, figure, ...said } = given;
  return decided(facts, 'submit', {
    move: { submittedAt: now, lastWordAt: now, reason: null },
    event: {
      type: 'assignmentSubmitted',
      data: {
        ...{ assignmentId: facts.work.id, ...said },
        ...(links.length === 0 ? {} : { links }),
        ...(figure === null ? {} : { figure }),
      },
    },
    endings: { complete: 'submitted' },
  });
}

/** "Hoàn thành": accepted work stays accepted. */
export function decideAccept(
  facts: OneWork,
  { note }: { readonly note: string | null },
  now: Instant,
): Decided {
  const assignmentId = facts.work.id;
  return decided(facts, 'accept', {
    move: { finishedAt: now },
    event: { type: 'assignmentAccepted', data: { assignmentId, note } },
    endings: DECIDED,
    judges: [{ assignmentId, verdict: 'accepted', reason: note }],
  });
}

/**
 * "Trả lại, cần bổ sung": the work is open again and the original clock goes on, unless it is given a new date with the
 * return; the old one stays in the journal.
 */
export function decideReturn(
  facts: OneWork,
  { reason, newDueAt }: { readonly reason: string; readonly newDueAt: Instant | null },
): Decided {
  const { id: assignmentId, version, dueAt } = facts.work;
  const dated = newDueAt !== null && newDueAt !== dueAt;
  return decided(facts, 'return', {
    move: { submittedAt: null, reason, ...(dated ? { dueAt: newDueAt } : {}) },
    event: { type: 'assignmentReturned', data: { assignmentId, reason } },
    more: dated
      ? [
          {
            type: 'dueDateChanged',
            data: { assignmentId, reason, with: 'return', ...datesOf(dueAt, newDueAt) },
          },
        ]
      : [],
    endings: DECIDED,
    judges: [{ assignmentId, verdict: 'returned', reason }],
    tells: [
      {
        to: 'body',
        subjectId: assignmentId,
        key: `returned ${version}`,
        notice: { template: 'returned', data: { reason } },
      },
    ],
  });
}

/** "Không thuộc thẩm quyền", for one piece of work: the coordinator has to decide. */
export function decideDeclineWork(facts: OneWork, declining: Declining): Decided {
  const { id: assignmentId, version } = facts.work;
  const said = saidOf(declining);
  return decided(facts, 'decline', {
    move: declining,
    event: { type: 'assignmentDeclined', data: { assignmentId, ...said } },
    endings: { complete: 'declined' },
    tells: [
      {
        to: 'coordinators',
        subjectId: assignmentId,
        key: `declined ${version}`,
        notice: { template: 'declined', data: { reason: declining.reason } },
      },
    ],
  });
}

/** The coordinator gives declined work back to the same body, with the date it had. */
export function decideReinstateWork(
  facts: OneWork,
  { reason }: { readonly reason: string },
): Decided {
  const { id: assignmentId, version } = facts.work;
  return decided(facts, 'reinstate', {
    move: { reason: null },
    event: { type: 'assignmentReinstated', data: { assignmentId, reason } },
    endings: DECIDED,
    tells: [
      {
        to: 'body',
        subjectId: assignmentId,
        key: `reinstated ${version}`,
        notice: { template: 'changed', data: { kind: 'reinstated', reason } },
      },
    ],
  });
}

/** What ends for a body whose work is dropped. */
export const CANCELLED: Endings = {
  complete: 'cancelled',
  decide: 'cancelled',
  explain: 'cancelled',
  reach: 'cancelled',
};

/**
 * "Thôi giao": the body is no longer asked for it; what it handed in stays on record. The last piece takes a document along
 * that the body has not acknowledged.
 *
 * @param whole all that came with the document.
 */
export function decideCancel(
  facts: OneWork,
  { reason, whole }: { readonly reason: string; readonly whole: WholeToLeave },
): Decided {
  const { id: assignmentId, version } = facts.work;
  return decided(facts, 'cancel', {
    move: { reason },
    event: { type: 'assignmentCancelled', data: { assignmentId, reason } },
    ...leaving(whole, takenBack(whole, new Set([assignmentId]), reason)),
    endings: { ...CANCELLED, acknowledge: 'recalled' },
    tells: [
      {
        to: 'body',
        subjectId: assignmentId,
        key: `cancelled ${version}`,
        notice: { template: 'changed', data: { kind: 'cancelled', reason } },
      },
    ],
  });
}

/** Whether the work is still with its body, so that its date can move. */
export const isWithBody = (work: Pick<WorkFacts, 'state'>): boolean =>
  transitionAssignment(work.state, 'submit').ok;

/**
 * Moves the date of all a body has of one task. Work that is no longer with the body, and work that has the date
 * already, is left alone: a change that changes nothing tells nobody.
 *
 * @returns null when nothing changes.
 */
export function decideMoveDue(
  facts: { readonly dispatch: DispatchFacts; readonly work: readonly WorkFacts[] },
  {
    newDueOf,
    reason,
  }: { readonly newDueOf: (work: WorkFacts) => Instant; readonly reason: string },
) {
  const { dispatch } = facts;
  if (isOut(dispatch.state)) return null;
  const work = facts.work.filter((one) => isWithBody(one) && one.dueAt !== newDueOf(one));
  if (work.length === 0) return null;
  return settle(
    { dispatch, work },
    { work: work.map((one) => ({ id: one.id, move: { dueAt: newDueOf(one) } })) },
    {
      events: work.map((one) => ({
        type: 'dueDateChanged' as const,
        data: { assignmentId: one.id, reason, ...datesOf(one.dueAt, newDueOf(one)) },
      })),
      replans: work.map((one) => ({
        subjectId: one.id,
        kind: 'complete' as const,
        dueAt: newDueOf(one),
      })),
      tells: work.map((one) => ({
        to: 'body' as const,
        subjectId: one.id,
        key: `due ${one.version}`,
        notice: {
          template: 'changed' as const,
          data: {
            kind: 'due_changed' as const,
            reason,
            newDueAt: newDueOf(one),
            oldDueAt: one.dueAt,
          },
        },
      })),
    },
  );
}

/** The two dates of a change, as the journal keeps them. */
export const datesOf = (old: Instant | null, moved: Instant) => ({
  oldDueOn: old === null ? null : localDateOf(old),
  newDueOn: localDateOf(moved),
  oldDueAt: old === null ? null : toRfc3339(old),
  newDueAt: toRfc3339(moved),
});

const DECIDED: Endings = { decide: 'decided' };

/** What goes with the last piece; nothing where the document stays. */
const leaving = (
  { dispatch: _dispatch, ...whole }: WholeToLeave,
  back: ReturnType<typeof takenBack>,
): Pick<WorkAct, 'document' | 'more'> =>
  back === null ? {} : { document: { ...whole, move: back.move }, more: back.events };

interface WorkAct extends Omit<Said, 'events'> {
  /** The document moves with the work: all that came with it is concerned. */
  readonly document?: Omit<WholeToLeave, 'dispatch'> & { readonly move: DispatchMove };
  readonly move: Omit<WorkMove, 'state'>;
  readonly event: Said['events'][number];
  /** What the act says beside it. */
  readonly more?: Said['events'];
}

/** What all acts on one assignment share: the document must stand, and the table must admit the act. */
function decided(
  { dispatch, work, exchanges }: OneWork,
  act: AssignmentAct,
  { move, event, more = [], document, ...said }: WorkAct,
): Decided {
  const standing = standingOf(dispatch, act);
  if (!standing.ok) return standing;
  const next = transitionAssignment(work.state, act);
  if (!next.ok) return next;
  const moves = {
    dispatch: document?.move ?? null,
    work: [{ id: work.id, move: { state: next.value, ...move } }],
  };
  const facts = { dispatch, ...(document ?? { work: [work], exchanges }) };
  return ok(settle(facts, moves, { ...said, events: [event, ...more] }));
}

/** A document that was refused or recalled takes its work and reports with it: first it must be given back. */
export function standingOf(
  dispatch: DispatchFacts,
  act: Refusal['act'],
): Result<'standing', Refusal> {
  return isOut(dispatch.state) ? refused({ state: dispatch.state, act }) : ok('standing');
}
