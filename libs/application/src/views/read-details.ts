import { workStatus, type Instant, type WorkStatus } from '#domain';
import type { AssignmentView, DispatchView, FileView } from '../ports/views/dispatch.view.js';
import type { EventView } from '../ports/views/event.view.js';
import type { ReportFilter, ReportListItem, ReportView } from '../ports/views/report.view.js';
import type { Command } from '../shared/command.js';
import { ApplicationError } from '../shared/errors.js';
import type { PageInput } from './read-campaigns.js';

function known<T>(found: T | null): T {
  if (found === null) throw new ApplicationError('NOT_FOUND');
  return found;
}

/** The dispatch for its body, the holder of its mail link, or the issuer's staff. Looking changes nothing. */
export const readDispatch: Command<{ readonly dispatchId: string }, DispatchView, 'views'> = async (
  tx,
  principal,
  { dispatchId },
) => known(await tx.views.dispatch(principal, dispatchId));

export const readDispatchEvents: Command<
  PageInput<string> & { readonly dispatchId: string },
  readonly EventView[],
  'views'
> = async (tx, principal, { dispatchId, after, limit }) => {
  known(await tx.views.dispatch(principal, dispatchId));
  return tx.views.events({ dispatchId }, after, limit);
};

export type AssignmentDetail = AssignmentView & { readonly status: WorkStatus };

export const readAssignment: Command<
  { readonly assignmentId: string },
  AssignmentDetail,
  'clock' | 'views'
> = async (tx, principal, { assignmentId }) => {
  const assignment = known(await tx.views.assignment(principal, assignmentId));
  return { ...assignment, status: workStatus(assignment, tx.clock.now()) };
};

export const readReports: Command<
  PageInput<{ readonly dueAt: Instant; readonly id: string }> & { readonly filter: ReportFilter },
  readonly ReportListItem[],
  'views'
> = (tx, principal, { filter, after, limit }) => tx.views.reports(principal, filter, after, limit);

export const readReport: Command<{ readonly reportId: string }, ReportView, 'views'> = async (
  tx,
  principal,
  { reportId },
) => known(await tx.views.report(principal, reportId));

export const readFile: Command<
  { readonly attachmentId: string },
  FileView & { readonly storageKey: string },
  'views'
> = async (tx, principal, { attachmentId }) => known(await tx.views.file(principal, attachmentId));
