import { localDateOf } from '#domain';
import type { LocalDate } from '#domain';
import type { Transaction } from '../ports/transaction.port.js';
import { ApplicationError } from '../shared/errors.js';
import type { Principal } from '../shared/principal.js';

export const today = (tx: Transaction): LocalDate => localDateOf(tx.clock.now());

/**
 * Locks a body for someone who keeps its directory.
 *
 * @throws ApplicationError NOT_FOUND when it is out of sight, FORBIDDEN when it may only be looked at,
 *   STALE_VERSION when it has been changed since.
 */
export async function lockBody(
  tx: Transaction,
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
  tx: Transaction,
  principal: Principal,
  bodyId: string,
): Promise<void> {
  const editable = await tx.directory.editable(principal, [bodyId]);
  if (!editable.has(bodyId))
    throw new ApplicationError('FORBIDDEN', { role: 'điều phối, văn thư' });
}

/** Fields that point at another body, told from the rest of what can be wrong. */
export const unknownBody = (pointer: string, body: string): ApplicationError =>
  new ApplicationError('UNKNOWN_BODY', { body }, [
    { pointer, detail: `Không có đơn vị “${body}”.` },
  ]);
