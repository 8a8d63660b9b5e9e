import { MAIL_INCIDENT_WORDS } from '#wording';
import type { Stores } from '../ports/transaction.port.js';
import { maskedAddress } from '../shared/masked-address.js';

/** A mail did not reach its recipient and will not: an incident, for a person to correct the address. */
export async function recordFailedMail(
  tx: Stores<'incidents'>,
  mail: { readonly id: string; readonly campaignId: string | null; readonly toEmail: string },
  error: string,
): Promise<void> {
  // The address may be another office's to know.
  const toEmail = maskedAddress(mail.toEmail);
  await tx.incidents.record({
    campaignId: mail.campaignId,
    kind: 'mailFailed',
    subjectId: mail.id,
    detail: MAIL_INCIDENT_WORDS.failed(toEmail, error.replaceAll(mail.toEmail, toEmail)),
  });
}
