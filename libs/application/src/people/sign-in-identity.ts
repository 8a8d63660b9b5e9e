import type { ProvenIdentity } from '../ports/identity-provider.port.js';
import type { PersonAccount } from '../ports/people.store.js';
import type { Stores } from '../ports/transaction.port.js';
import { ApplicationError } from '../shared/errors.js';
import { openSession, type SessionToOpen, type SignedIn } from './sign-in.js';

type Tx = Stores<'clock' | 'ids' | 'people'>;

/**
 * "Đăng nhập" by the word of an identity provider, for people the office has registered. The first time its verified
 * address finds the person, and its subject is bound to the account; from then on the subject alone counts, so that an
 * address that changes hands there opens nothing here. Nobody is registered by signing in.
 *
 * @throws ApplicationError IDENTITY_UNVERIFIED, IDENTITY_UNKNOWN, IDENTITY_TAKEN
 */
export async function signInWithIdentity(
  tx: Tx,
  {
    identity,
    ...session
  }: Pick<SessionToOpen, 'sessionHash' | 'device'> & { readonly identity: ProvenIdentity },
): Promise<SignedIn> {
  const bound = await tx.people.personOfIdentity(identity);
  const account = bound === null ? await bind(tx, identity) : await tx.people.lock(bound);
  if (account === null || account.disabled) throw unknown(identity);
  return openSession(tx, { ...session, personId: account.id, openedBy: 'identity' });
}

async function bind(tx: Tx, identity: ProvenIdentity): Promise<PersonAccount> {
  const { email } = identity;
  if (email === null) throw new ApplicationError('IDENTITY_UNVERIFIED');
  const account = await tx.people.lockByEmail(email);
  if (account === null || account.disabled) throw unknown(identity);
  if (await tx.people.bindIdentity(account.id, identity)) return account;
  // Two windows at once: the other one has bound the same.
  if ((await tx.people.personOfIdentity(identity)) === account.id) return account;
  throw new ApplicationError('IDENTITY_TAKEN', { email });
}

const unknown = ({ email }: ProvenIdentity): ApplicationError =>
  new ApplicationError('IDENTITY_UNKNOWN', { email: email ?? '' });
