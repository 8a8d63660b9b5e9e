import type { LocalDate } from '#domain';
import type { BodyRef } from '../ports/directory.store.js';
import type { Command } from '../shared/command.js';
import { ApplicationError } from '../shared/errors.js';
import { readableDraft } from './draft-access.js';

export interface ResolveAgainInput {
  readonly campaignId: string;
  readonly setNo: number;
}

export interface GroupDifference {
  readonly setNo: number;
  readonly groupCode: string;
  readonly asOf: LocalDate;
  readonly added: readonly BodyRef[];
  readonly removed: readonly BodyRef[];
}

/**
 * What resolving a set's group again, as of the issue date, would change. Nothing is written: the coordinator
 * takes the new members by answering the group again.
 *
 * @throws ApplicationError NOT_FOUND for a set that is no group, UNKNOWN_GROUP when the group is gone, FORBIDDEN.
 */
export const resolveAgain: Command<
  ResolveAgainInput,
  GroupDifference,
  'directory' | 'drafts'
> = async (tx, principal, { campaignId, setNo }) => {
  const { draft, issuerBodyId } = await readableDraft(tx, principal, campaignId);
  const set = draft.recipientSets.find((one) => one.no === setNo);
  if (set === undefined || set.source === null) throw new ApplicationError('NOT_FOUND');
  const { groupCode } = set.source;
  const asOf = draft.header.issuedOn ?? set.source.asOf;
  const now = await tx.directory.reachableGroup(issuerBodyId, groupCode, asOf);
  if (now === null) throw new ApplicationError('UNKNOWN_GROUP', { group: groupCode });
  const before = set.members ?? [];
  const added = now.filter((id) => !before.includes(id));
  const removed = before.filter((id) => !now.includes(id));
  const found = await tx.directory.reachable(issuerBodyId, { ids: [...added, ...removed] });
  const bodies = new Map(found.map((body) => [body.id, body]));
  const named = (ids: readonly string[]) => ids.flatMap((id) => bodies.get(id) ?? []);
  return { setNo, groupCode, asOf, added: named(added), removed: named(removed) };
};
