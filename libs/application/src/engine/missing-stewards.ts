import { ENGINE_INCIDENTS } from '#wording';
import type { AddressBook, NewNotification } from '../ports/notice.store.js';
import type { Stores } from '../ports/transaction.port.js';

/**
 * Nobody to tell is an incident: with no coordinator left others are told in their place, and where nobody at all is
 * reached the steps wait untaken.
 */
export async function tellOfMissingStewards(
  tx: Stores<'incidents'>,
  campaignId: string,
  book: AddressBook,
  notifications: readonly NewNotification[],
  unreached: number,
): Promise<void> {
  if (unreached > 0) {
    await tx.incidents.record({
      campaignId,
      kind: 'nobodyToTell',
      subjectId: null,
      detail: ENGINE_INCIDENTS.nobodyToTell,
    });
  }
  if (!notifications.some((one) => one.audience === 'standIn')) return;
  const told = book.stewards.map((steward) => steward.email).join(', ');
  await tx.incidents.record({
    campaignId,
    kind: 'coordinatorMissing',
    subjectId: null,
    detail: ENGINE_INCIDENTS.coordinatorMissing(told),
  });
}
