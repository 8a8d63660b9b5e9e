import type { LaunchPlan, PlannedRecipient } from '#domain';
import type { Command } from '../shared/command.js';
import { ApplicationError } from '../shared/errors.js';
import { readableDraft } from './draft-access.js';

export interface FirstNotice {
  readonly plan: LaunchPlan;
  readonly recipient: PlannedRecipient;
  readonly issuerName: string;
}

/**
 * What the first mail to one body of the plan last previewed will be about; `at`: its place among the recipients.
 *
 * @throws ApplicationError NOT_FOUND (also before the first preview, and past the last recipient), FORBIDDEN.
 */
export const firstNotice: Command<
  { readonly campaignId: string; readonly at: number },
  FirstNotice,
  'directory' | 'drafts'
> = async (tx, principal, { campaignId, at }) => {
  const { issuerBodyId } = await readableDraft(tx, principal, campaignId);
  const page = await tx.drafts.previewPage(campaignId, at, 1);
  const recipient = page?.plan.recipients[0];
  if (page === null || recipient === undefined) throw new ApplicationError('NOT_FOUND');
  const issuer = (await tx.directory.bodiesByIds([issuerBodyId])).get(issuerBodyId);
  return { plan: page.plan, recipient, issuerName: issuer?.name ?? '' };
};
