import { transitionAssignment } from '../assignment/index.js';
import { transitionDispatch } from '../dispatch/index.js';
import { ok, type Instant } from '../shared/index.js';
import type {
  Decided,
  DispatchFacts,
  ExchangeFacts,
  OwedPeriod,
  ReportFacts,
  WorkFacts,
  WorkMove,
} from './decision.js';
import { saidOf, type Declining } from './declining.js';
import { settle, type Endings } from './settle.js';

/** A dispatch with everything that came with it: what concerns the whole document concerns all of it. */
export interface WholeDispatch {
  readonly dispatch: DispatchFacts;
  readonly work: readonly WorkFacts[];
  readonly reports: readonly ReportFacts[];
  /** What was asked and waits for its answer. */
  readonly exchanges: readonly ExchangeFacts[];
}

/** "Đã mở": no legal act. Refused once it was opened or answered: nothing to note. */
export function decideOpen(dispatch: DispatchFacts, now: Instant): Decided {
  const next = transitionDispatch(dispatch.state, 'open');
  if (!next.ok) return next;
  return ok(
    settle(
      { dispatch },
      { dispatch: { state: next.value, openedAt: now } },
      { events: [{ type: 'dispatchOpened', data: {} }] },
    ),
  );
}

/** "Tiếp nhận": the body's legal act (NĐ 30/2020 Đ21.2c); `onPaper`: noted for it by the coordinator. */
export function decideAcknowledge(
  dispatch: DispatchFacts,
  { onPaper }: { readonly onPaper: boolean },
  now: Instant,
): Decided {
  const next = transitionDispatch(dispatch.state, 'acknowledge');
  if (!next.ok) return next;
  const moves = { dispatch: { state: next.value, answeredAt: now } };
  const data = onPaper ? { onPaper } : {};
  return ok(
    settle({ dispatch }, moves, {
      events: [{ type: 'dispatchAcknowledged', data }],
      endings: { acknowledge: 'acknowledged' },
    }),
  );
}

/** What a body refuses as a whole ends for it, also what waited for a verdict: the coordinator decides on all of it. */
const REFUSED: Endings = {
  acknowledge: 'declined',
  complete: 'declined',
  report: 'declined',
  decide: 'declined',
  explain: 'declined',
  reach: 'declined',
};

/**
 * "Không thuộc thẩm quyền", for the whole document (NĐ 30/2020 Đ21.2b): work not yet handed in goes back with it,
 * and one decision of the coordinator stands for everything.
 */
export function decideDecline(
  { dispatch, work, reports, exchanges }: WholeDispatch,
  declining: Declining,
  now: Instant,
): Decided {
  const next = transitionDispatch(dispatch.state, 'decline');
  if (!next.ok) return next;
  const { reason, suggestedBody } = declining;
  const givenBack = moved(work, 'decline', declining);
  const said = saidOf(declining);
  return ok(
    settle(
      { dispatch, work, reports, exchanges },
      {
        dispatch: {
          ...{ state: next.value, answeredAt: now },
          ...{ declineReason: reason, suggestedBody },
        },
        work: givenBack,
      },
      {
        endings: REFUSED,
        events: [
          { type: 'dispatchDeclined', data: said },
          ...givenBack.map(({ id }) => ({
            type: 'assignmentDeclined' as const,
            data: { assignmentId: id, ...said },
          })),
        ],
        tells: [
          {
            to: 'coordinators',
            subjectId: dispatch.id,
            key: `declined ${dispatch.version}`,
            notice: { template: 'declined', data: { reason: declining.reason } },
          },
        ],
      },
    ),
  );
}

/**
 * "Giao lại", of what was refused or taken back from this body alone: the body must acknowledge anew, all declined work is its own again with the dates it had, and so are
 * its reports: those it had, and those of periods that opened meanwhile (`owedPeriods`).
 */
export function decideReinstate(
  { dispatch, work, reports, exchanges }: WholeDispatch,
  {
    reason,
    owedPeriods,
    acknowledgeBy,
  }: {
    readonly reason: string;
    readonly owedPeriods: readonly OwedPeriod[];
    readonly acknowledgeBy: Instant;
  },
): Decided {
  const next = transitionDispatch(dispatch.state, 'reinstate');
  if (!next.ok) return next;
  const givenAgain = moved(work, 'reinstate', { reason: null });
  return ok(
    settle(
      { dispatch, work, reports, exchanges },
      {
        dispatch: {
          ...{ state: next.value, answeredAt: null },
          ...{ declineReason: null, suggestedBody: null },
        },
        work: givenAgain,
        newReports: owedPeriods,
      },
      {
        endings: { decide: 'decided' },
        acknowledgeBy,
        events: [
          { type: 'dispatchReinstated', data: { reason, work: 'recorded' } },
          ...givenAgain.map(({ id }) => ({
            type: 'assignmentReinstated' as const,
            data: { assignmentId: id, reason },
          })),
          ...owedPeriods.map(({ reportId, periodId }) => ({
            type: 'reportOpened' as const,
            data: { reportId, periodId },
          })),
        ],
        tells: [
          {
            to: 'body',
            subjectId: dispatch.id,
            key: `reinstated ${dispatch.version}`,
            notice: { template: 'changed', data: { kind: 'reinstated', reason } },
          },
        ],
      },
    ),
  );
}

const RECALLED: Endings = {
  acknowledge: 'recalled',
  complete: 'recalled',
  report: 'recalled',
  decide: 'recalled',
  explain: 'recalled',
  reach: 'recalled',
};

/**
 * "Thu hồi" (NĐ 30/2020 Đ18.4), of one dispatch: the body is told, the record stays. `alone`: the campaign goes on without
 * this body.
 */
export function decideRecall(
  { dispatch, work, reports, exchanges }: WholeDispatch,
  { reason, alone }: { readonly reason: string; readonly alone: boolean },
): Decided {
  const next = transitionDispatch(dispatch.state, 'recall');
  if (!next.ok) return next;
  return ok(
    settle(
      { dispatch, work, reports, exchanges },
      { dispatch: { state: next.value } },
      {
        endings: RECALLED,
        events: [{ type: 'dispatchRecalled', data: { reason } }],
        tells: [
          {
            to: 'body',
            subjectId: dispatch.id,
            key: alone ? `taken back ${dispatch.version}` : 'recalled',
            notice: {
              template: 'changed',
              data: { kind: alone ? 'taken_back' : 'campaign_recalled', reason },
            },
          },
        ],
      },
    ),
  );
}

/** The rows that admit the act, each with its next state; the others keep theirs. */
function moved(
  work: readonly WorkFacts[],
  act: 'decline' | 'reinstate',
  move: Pick<WorkMove, 'reason' | 'suggestedBody'>,
) {
  return work.flatMap((one) => {
    const next = transitionAssignment(one.state, act);
    return next.ok ? [{ id: one.id, move: { state: next.value, ...move } }] : [];
  });
}
