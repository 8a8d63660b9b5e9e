import { deferToWorkingHours } from '#domain';
import { recordOnCampaign } from '../act/record-on-campaign.js';
import { lockCampaign } from '../shared/access.js';
import type { Command } from '../shared/command.js';
import { requireOffered } from '../shared/must-follow.js';
import { shownOfCampaign } from '../shared/shown.js';

/**
 * "Gửi lại tất cả": every mail of the campaign that was given up goes out again in one act, to the address it had. Those
 * whose arrival is uncertain do not: a person decides about each.
 *
 * @throws ApplicationError NOT_FOUND, FORBIDDEN, TRANSITION_NOT_ALLOWED before the release: there are no mails yet.
 */
export const resendFailed: Command<
  { readonly campaignId: string },
  { readonly mails: number },
  'campaigns' | 'clock' | 'digest' | 'ids' | 'incidents' | 'notices' | 'policies'
> = async (tx, principal, { campaignId }) => {
  const campaign = await lockCampaign(tx, principal, campaignId);
  requireOffered(shownOfCampaign(principal, campaign, tx.clock.now()), 'resendFailed');
  const calendar = await tx.policies.calendar();
  const notBefore = deferToWorkingHours(tx.clock.now(), campaign.urgency, calendar);
  const failed = await tx.notices.failedOf(campaignId);
  if (failed.length === 0) return { mails: 0 };
  const again = failed.map((id) => ({ id, newId: tx.ids.derived('send again', id) }));
  await tx.notices.resendAll(again, notBefore);
  await tx.incidents.resolveAll('mailFailed', failed);
  await recordOnCampaign(tx, principal, campaign, {
    type: 'mailsResent',
    data: { mails: failed.length },
  });
  return { mails: failed.length };
};
