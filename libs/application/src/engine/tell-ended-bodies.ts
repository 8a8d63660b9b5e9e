import { localDateOf, type Instant } from '#domain';
import type { Stores } from '../ports/transaction.port.js';

/**
 * A line in the next digest of each coordinator for each body that has ended with something of the campaign in hand: its
 * mailbox is read by nobody, and who goes on with the work, a person confirms. Told once for each.
 */
export async function tellEndedBodies(
  tx: Stores<'ids' | 'notices' | 'successions'>,
  campaignId: string,
  asOf: Instant,
): Promise<void> {
  const dispatches = await tx.successions.untold(campaignId, localDateOf(asOf));
  if (dispatches.length === 0) return;
  const { stewards } = await tx.notices.addressBook(campaignId, []);
  await tx.notices.insertNotifications(
    campaignId,
    dispatches.flatMap((subjectId) =>
      stewards.map(({ audience, email: recipient }) => ({
        ...{
          id: tx.ids.derived('body ended', subjectId, recipient),
          subjectId,
          audience,
          recipient,
        },
        ...{ template: 'bodyEnded' as const, mailClass: 'digest' as const, dueAt: asOf },
        ...{ obligationId: null, stepNo: null, bodyId: null, messageId: null, fate: null },
      })),
    ),
  );
}
