import { MINUTE_MS } from '#domain';
import type { BrakeLimit } from '../ports/brake.store.js';
import type { Stores } from '../ports/transaction.port.js';
import { ApplicationError } from '../shared/errors.js';

const WINDOW_MS = 15 * MINUTE_MS;
/** Wrong passwords in a row for one mail address. */
const OF_ACCOUNT: BrakeLimit = { tries: 5, windowMs: WINDOW_MS };
/** Wrong passwords from one network address: an office of hundreds stands behind one. */
const FROM_NETWORK: BrakeLimit = { tries: 50, windowMs: WINDOW_MS };
/** Links one mailbox gets in the life of one. */
const LINKS_OF_ACCOUNT: BrakeLimit = { tries: 3, windowMs: WINDOW_MS };
const LINKS_FROM_NETWORK: BrakeLimit = { tries: 100, windowMs: WINDOW_MS };

/** Names are hashed: a table of who tried to get in is nobody's business either. */
const keyOf = (tx: Stores<'digest'>, door: string, who: string): string =>
  tx.digest.ofJson([door, who]);

const minutesUntil = (tx: Stores<'clock'>, until: number): number =>
  Math.ceil((until - tx.clock.wallNow()) / MINUTE_MS);

/** Counts a try with a password. @returns the refusal, to be thrown once the count is committed; null: go on. */
export async function pressPasswordDoors(
  tx: Stores<'brakes' | 'clock' | 'digest'>,
  email: string,
  from: string,
): Promise<ApplicationError | null> {
  const network = await tx.brakes.press(keyOf(tx, 'password from', from), FROM_NETWORK);
  if (network !== null) {
    return new ApplicationError('TOO_MANY_TRIES', { minutes: minutesUntil(tx, network) });
  }
  const account = await tx.brakes.press(keyOf(tx, 'password of', email), OF_ACCOUNT);
  if (account === null) return null;
  return new ApplicationError('ACCOUNT_LOCKED', { minutes: minutesUntil(tx, account) });
}

/** The password was right: the account's failures are forgotten, the network's try is taken back. */
export async function openPasswordDoors(
  tx: Stores<'brakes' | 'digest'>,
  email: string,
  from: string,
): Promise<void> {
  await forgetFailures(tx, email);
  await tx.brakes.giveBack(keyOf(tx, 'password from', from));
}

/** Whoever has proven to be the account's person starts anew. */
export const forgetFailures = (tx: Stores<'brakes' | 'digest'>, email: string): Promise<void> =>
  tx.brakes.release(keyOf(tx, 'password of', email));

/**
 * Counts a wish for a link.
 *
 * @returns false when this mailbox has had its links: that is told to nobody.
 * @throws ApplicationError TOO_MANY_TRIES for the network address.
 */
export async function pressLinkDoors(
  tx: Stores<'brakes' | 'clock' | 'digest'>,
  email: string,
  from: string,
): Promise<boolean> {
  const network = await tx.brakes.press(keyOf(tx, 'link from', from), LINKS_FROM_NETWORK);
  if (network !== null) {
    throw new ApplicationError('TOO_MANY_TRIES', { minutes: minutesUntil(tx, network) });
  }
  return (await tx.brakes.press(keyOf(tx, 'link of', email), LINKS_OF_ACCOUNT)) === null;
}
