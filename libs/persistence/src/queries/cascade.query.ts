import type { EntityManager } from 'typeorm';
import type { CascadeCampaign, CascadeFigure, CascadeRoot, Principal } from '#application';
import type { CampaignState, LocalDate } from '#domain';
import { instantOf, instantOrNull, one, run } from '../sql.js';
import { isDoneWork, workStands } from '../standing.sql.js';
import { SEES_CASCADE, workSight } from './sight.js';

/** Work keeps what was issued for it before it went to another body: $1 and all that went on as it. */
const LINES = `line(id) as (
  select $1::uuid
  union
  select a.id from line join assignment a on a.transferred_to = line.id)`;

/**
 * `tree`: every released campaign below campaign or work $1, level by level. `counts`: what its bodies reach counts
 * towards the task of the root it descends from, because every level between says so. The limit only ends a circle.
 */
const treeUnder = (root: CascadeRoot): string => `
  with recursive ${'assignmentId' in root ? `${LINES}, ` : ''}tree as (
    select c.id, null::uuid as above, 1 as depth, a.id as assignment_id, a.task_id as root_task, true as counts
    from campaign c join assignment a on a.id = c.parent_assignment_id
    where c.released_at is not null
      and ${'assignmentId' in root ? 'c.parent_assignment_id in (select id from line)' : 'c.parent_campaign_id = $1'}
    union all
    select c.id, t.id, t.depth + 1, a.id, t.root_task, t.counts and k.counts_upward
    from tree t
    join campaign c on c.parent_campaign_id = t.id and c.released_at is not null
    join assignment a on a.id = c.parent_assignment_id
    join task k on k.id = a.task_id
    where t.depth < 20)`;

const idOf = (root: CascadeRoot): string =>
  'assignmentId' in root ? root.assignmentId : root.campaignId;

interface Row {
  readonly id: string;
  readonly above: string | null;
  readonly depth: number;
  readonly assignment_id: string;
  readonly issuer_name: string;
  readonly document_type: string | null;
  readonly number: string | null;
  readonly symbol: string | null;
  readonly issued_on: LocalDate | null;
  readonly state: CampaignState;
  readonly released_at: Date;
  readonly due_at: Date | null;
}

const CAMPAIGNS = `
  select t.id, t.above, t.depth, t.assignment_id, i.name as issuer_name, c.document_type, c.number, c.symbol,
         c.issued_on::text, c.state, c.released_at, (select max(due_at) from task where campaign_id = t.id) as due_at
  from tree t join campaign c on c.id = t.id join body i on i.id = c.issuer_body_id
  order by t.depth, i.name collate "vi-x-icu", t.id`;

export async function cascadeCampaigns(
  manager: EntityManager,
  root: CascadeRoot,
): Promise<readonly CascadeCampaign[]> {
  const { rows } = await run<Row>(manager, `${treeUnder(root)} ${CAMPAIGNS}`, [idOf(root)]);
  return rows.map((row) => ({
    campaignId: row.id,
    aboveId: row.above,
    assignmentId: row.assignment_id,
    depth: row.depth,
    issuerName: row.issuer_name,
    documentType: row.document_type,
    number: row.number,
    symbol: row.symbol,
    issuedOn: row.issued_on,
    state: row.state,
    releasedAt: instantOf(row.released_at),
    dueAt: instantOrNull(row.due_at),
  }));
}

const WORK = { work: 'a', dispatch: 'd.state' } as const;

/** As the targets of one campaign: only the lead's copy counts, and what was not returned. */
const FIGURES = `
  select t.root_task as "taskId", root.ordinal, root.title, t.depth, count(a.id)::int as bodies,
    count(s.numerator)::int as reported, sum(s.numerator) as numerator, sum(s.denominator) as denominator
  from tree t
  join task root on root.id = t.root_task
    and (root.target ->> 'ratio' is not null or root.target ->> 'count' is not null)
  join task k on k.campaign_id = t.id and k.counts_upward
  join assignment a on a.task_id = k.id and a.role = 'lead'
  join dispatch d on d.id = a.dispatch_id
    and (${workStands(WORK, 'open', 'handedIn')} or ${isDoneWork(WORK)})
  left join submission s on s.assignment_id = a.id and s.numerator is not null
    and s.verdict is distinct from 'returned'
  where t.counts group by t.root_task, root.ordinal, root.title, root.position, t.depth
  order by root.position, t.depth`;

type FigureRow = Omit<CascadeFigure, 'numerator' | 'denominator'> & {
  readonly numerator: string | null;
  readonly denominator: string | null;
};

export async function cascadeFigures(
  manager: EntityManager,
  root: CascadeRoot,
): Promise<readonly CascadeFigure[]> {
  const { rows } = await run<FigureRow>(manager, `${treeUnder(root)} ${FIGURES}`, [idOf(root)]);
  const number = (text: string | null): number | null => (text === null ? null : Number(text));
  return rows.map((row) => ({
    ...row,
    numerator: number(row.numerator),
    denominator: number(row.denominator),
  }));
}

/** Level of its issuer, who began is on 1; null: not in sight. */
export async function cascadeLevelOf(
  manager: EntityManager,
  principal: Principal,
  campaignId: string,
): Promise<number | null> {
  const row = await one<{ level: number }>(
    manager,
    `with recursive up(id, level) as (
       select c.id, 1 from campaign c where c.id = $4 and ${SEES_CASCADE}
       union all
       select c.parent_campaign_id, up.level + 1 from up join campaign c on c.id = up.id
       where c.parent_campaign_id is not null and up.level < 20)
     select max(level)::int as level from up having count(*) > 0`,
    [...workSight(principal), campaignId],
  );
  return row?.level ?? null;
}
