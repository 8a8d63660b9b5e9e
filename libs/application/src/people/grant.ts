import type { BodyRef } from '../ports/directory.store.js';
import type { Transaction } from '../ports/transaction.port.js';
import { ApplicationError } from '../shared/errors.js';
import {
  bodiesWithRole,
  isAdministrator,
  type Membership,
  type Principal,
  type Role,
} from '../shared/principal.js';

/** Roles held in an issuing body, as against those held in a body that receives. */
const ISSUER_ROLES: readonly Role[] = ['coordinator', 'leader', 'recordsClerk'];

/** Who may give (or take away) a role: the administrator all of them; below that, those a level down. */
export async function mayGrant(
  tx: Transaction,
  principal: Principal,
  { role, bodyId }: Membership,
): Promise<boolean> {
  if (principal.kind === 'system' || isAdministrator(principal)) return true;
  if (bodyId === null) return false;
  const coordinates = bodiesWithRole(principal, 'coordinator').includes(bodyId);
  if (role === 'leader' || role === 'recordsClerk') return coordinates;
  if (role === 'head' || role === 'contactPoint') {
    const heads = bodiesWithRole(principal, 'head').includes(bodyId);
    if (role === 'contactPoint' && heads) return true;
    const keepsIt = (await tx.directory.editable(principal, [bodyId])).has(bodyId);
    return keepsIt && bodiesWithRole(principal, 'coordinator').length > 0;
  }
  return false;
}

/**
 * The body a role is for; null for the administrator's.
 *
 * @throws ApplicationError VALIDATION_FAILED (a body where none belongs, or none where one does),
 *   UNKNOWN_BODY, FORBIDDEN.
 */
export async function requireGrant(
  tx: Transaction,
  principal: Principal,
  role: Role,
  bodyCode: string | null,
): Promise<BodyRef | null> {
  const body = await bodyOf(tx, role, bodyCode);
  if (!(await mayGrant(tx, principal, { role, bodyId: body?.id ?? null }))) {
    throw new ApplicationError('FORBIDDEN');
  }
  return body;
}

async function bodyOf(
  tx: Transaction,
  role: Role,
  bodyCode: string | null,
): Promise<BodyRef | null> {
  if (role === 'administrator' && bodyCode === null) return null;
  if (role === 'administrator' || bodyCode === null) {
    throw wrongBody(
      role === 'administrator'
        ? 'Vai trò quản trị không gắn với đơn vị nào.'
        : 'Vai trò này cần một đơn vị.',
    );
  }
  const body = (await tx.directory.bodiesByCodes([bodyCode])).get(bodyCode);
  if (body === undefined) {
    const detail = `Không có đơn vị mã “${bodyCode}”.`;
    throw new ApplicationError('UNKNOWN_BODY', { body: bodyCode }, [
      { pointer: '/bodyCode', detail },
    ]);
  }
  if (ISSUER_ROLES.includes(role) && !body.isIssuer) {
    throw wrongBody('Vai trò này chỉ có ở cơ quan ban hành.');
  }
  return body;
}

const wrongBody = (detail: string): ApplicationError =>
  new ApplicationError('VALIDATION_FAILED', {}, [{ pointer: '/bodyCode', detail }]);
