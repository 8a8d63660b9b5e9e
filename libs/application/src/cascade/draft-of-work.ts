import {
  draftFromWork,
  localDateOf,
  offersOfCascade,
  supporterDue,
  type CampaignDraft,
  type CascadeOrigin,
} from '#domain';
import { CASCADE_WORDS, REFUSAL_VALUES } from '#wording';
import type { Stores } from '../ports/transaction.port.js';
import { coordinates } from '../shared/access.js';
import { ApplicationError } from '../shared/errors.js';
import { requireOffered } from '../shared/must-follow.js';
import type { Principal } from '../shared/principal.js';

/**
 * Work that whoever asks may carry on: in sight, with the body they coordinate, and still in its hand.
 *
 * @throws ApplicationError NOT_FOUND, FORBIDDEN to who does not coordinate the body, TRANSITION_NOT_ALLOWED.
 */
export async function requireOrigin(
  tx: Stores<'drafts' | 'views'>,
  principal: Principal,
  assignmentId: string,
): Promise<CascadeOrigin> {
  const origin = (await tx.views.assignment(principal, assignmentId))
    ? await tx.drafts.origin(assignmentId)
    : null;
  if (origin === null) throw new ApplicationError('NOT_FOUND');
  if (!coordinates(principal, origin.bodyId)) {
    throw new ApplicationError('FORBIDDEN', { role: REFUSAL_VALUES.coordinator });
  }
  requireOffered({ on: 'work', offers: offersOfCascade(origin, true) }, 'begin');
  return origin;
}

/** A draft that passes the work on, due for the level below as early as a supporter is for its lead. */
export async function draftOfWork(
  tx: Stores<'clock' | 'policies' | 'views'>,
  principal: Principal,
  { assignmentId }: CascadeOrigin,
): Promise<CampaignDraft> {
  const work = await tx.views.assignment(principal, assignmentId);
  if (work === null) throw new ApplicationError('NOT_FOUND');
  const { title, dueAt, document } = work;
  const dueOn =
    dueAt === null
      ? null
      : localDateOf(supporterDue(dueAt, tx.clock.now(), await tx.policies.calendar()));
  return draftFromWork(CASCADE_WORDS.subject(document, title), work, dueOn);
}
