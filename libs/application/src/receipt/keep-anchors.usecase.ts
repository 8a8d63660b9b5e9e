import type { SignedAnchor } from '#domain';
import type { KeptAnchor } from '../ports/chain.store.js';
import type { Command } from '../shared/command.js';
import { ApplicationError } from '../shared/errors.js';
import { keptBodies } from '../shared/kept-bodies.js';
import { nameBodies } from '../shared/name-bodies.js';
import { actorOf } from '../shared/principal.js';

export interface AnchorKeeping {
  /** Offices one coordinates, with the addresses that get their anchors. */
  readonly issuers: readonly {
    readonly code: string;
    readonly name: string;
    readonly emails: readonly string[];
  }[];
  /** The newest first. */
  readonly anchors: readonly KeptAnchor[];
}

/** How many days of anchors are shown. */
const SHOWN = 60;

export const listAnchors: Command<undefined, AnchorKeeping, 'chains' | 'directory'> = async (
  tx,
  principal,
) => {
  const { issuerBodyIds } = keptBodies(principal);
  const named = await nameBodies(tx, {
    ...{ everything: false, issuerBodyIds, recipientBodyIds: [] },
  });
  const issuers = [];
  for (const { code, name } of named) {
    const body = (await tx.directory.bodiesByCodes([code])).get(code);
    if (body === undefined) continue;
    issuers.push({ code, name, emails: await tx.chains.anchorAddresses(body.id) });
  }
  return { issuers, anchors: await tx.chains.listAnchors(issuerBodyIds, SHOWN) };
};

/**
 * "Nơi giữ niêm phong": the addresses of an office, all of them at once.
 *
 * @throws ApplicationError UNKNOWN_BODY (also for offices out of reach)
 */
export const setAnchorAddresses: Command<
  { readonly bodyCode: string; readonly emails: readonly string[] },
  null,
  'chains' | 'directory'
> = async (tx, principal, { bodyCode, emails }) => {
  const body = (await tx.directory.bodiesByCodes([bodyCode])).get(bodyCode);
  if (body === undefined || !keptBodies(principal).issuerBodyIds.includes(body.id)) {
    throw new ApplicationError('UNKNOWN_BODY', { body: bodyCode });
  }
  await tx.chains.setAnchorAddresses(body.id, [...new Set(emails)], actorOf(principal));
  return null;
};

/** The file as it was mailed. @throws ApplicationError NOT_FOUND */
export const readAnchor: Command<{ readonly anchorId: string }, SignedAnchor, 'chains'> = async (
  tx,
  principal,
  { anchorId },
) => {
  const { issuerBodyIds } = keptBodies(principal);
  const anchor = await tx.chains.anchor(anchorId);
  if (anchor === null || !issuerBodyIds.includes(anchor.issuerBodyId)) {
    throw new ApplicationError('NOT_FOUND');
  }
  return anchor.anchor;
};
