import { draftFromReading, emptyDraft, type CampaignDraft, type DraftContent } from '#domain';
import { getReading } from '../reading/store-reading.usecase.js';
import type { Stores } from '../ports/transaction.port.js';
import { coordinates } from '../shared/access.js';
import type { Command } from '../shared/command.js';
import { ApplicationError } from '../shared/errors.js';
import { actorOf, type Principal } from '../shared/principal.js';
import { sealEvents } from '../shared/seal-events.js';
import { draftOfWork, requireOrigin } from '../cascade/draft-of-work.js';
import { coordinatedIssuer, readableDraft } from './draft-access.js';
import { draftFromContent, refuseSecret } from './draft-content.js';

export type CreateDraftInput = {
  /** The work above that it carries on, whatever it is begun from; null: none. */
  readonly parentAssignmentId?: string | null;
} & DraftSource;

type DraftSource =
  | { readonly from: 'reading'; readonly readingId: string }
  /** Passes one piece of work on to the level below. */
  | { readonly from: 'assignment'; readonly assignmentId: string }
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
  /** What a launch that was dropped carried on: its copy does so too. */
  readonly inherited?: string | null;
}

/**
 * Begins a campaign as a draft: from a reading, from another campaign, from its subject alone, or from a whole draft
 * written by hand. One that carries on work of the issuer's own stays with that work.
 *
 * @throws ApplicationError NOT_FOUND, FORBIDDEN, UNKNOWN_BODY, VALIDATION_FAILED, SECRET_DOCUMENT,
 *   TRANSITION_NOT_ALLOWED for work that cannot be carried on.
 */
export const createDraft: Command<
  CreateDraftInput,
  DraftAnswer,
  | 'clock'
  | 'digest'
  | 'directory'
  | 'drafts'
  | 'ids'
  | 'journal'
  | 'policies'
  | 'readings'
  | 'views'
> = async (tx, principal, input) => {
  const { inherited = null, ...start } = await startOf(tx, principal, input);
  const asked = await parentOf(tx, principal, input, start.issuerBodyId);
  const parentAssignmentId = asked ?? inherited;
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
  await tx.drafts.insert({ id, ...start, parentAssignmentId, createdBy: actorOf(principal), head });
  await tx.journal.append(sealed);
  return { id, state: 'draft', version: 1 };
};

async function startOf(
  tx: Stores<'clock' | 'directory' | 'drafts' | 'policies' | 'readings' | 'views'>,
  principal: Principal,
  input: CreateDraftInput,
): Promise<Start> {
  if (input.from === 'assignment') {
    const origin = await requireOrigin(tx, principal, input.assignmentId);
    const draft = await draftOfWork(tx, principal, origin);
    return { issuerBodyId: origin.bodyId, readingId: null, draft };
  }
  if (input.from === 'reading') {
    const { readingId } = input;
    const stored = await getReading(tx, principal, { readingId });
    const { issuerBodyId } = stored;
    if (!coordinates(principal, issuerBodyId)) throw new ApplicationError('FORBIDDEN');
    return { issuerBodyId, readingId, draft: draftFromReading(stored.reading) };
  }
  if (input.from === 'campaign') {
    const stored = await readableDraft(tx, principal, input.campaignId);
    const { issuerBodyId, readingId, draft, parentAssignmentId } = stored;
    if (!coordinates(principal, issuerBodyId)) throw new ApplicationError('FORBIDDEN');
    const inherited = stored.state === 'discarded' ? parentAssignmentId : null;
    return { issuerBodyId, readingId, draft, inherited };
  }
  const { id: issuerBodyId } = await coordinatedIssuer(tx, principal, input.issuer);
  if (input.from === 'hand') refuseSecret(input.subject);
  const draft =
    input.from === 'hand'
      ? emptyDraft(input.subject)
      : await draftFromContent(tx, issuerBodyId, input.content, emptyDraft(''));
  return { issuerBodyId, readingId: null, draft };
}

/** Only the body itself carries its work on. */
async function parentOf(
  tx: Stores<'drafts' | 'views'>,
  principal: Principal,
  input: CreateDraftInput,
  issuerBodyId: string,
): Promise<string | null> {
  const wanted =
    input.from === 'assignment' ? input.assignmentId : (input.parentAssignmentId ?? null);
  if (wanted === null) return null;
  const { bodyId, assignmentId } = await requireOrigin(tx, principal, wanted);
  if (bodyId !== issuerBodyId) throw new ApplicationError('FORBIDDEN');
  return assignmentId;
}
