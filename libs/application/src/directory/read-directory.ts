import type { LocalDate } from '#domain';
import { isValidOn } from '#domain';
import type {
  BodyDetail,
  BodyFilter,
  GroupDetail,
  GroupRef,
  ListedBody,
} from '../ports/directory.store.js';
import type { PrintedRows } from '../ports/printed-rows.js';
import type { Command } from '../shared/command.js';
import { ApplicationError } from '../shared/errors.js';
import { today } from './keep-directory.js';

export interface ListBodiesInput {
  readonly filter: BodyFilter;
  readonly after: { readonly name: string; readonly id: string } | null;
  readonly limit: number;
}

/** One more than `limit` when there is a next page. */
export const listBodies: Command<ListBodiesInput, PrintedRows<ListedBody>, 'directory'> = (
  tx,
  principal,
  { filter, after, limit },
) => tx.directory.list(principal, filter, after, limit + 1);

/** @throws ApplicationError NOT_FOUND */
export const readBody: Command<
  { readonly bodyId: string },
  BodyDetail,
  'clock' | 'directory'
> = async (tx, principal, { bodyId }) => {
  const body = await tx.directory.find(principal, bodyId, today(tx));
  if (body === null) throw new ApplicationError('NOT_FOUND');
  return body;
};

export const listGroups: Command<undefined, readonly GroupRef[], 'directory'> = (tx, principal) =>
  tx.directory.listGroups(principal);

export interface ReadGroupInput {
  readonly groupIdOrCode: string;
  /** Only the members of this day; null: all, with their spans. */
  readonly asOf: LocalDate | null;
}

/** @throws ApplicationError NOT_FOUND */
export const readGroup: Command<ReadGroupInput, GroupDetail, 'directory'> = async (
  tx,
  principal,
  { groupIdOrCode, asOf },
) => {
  const group = await tx.directory.findGroup(principal, groupIdOrCode);
  if (group === null) throw new ApplicationError('NOT_FOUND');
  if (asOf === null) return group;
  const living = new Set(await tx.directory.groupMembers(group.id, asOf));
  const members = group.members.filter(
    (member) => isValidOn(member, asOf) && living.has(member.bodyId),
  );
  return { ...group, members };
};
