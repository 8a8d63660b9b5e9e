import { REFUSAL_VALUES } from '#wording';
import type { Instant } from '#domain';
import type { Command } from '../shared/command.js';
import { ApplicationError } from '../shared/errors.js';
import { INVITATION_MS } from './sign-in-link.usecase.js';

export interface SetUpInput {
  readonly email: string;
  readonly displayName: string;
  /** The link's token stays with who asks; only its hash comes here. */
  readonly tokenHash: string;
}

/**
 * The first administrator of an installation, by a link that opens the account once, from the terminal of its server: nobody
 * can invite the first one. As long as no administrator has come in, it may be done again, for a link that got lost.
 *
 * @throws ApplicationError FORBIDDEN, TRANSITION_NOT_ALLOWED when an administrator is at work, or the account is closed.
 */
export const setUpFirstAdministrator: Command<
  SetUpInput,
  { readonly expiresAt: Instant },
  'clock' | 'ids' | 'people'
> = async (tx, principal, { email, displayName, tokenHash }) => {
  if (principal.kind !== 'system') throw new ApplicationError('FORBIDDEN');
  if (await tx.people.hasAdministrator()) {
    throw new ApplicationError('TRANSITION_NOT_ALLOWED', { why: REFUSAL_VALUES.hasAdministrator });
  }
  const known = await tx.people.findByEmail(email);
  if (known?.disabled === true) {
    throw new ApplicationError('TRANSITION_NOT_ALLOWED', { why: REFUSAL_VALUES.disabledAccount });
  }
  const personId = known?.id ?? tx.ids.next();
  if (known === null) await tx.people.insert({ id: personId, email, displayName });
  await tx.people.addMembership(tx.ids.next(), personId, { bodyId: null, role: 'administrator' });
  await tx.people.endSignInLinksOf(personId);
  const expiresAt = tx.clock.wallNow() + INVITATION_MS;
  await tx.people.addSignInToken({ tokenHash, personId, purpose: 'invitation', expiresAt });
  return { expiresAt };
};
