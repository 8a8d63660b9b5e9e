import type { IncomingMail } from '../ports/inbox.store.js';
import type { Stores } from '../ports/transaction.port.js';
import { recordFailedMail } from './record-failed-mail.js';

/**
 * Places what came in at the mail it is about. An answer stands beside it; a failure is what a refusal at the door would have
 * been. What is about no mail of ours is not kept.
 *
 * @param named the message whose own address it came to; null: only its headers say.
 */
export async function receiveMail(
  tx: Stores<'inbox' | 'incidents'>,
  incoming: IncomingMail,
  named: string | null,
): Promise<'kept' | 'known' | 'ignored' | 'unknown'> {
  if (incoming.kind === 'automatic') return 'ignored';
  const mail = await tx.inbox.findMail(named, incoming.about);
  if (mail === null) return 'unknown';
  if (incoming.kind === 'reply') {
    return (await tx.inbox.addReply(mail.id, incoming)) ? 'kept' : 'known';
  }
  const isNews = await tx.inbox.markReturned(mail.id, incoming.reason);
  if (isNews) await recordFailedMail(tx, mail, incoming.reason);
  return isNews ? 'kept' : 'known';
}
