import { DAY_MS, MINUTE_MS } from '#domain';
import type { Instant } from '#domain';
import { LINK_LIFETIMES } from '#wording';
import type { SignInPurpose, SignInToken } from '../ports/people.store.js';
import type { Stores } from '../ports/transaction.port.js';
import type { Command } from '../shared/command.js';
import { ApplicationError } from '../shared/errors.js';
import { pressLinkDoors } from './sign-in-brakes.js';
import { openSession, type SessionToOpen, type SignedIn } from './sign-in.js';

/** A page sent twice by an impatient hand opens the same door; a link found later does not. */
const SECOND_PRESS_MS = 10_000;

/** How long an invitation opens the account. */
export const INVITATION_MS = 3 * DAY_MS;

const LIFETIME: Readonly<Record<SignInPurpose, { readonly ms: number; readonly told: string }>> = {
  signIn: { ms: 15 * MINUTE_MS, told: LINK_LIFETIMES.signIn },
  invitation: { ms: INVITATION_MS, told: LINK_LIFETIMES.invitation },
};

export interface RequestLinkInput {
  readonly email: string;
  /** Network address of who asks. */
  readonly from: string;
}

/**
 * Asks for a sign-in link (T19). Answer and work are the same whether or not the address has an account: the mail is
 * written for any, and who has one is found out when it would leave.
 *
 * @throws ApplicationError TOO_MANY_TRIES
 */
export const requestSignInLink: Command<
  RequestLinkInput,
  { readonly sent: true },
  'brakes' | 'clock' | 'digest' | 'ids' | 'notices'
> = async (tx, _principal, { email, from }) => {
  if (await pressLinkDoors(tx, email, from)) {
    await mailLink(tx, { email, purpose: 'signIn', bodyName: null });
  }
  return { sent: true };
};

/** Writes the mail that will bring a link. It holds none: the token is made when the mail is sent. */
export async function mailLink(
  tx: Stores<'clock' | 'ids' | 'notices'>,
  {
    email,
    purpose,
    bodyName,
  }: {
    readonly email: string;
    readonly purpose: SignInPurpose;
    /** For an invitation: the body the person is invited to work for. */
    readonly bodyName: string | null;
  },
): Promise<void> {
  await tx.notices.insertMessages([
    {
      id: tx.ids.next(),
      campaignId: null,
      template: 'signIn',
      audience: 'person',
      toEmail: email,
      data: { purpose, ...(bodyName === null ? {} : { bodyName }) },
      urgent: true,
      notBefore: tx.clock.now(),
    },
  ]);
}

/** A link whose mail is about to leave. */
export interface OpenedLink {
  readonly purpose: SignInPurpose;
  /** "15 phút" */
  readonly validFor: string;
}

/**
 * Makes the token that a claimed mail will carry: its hash is kept from now on, the token itself only in the hands of who
 * sends. A mail that is tried again carries a new one.
 *
 * @returns null when nobody may come in by it (no account, a closed one, an invitation whose role was taken away): the
 *   mail does not leave.
 */
export async function openMailedLink(
  tx: Stores<'clock' | 'people'>,
  message: { readonly toEmail: string; readonly data: Readonly<Record<string, unknown>> },
  tokenHash: string,
): Promise<OpenedLink | null> {
  const purpose = message.data['purpose'] === 'invitation' ? 'invitation' : 'signIn';
  const found = await tx.people.findByEmail(message.toEmail);
  const person = found === null || found.disabled ? null : await tx.people.find(found.id);
  if (person === null) return null;
  if (purpose === 'invitation' && person.memberships.length === 0) return null;
  const { ms, told } = LIFETIME[purpose];
  const expiresAt = tx.clock.wallNow() + ms;
  await tx.people.addSignInToken({ tokenHash, personId: person.id, purpose, expiresAt });
  return { purpose, validFor: told };
}

/**
 * Looks at a link without using it: mail scanners open links before people do.
 *
 * @throws ApplicationError TOKEN_INVALID, TOKEN_EXPIRED
 */
export async function checkSignInLink(
  tx: Stores<'clock' | 'people'>,
  tokenHash: string,
): Promise<SignInToken> {
  const token = await tx.people.findSignInToken(tokenHash);
  if (token === null || wasUsedBefore(token, tx.clock.wallNow())) {
    throw new ApplicationError('TOKEN_INVALID');
  }
  if (token.expiresAt <= tx.clock.wallNow()) throw new ApplicationError('TOKEN_EXPIRED');
  return token;
}

const wasUsedBefore = ({ usedAt }: SignInToken, now: Instant): boolean =>
  usedAt !== null && usedAt < now - SECOND_PRESS_MS;

/**
 * Opens a session by a mailed link, once.
 *
 * @throws ApplicationError TOKEN_INVALID, TOKEN_EXPIRED
 */
export async function useSignInLink(
  tx: Stores<'clock' | 'ids' | 'people'>,
  {
    tokenHash,
    ...session
  }: Pick<SessionToOpen, 'sessionHash' | 'device'> & { readonly tokenHash: string },
): Promise<SignedIn> {
  const { personId } = await checkSignInLink(tx, tokenHash);
  const account = await tx.people.lock(personId);
  if (account === null || account.disabled) throw new ApplicationError('TOKEN_INVALID');
  await tx.people.useSignInToken(tokenHash);
  return openSession(tx, { ...session, personId, openedBy: 'link' });
}
