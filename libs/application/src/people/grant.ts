import { DIRECTORY_FAULTS, PEOPLE_FAULTS } from '#wording';
import type { BodyRef } from '../ports/directory.store.js';
import { outOfReach } from '../directory/keep-directory.js';
import type { Stores } from '../ports/transaction.port.js';
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
  tx: Stores<'directory'>,
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
    return coordinatesDirectoryOf(tx, principal, bodyId);
  }
  return false;
}

const EVERY_ROLE: readonly Role[] = [...ISSUER_ROLES, 'head', 'contactPoint', 'administrator'];

/** Roles the principal may give to people somewhere, for a form to offer; `requireGrant` decides on the body. */
export function rolesToGive(principal: Principal): readonly Role[] {
  if (isAdministrator(principal)) return EVERY_ROLE;
  if (bodiesWithRole(principal, 'coordinator').length > 0) {
    return ['leader', 'recordsClerk', 'head', 'contactPoint'];
  }
  return bodiesWithRole(principal, 'head').length > 0 ? ['contactPoint'] : [];
}

/** The same for keys: a coordinator may also make one that coordinates. */
export const rolesForKeys = (principal: Principal): readonly Role[] => {
  const roles = rolesToGive(principal);
  return roles.includes('leader') && !roles.includes('coordinator')
    ? ['coordinator', ...roles]
    : roles;
};

/**
 * `mayGrant` for roles that a list of the bodies one coordinates shows, without asking the database for each: a body in
 * the list stands in the directory of such an office.
 */
export function mayTakeListed(principal: Principal, { role, bodyId }: Membership): boolean {
  if (isAdministrator(principal)) return true;
  if (role === 'head' || role === 'contactPoint') return true;
  if (role === 'administrator' || role === 'coordinator' || bodyId === null) return false;
  return bodiesWithRole(principal, 'coordinator').includes(bodyId);
}

/** The same for keys: also one that coordinates an office of one's own. */
export const mayRevokeListed = (principal: Principal, key: Membership): boolean =>
  mayTakeListed(principal, key) ||
  (key.bodyId !== null && bodiesWithRole(principal, 'coordinator').includes(key.bodyId));

/** Whether the body stands in the own directory of an office the principal coordinates: no other role of his counts. */
async function coordinatesDirectoryOf(
  tx: Stores<'directory'>,
  principal: Principal,
  bodyId: string,
): Promise<boolean> {
  for (const officeId of bodiesWithRole(principal, 'coordinator')) {
    const [found] = await tx.directory.reachable(officeId, { ids: [bodyId] });
    if (found?.reach === 'own') return true;
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
  tx: Stores<'directory'>,
  principal: Principal,
  role: Role,
  bodyCode: string | null,
): Promise<BodyRef | null> {
  if (bodyCode === null && role !== 'administrator') throw wrongBody(PEOPLE_FAULTS.bodyNeeded);
  const known =
    bodyCode === null ? undefined : (await tx.directory.bodiesByCodes([bodyCode])).get(bodyCode);
  // Rights first: what is wrong with a body that is not the principal's is not told, not even that it exists.
  if (!(await mayGrant(tx, principal, { role, bodyId: known?.id ?? null }))) {
    throw bodyCode === null ? new ApplicationError('FORBIDDEN') : outOfReach('/bodyCode', bodyCode);
  }
  return checkedBody(role, bodyCode, known);
}

function checkedBody(
  role: Role,
  bodyCode: string | null,
  body: BodyRef | undefined,
): BodyRef | null {
  if (bodyCode === null) return null;
  if (role === 'administrator') throw wrongBody(PEOPLE_FAULTS.administratorHasNoBody);
  if (body === undefined) {
    const detail = DIRECTORY_FAULTS.unknownCode(bodyCode);
    throw new ApplicationError('UNKNOWN_BODY', { body: bodyCode }, [
      { pointer: '/bodyCode', detail },
    ]);
  }
  if (ISSUER_ROLES.includes(role) && !body.isIssuer) {
    throw wrongBody(PEOPLE_FAULTS.issuersOnly);
  }
  return body;
}

const wrongBody = (detail: string): ApplicationError =>
  new ApplicationError('VALIDATION_FAILED', {}, [{ pointer: '/bodyCode', detail }]);
