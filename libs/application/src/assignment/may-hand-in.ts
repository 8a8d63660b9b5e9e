import { bodiesWithRole, type Principal } from '../shared/principal.js';
import type { Command } from '../shared/command.js';
import { ApplicationError } from '../shared/errors.js';

/** What is asked before a byte of a file is received; the act itself looks again, under its lock. */
function requireOwn(principal: Principal, found: { readonly bodyId: string } | null): null {
  if (found === null) throw new ApplicationError('NOT_FOUND');
  if (bodiesWithRole(principal, 'head', 'contactPoint').includes(found.bodyId)) return null;
  throw new ApplicationError('FORBIDDEN');
}

/** @throws ApplicationError NOT_FOUND, FORBIDDEN */
export const mayHandInWork: Command<{ readonly assignmentId: string }, null, 'views'> = async (
  tx,
  principal,
  { assignmentId },
) => requireOwn(principal, await tx.views.assignment(principal, assignmentId));

/** @throws ApplicationError NOT_FOUND, FORBIDDEN */
export const mayHandInReport: Command<{ readonly reportId: string }, null, 'views'> = async (
  tx,
  principal,
  { reportId },
) => requireOwn(principal, await tx.views.report(principal, reportId));
