import { draftFromReading, emptyDraft, type CampaignDraft, type DraftContent } from '#domain';
import { getReading } from '../reading/store-reading.usecase.js';
import type { Stores } from '../ports/transaction.port.js';
import { coordinates } from '../shared/access.js';
import type { Command } from '../shared/command.js';
import { ApplicationError } from '../shared/errors.js';
import { actorOf, type Principal } from '../shared/principal.js';
import { sealEvents } from '../shared/seal-events.js';
import { coordinatedIssuer, readableDraft } from './draft-access.js';
import { draftFromContent, refuseSecret } from './draft-content.js';

export type CreateDraftInput =
  | { readonly from: 'reading'; readonly readingId: string }
  /** With what was prepared for another campaign: one that was discarded or recalled, or last year's. */
  | { readonly from: 'campaign'; readonly campaignId: string }
  | {
      readonly from: 'hand';
      /** Code of the issuing body; null: the only one the coordinator works for. */
      readonly issuer: string | null;
      readonly subject: string;
    }
  | { readonly from: 'content'; readonly issuer: string | null; readonly content: DraftContent };

export interface DraftAnswer {
  readonly id: string;
  readonly state: 'draft';
  readonly version: number;
}

interface Start {
  readonly issuerBodyId: string;
  readonly readingId: string | null;
  readonly draft: CampaignDraft;
}

/**
 * Begins a campaign as a draft: from a reading, from another campaign, from its subject alone, or from a whole draft
 * written by hand.
 *
 * @throws ApplicationError NOT_FOUND, FORBIDDEN, UNKNOWN_BODY, VALIDATION_FAILED, SECRET_DOCUMENT.
 */
export const createDraft: Command<
  CreateDraftInput,
  DraftAnswer,
  'clock' | 'digest' | 'directory' | 'drafts' | 'ids' | 'journal' | 'readings'
> = async (tx, principal, input) => {
  const start = await startOf(tx, principal, input);
  const id = tx.ids.next();
  const { sealed, head } = sealEvents(tx.digest, { seq: 0, hash: '' }, [
    {
      campaignId: id,
      dispatchId: null,
      event: {
        type: 'campaignDrafted',
        data: { from: input.from, readingId: start.readingId },
      },
      actor: actorOf(principal),
      occurredAt: tx.clock.now(),
    },
  ]);
  await tx.drafts.insert({ id, ...start, createdBy: actorOf(principal), head });
  await tx.journal.append(sealed);
  return { id, state: 'draft', version: 1 };
};

async function startOf(
  tx: Stores<'directory' | 'drafts' | 'readings'>,
  principal: Principal,
  input: CreateDraftInput,
): Promise<Start> {
  if (input.from === 'reading') {
    const { readingId } = input;
    const stored = await getReading(tx, principal, { readingId });
    const { issuerBodyId } = stored;
    if (!coordinates(principal, issuerBodyId)) throw new ApplicationError('FORBIDDEN');
    return { issuerBodyId, readingId, draft: draftFromReading(stored.reading) };
  }
  if (input.from === 'campaign') {
    const { issuerBodyId, readingId, draft } = await readableDraft(tx, principal, input.campaignId);
    if (!coordinates(principal, issuerBodyId)) throw new ApplicationError('FORBIDDEN');
    return { issuerBodyId, readingId, draft };
  }
  const { id: issuerBodyId } = await coordinatedIssuer(tx, principal, input.issuer);
  if (input.from === 'hand') refuseSecret(input.subject);
  const draft =
    input.from === 'hand'
      ? emptyDraft(input.subject)
      : await draftFromContent(tx, issuerBodyId, input.content, emptyDraft(''));
  return { issuerBodyId, readingId: null, draft };
}
