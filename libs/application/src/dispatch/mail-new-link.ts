import { dayNumber, localDateOf } from '#domain';
import type { Stores } from '../ports/transaction.port.js';

/** A dispatch nobody has answered yet, with its obligation to acknowledge. */
export interface Unanswered {
  readonly obligationId: string;
  readonly dispatchId: string;
  readonly campaignId: string;
}

/**
 * Mails the link to dispatches of one body to an address, at most once a day each however often it is asked for: two
 * statements for any number of one campaign's.
 */
export async function mailNewLinks(
  tx: Stores<'clock' | 'ids' | 'notices'>,
  { bodyId, email }: { readonly bodyId: string; readonly email: string },
  unanswered: readonly Unanswered[],
): Promise<void> {
  const now = tx.clock.now();
  // The day stands for the step: the second notice of one day meets the unique key of the first.
  const day = dayNumber(localDateOf(now));
  const about = { template: 'acknowledgementReminder', audience: 'contactPoint', bodyId } as const;
  const mails = unanswered.map((one) => ({
    ...one,
    messageId: tx.ids.derived('renewed link', one.obligationId, String(day), email),
  }));
  await tx.notices.insertMessages(
    mails.map(({ messageId, campaignId, dispatchId }) => ({
      ...about,
      ...{ id: messageId, campaignId, dispatchId, toEmail: email, data: {} },
      // Someone waits before the screen for it.
      urgent: true,
      notBefore: now,
    })),
  );
  for (const campaignId of new Set(mails.map((one) => one.campaignId))) {
    const own = mails.filter((one) => one.campaignId === campaignId);
    await tx.notices.insertNotifications(
      campaignId,
      own.map(({ messageId, obligationId, dispatchId }) => ({
        ...about,
        id: tx.ids.derived('renewed link notice', messageId),
        ...{ obligationId, stepNo: day, subjectId: dispatchId, recipient: email, messageId },
        ...{ mailClass: 'singleAtOnce', dueAt: now, fate: null },
      })),
    );
  }
}
