import type { Instant } from '#domain';
import type { Stores } from '../ports/transaction.port.js';

/**
 * A line in the next digest of each coordinator once nothing of a campaign is open any more: it never closes by
 * itself, so somebody must hear that it could be. Told once for each time it falls quiet.
 */
export async function tellNothingOpen(
  tx: Stores<'ids' | 'notices' | 'obligations'>,
  campaignId: string,
  asOf: Instant,
): Promise<void> {
  if ((await tx.obligations.countOpen(campaignId)) > 0) return;
  const quietSince = await tx.obligations.lastClosedAt(campaignId);
  if (quietSince === null) return;
  const { stewards } = await tx.notices.addressBook(campaignId, []);
  await tx.notices.insertNotifications(
    campaignId,
    stewards.map(({ audience, email: recipient }) => ({
      id: tx.ids.derived('nothing open', campaignId, String(quietSince), recipient),
      obligationId: null,
      stepNo: null,
      subjectId: campaignId,
      template: 'nothingOpen' as const,
      audience,
      recipient,
      mailClass: 'digest' as const,
      bodyId: null,
      dueAt: asOf,
      messageId: null,
      fate: null,
    })),
  );
}
