import type { EntityManager } from 'typeorm';
import type { FormerWork, SubmissionView } from '#application';
import { changesBetween } from '#domain';
import { figureOf } from '../figure-columns.js';
import { instantOf, instantOrNull, run } from '../sql.js';
import { filesOf } from './file-views.query.js';

/** What was handed in for each piece of work, newest first. */
export async function submissionsOf(
  manager: EntityManager,
  assignmentIds: readonly string[],
): Promise<ReadonlyMap<string, readonly SubmissionView[]>> {
  const { rows } = await run<{
    id: string;
    assignment_id: string;
    note: string;
    submitted_at: Date;
    submitted_by: string;
    verdict: SubmissionView['verdict'];
    verdict_reason: string | null;
    verdict_at: Date | null;
    links: SubmissionView['links'];
    numerator: string | null;
    denominator: string | null;
  }>(
    manager,
    `select id, assignment_id, note, submitted_at, submitted_by ->> 'label' as submitted_by, verdict, verdict_reason,
            verdict_at, links, numerator, denominator
     from submission where assignment_id = any($1::uuid[]) order by submitted_at, id`,
    [assignmentIds],
  );
  const ids = rows.map((row) => row.id);
  const files = await filesOf(manager, 'submission_id', ids);
  const found = new Map<string, SubmissionView[]>();
  for (const row of rows) {
    const own = found.get(row.assignment_id) ?? [];
    const before = own[0] ?? null;
    const version = {
      note: row.note,
      files: files.get(row.id) ?? [],
      links: row.links,
      figure: figureOf(row),
    };
    own.unshift({
      ...version,
      no: own.length + 1,
      changes: before === null ? null : changesBetween(before, version),
      id: row.id,
      submittedAt: instantOf(row.submitted_at),
      submittedBy: row.submitted_by,
      verdict: row.verdict,
      verdictReason: row.verdict_reason,
      verdictAt: instantOrNull(row.verdict_at),
    });
    found.set(row.assignment_id, own);
  }
  return found;
}

/** The work of other bodies that goes on in this one, through all hands it went; the latest first. */
const FORMER = `
  with recursive former(id) as (
    select id from assignment where transferred_to = $1
    union select a.id from assignment a join former f on a.transferred_to = f.id)
  select a.id, b.name as body_name, a.reason, a.progress, a.progress_note, e.occurred_at as transferred_at
  from former f join assignment a on a.id = f.id join body b on b.id = a.body_id
  join lateral (
    select occurred_at from event
    where dispatch_id = a.dispatch_id and type = 'assignmentTransferred' and data ->> 'assignmentId' = a.id::text
    order by seq desc limit 1) e on true
  order by e.occurred_at desc, a.id`;

export async function formerWork(
  manager: EntityManager,
  assignmentId: string,
): Promise<readonly FormerWork[]> {
  const { rows } = await run<{
    id: string;
    body_name: string;
    reason: string | null;
    progress: FormerWork['progress'];
    progress_note: string | null;
    transferred_at: Date;
  }>(manager, FORMER, [assignmentId]);
  const ids = rows.map((row) => row.id);
  const submissions = await submissionsOf(manager, ids);
  return rows.map((row) => ({
    assignmentId: row.id,
    bodyName: row.body_name,
    reason: row.reason,
    transferredAt: instantOf(row.transferred_at),
    progress: row.progress,
    progressNote: row.progress_note,
    submissions: submissions.get(row.id) ?? [],
  }));
}
