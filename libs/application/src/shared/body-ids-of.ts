import type { Stores } from '../ports/transaction.port.js';
import { ApplicationError } from './errors.js';

/**
 * Bodies that a request names by code, in its order.
 *
 * @throws ApplicationError NOT_FOUND for a code nobody has, as for a body that is not of the campaign.
 */
export async function bodyIdsOf(
  tx: Stores<'directory'>,
  codes: readonly string[],
): Promise<readonly string[]> {
  const bodies = await tx.directory.bodiesByCodes(codes);
  return codes.map((code) => {
    const body = bodies.get(code);
    if (body === undefined) throw new ApplicationError('NOT_FOUND');
    return body.id;
  });
}
