import type { Stores } from '../ports/transaction.port.js';

/** Calls the campaigns in which these bodies have a document: on the day after a body's last they must be awake. */
export async function callCampaignsOf(
  tx: Stores<'clock' | 'outbox' | 'successions'>,
  bodyIds: readonly string[],
): Promise<void> {
  if (bodyIds.length === 0) return;
  const campaigns = await tx.successions.campaignsOf(bodyIds);
  await tx.outbox.remind(campaigns, 'changed', tx.clock.wallNow());
}
