import { dayNumber, localDateOf } from '#domain';
import type { Command } from '../shared/command.js';
import { lockForRecipient } from '../shared/access.js';
import { ApplicationError } from '../shared/errors.js';

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
export const renewLink: Command<{ readonly dispatchId: string }, RenewLinkAnswer> = async (
  tx,
  principal,
  { dispatchId },
) => {
  const dispatch = await lockForRecipient(principal, tx.dispatches.lock(dispatchId));
  const [obligation] = await tx.obligations.lockOpenOf([dispatchId], 'acknowledge');
  if (obligation === undefined) {
    throw new ApplicationError('TRANSITION_NOT_ALLOWED', { state: dispatch.state });
  }
  const { campaignId, bodyId } = dispatch;
  const book = await tx.notices.addressBook(campaignId, [bodyId]);
  const email = book.contactPoint.get(bodyId);
  if (email === undefined) throw new ApplicationError('CONTACT_MISSING');
  const now = tx.clock.now();
  // The day stands for the step: the second notice of one day meets the unique key of the first.
  const day = dayNumber(localDateOf(now));
  const messageId = tx.ids.derived('renewed link', obligation.id, String(day), email);
  const about = { template: 'acknowledgementReminder', audience: 'contactPoint', bodyId } as const;
  await tx.notices.insertMessages([
    {
      ...about,
      id: messageId,
      campaignId,
      dispatchId,
      toEmail: email,
      data: {},
      // Someone waits before the screen for it.
      urgent: true,
      notBefore: now,
    },
  ]);
  await tx.notices.insertNotifications(campaignId, [
    {
      ...about,
      id: tx.ids.derived('renewed link notice', messageId),
      obligationId: obligation.id,
      stepNo: day,
      subjectId: dispatchId,
      recipient: email,
      mailClass: 'singleAtOnce',
      dueAt: now,
      messageId,
      fate: null,
    },
  ]);
  return { sentTo: masked(email) };
};

/** 'd•••@huyen-a.demo.test' */
const masked = (email: string): string => email.replace(/^(.)[^@]*/u, '$1•••');
