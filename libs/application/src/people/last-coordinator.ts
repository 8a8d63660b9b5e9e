import { hasEndedBy } from '#domain';
import type { Stores } from '../ports/transaction.port.js';
import { ApplicationError } from '../shared/errors.js';
import type { Membership } from '../shared/principal.js';
import { today } from '../directory/keep-directory.js';

/**
 * An office that still exists keeps one coordinator: without any, its reminders, refusals and submissions reach nobody.
 * The office's row is locked, so that two who go at the same moment do not each count the other.
 *
 * @throws ApplicationError LAST_COORDINATOR
 */
export async function requireOtherCoordinator(
  tx: Stores<'clock' | 'directory' | 'people'>,
  personId: string,
  losing: readonly Membership[],
): Promise<void> {
  const ids = losing.flatMap(({ role, bodyId }) =>
    role === 'coordinator' && bodyId !== null ? [bodyId] : [],
  );
  const left: string[] = [];
  for (const bodyId of [...new Set(ids)].sort()) {
    await tx.directory.lockBody(bodyId);
    if ((await tx.people.countCoordinators(bodyId, personId)) > 0) continue;
    const body = (await tx.directory.bodiesByIds([bodyId])).get(bodyId);
    if (body !== undefined && !hasEndedBy(body, today(tx))) left.push(body.name);
  }
  if (left.length > 0) throw new ApplicationError('LAST_COORDINATOR', { bodies: left.join('; ') });
}
