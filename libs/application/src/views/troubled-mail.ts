import type { TroubledMessage } from '../ports/notice.store.js';
import type { Stores } from '../ports/transaction.port.js';
import { maskedAddress } from '../shared/masked-address.js';

/** A campaign's troubled mails as its issuing body may see them: addresses of bodies named by consent are masked. */
export async function troubledMail(
  tx: Stores<'directory' | 'drafts' | 'notices'>,
  campaignId: string,
): Promise<readonly TroubledMessage[]> {
  const troubled = await tx.notices.troubled(campaignId);
  if (troubled.length === 0) return troubled;
  const issuerBodyId = (await tx.drafts.progress(campaignId))?.issuerBodyId;
  return issuerBodyId === undefined ? troubled : withAddressesMasked(tx, issuerBodyId, troubled);
}

type Addressed = Pick<TroubledMessage, 'bodyId' | 'toEmail' | 'lastError'>;

/** Mails with the addresses hidden of bodies whose directory is not the issuer's own. */
export async function withAddressesMasked<Mail extends Addressed>(
  tx: Stores<'directory'>,
  issuerBodyId: string,
  mails: readonly Mail[],
): Promise<readonly Mail[]> {
  const bodyIds = mails.flatMap(({ bodyId }) => bodyId ?? []);
  if (bodyIds.length === 0) return mails;
  const withheld = await tx.directory.withheldFrom(issuerBodyId, bodyIds);
  return mails.map((one) => {
    if (one.bodyId === null || !withheld.has(one.bodyId)) return one;
    const toEmail = maskedAddress(one.toEmail);
    return { ...one, toEmail, lastError: one.lastError?.replaceAll(one.toEmail, toEmail) ?? null };
  });
}
