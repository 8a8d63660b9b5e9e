import type { EntityManager } from 'typeorm';
import type { FileView, Principal } from '#application';
import { one, run } from '../sql.js';
import { SEES_ASSIGNMENT, SEES_WORK, workSight } from './sight.js';

interface Row {
  readonly id: string;
  readonly file_name: string;
  readonly media_type: string;
  readonly size_bytes: string;
  readonly sha256: string;
}

const COLUMNS = 'f.id, f.file_name, f.media_type, f.size_bytes, f.sha256';

const toFile = (row: Row): FileView => ({
  id: row.id,
  fileName: row.file_name,
  mediaType: row.media_type,
  sizeBytes: Number(row.size_bytes),
  sha256: row.sha256,
});

/** Files by the submission or report that carries them. */
export async function filesOf(
  manager: EntityManager,
  owner: 'submission_id' | 'period_report_id',
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly FileView[]>> {
  const { rows } = await run<Row & { readonly owner_id: string }>(
    manager,
    `select ${COLUMNS}, f.${owner} as owner_id from attachment f
     where f.${owner} = any($1::uuid[]) order by f.file_name, f.id`,
    [ids],
  );
  const files = new Map<string, FileView[]>();
  for (const row of rows) {
    const own = files.get(row.owner_id) ?? [];
    own.push(toFile(row));
    files.set(row.owner_id, own);
  }
  return files;
}

/** Whether a body of the principal goes on with the work `a` that the file was handed in for. */
const CARRIES_ON = `(c.released_at is not null and exists (
  with recursive onward(id) as (
    select a.transferred_to union select n.transferred_to from assignment n join onward o on n.id = o.id)
  select from onward o join assignment n on n.id = o.id where n.body_id = any($3::uuid[])))`;

/** One file, if the principal sees the work it belongs to, or goes on with it. */
export async function fileView(
  manager: EntityManager,
  principal: Principal,
  attachmentId: string,
): Promise<(FileView & { readonly storageKey: string }) | null> {
  const row = await one<Row & { readonly storage_key: string }>(
    manager,
    `select ${COLUMNS}, f.storage_key
     from attachment f
     left join submission s on s.id = f.submission_id
     left join assignment a on a.id = s.assignment_id
     left join period_report r on r.id = f.period_report_id
     join dispatch d on d.id = coalesce(a.dispatch_id, r.dispatch_id)
     join campaign c on c.id = f.campaign_id
     where (${SEES_WORK} or ${CARRIES_ON} or (a.id is not null and ${SEES_ASSIGNMENT})) and f.id = $4`,
    [...workSight(principal), attachmentId],
  );
  return row === null ? null : { ...toFile(row), storageKey: row.storage_key };
}
