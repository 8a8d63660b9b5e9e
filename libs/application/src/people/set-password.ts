import type { Principal } from '../shared/principal.js';
import { ApplicationError } from '../shared/errors.js';
import type { SignInDeps } from './sign-in.js';

export interface SetPasswordInput {
  /** Needed when there is one already. */
  readonly current: string | null;
  readonly next: string;
  /** The session that asks; every other one of this person ends. */
  readonly sessionHash: string | null;
}

/**
 * "Đặt mật khẩu", for oneself only.
 *
 * @throws ApplicationError FORBIDDEN for a key, SIGN_IN_FAILED when the present password is wrong.
 */
export async function setPassword(
  { uow, passwords }: SignInDeps,
  principal: Principal,
  { current, next, sessionHash }: SetPasswordInput,
): Promise<void> {
  if (principal.kind !== 'person') throw new ApplicationError('FORBIDDEN');
  const account = await uow.run((tx) => tx.people.lock(principal.id));
  if (account === null) throw new ApplicationError('NOT_FOUND');
  const stored = account.passwordHash;
  if (stored !== null && !(await passwords.verify(stored, current ?? ''))) {
    const detail = 'Mật khẩu hiện tại không đúng.';
    throw new ApplicationError('SIGN_IN_FAILED', {}, [{ pointer: '/current', detail }]);
  }
  const hash = await passwords.hash(next);
  await uow.run(async (tx) => {
    const now = await tx.people.lock(principal.id);
    if (now?.passwordHash !== stored) throw new ApplicationError('SIGN_IN_FAILED');
    await tx.people.setPassword(principal.id, hash);
    await tx.people.endSessionsOf(principal.id, sessionHash);
  });
}
