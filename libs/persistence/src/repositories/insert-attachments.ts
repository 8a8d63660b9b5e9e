import type { EntityManager } from 'typeorm';
import type { StoredFile } from '#application';
import { bulkInsert } from '../bulk-insert.js';
import { at } from '../sql.js';
import type { RepositoryContext } from '../unit-of-work.js';

/** Ties files already whole on disk to the submission or report that carries them. */
export async function insertAttachments(
  manager: EntityManager,
  { clock, ids }: RepositoryContext,
  campaignId: string,
  owner: { readonly submissionId: string } | { readonly periodReportId: string },
  files: readonly StoredFile[],
): Promise<void> {
  await bulkInsert(manager, 'attachment', {
    id: { type: 'uuid', values: files.map(() => ids.next()) },
    campaign_id: { type: 'uuid', value: campaignId },
    submission_id: { type: 'uuid', value: 'submissionId' in owner ? owner.submissionId : null },
    period_report_id: {
      type: 'uuid',
      value: 'periodReportId' in owner ? owner.periodReportId : null,
    },
    file_name: { type: 'text', values: files.map((file) => file.fileName) },
    media_type: { type: 'text', values: files.map((file) => file.mediaType) },
    size_bytes: { type: 'bigint', values: files.map((file) => file.sizeBytes) },
    sha256: { type: 'text', values: files.map((file) => file.sha256) },
    storage_key: { type: 'text', values: files.map((file) => file.storageKey) },
    created_at: { type: 'timestamptz', value: at(clock.now()) },
  });
}
