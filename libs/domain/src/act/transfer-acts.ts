import { transitionAssignment } from '../assignment/index.js';
import { transitionDispatch } from '../dispatch/index.js';
import type { Notice } from '../notice/index.js';
import { REPORT_STANDING } from '../standing/index.js';
import { ok, refused } from '../shared/index.js';
import type { Decided, Refusal, WorkFacts } from './decision.js';
import type { WholeDispatch } from './dispatch-acts.js';
import { settle, type Endings } from './settle.js';
import { standingOf } from './work-acts.js';

/** Another body, as one side of a transfer is told of the other. */
export interface OtherBody {
  readonly bodyId: string;
  readonly bodyName: string;
}

/** What ends for the body that hands over. */
const TRANSFERRED: Endings = {
  acknowledge: 'transferred',
  complete: 'transferred',
  report: 'transferred',
  decide: 'transferred',
  explain: 'transferred',
  reach: 'transferred',
};

/** Where one piece of work goes on. */
export interface Onward {
  readonly assignmentId: string;
  readonly to: OtherBody;
}

export interface HandingOver {
  readonly reason: string;
  /** Where each piece goes on, by the piece's id. */
  readonly goesOn: ReadonlyMap<string, Onward>;
  /** The body that hands over has ended: nobody is there to be told. */
  readonly hasEnded?: boolean;
}

/**
 * "Chuyển giao", of single pieces of work: they end here as they stand, with all that was handed in, and go on with
 * another body.
 *
 * @param facts `work`: the pieces that are handed over; `exchanges`: what was asked about them.
 * @returns refused with the first piece that cannot be handed over.
 */
export function decideHandOver(
  facts: Pick<WholeDispatch, 'dispatch' | 'work' | 'exchanges'>,
  handing: HandingOver,
): Decided {
  const standing = standingOf(facts.dispatch, 'transfer');
  if (!standing.ok) return standing;
  const moved = handedOver(facts.work, handing);
  const [stuck] = moved.stuck;
  if (stuck !== undefined) return refused(stuck);
  const { reason, hasEnded = false } = handing;
  const { version } = facts.dispatch;
  return ok(
    settle(
      facts,
      { work: moved.work },
      {
        endings: TRANSFERRED,
        events: moved.events,
        tells: hasEnded
          ? []
          : moved.pieces.map(({ id, onward }) => ({
              to: 'body' as const,
              subjectId: id,
              key: `transferred ${version}`,
              inOneMail: `transferred ${version} ${onward.to.bodyId}`,
              notice: changed(onward.to, reason),
            })),
      },
    ),
  );
}

/** The document's own way: with what is not named otherwise, to one body. */
export interface HandingOverAll extends HandingOver {
  readonly to: OtherBody;
  readonly toDispatchId: string;
  /** Pieces that go on nowhere: nobody is asked for them any more. */
  readonly dropped?: ReadonlySet<string>;
}

/**
 * The same of everything: the document itself goes to another body, which owes what is open of its work and reports. Of a
 * body that is split, single pieces may go elsewhere, or end. What is done stays done here; what was handed in as a report
 * must have been judged first.
 */
export function decideHandOverAll(whole: WholeDispatch, handing: HandingOverAll): Decided {
  const { dispatch, work, reports, exchanges } = whole;
  const next = transitionDispatch(dispatch.state, 'transfer');
  if (!next.ok) return next;
  const waiting = reports.find((one) => REPORT_STANDING[one.state] === 'handedIn');
  if (waiting !== undefined && dispatch.state !== 'declined') {
    return refused({ state: waiting.state, act: 'transfer' });
  }
  const { to, reason, toDispatchId, dropped = NONE, hasEnded = false } = handing;
  const ended = droppedOf(work, dropped, reason);
  const moved = handedOver(
    work.filter(({ id }) => !dropped.has(id)),
    handing,
  );
  return ok(
    settle(
      { dispatch, work, reports, exchanges },
      { dispatch: { state: next.value }, work: [...moved.work, ...ended.work] },
      {
        endings: TRANSFERRED,
        events: [
          { type: 'dispatchTransferred', data: { toBodyId: to.bodyId, toDispatchId, reason } },
          ...moved.events,
          ...ended.events,
        ],
        tells: hasEnded
          ? []
          : [
              {
                to: 'body',
                subjectId: dispatch.id,
                key: `transferred ${dispatch.version}`,
                notice: changed(to, reason),
              },
            ],
      },
    ),
  );
}

const NONE: ReadonlySet<string> = new Set();

const changed = ({ bodyName }: OtherBody, reason: string): Notice => ({
  template: 'changed',
  data: { kind: 'transferred', reason, bodyName },
});

function droppedOf(work: readonly WorkFacts[], dropped: ReadonlySet<string>, reason: string) {
  const pieces = work.flatMap(({ id, state }) => {
    const next = dropped.has(id) ? transitionAssignment(state, 'cancel') : null;
    return next?.ok === true ? [{ id, move: { state: next.value, reason } }] : [];
  });
  return {
    work: pieces,
    events: pieces.map(({ id: assignmentId }) => ({
      type: 'assignmentCancelled' as const,
      data: { assignmentId, reason },
    })),
  };
}

function handedOver(work: readonly WorkFacts[], { reason, goesOn }: HandingOver) {
  const stuck: Refusal[] = [];
  const pieces = work.flatMap(({ id, state }) => {
    const next = transitionAssignment(state, 'transfer');
    if (next.ok) {
      const onward = goesOn.get(id);
      if (onward === undefined) throw new Error(`Work ${id} goes on nowhere`);
      return [{ id, state: next.value, onward }];
    }
    stuck.push(next.error);
    return [];
  });
  return {
    stuck,
    pieces,
    work: pieces.map(({ id, state, onward }) => ({
      id,
      move: { state, reason, transferredTo: onward.assignmentId },
    })),
    events: pieces.map(({ id, onward: { to, assignmentId } }) => ({
      type: 'assignmentTransferred' as const,
      data: { assignmentId: id, toBodyId: to.bodyId, toAssignmentId: assignmentId, reason },
    })),
  };
}
