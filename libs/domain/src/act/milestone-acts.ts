import type { TaskRole } from '../assignment/index.js';
import type { DispatchEvent } from '../event/index.js';
import { transitionExchange } from '../exchange/index.js';
import { ok, refused, toRfc3339, type Instant } from '../shared/index.js';
import { isAwaited, isOut, WORK_STANDING } from '../standing/index.js';
import type { Decided, Decision, DispatchFacts, NewExchange, WorkFacts } from './decision.js';
import { answered, type OneExchange } from './exchange-acts.js';
import { settle } from './settle.js';

/** "Mốc": a way point of a task, the same for every body that leads it. */
export interface Milestone {
  readonly milestoneId: string;
  readonly text: string;
  readonly dueAt: Instant;
}

/** One body's share of a milestone, with the entry of its chain that vouches for it. */
export interface MilestoneOfWork {
  readonly exchange: NewExchange;
  readonly event: DispatchEvent;
}

/** Who leads the work answers for its way; a supporter hands in to the lead. */
export const hasMilestones = (role: TaskRole): boolean => role === 'lead';

/** A milestone as one piece of work has it, however the work came: launched, added or handed over. */
export function milestoneOfWork(
  { milestoneId, text, dueAt }: Milestone,
  { exchangeId, assignmentId }: { readonly exchangeId: string; readonly assignmentId: string },
): MilestoneOfWork {
  return {
    exchange: {
      ...{ id: exchangeId, kind: 'milestone', assignmentId, text },
      ...{ dueAt, wantedDueAt: null, milestoneId },
    },
    event: {
      type: 'milestoneSet',
      data: { exchangeId, assignmentId, milestoneId, text, dueAt: toRfc3339(dueAt) },
    },
  };
}

/**
 * "Thêm mốc" to what a body has of a task: only to work that it leads and that is with it. The date of the work stays.
 *
 * @param idOf the id of the share of one piece of work.
 * @returns null when the body has no such work: it is told nothing.
 */
export function decideSetMilestone(
  { dispatch, work }: { readonly dispatch: DispatchFacts; readonly work: readonly WorkFacts[] },
  milestone: Milestone,
  idOf: (assignmentId: string) => string,
): Decision | null {
  if (isOut(dispatch.state)) return null;
  const given = work.filter(
    ({ role, state }) => hasMilestones(role) && WORK_STANDING[state] === 'open',
  );
  if (given.length === 0) return null;
  const shares = given.map(({ id }) =>
    milestoneOfWork(milestone, { assignmentId: id, exchangeId: idOf(id) }),
  );
  return settle(
    { dispatch, work: given },
    { newExchanges: shares.map(({ exchange }) => exchange) },
    {
      events: shares.map(({ event }) => event),
      tells: shares.map(({ exchange: { id } }) => ({
        to: 'body' as const,
        subjectId: id,
        key: 'set',
        notice: { template: 'milestoneSet' as const, data: {} },
      })),
    },
  );
}

/**
 * "Báo đã đạt mốc": the body's word, with a note or without; also after its date, which it then was late for. The work
 * itself does not move, and nobody is written to: the board shows it.
 */
export function decideReachMilestone(
  facts: OneExchange,
  { note }: { readonly note: string | null },
): Decided {
  const { exchange, work } = facts;
  if (work === null) return refused({ state: exchange.state, act: 'reach' });
  return answered(facts, 'reach', {
    move: { answer: note },
    onlyWithBody: true,
    events: [
      { type: 'milestoneReached', data: { exchangeId: exchange.id, assignmentId: work.id, note } },
    ],
    as: 'reached',
    tell: null,
  });
}

/**
 * "Bỏ mốc", of one body, whatever became of its work or document: it must not come back with them. Told to whoever still
 * waited for it, and to nobody else.
 */
export function decideDropMilestone(
  { dispatch, exchange, work }: OneExchange,
  { reason }: { readonly reason: string },
): Decided {
  if (work === null) return refused({ state: exchange.state, act: 'drop' });
  const next = transitionExchange(exchange.kind, exchange.state, 'drop');
  if (!next.ok) return next;
  const { id: exchangeId } = exchange;
  const awaited = isAwaited({ ...exchange, dispatchState: dispatch.state, workState: work.state });
  return ok(
    settle(
      { dispatch, work: [work], exchanges: [exchange] },
      { exchanges: [{ id: exchangeId, move: { state: next.value, answer: reason } }] },
      {
        events: [{ type: 'milestoneDropped', data: { exchangeId, assignmentId: work.id, reason } }],
        endings: { reach: 'cancelled' },
        tells: awaited
          ? [
              {
                to: 'body',
                subjectId: exchangeId,
                key: 'dropped',
                notice: { template: 'milestoneDropped', data: {} },
              },
            ]
          : [],
      },
    ),
  );
}
