import type { EntityManager } from 'typeorm';
import type {
  Actor,
  CampaignPulse,
  CampaignStore,
  ChainHead,
  LaunchFacts,
  LaunchRecipient,
  SetMove,
  Successor,
  LaunchTask,
  LockedCampaign,
  SealedEvent,
  TaskAmendment,
  WindUp,
} from '#application';
import { ApplicationError } from '#application';
import {
  bodiesAbove,
  type CampaignMove,
  type CampaignState,
  type Instant,
  type LocalDate,
  type ReplacedTask,
  type TaskRole,
  type Urgency,
} from '#domain';
import { at, atOrNull, instantOf, instantOrNull, one, run } from '../sql.js';
import type { RepositoryContext } from '../unit-of-work.js';
import { cascadeOrigin } from './draft/cascade-origin.js';
import { carryingOn } from './campaign/carrying-on.js';
import { amendTasks, nextTaskPosition } from './campaign/amend-tasks.js';
import { successorsOf } from './campaign/replaced-work.js';
import { addRecipients, moveSets } from './campaign/recipients.js';
import { JournalRepository } from './journal.repository.js';
import { OWN_POLICY } from './own-policies.js';
import { isReminded } from '../standing.sql.js';

interface Row {
  readonly id: string;
  readonly issuer_body_id: string;
  readonly parent_assignment_id: string | null;
  readonly replaces_id: string | null;
  readonly replaced_tasks: readonly ReplacedTask[] | null;
  readonly state: CampaignState;
  readonly version: number;
  readonly document_type: string | null;
  readonly number: string | null;
  readonly symbol: string | null;
  readonly subject: string;
  readonly issued_on: LocalDate | null;
  readonly urgency: Urgency | null;
  readonly launched_at: Date | null;
  readonly released_at: Date | null;
  readonly policy_version: number | null;
  readonly page_count: number;
  readonly event_seq: number;
  readonly event_hash: string;
}

interface TaskRow {
  readonly id: string;
  readonly title: string;
  readonly nature: LaunchTask['nature'];
  readonly due_at: Date | null;
  readonly support_due_at: Date | null;
  readonly assignees: readonly { readonly setNo: number; readonly role: TaskRole }[] | null;
  readonly milestones: LaunchTask['milestones'] | null;
}

export class CampaignRepository implements CampaignStore {
  public constructor(
    private readonly manager: EntityManager,
    private readonly context: RepositoryContext,
  ) {}

  public async lock(campaignId: string): Promise<LockedCampaign | null> {
    return this.lockWhere('id = $1', campaignId);
  }

  public async lockOfAssignment(assignmentId: string): Promise<LockedCampaign | null> {
    return this.lockWhere(
      'released_at is not null and id = (select campaign_id from assignment where id = $1)',
      assignmentId,
    );
  }

  public async lockOfDispatch(dispatchId: string): Promise<LockedCampaign | null> {
    return this.lockWhere(
      'released_at is not null and id = (select campaign_id from dispatch where id = $1)',
      dispatchId,
    );
  }

  public async lockOfDispatches(
    dispatchIds: readonly string[],
  ): Promise<ReadonlyMap<string, LockedCampaign>> {
    return this.lockAll(
      'id = any(array(select campaign_id from dispatch where id = any($1::uuid[])))',
      dispatchIds,
    );
  }

  public async lockOfAssignments(
    assignmentIds: readonly string[],
  ): Promise<ReadonlyMap<string, LockedCampaign>> {
    return this.lockAll(
      'id = any(array(select campaign_id from assignment where id = any($1::uuid[])))',
      assignmentIds,
    );
  }

  public async pulse(campaignId: string): Promise<CampaignPulse | null> {
    const row = await one<{
      state: CampaignState;
      page_count: number;
      wound_up: boolean;
      label: string;
      behind: boolean;
      follow_policy: number | null;
    }>(
      this.manager,
      `select state, page_count, wound_up_at is not null as wound_up,
              concat_ws('/', number, symbol) as label,
              coalesce(ladder_calendar_version, campaign.calendar_version, 0) <> i.calendar_version as behind,
              nullif(${OWN_POLICY('campaign.id', 'campaign.issuer_body_id')},
                coalesce(ladder_policy_version, campaign.policy_version)) as follow_policy
       from campaign, (select calendar_version from instance) i where id = $1`,
      [campaignId],
    );
    if (row === null) return null;
    return {
      state: row.state,
      pageCount: row.page_count,
      woundUp: row.wound_up,
      label: row.label,
      behindCalendar: row.behind,
      followPolicy: row.follow_policy,
    };
  }

  public async save(
    campaign: LockedCampaign,
    change: CampaignMove,
    events: readonly SealedEvent[],
    head: ChainHead,
  ): Promise<void> {
    const setRight = (field: string): string | null =>
      change.header?.find((one) => one.field === field)?.to ?? null;
    const { count } = await run(
      this.manager,
      `update campaign set
         state = coalesce($3, state),
         released_at = coalesce($4, released_at),
         launch_error = case when $5 then $6 else launch_error end,
         paused_at = case when $7 then $8 else paused_at end,
         closed_at = coalesce($9, closed_at),
         close_reason = coalesce($10, close_reason),
         number = coalesce($14, number), symbol = coalesce($15, symbol), subject = coalesce($16, subject),
         replaces_id = case when $17 then $18 else replaces_id end,
         replaced_tasks = case when $17 then $19::jsonb else replaced_tasks end,
         event_seq = $11, event_hash = $12, version = version + 1, updated_at = $13
       where id = $1 and version = $2`,
      [
        campaign.id,
        campaign.version,
        change.state ?? null,
        atOrNull(change.releasedAt),
        change.launchError !== undefined,
        change.launchError ?? null,
        change.pausedAt !== undefined,
        atOrNull(change.pausedAt),
        atOrNull(change.closedAt),
        change.closeReason ?? null,
        head.seq,
        head.hash,
        at(this.context.clock.now()),
        setRight('number'),
        setRight('symbol'),
        setRight('subject'),
        change.replacing !== undefined,
        change.replacing?.campaignId ?? null,
        change.replacing ? JSON.stringify(change.replacing.tasks) : null,
      ],
    );
    if (count !== 1) throw new ApplicationError('STALE_VERSION');
    await new JournalRepository(this.manager, this.context).append(events);
  }

  public async gaveOut(assignmentId: string): Promise<ReadonlySet<string>> {
    const origin = await cascadeOrigin(this.manager, assignmentId);
    return new Set(origin === null ? [] : bodiesAbove(origin).keys());
  }

  public carryingOn(campaignId: string) {
    return carryingOn(this.manager, campaignId);
  }

  public async launchOf(campaignId: string): Promise<LaunchFacts | null> {
    const row = await one<{
      state: CampaignState;
      launched_at: Date;
      urgency: Urgency | null;
      policy_version: number;
      recipient_count: number;
      launched_by: Actor | null;
    }>(
      this.manager,
      `select state, launched_at, urgency, policy_version, recipient_count, launched_by from campaign
       where id = $1 and launched_at is not null for key share`,
      [campaignId],
    );
    if (row === null) return null;
    return {
      campaignId,
      state: row.state,
      launchedAt: instantOf(row.launched_at),
      urgency: row.urgency,
      policyVersion: row.policy_version,
      recipientCount: row.recipient_count,
      launchedBy: row.launched_by,
    };
  }

  public async windUpOf(campaignId: string): Promise<WindUp | null> {
    const row = await one<{
      state: WindUp['state'];
      page_count: number;
      reason: string;
      replaced_by: string | null;
    }>(
      this.manager,
      `select state, page_count, coalesce(close_reason, '') as reason,
              (select n.id from campaign n where n.replaces_id = campaign.id and n.released_at is not null
               order by n.released_at limit 1) as replaced_by
       from campaign where id = $1 and state in ('closed', 'recalled') and wound_up_at is null`,
      [campaignId],
    );
    return row === null
      ? null
      : {
          ...{ state: row.state, pageCount: row.page_count, reason: row.reason },
          replacedBy: row.replaced_by,
        };
  }

  public successorsOf(
    replacedBy: string,
    dispatchIds: readonly string[],
  ): Promise<readonly Successor[]> {
    return successorsOf(this.manager, replacedBy, dispatchIds);
  }

  public async reachedOf(
    campaignId: string,
    bodyIds: readonly string[],
  ): Promise<ReadonlySet<string>> {
    return new Set(
      await this.ids(
        'select body_id as id from dispatch where campaign_id = $1 and body_id = any($2::uuid[])',
        [campaignId, bodyIds],
      ),
    );
  }

  public async markWoundUp(campaignId: string): Promise<void> {
    await run(this.manager, 'update campaign set wound_up_at = $2 where id = $1', [
      campaignId,
      at(this.context.clock.now()),
    ]);
  }

  public async markCalendarFollowed(campaignId: string, calendarVersion: number): Promise<void> {
    await run(this.manager, 'update campaign set ladder_calendar_version = $2 where id = $1', [
      campaignId,
      calendarVersion,
    ]);
  }

  public async markPolicyFollowed(campaignId: string, policyVersion: number): Promise<void> {
    await run(this.manager, 'update campaign set ladder_policy_version = $2 where id = $1', [
      campaignId,
      policyVersion,
    ]);
  }

  public async takePage(campaignId: string, page: number): Promise<boolean> {
    const { count } = await run(
      this.manager,
      'insert into launch_page (campaign_id, page_no) values ($1, $2) on conflict do nothing',
      [campaignId, page],
    );
    return count === 1;
  }

  public async recipientsOfPage(
    campaignId: string,
    page: number,
  ): Promise<readonly LaunchRecipient[]> {
    const { rows } = await run<{ body_id: string; set_nos: number[]; on_paper: boolean }>(
      this.manager,
      `select body_id, set_nos, on_paper from campaign_recipient
       where campaign_id = $1 and page_no = $2 order by body_id`,
      [campaignId, page],
    );
    return rows.map((row) => ({ bodyId: row.body_id, setNos: row.set_nos, onPaper: row.on_paper }));
  }

  public addRecipients(campaignId: string, recipients: readonly LaunchRecipient[]): Promise<void> {
    return addRecipients(this.manager, campaignId, recipients);
  }

  public async setNos(campaignId: string): Promise<readonly number[]> {
    const { rows } = await run<{ no: number }>(
      this.manager,
      `select a.set_no as no from task t join task_assignee a on a.task_id = t.id where t.campaign_id = $1
       union select unnest(set_nos) from report_series where campaign_id = $1 order by no`,
      [campaignId],
    );
    return rows.map((row) => row.no);
  }

  public recipientIds(campaignId: string): Promise<readonly string[]> {
    return this.ids(
      'select body_id as id from campaign_recipient where campaign_id = $1 order by 1',
      [campaignId],
    );
  }

  public moveSets(moves: readonly SetMove[]): Promise<void> {
    return moveSets(this.manager, moves);
  }

  public async tasksToAssign(campaignId: string): Promise<readonly LaunchTask[]> {
    const { rows } = await run<TaskRow>(
      this.manager,
      `select t.id, t.title, t.nature, t.due_at, t.support_due_at,
              (select json_agg(json_build_object('setNo', a.set_no, 'role', a.role) order by a.set_no, a.role)
               from task_assignee a where a.task_id = t.id) as assignees,
              (select json_agg(json_build_object('milestoneId', m.id, 'text', m.text,
                        'dueAt', round(extract(epoch from m.due_at) * 1000)::bigint) order by m.due_at, m.id)
               from milestone m where m.task_id = t.id and m.dropped_at is null) as milestones
       from task t where t.campaign_id = $1 and t.dropped_at is null order by t.position`,
      [campaignId],
    );
    return rows.map((row) => ({
      id: row.id,
      title: row.title,
      nature: row.nature,
      dueAt: instantOrNull(row.due_at),
      supportDueAt: instantOrNull(row.support_due_at),
      assignees: row.assignees ?? [],
      milestones: row.milestones ?? [],
    }));
  }

  public async recipientsOf(campaignId: string): Promise<readonly LaunchRecipient[]> {
    const { rows } = await run<{ body_id: string; set_nos: number[]; on_paper: boolean }>(
      this.manager,
      'select body_id, set_nos, on_paper from campaign_recipient where campaign_id = $1 order by body_id',
      [campaignId],
    );
    return rows.map((row) => ({ bodyId: row.body_id, setNos: row.set_nos, onPaper: row.on_paper }));
  }

  public nextTaskPosition(campaignId: string): Promise<number> {
    return nextTaskPosition(this.manager, campaignId);
  }

  public async addToSet(
    campaignId: string,
    setNo: number,
    bodyIds: readonly string[],
  ): Promise<void> {
    await run(
      this.manager,
      `update campaign_recipient set set_nos = set_nos || $2::int
       where campaign_id = $1 and body_id = any($3::uuid[])`,
      [campaignId, setNo, bodyIds],
    );
  }

  public amendTasks(campaignId: string, amendment: TaskAmendment): Promise<void> {
    return amendTasks(this.manager, campaignId, amendment, this.context.clock.now());
  }

  public async touch(campaignId: string): Promise<void> {
    await run(this.manager, 'update campaign set updated_at = $2 where id = $1', [
      campaignId,
      at(this.context.clock.now()),
    ]);
  }

  public async pagesDone(campaignId: string): Promise<number> {
    const row = await one<{ done: number }>(
      this.manager,
      'select count(*)::int as done from launch_page where campaign_id = $1',
      [campaignId],
    );
    return row?.done ?? 0;
  }

  public async analyze(): Promise<void> {
    await run(this.manager, 'select analyze_engine_tables()');
  }

  public async withStepsDue(asOf: Instant): Promise<readonly string[]> {
    return this.ids(
      `select c.id from campaign c where c.state = 'running'
         and (${STEP_DUE_BY('$1')} or exists (select from report_period p where p.campaign_id = c.id
                and p.state in ('scheduled', 'opening') and p.quarantined_at is null and p.opens_at <= $1)) order by c.id`,
      [at(asOf)],
    );
  }

  public async needingWorkflow(): Promise<readonly string[]> {
    return this.ids(
      `select id from campaign where state in ('launching', 'launch_failed', 'running', 'paused')
         or (state in ('closed', 'recalled') and wound_up_at is null) order by id`,
    );
  }

  private async lockWhere(condition: string, id: string): Promise<LockedCampaign | null> {
    const row = await one<Row>(this.manager, `${SELECT} where ${condition} for no key update`, [
      id,
    ]);
    return row === null ? null : toLocked(row);
  }

  private async lockAll(
    condition: string,
    of: readonly string[],
  ): Promise<ReadonlyMap<string, LockedCampaign>> {
    const { rows } = await run<Row>(
      this.manager,
      `${SELECT} where released_at is not null and ${condition} order by id for no key update`,
      [of],
    );
    return new Map(rows.map((row) => [row.id, toLocked(row)]));
  }

  private async ids(text: string, params: readonly unknown[] = []): Promise<readonly string[]> {
    const { rows } = await run<{ id: string }>(this.manager, text, params);
    return rows.map((row) => row.id);
  }
}

const SELECT = `
  select id, issuer_body_id, parent_assignment_id, replaces_id, replaced_tasks, state, version, document_type, number, symbol,
         subject,
         issued_on::text, urgency, launched_at, released_at,
         coalesce(ladder_policy_version, policy_version) as policy_version, page_count, event_seq, event_hash
  from campaign`;

const STEP_DUE_BY = (param: string): string =>
  `exists (select from obligation o where o.campaign_id = c.id and ${isReminded('o')} and o.next_step_at <= ${param})`;

function toLocked(row: Row): LockedCampaign {
  return {
    id: row.id,
    issuerBodyId: row.issuer_body_id,
    parentAssignmentId: row.parent_assignment_id,
    replacing:
      row.replaces_id === null
        ? null
        : { campaignId: row.replaces_id, tasks: row.replaced_tasks ?? [] },
    state: row.state,
    version: row.version,
    documentType: row.document_type,
    number: row.number,
    symbol: row.symbol,
    subject: row.subject,
    issuedOn: row.issued_on,
    urgency: row.urgency,
    launchedAt: instantOrNull(row.launched_at),
    releasedAt: instantOrNull(row.released_at),
    policyVersion: row.policy_version ?? 1,
    pageCount: row.page_count,
    chain: { seq: row.event_seq, hash: row.event_hash },
  };
}
