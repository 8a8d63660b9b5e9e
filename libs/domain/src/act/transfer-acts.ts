import { transitionAssignment } from '../assignment/index.js';
import { transitionDispatch } from '../dispatch/index.js';
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

export interface HandingOver {
  readonly to: OtherBody;
  readonly reason: string;
  /** The work that goes on in place of each piece, by the piece's id. */
  readonly goesOnAs: ReadonlyMap<string, string>;
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
  const { to, reason } = handing;
  const { version } = facts.dispatch;
  return ok(
    settle(
      facts,
      { work: moved.work },
      {
        endings: TRANSFERRED,
        events: moved.events,
        tells: moved.work.map(({ id }) => ({
          to: 'body' as const,
          subjectId: id,
          key: `transferred ${version}`,
          inOneMail: `transferred ${version}`,
          notice: {
            template: 'changed' as const,
            data: { kind: 'transferred' as const, reason, bodyName: to.bodyName },
          },
        })),
      },
    ),
  );
}

/**
 * The same of everything: the document itself goes to another body, which owes what is open of its work and reports. What
 * is done stays done here; what was handed in as a report must have been judged first.
 */
export function decideHandOverAll(
  whole: WholeDispatch,
  handing: HandingOver & { readonly toDispatchId: string },
): Decided {
  const { dispatch, work, reports, exchanges } = whole;
  const next = transitionDispatch(dispatch.state, 'transfer');
  if (!next.ok) return next;
  const waiting = reports.find((one) => REPORT_STANDING[one.state] === 'handedIn');
  if (waiting !== undefined && dispatch.state !== 'declined') {
    return refused({ state: waiting.state, act: 'transfer' });
  }
  const moved = handedOver(work, handing);
  const { to, reason, toDispatchId } = handing;
  return ok(
    settle(
      { dispatch, work, reports, exchanges },
      { dispatch: { state: next.value }, work: moved.work },
      {
        endings: TRANSFERRED,
        events: [
          { type: 'dispatchTransferred', data: { toBodyId: to.bodyId, toDispatchId, reason } },
          ...moved.events,
        ],
        tells: [
          {
            to: 'body',
            subjectId: dispatch.id,
            key: `transferred ${dispatch.version}`,
            notice: {
              template: 'changed',
              data: { kind: 'transferred', reason, bodyName: to.bodyName },
            },
          },
        ],
      },
    ),
  );
}

function handedOver(work: readonly WorkFacts[], { to, reason, goesOnAs }: HandingOver) {
  const stuck: Refusal[] = [];
  const moves = work.flatMap((one) => {
    const next = transitionAssignment(one.state, 'transfer');
    if (next.ok) return [{ id: one.id, move: { state: next.value, reason } }];
    stuck.push(next.error);
    return [];
  });
  const pieces = moves.map(({ id, move }) => {
    const transferredTo = goesOnAs.get(id);
    if (transferredTo === undefined) throw new Error(`Work ${id} goes on nowhere`);
    return { id, move: { ...move, transferredTo } };
  });
  return {
    stuck,
    work: pieces,
    events: pieces.map(({ id, move: { transferredTo } }) => ({
      type: 'assignmentTransferred' as const,
      data: { assignmentId: id, toBodyId: to.bodyId, toAssignmentId: transferredTo, reason },
    })),
  };
}
