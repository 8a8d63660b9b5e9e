import { offersOfDraft, type DraftOffer, type DraftProblem } from '#domain';
import type { BodyRef } from '../ports/directory.store.js';
import type { StoredDraft } from '../ports/draft.store.js';
import { handsOnCampaign } from '../shared/access.js';
import type { Command } from '../shared/command.js';
import { readableDraft } from './draft-access.js';
import { prepareLaunch } from './launch-preparation.js';

export interface DraftView {
  readonly stored: StoredDraft;
  readonly issuer: BodyRef | null;
  /** Every body the draft names and its issuing body may still name. */
  readonly bodies: ReadonlyMap<string, BodyRef>;
  /** What stands in the way of a launch today. */
  readonly problems: readonly DraftProblem[];
  readonly offers: readonly DraftOffer[];
}

/** A draft as its coordinator or leader sees it. @throws ApplicationError NOT_FOUND, FORBIDDEN. */
export const getDraft: Command<
  { readonly campaignId: string },
  DraftView,
  'clock' | 'digest' | 'directory' | 'drafts' | 'policies'
> = async (tx, principal, { campaignId }) => {
  const stored = await readableDraft(tx, principal, campaignId);
  const ids = stored.draft.recipientSets.flatMap((set) => [...(set.members ?? []), ...set.onPaper]);
  const { issuerBodyId } = stored;
  const found = await tx.directory.reachable(issuerBodyId, {
    ids: [...new Set([issuerBodyId, ...ids])],
  });
  const bodies = new Map(found.map((body) => [body.id, body]));
  const problems = stored.state === 'draft' ? (await prepareLaunch(tx, stored)).problems : [];
  const standing = {
    state: stored.state,
    problems: problems.length,
    hasReading: stored.readingId !== null,
  };
  const offers = offersOfDraft(standing, handsOnCampaign(principal, issuerBodyId));
  return { stored, issuer: bodies.get(issuerBodyId) ?? null, bodies, problems, offers };
};
