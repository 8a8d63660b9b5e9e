import { DAY_MS, MINUTE_MS } from '#domain';
import type { Instant } from '#domain';
import type { SignInPurpose, SignInToken } from '../ports/people.store.js';
import type { Transaction } from '../ports/transaction.port.js';
import type { Command } from '../shared/command.js';
import { ApplicationError } from '../shared/errors.js';
import { openSession, type SignedIn } from './sign-in.js';

const LINK_MS = 15 * MINUTE_MS;
const INVITATION_MS = 3 * DAY_MS;
/** How many links one mailbox gets in the life of one. */
const LINKS_AT_ONCE = 3;
/** A page sent twice by an impatient hand opens the same door; a link found later does not. */
const SECOND_PRESS_MS = 10_000;

const VALID_FOR: Readonly<Record<SignInPurpose, string>> = {
  signIn: '15 phút',
  invitation: '3 ngày',
};

/** The link to mail: its token's hash, and its address, which holds the token itself. */
export interface MailedLink {
  readonly tokenHash: string;
  readonly url: string;
}

export interface RequestLinkInput extends MailedLink {
  readonly email: string;
}

/**
 * Mails a sign-in link. The answer is the same whether or not the address has an account, or has had
 * too many links already: who has one is nobody's business.
 */
export const requestSignInLink: Command<RequestLinkInput, { readonly sent: true }> = async (
  tx,
  _principal,
  { email, ...link },
) => {
  const person = await tx.people.findByEmail(email);
  if (person !== null && !person.disabled) {
    const recent = await tx.people.signInTokensSince(person.id, tx.clock.wallNow() - LINK_MS);
    if (recent < LINKS_AT_ONCE)
      await mailLink(tx, { ...person, purpose: 'signIn', bodyName: null }, link);
  }
  return { sent: true };
};

/** Writes the token and its mail, in this transaction. */
export async function mailLink(
  tx: Transaction,
  person: {
    readonly id: string;
    readonly email: string;
    readonly purpose: SignInPurpose;
    /** For an invitation: the body the person is invited to work for. */
    readonly bodyName: string | null;
  },
  { tokenHash, url }: MailedLink,
): Promise<void> {
  const { id: personId, email, purpose, bodyName } = person;
  const lifetime = purpose === 'signIn' ? LINK_MS : INVITATION_MS;
  const expiresAt = tx.clock.wallNow() + lifetime;
  await tx.people.addSignInToken({ tokenHash, personId, purpose, expiresAt });
  await tx.notices.insertMessages([
    {
      id: tx.ids.derived('sign-in link', tokenHash),
      campaignId: null,
      personId,
      template: 'signIn',
      audience: 'person',
      toEmail: email,
      data: {
        purpose: purpose === 'signIn' ? 'sign_in' : 'invitation',
        url,
        validFor: VALID_FOR[purpose],
        ...(bodyName === null ? {} : { bodyName }),
      },
      urgent: true,
      notBefore: tx.clock.now(),
    },
  ]);
}

/**
 * Looks at a link without using it: mail scanners open links before people do.
 *
 * @throws ApplicationError TOKEN_INVALID, TOKEN_EXPIRED
 */
export async function checkSignInLink(tx: Transaction, tokenHash: string): Promise<SignInToken> {
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
  tx: Transaction,
  input: { readonly tokenHash: string; readonly sessionHash: string },
): Promise<SignedIn> {
  const { personId } = await checkSignInLink(tx, input.tokenHash);
  const account = await tx.people.lock(personId);
  if (account === null || account.disabled) throw new ApplicationError('TOKEN_INVALID');
  await tx.people.useSignInToken(input.tokenHash);
  return openSession(tx, personId, input.sessionHash);
}
