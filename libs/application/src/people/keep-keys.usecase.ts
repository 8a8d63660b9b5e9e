import type { ApiKey } from '../ports/people.store.js';
import type { Command } from '../shared/command.js';
import { ApplicationError } from '../shared/errors.js';
import { bodiesWithRole, type Role } from '../shared/principal.js';
import { mayGrant, requireGrant } from './grant.js';

export interface CreateKeyInput {
  readonly label: string;
  readonly role: Role;
  readonly bodyCode: string | null;
  readonly keyHash: string;
}

/**
 * "Tạo khóa API": one role in one body, for a program. The key itself never comes here, only its hash.
 * A coordinator may also make keys that coordinate: a program of one's own.
 *
 * @throws ApplicationError UNKNOWN_BODY, FORBIDDEN, VALIDATION_FAILED
 */
export const createKey: Command<
  CreateKeyInput,
  { readonly id: string; readonly label: string }
> = async (tx, principal, { label, role, bodyCode, keyHash }) => {
  const own =
    bodyCode === null ? undefined : (await tx.directory.bodiesByCodes([bodyCode])).get(bodyCode);
  const isOwnOffice =
    own !== undefined &&
    role === 'coordinator' &&
    bodiesWithRole(principal, 'coordinator').includes(own.id);
  const body = isOwnOffice ? own : await requireGrant(tx, principal, role, bodyCode);
  const id = tx.ids.next();
  const bodyId = body?.id ?? null;
  await tx.people.addKey({ id, label, keyHash, bodyId, role, createdBy: principal.label });
  return { id, label };
};

/** Keys of the bodies the principal coordinates; the administrator sees all. */
export const listKeys: Command<undefined, readonly ApiKey[]> = (tx, principal) =>
  tx.people.listKeys(principal);

/**
 * "Thu hồi khóa". Revoking twice is no error.
 *
 * @throws ApplicationError NOT_FOUND (also for keys out of reach)
 */
export const revokeKey: Command<{ readonly keyId: string }, null> = async (
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
