import { DAY_MS } from '#domain';
import type { Instant } from '#domain';
import type { PersonWithMemberships, SessionOpening } from '../ports/people.store.js';
import type { PasswordHasher } from '../ports/secrets.port.js';
import type { Stores, UnitOfWork } from '../ports/transaction.port.js';
import { ApplicationError } from '../shared/errors.js';
import { openPasswordDoors, pressPasswordDoors } from './sign-in-brakes.js';

const SESSION_DAYS = 7;

export interface SignInDeps {
  readonly uow: UnitOfWork;
  readonly passwords: PasswordHasher;
}

export interface SignInInput {
  readonly email: string;
  readonly password: string;
  /** Hash of the token that the session will go by. */
  readonly sessionHash: string;
  /** Network address of who asks. */
  readonly from: string;
  readonly device: string | null;
}

export interface SignedIn {
  readonly person: PersonWithMemberships;
  readonly expiresAt: Instant;
}

/**
 * "Đăng nhập" by password. A try is counted before the password is looked at, under the address it was typed with, so
 * that guessing in parallel counts in full and an address nobody has is shut like any other. After five failures in a row
 * it is closed for 15 minutes to passwords, not to links. The slow hash is computed outside any transaction, so that
 * guessing does not hold connections, and for unknown addresses too.
 *
 * @throws ApplicationError SIGN_IN_FAILED, ACCOUNT_LOCKED, TOO_MANY_TRIES
 */
export async function signInWithPassword(
  { uow, passwords }: SignInDeps,
  { email, password, sessionHash, from, device }: SignInInput,
): Promise<SignedIn> {
  const seen = await uow.run(async (tx) => {
    const refusal = await pressPasswordDoors(tx, email, from);
    return refusal ?? { account: await tx.people.lockByEmail(email) };
  });
  // The count is committed: a refusal is thrown outside.
  if (seen instanceof ApplicationError) throw seen;
  const { account } = seen;
  const usable = account === null || account.disabled ? null : account.passwordHash;
  if (!(await passwords.verify(usable, password))) throw new ApplicationError('SIGN_IN_FAILED');
  return uow.run(async (tx) => {
    const now = await tx.people.lockByEmail(email);
    if (now === null || now.disabled || now.passwordHash !== usable) {
      throw new ApplicationError('SIGN_IN_FAILED');
    }
    await openPasswordDoors(tx, email, from);
    return openSession(tx, { personId: now.id, sessionHash, openedBy: 'password', device });
  });
}

export interface SessionToOpen {
  readonly personId: string;
  readonly sessionHash: string;
  readonly openedBy: SessionOpening;
  /** By which its owner will know it in a list. */
  readonly device: string | null;
}

/** Opens a session of seven days. */
export async function openSession(
  tx: Stores<'clock' | 'ids' | 'people'>,
  { personId, sessionHash: tokenHash, openedBy, device }: SessionToOpen,
): Promise<SignedIn> {
  const expiresAt = tx.clock.wallNow() + SESSION_DAYS * DAY_MS;
  const id = tx.ids.next();
  await tx.people.addSession({ id, tokenHash, personId, expiresAt, openedBy, device });
  const person = await tx.people.find(personId);
  if (person === null) throw new ApplicationError('SIGN_IN_FAILED');
  return { person, expiresAt };
}

/** "Đăng xuất": the token opens nothing from now on. */
export const signOut = (uow: UnitOfWork, tokenHash: string): Promise<void> =>
  uow.run((tx) => tx.people.endSession(tokenHash));
