import {
  localDateOf,
  offersOfDraft,
  type DraftOffer,
  type DraftProblem,
  type LaunchPlan,
  type PlanNote,
} from '#domain';
import type { PlanPage } from '../ports/draft.store.js';
import { handsOnCampaign } from '../shared/access.js';
import type { Command } from '../shared/command.js';
import { ApplicationError } from '../shared/errors.js';
import { lockDraft, readableDraft } from './draft-access.js';
import { launchedBefore, prepareLaunch } from './launch-preparation.js';

export interface LaunchPreview {
  readonly campaignId: string;
  readonly version: number;
  readonly plan: LaunchPlan;
  /** Goes with the launch; null while something stands in the way. */
  readonly planHash: string | null;
  readonly problems: readonly DraftProblem[];
  readonly notes: readonly PlanNote[];
  readonly offers: readonly DraftOffer[];
}

/**
 * "Xem trước": exactly what a launch would do now. The plan is kept, so that a launch can say what has changed
 * since; making one changes nothing else.
 *
 * @throws ApplicationError NOT_FOUND, FORBIDDEN, TRANSITION_NOT_ALLOWED.
 */
export const previewLaunch: Command<
  { readonly campaignId: string },
  LaunchPreview,
  'campaigns' | 'clock' | 'digest' | 'directory' | 'drafts' | 'policies'
> = async (tx, principal, { campaignId }) => {
  const { campaign, stored } = await lockDraft(tx, principal, campaignId, null);
  const prepared = await prepareLaunch(tx, stored);
  const planHash = prepared.problems.length === 0 ? prepared.planHash : null;
  await tx.drafts.savePreview(campaignId, prepared.plan, planHash);
  const other = await launchedBefore(tx, campaign.issuerBodyId, prepared.plan);
  const known: readonly PlanNote[] =
    other === null
      ? []
      : [{ code: 'DOCUMENT_LAUNCHED', launchedOn: localDateOf(other.launchedAt) }];
  const notes = [...known, ...prepared.notes];
  const standing = {
    state: campaign.state,
    problems: prepared.problems.length,
    hasReading: stored.readingId !== null,
  };
  const offers = offersOfDraft(standing, handsOnCampaign(principal, campaign.issuerBodyId));
  return { campaignId, version: campaign.version, ...prepared, notes, planHash, offers };
};

export interface PreviewPageInput {
  readonly campaignId: string;
  readonly from: number;
  readonly limit: number;
}

/**
 * The plan last previewed with one page of its recipients.
 *
 * @throws ApplicationError NOT_FOUND (also before the first preview), FORBIDDEN.
 */
export const previewPage: Command<PreviewPageInput, PlanPage, 'drafts'> = async (
  tx,
  principal,
  { campaignId, from, limit },
) => {
  await readableDraft(tx, principal, campaignId);
  const page = await tx.drafts.previewPage(campaignId, from, limit);
  if (page === null) throw new ApplicationError('NOT_FOUND');
  return page;
};
