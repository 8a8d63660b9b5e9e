import { DAY_MS, MINUTE_MS } from '#domain';
import type { Instant } from '#domain';
import type { PersonWithMemberships } from '../ports/people.store.js';
import type { PasswordHasher } from '../ports/secrets.port.js';
import type { Transaction, UnitOfWork } from '../ports/transaction.port.js';
import { ApplicationError } from '../shared/errors.js';

const FAILURES_ALLOWED = 5;
const LOCKED_FOR_MS = 15 * MINUTE_MS;
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
}

export interface SignedIn {
  readonly person: PersonWithMemberships;
  readonly expiresAt: Instant;
}

/**
 * "Đăng nhập" by password. The slow hash is computed outside any transaction, so that guessing does not
 * hold connections; the count of failures is kept under the person's row lock, so that guessing in parallel
 * counts in full. After five failures in a row the account is closed for 15 minutes to passwords, not to links.
 *
 * @throws ApplicationError SIGN_IN_FAILED, ACCOUNT_LOCKED
 */
export async function signInWithPassword(
  { uow, passwords }: SignInDeps,
  { email, password, sessionHash }: SignInInput,
): Promise<SignedIn> {
  const seen = await uow.run((tx) => tx.people.lockByEmail(email));
  const usable = seen === null || seen.disabled ? null : seen.passwordHash;
  const matches = await passwords.verify(usable, password);
  // A refusal must be committed too (it counts), so it is thrown outside.
  const outcome = await uow.run(async (tx) => {
    const account = await tx.people.lockByEmail(email);
    if (account === null) return new ApplicationError('SIGN_IN_FAILED');
    const now = tx.clock.wallNow();
    if (account.lockedUntil !== null && account.lockedUntil > now) {
      const minutes = Math.ceil((account.lockedUntil - now) / MINUTE_MS);
      return new ApplicationError('ACCOUNT_LOCKED', { minutes });
    }
    if (!matches || account.disabled || account.passwordHash !== usable) {
      const failures = account.failedSignIns + 1;
      const isLast = failures >= FAILURES_ALLOWED;
      const lockedUntil = isLast ? now + LOCKED_FOR_MS : null;
      await tx.people.noteFailedSignIn(account.id, isLast ? 0 : failures, lockedUntil);
      return new ApplicationError('SIGN_IN_FAILED');
    }
    return openSession(tx, account.id, sessionHash);
  });
  if (outcome instanceof ApplicationError) throw outcome;
  return outcome;
}

/** Opens a session of seven days. */
export async function openSession(
  tx: Transaction,
  personId: string,
  sessionHash: string,
): Promise<SignedIn> {
  const expiresAt = tx.clock.wallNow() + SESSION_DAYS * DAY_MS;
  await tx.people.noteSignIn(personId);
  await tx.people.addSession({ tokenHash: sessionHash, personId, expiresAt });
  const person = await tx.people.find(personId);
  if (person === null) throw new ApplicationError('SIGN_IN_FAILED');
  return { person, expiresAt };
}

/** "Đăng xuất": the token opens nothing from now on. */
export const signOut = (uow: UnitOfWork, tokenHash: string): Promise<void> =>
  uow.run((tx) => tx.people.endSession(tokenHash));
