import type { Command } from '../shared/command.js';
import { lockForRecipient } from '../shared/access.js';
import { ApplicationError } from '../shared/errors.js';
import { notAllowed } from '../shared/must-follow.js';
import { maskedAddress } from '../shared/masked-address.js';
import { mailNewLinks } from './mail-new-link.js';

export interface RenewLinkAnswer {
  /** The address on record, most of it hidden: who asks may not be who it belongs to. */
  readonly sentTo: string;
}

/**
 * "Gửi lại liên kết tới email đơn vị": a fresh mail about a document not yet acknowledged, to the address on record and
 * to no other, at most one a day however often it is asked for.
 *
 * @throws ApplicationError NOT_FOUND, TRANSITION_NOT_ALLOWED when there is nothing left to answer, CONTACT_MISSING
 *   when the body has no address.
 */
export const renewLink: Command<
  { readonly dispatchId: string },
  RenewLinkAnswer,
  'clock' | 'dispatches' | 'ids' | 'notices' | 'obligations'
> = async (tx, principal, { dispatchId }) => {
  const dispatch = await lockForRecipient(principal, tx.dispatches.lock(dispatchId));
  const [obligation] = await tx.obligations.lockOpenOf([dispatchId], 'acknowledge');
  if (obligation === undefined) {
    throw notAllowed('dispatch', { because: 'state', state: dispatch.state });
  }
  const { campaignId, bodyId } = dispatch;
  const book = await tx.notices.addressBook(campaignId, [bodyId]);
  const email = book.contactPoint.get(bodyId);
  if (email === undefined) throw new ApplicationError('CONTACT_MISSING');
  await mailNewLinks(tx, { bodyId, email }, [
    { obligationId: obligation.id, dispatchId, campaignId },
  ]);
  return { sentTo: maskedAddress(email) };
};
