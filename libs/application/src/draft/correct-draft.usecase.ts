import { redraft, type ReadingOperation } from '#domain';
import type { Reading } from '#domain/reading';
import { recordOnCampaign } from '../act/record-on-campaign.js';
import type { ReadingChange, StoredReading } from '../ports/reading.store.js';
import type { Stores } from '../ports/transaction.port.js';
import { correctedBy } from '../reading/correct-reading.usecase.js';
import type { Command } from '../shared/command.js';
import { ApplicationError } from '../shared/errors.js';
import { notAllowed } from '../shared/must-follow.js';
import { actorOf } from '../shared/principal.js';
import type { DraftAnswer } from './create-draft.usecase.js';
import { lockDraft } from './draft-access.js';

export interface CorrectDraftInput {
  readonly campaignId: string;
  /** From If-Match. */
  readonly expectedVersion: number;
  /** The revision of the reading that the corrections name their places in. */
  readonly revision: number;
  readonly change:
    | { readonly operations: readonly ReadingOperation[] }
    /** Back to this earlier revision of the reading. */
    | { readonly restore: number };
}

export interface CorrectedDraft extends DraftAnswer {
  readonly revision: number;
}

/**
 * Corrects the reading a draft was made of, and the draft with it: one press of the review, all or nothing. What the
 * coordinator has answered stays.
 *
 * @throws ApplicationError STALE_VERSION when draft or reading have moved, VALIDATION_FAILED with a pointer to the
 *   operation, TRANSITION_NOT_ALLOWED (also for a draft without reading), NOT_FOUND (also for no such revision), FORBIDDEN.
 */
export const correctDraft: Command<
  CorrectDraftInput,
  CorrectedDraft,
  'campaigns' | 'clock' | 'digest' | 'drafts' | 'readings'
> = async (tx, principal, { campaignId, expectedVersion, revision, change }) => {
  const { campaign, stored } = await lockDraft(tx, principal, campaignId, expectedVersion);
  if (stored.readingId === null) {
    throw notAllowed('campaign', { because: 'noReading', state: campaign.state });
  }
  const reading = await tx.readings.lock(stored.readingId);
  if (reading === null) throw new ApplicationError('NOT_FOUND');
  if (reading.revision !== revision) {
    const params = { current: reading.revision, given: revision };
    throw new ApplicationError('STALE_VERSION', params);
  }
  const { next, changes } = await changed(tx, reading, change);
  await tx.readings.revise(reading, next, changes, actorOf(principal));
  await tx.drafts.saveContent(campaign.id, redraft(stored.draft, reading.reading, next));
  await recordOnCampaign(tx, principal, campaign, {
    type: 'campaignEdited',
    data: { what: 'content' },
  });
  const version = campaign.version + 1;
  return { id: campaign.id, state: 'draft', version, revision: revision + 1 };
};

async function changed(
  tx: Stores<'readings'>,
  { id, reading }: StoredReading,
  change: CorrectDraftInput['change'],
): Promise<{ readonly next: Reading; readonly changes: readonly ReadingChange[] }> {
  if ('operations' in change) {
    const { operations } = change;
    return { next: correctedBy(reading, operations), changes: operations };
  }
  const next = await tx.readings.revision(id, change.restore);
  if (next === null) throw new ApplicationError('NOT_FOUND');
  return { next, changes: [{ op: 'restore', revision: change.restore }] };
}
