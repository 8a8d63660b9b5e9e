import { owesWork, type AssignmentState } from '../assignment/index.js';
import type { DispatchState } from '../dispatch/index.js';
import type { ExchangeKind, ExchangeState } from '../exchange/index.js';
import type { TaskRole } from '../assignment/index.js';
import type { ReportState } from '../report/index.js';
import type { Instant } from '../shared/index.js';
import {
  DISPATCH_STANDING,
  isAwaited,
  REPORT_STANDING,
  WORK_STANDING,
  type ReportStanding,
  type WorkStanding,
} from '../standing/index.js';
import type { ObligationKind } from './obligation.js';

/** What of an assignment decides whether somebody owes something about it. */
export interface OwingWork {
  readonly id: string;
  readonly role: TaskRole;
  readonly state: AssignmentState;
  readonly dueAt: Instant | null;
}

/** The same of a body's report of one period. */
export interface OwingReport {
  readonly id: string;
  readonly state: ReportState;
  readonly dueAt: Instant;
}

/** Something asked, with what decides whether its answer is owed. */
export interface OwingExchange {
  readonly id: string;
  readonly kind: ExchangeKind;
  readonly state: ExchangeState;
  /** null: about the document as a whole. */
  readonly assignmentId: string | null;
  /** By when an explanation is to be given, a milestone reached; null for what the coordinator answers. */
  readonly dueAt: Instant | null;
}

/** An obligation that must be open, by the rows as they stand. */
export interface Owed {
  readonly kind: ObligationKind;
  /** The dispatch, assignment, period report or exchange it is about. */
  readonly subjectId: string;
  /** `acknowledge` is counted from when the document reached the body, which the rows do not say: null here. */
  readonly dueAt: Instant | null;
}

const WORK_OWES: Readonly<Record<WorkStanding, ObligationKind | null>> = {
  open: 'complete',
  handedIn: 'decide',
  declined: 'decide',
  done: null,
  withdrawn: null,
};

const REPORT_OWES: Readonly<Record<ReportStanding, ObligationKind | null>> = {
  missing: 'report',
  returned: 'report',
  handedIn: 'decide',
  accepted: null,
  missed: null,
  withdrawn: null,
};

const EXCHANGE_OWES: Readonly<Record<ExchangeKind, ObligationKind>> = {
  question: 'decide',
  extension: 'decide',
  explanation: 'explain',
  milestone: 'reach',
};

/**
 * Which obligations are open in which states: the one rule from which every act's openings and closings
 * follow, and against which the rows are checked.
 *
 * A refused document stands for all that came with it: one `decide` of the coordinator, and nothing else
 * until it is given back or recalled. A recalled one, and one that was handed over, asks for nothing. Otherwise the document asks to be
 * acknowledged, work and reports ask the body while they are with the body, and the coordinator while
 * they wait for a verdict; what was asked waits for whom it was put to.
 *
 * @param exchanges each about the document or about a piece of work that is among `work`.
 */
export function owedOf(
  dispatch: { readonly id: string; readonly state: DispatchState },
  work: readonly OwingWork[],
  reports: readonly OwingReport[],
  exchanges: readonly OwingExchange[],
): readonly Owed[] {
  const standing = DISPATCH_STANDING[dispatch.state];
  if (standing === 'recalled' || standing === 'transferred') return [];
  const ofDispatch = { subjectId: dispatch.id, dueAt: null };
  if (standing === 'declined') return [{ ...ofDispatch, kind: 'decide' }];
  const owed: Owed[] = standing === 'awaited' ? [{ ...ofDispatch, kind: 'acknowledge' }] : [];
  for (const { id, role, state, dueAt } of work) {
    const kind = WORK_OWES[WORK_STANDING[state]];
    if (kind === null || (kind === 'complete' && !owesWork(role))) continue;
    owed.push({ kind, subjectId: id, dueAt: ownDue(kind, dueAt) });
  }
  for (const { id, state, dueAt } of reports) {
    const kind = REPORT_OWES[REPORT_STANDING[state]];
    if (kind !== null) owed.push({ kind, subjectId: id, dueAt: ownDue(kind, dueAt) });
  }
  const stateOf = new Map(work.map((one) => [one.id, one.state]));
  for (const { id, kind: asked, state, assignmentId, dueAt } of exchanges) {
    const workState = assignmentId === null ? null : (stateOf.get(assignmentId) ?? null);
    if (!isAwaited({ kind: asked, state, dispatchState: dispatch.state, workState })) continue;
    const kind = EXCHANGE_OWES[asked];
    owed.push({ kind, subjectId: id, dueAt: ownDue(kind, dueAt) });
  }
  return owed;
}

/** A decision has no deadline of its own: its ladder counts from when it was asked for. */
const ownDue = (kind: ObligationKind, dueAt: Instant | null): Instant | null =>
  kind === 'decide' ? null : dueAt;
