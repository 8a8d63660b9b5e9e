import { formatDate, hasEndedBy, localDateOf } from '#domain';
import { TRANSFER_FAULTS } from '#wording';
import type { LockedCampaign } from '../ports/campaign.store.js';
import type { ReachableBody } from '../ports/directory.store.js';
import type { Stores } from '../ports/transaction.port.js';
import { ApplicationError } from '../shared/errors.js';

export interface BodyToReach {
  readonly code: string;
  /** It gets the document on paper, so it needs no address. */
  readonly onPaper: boolean;
  /** Where the code stands in the request. */
  readonly pointer: string;
}

/**
 * Bodies that a campaign may give work to now, by code in the order given: within the issuer's reach, not ended,
 * reachable by mail unless they are served on paper, and nobody who gave the work out above.
 *
 * @throws ApplicationError UNKNOWN_BODY, ENDED_BODY, CASCADE_CYCLE, CONTACT_MISSING.
 */
export async function bodiesToReach(
  tx: Stores<'campaigns' | 'clock' | 'directory'>,
  { issuerBodyId, parentAssignmentId }: LockedCampaign,
  wanted: readonly BodyToReach[],
): Promise<readonly ReachableBody[]> {
  const today = localDateOf(tx.clock.now());
  const found = await tx.directory.reachable(issuerBodyId, {
    codes: wanted.map(({ code }) => code),
  });
  const above = parentAssignmentId === null ? null : await tx.campaigns.gaveOut(parentAssignmentId);
  const byCode = new Map(found.map((body) => [body.code, body]));
  const contacts = await tx.directory.contactsOf(
    found.map(({ id }) => id),
    today,
  );
  return wanted.map(({ code, onPaper, pointer }) => {
    const body = byCode.get(code);
    if (body === undefined) {
      throw new ApplicationError('UNKNOWN_BODY', { body: code }, [
        { pointer, detail: TRANSFER_FAULTS.unknownBody(code) },
      ]);
    }
    if (body.validTo !== null && hasEndedBy(body, today)) {
      const params = { body: body.name, endedOn: formatDate(body.validTo) };
      throw new ApplicationError('ENDED_BODY', params, [
        { pointer, detail: TRANSFER_FAULTS.endedBody(body.name, params.endedOn) },
      ]);
    }
    if (above?.has(body.id)) {
      throw new ApplicationError('CASCADE_CYCLE', { body: body.name }, [
        { pointer, detail: TRANSFER_FAULTS.gaveItOut(body.name) },
      ]);
    }
    if (!onPaper && !contacts.get(body.id)?.contactPoint) {
      throw new ApplicationError('CONTACT_MISSING', { bodies: body.name }, [
        { pointer, detail: TRANSFER_FAULTS.noAddress(body.name) },
      ]);
    }
    return body;
  });
}
