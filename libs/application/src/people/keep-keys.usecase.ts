import { DAY_MS, type Instant } from '#domain';
import type { ApiKey, KeyMaker } from '../ports/people.store.js';
import type { Stores } from '../ports/transaction.port.js';
import type { Command } from '../shared/command.js';
import { ApplicationError } from '../shared/errors.js';
import { bodiesWithRole, type Membership, type Principal, type Role } from '../shared/principal.js';
import { mayGrant, requireGrant } from './grant.js';

export interface CreateKeyInput {
  readonly label: string;
  readonly role: Role;
  readonly bodyCode: string | null;
  readonly keyHash: string;
  /** After so many days the key opens nothing. */
  readonly validDays: number;
}

/**
 * "Tạo khóa API": one role in one body, for a program. The key itself never comes here, only its hash.
 * A coordinator may also make keys that coordinate: a program of one's own.
 *
 * @throws ApplicationError UNKNOWN_BODY, FORBIDDEN, VALIDATION_FAILED
 */
export const createKey: Command<
  CreateKeyInput,
  { readonly id: string; readonly label: string; readonly expiresAt: Instant },
  'clock' | 'directory' | 'ids' | 'people'
> = async (tx, principal, { label, role, bodyCode, keyHash, validDays }) => {
  const own =
    bodyCode === null ? undefined : (await tx.directory.bodiesByCodes([bodyCode])).get(bodyCode);
  const isOwnOffice =
    own !== undefined &&
    role === 'coordinator' &&
    bodiesWithRole(principal, 'coordinator').includes(own.id);
  const body = isOwnOffice ? own : await requireGrant(tx, principal, role, bodyCode);
  const id = tx.ids.next();
  const granted = { bodyId: body?.id ?? null, role };
  const expiresAt = tx.clock.wallNow() + validDays * DAY_MS;
  const maker = await makerOf(tx, principal, granted);
  const createdBy = principal.label;
  await tx.people.addKey({ id, label, keyHash, ...granted, createdBy, expiresAt, maker });
  const made = await tx.people.findKey(id);
  return { id, label, expiresAt: made?.expiresAt ?? expiresAt };
};

/** The one role that gives the right to this key: when it ends, so does the key. */
async function makerOf(
  tx: Stores<'directory'>,
  principal: Principal,
  granted: Membership,
): Promise<KeyMaker> {
  const { kind, id } = principal;
  if (kind === 'apiKey') return { kind, id };
  if (kind !== 'person') return { kind: 'operator' };
  for (const under of principal.memberships) {
    const isOwnOffice =
      under.role === 'coordinator' &&
      granted.role === 'coordinator' &&
      under.bodyId === granted.bodyId;
    const alone = { ...principal, memberships: [under] };
    if (isOwnOffice || (await mayGrant(tx, alone, granted))) return { kind, id, under };
  }
  throw new ApplicationError('FORBIDDEN');
}

/** Keys of the bodies the principal coordinates; the administrator sees all. */
export const listKeys: Command<undefined, readonly ApiKey[], 'people'> = (tx, principal) =>
  tx.people.listKeys(principal);

/**
 * "Thu hồi khóa", with the keys it has made. Revoking twice is no error.
 *
 * @throws ApplicationError NOT_FOUND (also for keys out of reach)
 */
export const revokeKey: Command<{ readonly keyId: string }, null, 'directory' | 'people'> = async (
  tx,
  principal,
  { keyId },
) => {
  const key = await tx.people.findKey(keyId);
  const isOwnOffice =
    key?.bodyId != null && bodiesWithRole(principal, 'coordinator').includes(key.bodyId);
  if (key === null || !(isOwnOffice || (await mayGrant(tx, principal, key)))) {
    throw new ApplicationError('NOT_FOUND');
  }
  await tx.people.revokeKey(keyId);
  return null;
};
