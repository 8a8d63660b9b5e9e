import { deferToWorkingHours, localDateOf, offersOfMessage } from '#domain';
import { REFUSAL_VALUES } from '#wording';
import type { Stores } from '../ports/transaction.port.js';
import { handsOnCampaign, lockCampaign } from '../shared/access.js';
import type { Command } from '../shared/command.js';
import { ApplicationError } from '../shared/errors.js';
import { requireOffered } from '../shared/must-follow.js';
import { bodiesWithRole } from '../shared/principal.js';
import { recordOnCampaign } from '../act/record-on-campaign.js';

export interface ResendInput {
  readonly campaignId: string;
  readonly messageId: string;
  readonly email: string;
}

/**
 * "Sửa địa chỉ, gửi lại": in a new mail to the corrected address what the caller may see of the failed one, which stays on
 * record with the rest: a digest may carry lines of several issuers. Words and links are made anew when the mail leaves.
 */
export const resendMessage: Command<
  ResendInput,
  { readonly messageId: string },
  'campaigns' | 'clock' | 'digest' | 'directory' | 'incidents' | 'notices' | 'policies'
> = async (tx, principal, { campaignId, messageId, email }) => {
  const campaign = await lockCampaign(tx, principal, campaignId);
  const troubled = (await tx.notices.troubled(campaignId)).find((one) => one.id === messageId);
  if (troubled === undefined) throw new ApplicationError('NOT_FOUND');
  const hands = handsOnCampaign(principal, campaign.issuerBodyId);
  const offers = offersOfMessage(campaign.state, hands);
  requireOffered({ on: 'campaign', offers }, 'resend');
  const notBefore = deferToWorkingHours(
    tx.clock.now(),
    campaign.urgency,
    await tx.policies.calendar(),
  );
  const resent = await tx.notices.resend({
    messageId,
    toEmail: email,
    notBefore,
    issuerBodyIds: bodiesWithRole(principal, 'coordinator'),
  });
  if (resent === null)
    throw new ApplicationError('TRANSITION_NOT_ALLOWED', { why: REFUSAL_VALUES.resentAlready });
  if (troubled.bodyId !== null) {
    await correct(tx, campaign.issuerBodyId, troubled.bodyId, troubled.toEmail, email);
  }
  if (resent.isWhole) await tx.incidents.resolve('mailFailed', messageId);
  await recordOnCampaign(tx, principal, campaign, {
    type: 'contactCorrected',
    data: { bodyId: troubled.bodyId, messageId, resentAs: resent.id },
  });
  return { messageId: resent.id };
};

/**
 * The address that failed is replaced in the directory too, so that the next mail does not fail again: in the issuer's
 * own directory, never in another's.
 */
async function correct(
  tx: Stores<'clock' | 'directory'>,
  issuerBodyId: string,
  bodyId: string,
  failedEmail: string,
  email: string,
): Promise<void> {
  const [found] = await tx.directory.reachable(issuerBodyId, { ids: [bodyId] });
  if (found?.reach !== 'own') return;
  const today = localDateOf(tx.clock.now());
  const contacts = (await tx.directory.contactsOf([bodyId], today)).get(bodyId);
  for (const kind of ['contactPoint', 'head'] as const) {
    const contact = contacts?.[kind] ?? null;
    if (contact?.email !== failedEmail) continue;
    await tx.directory.correctContact({ bodyId, kind, contact: { ...contact, email } }, today);
  }
}
