import { REFUSAL_VALUES } from '#wording';
import type { PersonWithMemberships } from '../ports/people.store.js';
import type { Command } from '../shared/command.js';
import { ApplicationError } from '../shared/errors.js';
import { isAdministrator, type Role } from '../shared/principal.js';
import { mayGrant, requireGrant } from './grant.js';
import { requireOtherCoordinator } from './last-coordinator.js';
import { mailLink } from './sign-in-link.usecase.js';

export interface InviteInput {
  readonly email: string;
  /** For someone new; an account that exists keeps its own. */
  readonly displayName: string;
  readonly role: Role;
  readonly bodyCode: string | null;
}

/**
 * "Mời người dùng": gives a role to a new or known address and mails the link that opens the account.
 *
 * @throws ApplicationError UNKNOWN_BODY, FORBIDDEN, VALIDATION_FAILED, TRANSITION_NOT_ALLOWED (disabled account).
 */
export const invitePerson: Command<
  InviteInput,
  PersonWithMemberships,
  'clock' | 'directory' | 'ids' | 'notices' | 'people'
> = async (tx, principal, { email, displayName, role, bodyCode }) => {
  const body = await requireGrant(tx, principal, role, bodyCode);
  const known = await tx.people.findByEmail(email);
  if (known?.disabled === true) {
    throw new ApplicationError('TRANSITION_NOT_ALLOWED', { why: REFUSAL_VALUES.disabledAccount });
  }
  const id = known?.id ?? tx.ids.next();
  if (known === null) await tx.people.insert({ id, email, displayName });
  await tx.people.addMembership(tx.ids.next(), id, { bodyId: body?.id ?? null, role });
  await mailLink(tx, { email, purpose: 'invitation', bodyName: body?.name ?? null });
  const person = await tx.people.find(id);
  if (person === null) throw new ApplicationError('NOT_FOUND');
  // Roles held elsewhere are not the business of whoever invites.
  const visible = [];
  for (const membership of person.memberships) {
    if (await mayGrant(tx, principal, membership)) visible.push(membership);
  }
  return { ...person, memberships: visible };
};

/**
 * Takes a role away; what was done under it stays, the keys that were made under it and the links on their way end.
 *
 * @throws ApplicationError NOT_FOUND (also for a role that is not the principal's to give), LAST_COORDINATOR.
 */
export const endMembership: Command<
  { readonly membershipId: string },
  null,
  'clock' | 'directory' | 'people'
> = async (tx, principal, { membershipId }) => {
  const membership = await tx.people.findMembership(membershipId);
  if (membership === null || !(await mayGrant(tx, principal, membership))) {
    throw new ApplicationError('NOT_FOUND');
  }
  await requireOtherCoordinator(tx, membership.personId, [membership]);
  await tx.people.endMembership(membershipId);
  await tx.people.endSignInLinksOf(membership.personId);
  return null;
};

/**
 * Closes an account with its sessions, keys and links. For the administrator.
 *
 * @throws ApplicationError FORBIDDEN, NOT_FOUND, LAST_COORDINATOR
 */
export const disablePerson: Command<
  { readonly personId: string },
  null,
  'clock' | 'directory' | 'people'
> = async (tx, principal, { personId }) => {
  if (!isAdministrator(principal)) {
    throw new ApplicationError('FORBIDDEN', { role: REFUSAL_VALUES.administrator });
  }
  const account = await tx.people.lock(personId);
  if (account === null) throw new ApplicationError('NOT_FOUND');
  const person = await tx.people.find(personId);
  await requireOtherCoordinator(tx, personId, person?.memberships ?? []);
  await tx.people.disable(personId);
  await tx.people.endSessionsOf(personId, null);
  await tx.people.endSignInLinksOf(personId);
  return null;
};
