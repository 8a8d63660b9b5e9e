import type { Stores } from '../ports/transaction.port.js';
import type { BodySide, KeptBodies } from './kept-bodies.js';

export interface NamedBody {
  readonly code: string;
  readonly name: string;
  readonly side: BodySide;
}

/** The kept bodies by code and name, for a form to choose from. */
export async function nameBodies(
  tx: Stores<'directory'>,
  { issuerBodyIds, recipientBodyIds }: KeptBodies,
): Promise<readonly NamedBody[]> {
  const known = await tx.directory.bodiesByIds([...issuerBodyIds, ...recipientBodyIds]);
  const named = (ids: readonly string[], side: BodySide): readonly NamedBody[] =>
    ids.flatMap((id) => {
      const body = known.get(id);
      return body === undefined ? [] : [{ code: body.code, name: body.name, side }];
    });
  return [...named(issuerBodyIds, 'issuer'), ...named(recipientBodyIds, 'recipient')];
}
