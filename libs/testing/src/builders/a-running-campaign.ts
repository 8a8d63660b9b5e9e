import { randomUUID } from 'node:crypto';
import { assignPage, releaseCampaign } from '#application';
import { emptyDraft, type TaskRole, type TaskTarget, type Urgency } from '#domain';
import type { TestDatabase } from '../test-database.js';
import { aBody, aPerson, manyBodies, type BuiltBody } from './a-body.js';
import { launchedChain } from './launched-chain.js';

const PAGE = 500;

export interface CampaignWish {
  readonly bodies?: number;
  readonly tasks?: number;
  /** RFC 3339, one a task; null: without a date. A task beyond the list takes the last. */
  readonly dueAt?: readonly (string | null)[];
  readonly standing?: boolean;
  readonly urgency?: Urgency;
  readonly issuer?: BuiltBody;
  /** A person who coordinates for the issuer already; otherwise one is made. */
  readonly coordinatorEmail?: string;
  readonly recipients?: readonly BuiltBody[];
  readonly onPaper?: boolean;
  /** The role of each recipient in every task, in their order; all lead when absent. */
  readonly roles?: readonly TaskRole[];
  /** Of the first task. */
  readonly target?: TaskTarget;
  /** The work above that it carries on; its first task counts towards the target there. */
  readonly parentAssignmentId?: string;
  /** A yearly report whose first period opens on this instant and is due three weeks later. */
  readonly reportOpensAt?: string;
}

export interface BuiltCampaign {
  readonly id: string;
  readonly number: string;
  readonly issuer: BuiltBody;
  readonly coordinatorEmail: string;
  readonly recipients: readonly BuiltBody[];
  readonly taskIds: readonly string[];
  readonly dispatchIds: readonly string[];
  /** By dispatch, in the order of `dispatchIds`, then by task. */
  readonly assignmentIds: readonly (readonly string[])[];
}

/** A campaign as a launch leaves it, up to the release: every body has its dispatch, its work and its first mail. */
export async function aRunningCampaign(
  db: TestDatabase,
  wish: CampaignWish = {},
): Promise<BuiltCampaign> {
  const launched = await aLaunchingCampaign(db, wish);
  const pages = Math.ceil(launched.recipients.length / PAGE);
  for (let page = 0; page < pages; page += 1) {
    await assignPage(db.uow, { campaignId: launched.id, page });
  }
  await releaseCampaign(db.uow, launched.id);
  return { ...launched, ...(await workOf(db, launched.id)) };
}

/** The same before its pages are written: nothing of it is visible. */
export async function aLaunchingCampaign(
  db: TestDatabase,
  wish: CampaignWish = {},
): Promise<Omit<BuiltCampaign, 'dispatchIds' | 'assignmentIds'>> {
  const issuer = wish.issuer ?? (await aBody(db, { name: 'Cơ quan giao' }));
  const recipients =
    wish.recipients ?? (await manyBodies(db, wish.bodies ?? 3, { parentId: issuer.id }));
  const coordinatorEmail =
    wish.coordinatorEmail ?? (await aPerson(db, 'coordinator', issuer.id)).email;
  const id = randomUUID();
  const number = String(Math.floor(Number(`0x${id.slice(0, 4)}`)));
  const now = new Date(db.clock.now());
  await db.dataSource.query(
    `insert into campaign (id, issuer_body_id, state, document_type, number, symbol, subject, issued_on, signer_name,
       urgency, draft, policy_version, calendar_version, launched_at, page_count, recipient_count, created_by,
       created_at, updated_at, parent_assignment_id, parent_campaign_id)
     values ($1, $2, 'launching', 'KH', $3, $4, 'Kế hoạch thử nghiệm', '2025-02-19', 'Chủ tịch', $5, $9,
             (select policy_version from instance), 1, $6,
             $7, $8, '{}', $6, $6, $10, (select campaign_id from assignment where id = $10))`,
    [
      id,
      issuer.id,
      number,
      `KH-${id.slice(0, 8)}`,
      wish.urgency ?? null,
      now,
      Math.ceil(recipients.length / PAGE),
      recipients.length,
      emptyDraft('Kế hoạch thử nghiệm'),
      wish.parentAssignmentId ?? null,
    ],
  );
  await db.dataSource.query(
    `insert into campaign_recipient (campaign_id, body_id, page_no, set_nos, on_paper)
     select $1, id, (n - 1) / $3, array[case when $5 then n else 1 end]::integer[], $4
     from unnest($2::uuid[]) with ordinality as u(id, n)`,
    [id, recipients.map((body) => body.id), PAGE, wish.onPaper ?? false, wish.roles !== undefined],
  );
  await launchedChain(db, id);
  const taskIds = await tasks(db, id, wish);
  if (wish.reportOpensAt !== undefined) await series(db, id, wish.reportOpensAt);
  return { id, number, issuer, coordinatorEmail, recipients, taskIds };
}

async function tasks(db: TestDatabase, campaignId: string, wish: CampaignWish): Promise<string[]> {
  const dates = wish.dueAt ?? ['2025-06-30T10:00:00Z'];
  const taskIds = Array.from({ length: wish.tasks ?? 2 }, () => randomUUID());
  for (const [index, taskId] of taskIds.entries()) {
    const dueAt = dates[Math.min(index, dates.length - 1)] ?? null;
    await db.dataSource.query(
      `insert into task (id, campaign_id, position, ordinal, title, description, nature, due_at, support_due_at, due_source, target,
                         counts_upward)
       values ($1, $2, $3, $4, $5, '', $6, $7, $7, 'coordinator', $8, $9)`,
      [
        taskId,
        campaignId,
        index + 1,
        `${index + 1}`,
        `Việc thứ ${index + 1}`,
        dueAt === null && wish.standing === true ? 'standing' : 'finite',
        dueAt,
        index === 0 && wish.target !== undefined ? JSON.stringify(wish.target) : null,
        index === 0 && wish.parentAssignmentId !== undefined,
      ],
    );
    await db.dataSource.query(
      `insert into task_assignee (task_id, set_no, role)
       select $1, n, role from unnest($2::text[]) with ordinality as u(role, n)`,
      [taskId, wish.roles ?? ['lead']],
    );
  }
  return taskIds;
}

const CYCLE = {
  kind: 'YEAR',
  naming: 'REVIEW',
  yearEnd: 'WHOLE_YEAR',
  cutoffRule: { rule: 'END_OF_PERIOD' },
  dueRule: { rule: 'DAY_OF_MONTH', day: 31, monthsAfter: 0 },
  dueRuleByLevel: {},
  opensWorkingDaysBefore: 15,
  exceptions: [],
  validUntil: null,
  endedByDocument: null,
};

async function series(db: TestDatabase, campaignId: string, opensAt: string): Promise<void> {
  const seriesId = randomUUID();
  const dueAt = new Date(Date.parse(opensAt) + 21 * 86_400_000);
  await db.dataSource.query(
    `insert into report_series (id, campaign_id, position, title, cycle, set_nos, starts_on)
     values ($1, $2, 1, 'Báo cáo tổng kết', $3, '{1}', '2025-01-01')`,
    [seriesId, campaignId, JSON.stringify(CYCLE)],
  );
  await db.dataSource.query(
    `insert into report_period (id, series_id, campaign_id, period_key, label, starts_on, ends_on, cutoff_on, due_at,
                                opens_at, state)
     values ($1, $2, $3, '2025-Y', 'Tổng kết năm 2025', '2025-01-01', '2025-12-31', '2025-12-31', $4, $5, 'scheduled')`,
    [randomUUID(), seriesId, campaignId, dueAt, new Date(opensAt)],
  );
}

async function workOf(db: TestDatabase, campaignId: string) {
  const rows: { dispatch_id: string; assignments: string[] }[] = await db.dataSource.query(
    `select d.id as dispatch_id, array_agg(a.id order by t.position) as assignments
     from dispatch d join body b on b.id = d.body_id
     join assignment a on a.dispatch_id = d.id join task t on t.id = a.task_id
     where d.campaign_id = $1 group by d.id, b.code order by b.code`,
    [campaignId],
  );
  return {
    dispatchIds: rows.map((row) => row.dispatch_id),
    assignmentIds: rows.map((row) => row.assignments),
  };
}
