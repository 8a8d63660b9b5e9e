import { localDateOf } from '#domain';
import { STORED_WORDS } from '#wording';
import type { Stores } from '../ports/transaction.port.js';
import { maskedAddress } from '../shared/masked-address.js';
import type { Principal } from '../shared/principal.js';

/** A link of ours, as its signature says. */
export interface SignedLink {
  readonly dispatchId: string;
  readonly email: string;
}

export interface LinkEntry {
  readonly holder: Principal;
  /** False: the address no longer receives for the body. The link then opens nothing but the way to a new one. */
  readonly stands: boolean;
}

/**
 * Who holds a link: nobody in person, the journal says to which address it was mailed. Whether that address still stands
 * for the body is looked up each time, so that replacing it ends every link that was mailed to it. The issuer of a body
 * named by consent is not told the address.
 *
 * @returns null when there is no such dispatch.
 */
export async function enterLink(
  tx: Stores<'clock' | 'directory' | 'dispatches'>,
  { dispatchId, email }: SignedLink,
): Promise<LinkEntry | null> {
  const found = await tx.dispatches.placeOf(dispatchId);
  if (found === null) return null;
  const { bodyId, issuerBodyId } = found;
  const contacts = (await tx.directory.contactsOf([bodyId], localDateOf(tx.clock.now()))).get(
    bodyId,
  );
  const stands = [contacts?.contactPoint, contacts?.head].some((one) => one?.email === email);
  const isWithheld = (await tx.directory.withheldFrom(issuerBodyId, [bodyId])).has(bodyId);
  const label = STORED_WORDS.mailLink(isWithheld ? maskedAddress(email) : email);
  return {
    holder: { kind: 'mailLink', id: dispatchId, label, memberships: [], dispatchId },
    stands,
  };
}
