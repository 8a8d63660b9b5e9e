import { localDateOf } from '#domain';
import type { LocalDate } from '#domain';
import { DIRECTORY_FAULTS, REFUSAL_VALUES } from '#wording';
import type { BodyRef } from '../ports/directory.store.js';
import type { Stores } from '../ports/transaction.port.js';
import { ApplicationError } from '../shared/errors.js';
import { bodiesWithRole, isAdministrator, type Principal } from '../shared/principal.js';

export const today = (tx: Stores<'clock'>): LocalDate => localDateOf(tx.clock.now());

/**
 * Locks a body for someone who keeps its directory.
 *
 * @throws ApplicationError NOT_FOUND when it is out of sight, FORBIDDEN when it may only be looked at,
 *   STALE_VERSION when it has been changed since.
 */
export async function lockBody(
  tx: Stores<'clock' | 'directory'>,
  principal: Principal,
  bodyId: string,
  version: number,
): Promise<void> {
  const visible = await tx.directory.find(principal, bodyId, today(tx));
  if (visible === null) throw new ApplicationError('NOT_FOUND');
  await requireKeeper(tx, principal, bodyId);
  const current = await tx.directory.lockBody(bodyId);
  if (current !== version) {
    throw new ApplicationError('STALE_VERSION', { current: current ?? 0, given: version });
  }
}

/** @throws ApplicationError FORBIDDEN unless the principal keeps the directory this body stands in. */
export async function requireKeeper(
  tx: Stores<'directory'>,
  principal: Principal,
  bodyId: string,
): Promise<void> {
  const editable = await tx.directory.editable(principal, [bodyId]);
  if (!editable.has(bodyId))
    throw new ApplicationError('FORBIDDEN', { role: REFUSAL_VALUES.coordinatorOrClerk });
}

/**
 * The body with this code when the principal keeps its directory.
 *
 * @throws ApplicationError FORBIDDEN, in the same words whether such a body stands elsewhere or nowhere; UNKNOWN_BODY for
 *   the administrator, to whom everything is open.
 */
export async function keptBody(
  tx: Stores<'directory'>,
  principal: Principal,
  pointer: string,
  code: string,
): Promise<BodyRef> {
  const body = (await tx.directory.bodiesByCodes([code])).get(code);
  if (body !== undefined && (await tx.directory.editable(principal, [body.id])).has(body.id)) {
    return body;
  }
  if (isAdministrator(principal) || principal.kind === 'system') throw unknownBody(pointer, code);
  throw outOfReach(pointer, code);
}

/** One answer for a body that is elsewhere and for one that is nowhere: who exists is not to be found out by asking. */
export const outOfReach = (pointer: string, code: string): ApplicationError =>
  new ApplicationError('FORBIDDEN', { role: REFUSAL_VALUES.coordinatorOrClerk }, [
    { pointer, detail: DIRECTORY_FAULTS.unknownHere(code) },
  ]);

/** Among these codes, bodies the principal may name: of a directory it keeps, or by consent of an office it works for. */
export async function nameableByCode(
  tx: Stores<'directory'>,
  principal: Principal,
  codes: readonly string[],
): Promise<ReadonlyMap<string, BodyRef>> {
  const byCode = await tx.directory.bodiesByCodes(codes);
  const ids = [...byCode.values()].map(({ id }) => id);
  const nameable = new Set(await tx.directory.editable(principal, ids));
  for (const officeId of bodiesWithRole(principal, 'coordinator', 'recordsClerk')) {
    for (const { id } of await tx.directory.reachable(officeId, { ids })) nameable.add(id);
  }
  return new Map([...byCode].filter(([, { id }]) => nameable.has(id)));
}

/** Fields that point at another body, told from the rest of what can be wrong. */
export const unknownBody = (pointer: string, body: string): ApplicationError =>
  new ApplicationError('UNKNOWN_BODY', { body }, [
    { pointer, detail: DIRECTORY_FAULTS.unknown(body) },
  ]);
