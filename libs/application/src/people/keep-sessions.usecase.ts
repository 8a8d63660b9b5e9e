import type { OwnSession } from '../ports/people.store.js';
import type { Command } from '../shared/command.js';
import { ApplicationError } from '../shared/errors.js';
import type { Principal } from '../shared/principal.js';

/** Hash of the session that asks; null: a key asks, or a session that is not known. */
interface Asking {
  readonly sessionHash: string | null;
}

/**
 * The places one is signed in at.
 *
 * @throws ApplicationError FORBIDDEN for a key, which has none.
 */
export const listSessions: Command<Asking, readonly OwnSession[], 'people'> = async (
  tx,
  principal,
  { sessionHash },
) => tx.people.sessionsOf(personOf(principal), sessionHash);

/**
 * Signs oneself out at one other place.
 *
 * @throws ApplicationError FORBIDDEN for a key, NOT_FOUND (also for a session of somebody else, or ended before).
 */
export const endOwnSession: Command<{ readonly sessionId: string }, null, 'people'> = async (
  tx,
  principal,
  { sessionId },
) => {
  if (!(await tx.people.endSessionOf(personOf(principal), sessionId))) {
    throw new ApplicationError('NOT_FOUND');
  }
  return null;
};

/**
 * "Đăng xuất khắp nơi", or everywhere but here. Links on their way end too: one of them may be in other hands.
 *
 * @throws ApplicationError FORBIDDEN for a key.
 */
export const endOwnSessions: Command<
  Asking & { readonly which: 'others' | 'all' },
  null,
  'people'
> = async (tx, principal, { which, sessionHash }) => {
  const personId = personOf(principal);
  await tx.people.endSignInLinksOf(personId);
  await tx.people.endSessionsOf(personId, which === 'all' ? null : sessionHash);
  return null;
};

function personOf({ kind, id }: Principal): string {
  if (kind !== 'person') throw new ApplicationError('FORBIDDEN');
  return id;
}
