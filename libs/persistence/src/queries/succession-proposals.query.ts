import type { EntityManager } from 'typeorm';
import {
  grouped,
  type LeftWorkView,
  type Principal,
  type SuccessionProposals,
  type SuccessorView,
} from '#application';
import { isPast, localDateOf, owesWork, type Instant, type LocalDate } from '#domain';
import { leftBehind } from '../left-behind.sql.js';
import { instantOrNull, run } from '../sql.js';
import { isUnfinishedReport, isUnfinishedWork } from '../standing.sql.js';
import { DOCUMENT_COLUMNS, toDocument, type DocumentRow } from './document-columns.js';
import { campaignSight, SEES_CAMPAIGN } from './sight.js';

interface LeftRow extends DocumentRow {
  readonly id: string;
  readonly campaign_id: string;
  readonly body_id: string;
  readonly body_code: string;
  readonly body_name: string;
  readonly ended_on: LocalDate;
  readonly reports: number;
  readonly reports_to_come: boolean;
  readonly total: number;
}

interface WorkRow {
  readonly dispatch_id: string;
  readonly id: string;
  readonly title: string;
  readonly role: LeftWorkView['role'];
  readonly state: LeftWorkView['state'];
  readonly due_at: Date | null;
}

interface SuccessorRow {
  readonly from_body_id: string;
  readonly kind: SuccessorView['kind'];
  readonly effective_on: LocalDate;
  readonly basis_document: string | null;
  readonly code: string | null;
  readonly name: string | null;
}

/** What ended bodies leave behind in campaigns in sight, or in one of them: the oldest ends first. */
export async function successionProposals(
  manager: EntityManager,
  principal: Principal,
  wanted: { readonly campaignId: string | null; readonly asOf: Instant; readonly limit: number },
): Promise<SuccessionProposals> {
  const { rows } = await run<LeftRow>(
    manager,
    `select d.id, d.campaign_id, d.body_id, b.code as body_code, b.name as body_name, b.valid_to::text as ended_on,
       ${DOCUMENT_COLUMNS}, count(*) over ()::int as total,
       (select count(*) from period_report r where r.dispatch_id = d.id and ${isUnfinishedReport('r.state')})::int as reports,
       exists (select from campaign_recipient cr join report_series s on s.campaign_id = cr.campaign_id and s.set_nos && cr.set_nos
         where cr.campaign_id = d.campaign_id and cr.body_id = d.body_id) as reports_to_come
     from ${leftBehind('$3::date')} join body i on i.id = c.issuer_body_id
     where ${SEES_CAMPAIGN} and ($4::uuid is null or c.id = $4)
     order by b.valid_to, b.name, d.id limit $5`,
    [...campaignSight(principal), localDateOf(wanted.asOf), wanted.campaignId, wanted.limit],
  );
  const [work, successors] = await Promise.all([
    workOf(
      manager,
      rows.map(({ id }) => id),
    ),
    successorsOf(
      manager,
      rows.map((row) => row.body_id),
    ),
  ]);
  return {
    items: rows.map((row) => {
      const followers = successors.get(row.body_id) ?? [];
      const named = followers.flatMap(({ code, name }) =>
        code === null || name === null ? [] : [{ code, name }],
      );
      return {
        ...{ dispatchId: row.id, campaignId: row.campaign_id, document: toDocument(row) },
        body: { code: row.body_code, name: row.body_name, endedOn: row.ended_on },
        successors: followers.map(toSuccessor),
        proposed: named.length === 1 ? (named[0] ?? null) : null,
        work: (work.get(row.id) ?? []).map((one) => toWork(one, wanted.asOf)),
        ...{ reports: row.reports, reportsToCome: row.reports_to_come },
      };
    }),
    more: Math.max(0, (rows[0]?.total ?? 0) - rows.length),
  };
}

async function workOf(manager: EntityManager, dispatchIds: readonly string[]) {
  const { rows } = await run<WorkRow>(
    manager,
    `select a.dispatch_id, a.id, t.title, a.role, a.state, a.due_at
     from assignment a join task t on t.id = a.task_id
     where a.dispatch_id = any($1::uuid[]) and ${isUnfinishedWork('a.state')}
     order by t.position, a.role, a.id`,
    [dispatchIds],
  );
  return grouped(rows, (row) => row.dispatch_id);
}

async function successorsOf(manager: EntityManager, bodyIds: readonly string[]) {
  const { rows } = await run<SuccessorRow>(
    manager,
    `select s.from_body_id, s.kind, s.effective_on::text, s.basis_document, b.code, b.name
     from succession s left join body b on b.id = s.to_body_id
     where s.from_body_id = any($1::uuid[]) order by s.effective_on, b.name`,
    [bodyIds],
  );
  return grouped(rows, (row) => row.from_body_id);
}

const toSuccessor = ({ kind, effective_on, basis_document, code, name }: SuccessorRow) => ({
  ...{ kind, effectiveOn: effective_on, basisDocument: basis_document },
  to: code === null || name === null ? null : { code, name },
});

function toWork({ id, title, role, state, due_at }: WorkRow, asOf: Instant): LeftWorkView {
  const dueAt = instantOrNull(due_at);
  const late = dueAt !== null && owesWork(role) && isPast(dueAt, asOf);
  return { assignmentId: id, title, role, state, dueAt, late };
}
