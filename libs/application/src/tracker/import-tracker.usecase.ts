import { localDateOf } from '#domain';
import { TRACKER_FAULTS } from '#wording';
import type { CsvTable } from '../directory/import/import-model.js';
import { createDraft } from '../draft/create-draft.usecase.js';
import { coordinatedIssuer } from '../draft/draft-access.js';
import type { Stores } from '../ports/transaction.port.js';
import type { Command } from '../shared/command.js';
import { ApplicationError } from '../shared/errors.js';
import type { Principal } from '../shared/principal.js';
import { trackerDrafts, type TrackerDraft } from './tracker-drafts.js';
import type { NotUnderstood, UnderstoodTracker } from './tracker-model.js';
import { understandTracker } from './understand-tracker.js';

export interface TrackerInput {
  readonly table: CsvTable;
  /** Code of the issuing body; null: the only one the coordinator works for. */
  readonly issuer: string | null;
}

export interface TrackerPreview {
  /** Goes with the import: exactly these drafts. */
  readonly importHash: string;
  readonly columns: UnderstoodTracker['columns'];
  readonly drafts: readonly TrackerDraft[];
  /** What a person must see to; none of it stands in the way. */
  readonly notUnderstood: readonly NotUnderstood[];
}

type TrackerStores = Stores<'clock' | 'digest' | 'directory'>;

async function understood(
  tx: TrackerStores,
  principal: Principal,
  { table, issuer }: TrackerInput,
): Promise<TrackerPreview> {
  const body = await coordinatedIssuer(tx, principal, issuer);
  const tracker = understandTracker(table);
  if (tracker === null) {
    throw new ApplicationError('VALIDATION_FAILED', {}, [
      { pointer: '/sheet', detail: TRACKER_FAULTS.noHeader },
    ]);
  }
  const names = await tx.directory.registeredNames(body.id);
  const drafts = trackerDrafts(tracker.documents, names, localDateOf(tx.clock.now()));
  const { columns } = tracker;
  const notUnderstood = [
    ...tracker.notUnderstood,
    ...drafts.flatMap(({ unknown }) => unknown),
  ].toSorted((one, other) => one.line - other.line);
  return {
    importHash: tx.digest.ofJson([body.id, drafts.map(({ content }) => content)]),
    ...{ columns, drafts, notUnderstood },
  };
}

/** "Xem trước": what of a tracking sheet is understood, and what is not. Nothing is written. @throws ApplicationError VALIDATION_FAILED, FORBIDDEN, NOT_FOUND. */
export const previewTracker: Command<
  TrackerInput,
  TrackerPreview,
  'clock' | 'digest' | 'directory'
> = understood;

/**
 * "Nạp sổ theo dõi": the drafts of the preview, one a document. They are reviewed, previewed and launched like any other.
 *
 * @throws ApplicationError IMPORT_STALE (the sheet or the directory is not what was previewed), VALIDATION_FAILED, FORBIDDEN.
 */
export const importTracker: Command<
  TrackerInput & { readonly importHash: string },
  { readonly campaignIds: readonly string[] },
  | 'clock'
  | 'digest'
  | 'directory'
  | 'drafts'
  | 'ids'
  | 'journal'
  | 'policies'
  | 'readings'
  | 'views'
> = async (tx, principal, { importHash, ...input }) => {
  const preview = await understood(tx, principal, input);
  if (preview.importHash !== importHash) throw new ApplicationError('IMPORT_STALE');
  const campaignIds: string[] = [];
  for (const { content } of preview.drafts) {
    const from = { from: 'content', issuer: input.issuer, content } as const;
    campaignIds.push((await createDraft(tx, principal, from)).id);
  }
  return { campaignIds };
};
