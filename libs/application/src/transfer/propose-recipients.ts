import { localDateOf, type LocalDate } from '#domain';
import { requireReader } from '../draft/draft-access.js';
import type { Command } from '../shared/command.js';
import { ApplicationError } from '../shared/errors.js';

export interface ProposedBody {
  readonly code: string;
  readonly name: string;
}

/** What has become of the group behind one set of the document since it was launched. */
export interface ProposedSet {
  readonly setNo: number;
  /** The document's words for it. */
  readonly text: string;
  readonly groupCode: string;
  /** Members today that the campaign has not reached. */
  readonly newcomers: readonly ProposedBody[];
  /** Bodies of the set that are no members any more. */
  readonly left: readonly ProposedBody[];
}

export interface RecipientProposal {
  readonly asOf: LocalDate;
  readonly sets: readonly ProposedSet[];
}

/**
 * "Nhóm đã thay đổi": the groups of a campaign's sets as they are today against those the launch froze. A proposal only:
 * nobody is added or taken out by it.
 *
 * @throws ApplicationError NOT_FOUND, FORBIDDEN.
 */
export const proposeRecipients: Command<
  { readonly campaignId: string },
  RecipientProposal,
  'campaigns' | 'clock' | 'directory' | 'drafts'
> = async (tx, principal, { campaignId }) => {
  const stored = await tx.drafts.find(campaignId);
  if (stored === null) throw new ApplicationError('NOT_FOUND');
  requireReader(principal, stored.issuerBodyId);
  const asOf = localDateOf(tx.clock.now());
  const reached = new Set(await tx.campaigns.recipientIds(campaignId));
  const sets: ProposedSet[] = [];
  for (const { no, text, source, members } of stored.draft.recipientSets) {
    if (source === null) continue;
    const { groupCode } = source;
    const now = await tx.directory.reachableGroup(stored.issuerBodyId, groupCode, asOf);
    const added = (now ?? []).filter((id) => !reached.has(id));
    const gone = (members ?? []).filter((id) => now !== null && !now.includes(id));
    if (added.length + gone.length === 0) continue;
    const found = await tx.directory.reachable(stored.issuerBodyId, { ids: [...added, ...gone] });
    const named = (ids: readonly string[]): readonly ProposedBody[] =>
      found
        .filter(({ id }) => ids.includes(id))
        .map(({ code, name }) => ({ code, name }))
        .sort((a, b) => (a.code < b.code ? -1 : 1));
    sets.push({ setNo: no, text, groupCode, newcomers: named(added), left: named(gone) });
  }
  return { asOf, sets };
};
