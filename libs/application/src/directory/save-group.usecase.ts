import { isBackwards, overlaps } from '#domain';
import type { LocalDate } from '#domain';
import { DIRECTORY_FAULTS } from '#wording';
import type { GroupDetail, GroupMember } from '../ports/directory.store.js';
import type { Stores } from '../ports/transaction.port.js';
import type { Command } from '../shared/command.js';
import { ApplicationError } from '../shared/errors.js';
import type { Principal } from '../shared/principal.js';
import { keptBody, requireKeeper, unknownBody } from './keep-directory.js';

export interface GroupMemberInput {
  readonly bodyCode: string;
  readonly validFrom: LocalDate | null;
  readonly validTo: LocalDate | null;
}

export interface CreateGroupInput {
  readonly code: string;
  readonly name: string;
  readonly issuerCode: string;
  readonly members: readonly GroupMemberInput[];
}

/**
 * "Nhóm đơn vị": a name that documents use for many bodies, with who belongs to it and when.
 *
 * @throws ApplicationError UNKNOWN_BODY, FORBIDDEN, CODE_TAKEN, VALIDATION_FAILED (spans that overlap).
 */
export const createGroup: Command<CreateGroupInput, GroupDetail, 'directory' | 'ids'> = async (
  tx,
  principal,
  { code, name, issuerCode, members },
) => {
  const issuer = await keptBody(tx, principal, '/issuerCode', issuerCode);
  const id = tx.ids.next();
  await tx.directory.insertGroup({ id, code, name, issuerBodyId: issuer.id, isSample: false });
  await tx.directory.replaceMembers(id, await membersOf(tx, issuer.id, members));
  return found(tx, principal, id);
};

export interface ChangeGroupInput {
  readonly groupId: string;
  readonly version: number;
  readonly name: string;
  readonly members: readonly GroupMemberInput[];
}

/**
 * Writes a group's name and whole membership; campaigns already launched keep who they froze.
 *
 * @throws ApplicationError NOT_FOUND, FORBIDDEN, STALE_VERSION, UNKNOWN_BODY, VALIDATION_FAILED.
 */
export const changeGroup: Command<ChangeGroupInput, GroupDetail, 'directory'> = async (
  tx,
  principal,
  { groupId, version, name, members },
) => {
  const visible = await tx.directory.findGroup(principal, groupId);
  const locked = visible === null ? null : await tx.directory.lockGroup(groupId);
  if (locked === null) throw new ApplicationError('NOT_FOUND');
  if (locked.issuerBodyId !== null) await requireKeeper(tx, principal, locked.issuerBodyId);
  if (locked.version !== version) {
    throw new ApplicationError('STALE_VERSION', { current: locked.version, given: version });
  }
  await tx.directory.renameGroup(groupId, name);
  await tx.directory.replaceMembers(groupId, await membersOf(tx, locked.issuerBodyId, members));
  return found(tx, principal, groupId);
};

async function found(
  tx: Stores<'directory'>,
  principal: Principal,
  groupId: string,
): Promise<GroupDetail> {
  const group = await tx.directory.findGroup(principal, groupId);
  if (group === null) throw new ApplicationError('NOT_FOUND');
  return group;
}

/**
 * Members that the group's own issuing body may name; a group of none, which is the administrator's, may hold any. A
 * stranger's body is told as unknown: a group must not be a way to find out who exists elsewhere.
 */
async function membersOf(
  tx: Stores<'directory'>,
  issuerBodyId: string | null,
  inputs: readonly GroupMemberInput[],
): Promise<readonly GroupMember[]> {
  const codes = inputs.map(({ bodyCode }) => bodyCode);
  const bodies =
    issuerBodyId === null
      ? [...(await tx.directory.bodiesByCodes(codes)).values()]
      : await tx.directory.reachable(issuerBodyId, { codes });
  const byCode = new Map(bodies.map((body) => [body.code, body]));
  const members = inputs.map(({ bodyCode, validFrom, validTo }, index) => {
    const body = byCode.get(bodyCode);
    if (body === undefined) throw unknownBody(`/members/${index}/bodyCode`, bodyCode);
    return { bodyId: body.id, validFrom, validTo };
  });
  refuseOverlaps(members);
  return members;
}

function refuseOverlaps(members: readonly GroupMember[]): void {
  members.forEach((member, index) => {
    const clashes = members
      .slice(0, index)
      .some((other) => other.bodyId === member.bodyId && overlaps(other, member));
    if (!clashes && !isBackwards(member)) return;
    const detail = clashes ? DIRECTORY_FAULTS.memberTwice : DIRECTORY_FAULTS.endsBeforeStart;
    throw new ApplicationError('VALIDATION_FAILED', {}, [{ pointer: `/members/${index}`, detail }]);
  });
}
