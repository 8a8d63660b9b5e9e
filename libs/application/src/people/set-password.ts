import { MINUTE_MS } from '#domain';
import { PEOPLE_FAULTS } from '#wording';
import type { Principal } from '../shared/principal.js';
import { ApplicationError } from '../shared/errors.js';
import { forgetFailures, openPasswordDoors, pressPasswordDoors } from './sign-in-brakes.js';
import type { SignInDeps } from './sign-in.js';

export interface SetPasswordInput {
  /** Needed when there is one already, unless the session was opened by a mailed link a moment ago. */
  readonly current: string | null;
  readonly next: string;
  /** The session that asks; every other one of this person ends. */
  readonly sessionHash: string | null;
  /** Network address of who asks. */
  readonly from: string;
}

/** Whoever forgot the password comes by a link; the link stands for it this long. */
const LINK_STANDS_MS = 30 * MINUTE_MS;

/**
 * "Đặt mật khẩu", for oneself only. Other sessions end, and so do links still on their way: whoever changes a password
 * may do so because somebody else reads the mail.
 *
 * @throws ApplicationError FORBIDDEN for a key, SIGN_IN_FAILED when the present password is wrong, ACCOUNT_LOCKED,
 *   TOO_MANY_TRIES.
 */
export async function setPassword(
  { uow, passwords }: SignInDeps,
  principal: Principal,
  { current, next, sessionHash, from }: SetPasswordInput,
): Promise<void> {
  if (principal.kind !== 'person') throw new ApplicationError('FORBIDDEN');
  const seen = await uow.run(async (tx) => {
    const account = await tx.people.lock(principal.id);
    if (account === null) return new ApplicationError('NOT_FOUND');
    const since = tx.clock.wallNow() - LINK_STANDS_MS;
    const byLink = sessionHash !== null && (await tx.people.openedByLink(sessionHash, since));
    if (account.passwordHash === null || byLink) return { account, isProven: true };
    const refusal = await pressPasswordDoors(tx, account.email, from);
    return refusal ?? { account, isProven: false };
  });
  if (seen instanceof ApplicationError) throw seen;
  const { account, isProven } = seen;
  const stored = account.passwordHash;
  if (!isProven && !(await passwords.verify(stored, current ?? ''))) {
    const detail = PEOPLE_FAULTS.currentPasswordWrong;
    throw new ApplicationError('SIGN_IN_FAILED', {}, [{ pointer: '/current', detail }]);
  }
  const hash = await passwords.hash(next);
  await uow.run(async (tx) => {
    const now = await tx.people.lock(principal.id);
    if (now?.passwordHash !== stored) throw new ApplicationError('SIGN_IN_FAILED');
    if (isProven) await forgetFailures(tx, account.email);
    else await openPasswordDoors(tx, account.email, from);
    await tx.people.setPassword(principal.id, hash);
    await tx.people.endSignInLinksOf(principal.id);
    await tx.people.endSessionsOf(principal.id, sessionHash);
  });
}
