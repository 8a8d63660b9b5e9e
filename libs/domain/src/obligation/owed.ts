import { owesWork, type AssignmentState } from '../assignment/index.js';
import type { DispatchState } from '../dispatch/index.js';
import type { TaskRole } from '../reading/index.js';
import type { ReportState } from '../report/index.js';
import type { Instant } from '../shared/index.js';
import {
  DISPATCH_STANDING,
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

/** An obligation that must be open, by the rows as they stand. */
export interface Owed {
  readonly kind: ObligationKind;
  /** The dispatch, assignment or period report it is about. */
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

/**
 * Which obligations are open in which states: the one rule from which every act's openings and closings
 * follow, and against which the rows are checked.
 *
 * A refused document stands for all that came with it: one `decide` of the coordinator, and nothing else
 * until it is given back or recalled. A recalled one asks for nothing. Otherwise the document asks to be
 * acknowledged, work and reports ask the body while they are with the body, and the coordinator while
 * they wait for a verdict.
 */
export function owedOf(
  dispatch: { readonly id: string; readonly state: DispatchState },
  work: readonly OwingWork[],
  reports: readonly OwingReport[],
): readonly Owed[] {
  const standing = DISPATCH_STANDING[dispatch.state];
  if (standing === 'recalled') return [];
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
  return owed;
}

/** A decision has no deadline of its own: its ladder counts from when it was asked for. */
const ownDue = (kind: ObligationKind, dueAt: Instant | null): Instant | null =>
  kind === 'decide' ? null : dueAt;
