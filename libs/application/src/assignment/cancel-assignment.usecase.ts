import { decideCancel } from '#domain';
import { foreseen, performed, type Planning } from '../act/planned.js';
import { wholeDispatch } from '../dispatch/whole-dispatch.js';
import { requireReason } from '../shared/access.js';
import { planOnWork } from './act-on-work.js';
import type { AssignmentAnswer } from './answer.js';

export interface CancelAssignmentInput {
  readonly assignmentId: string;
  /** From If-Match; absent where it is only looked at. */
  readonly expectedVersion?: number;
  readonly reason: string;
}

/** "Thôi giao": one piece of work is no longer asked of its body; it is told, and the record stays. */
const planCancel: Planning<CancelAssignmentInput, AssignmentAnswer> = async (
  tx,
  principal,
  { reason: given, ...work },
) => {
  const reason = requireReason(given);
  return planOnWork(tx, principal, {
    ...work,
    as: 'coordinator',
    decide: async (facts) => {
      const { dispatch } = facts;
      const toCome = await tx.reports.haveSeries([dispatch.id]);
      const all = await wholeDispatch(tx, dispatch);
      const whole = { ...all, reportsToCome: toCome.has(dispatch.id) };
      return decideCancel(facts, { reason, whole });
    },
  });
};

export const cancelAssignment = performed(planCancel);
export const foreseeCancel = foreseen(planCancel);
