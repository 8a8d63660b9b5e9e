import type { EntityManager } from 'typeorm';
import {
  bodiesWithRole,
  type FollowedFilter,
  type FollowedPlace,
  type FollowedWork,
  type PrintedRows,
  type Principal,
} from '#application';
import { followsSql, judgesSql } from '../following.sql.js';
import { atOrNull, instantOrNull, run } from '../sql.js';
import { isLateWorkSql } from '../standing.sql.js';
import { printedRows, printOfAll, type Printed } from './list-print.js';

type Instants = 'dueAt' | 'submittedAt' | 'lastWordAt' | 'nudgedAt';
type Row = Printed &
  Omit<FollowedWork, Instants | 'following'> &
  Readonly<Record<Instants, Date | null>> &
  FollowedWork['following'];

const LATE = isLateWorkSql({ work: 'a', dispatch: 'd.state', asOf: '$4::timestamptz' });

const ROWS = `
  select * from (
    select a.id as "assignmentId", a.dispatch_id as "dispatchId", b.id as "bodyId", b.code as "bodyCode",
      b.name as "bodyName", c.issuer_body_id as "issuerBodyId", t.nature, a.role, a.state, d.state as "dispatchState",
      c.state as "campaignState", a.version, a.due_at as "dueAt", a.submitted_at as "submittedAt", a.progress,
      a.progress_note as "progressNote", a.last_word_at as "lastWordAt", a.nudged_at as "nudgedAt",
      ${followsSql('$3')} as follows, ${judgesSql('$3')} as judges, ${printOfAll('b.name', 'a.id')} as print
    from assignment a
    join task t on t.id = a.task_id
    join dispatch d on d.id = a.dispatch_id
    join campaign c on c.id = a.campaign_id
    join body b on b.id = a.body_id
    where a.task_id = $1 and a.role = any($2::text[]) and ($4::timestamptz is null or ${LATE})) listed
  where $5::text is null or ("bodyName", "assignmentId") > ($5, $6::uuid)
  order by "bodyName", "assignmentId" limit $7`;

export async function followedItems(
  manager: EntityManager,
  principal: Principal,
  { taskId, roles, lateAt }: FollowedFilter,
  after: FollowedPlace | null,
  limit: number,
): Promise<PrintedRows<FollowedWork>> {
  const { rows } = await run<Row>(manager, ROWS, [
    taskId,
    roles,
    bodiesWithRole(principal, 'head', 'contactPoint'),
    atOrNull(lateAt),
    after?.bodyName ?? null,
    after?.id ?? null,
    limit,
  ]);
  return printedRows(rows, ({ follows, judges, print: _print, ...row }) => ({
    ...row,
    dueAt: instantOrNull(row.dueAt),
    submittedAt: instantOrNull(row.submittedAt),
    lastWordAt: instantOrNull(row.lastWordAt),
    nudgedAt: instantOrNull(row.nudgedAt),
    following: { follows, judges },
  }));
}
