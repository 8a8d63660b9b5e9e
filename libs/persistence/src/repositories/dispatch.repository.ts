import type { EntityManager } from 'typeorm';
import type {
  Actor,
  DispatchChanges,
  DispatchStore,
  LateWork,
  LockedDispatch,
  NewAssignment,
  NewDispatch,
} from '#application';
import { ApplicationError } from '#application';
import type { CampaignState, DispatchState, Urgency } from '#domain';
import { bulkInsert } from '../bulk-insert.js';
import { at, instantOrNull, instants, one, prepared, run, runLast, unmeasured } from '../sql.js';
import type { RepositoryContext } from '../unit-of-work.js';
import { LATE, lateParams } from '../queries/late-work.sql.js';
import { appendedEvents, eventColumns } from './journal.repository.js';

interface Row {
  readonly id: string;
  readonly campaign_id: string;
  readonly body_id: string;
  readonly issuer_body_id: string;
  readonly campaign_state: CampaignState;
  readonly number: string | null;
  readonly symbol: string | null;
  readonly urgency: Urgency | null;
  readonly state: DispatchState;
  readonly version: number;
  readonly on_paper: boolean;
  readonly answered_at: Date | null;
  readonly answered_by: Actor | null;
  readonly event_seq: number;
  readonly event_hash: string;
}

const SELECT = `
  select d.id, d.campaign_id, d.body_id, c.issuer_body_id, c.state as campaign_state, c.number, c.symbol, c.urgency,
         d.state, d.version, d.on_paper, d.answered_at, d.answered_by, d.event_seq, d.event_hash
  from dispatch d join campaign c on c.id = d.campaign_id and c.released_at is not null`;

const LOCK = prepared('lock_dispatch', `${SELECT} where d.id = $1 for no key update of d`);

const LOCK_FREE = prepared(
  'lock_free_dispatches',
  `${SELECT} where d.id = any(${unmeasured('$1::uuid[]')}::uuid[]) for no key update of d skip locked`,
);

/**
 * The changes, their events and what they close in one statement: one way to the server, and none without the others. A
 * row that was not found in its version makes it fail, as a division by zero, so that nobody need wait for a count.
 */
const SAVE_MANY = prepared(
  'save_dispatches',
  `with saved as (
     update dispatch d set
       state = coalesce(u.state, d.state), opened_at = coalesce(d.opened_at, u.opened_at),
       answered_at = case when u.answers then u.answered_at else d.answered_at end,
       answered_by = case when u.answers then u.answered_by else d.answered_by end,
       decline_reason = case when u.declines then u.reason else d.decline_reason end,
       suggested_body = case when u.declines then u.suggested else d.suggested_body end,
       event_seq = u.seq, event_hash = u.hash, version = d.version + 1
     from unnest(${unmeasured('$1::uuid[]')}, $2::int[], $3::text[], $4::timestamptz[], $5::boolean[], $6::timestamptz[],
                 $7::boolean[], $8::text[], $9::int[], $10::text[], $11::jsonb[], $16::text[])
       as u(id, version, state, opened_at, answers, answered_at, declines, reason, seq, hash, answered_by, suggested)
     where d.id = u.id and d.version = u.version returning d.id),
   told as (${appendedEvents(17)}),
   closed as (
     update obligation o set closed_at = $12, closed_as = c.ending, version = o.version + 1
     from unnest(${unmeasured('$13::uuid[]')}, $14::text[], $15::text[]) as c(subject_id, kind, ending)
     where o.subject_id = c.subject_id and o.kind = c.kind and o.closed_at is null)
   select 1 / case when count(*) = cardinality($1::uuid[]) then 1 else 0 end from saved`,
);

const DIVISION_BY_ZERO = '22012';

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === DIVISION_BY_ZERO;

export class DispatchRepository implements DispatchStore {
  public constructor(
    private readonly manager: EntityManager,
    private readonly context: RepositoryContext,
  ) {}

  public async insert(campaignId: string, rows: readonly NewDispatch[]): Promise<void> {
    await bulkInsert(this.manager, 'dispatch', {
      id: { type: 'uuid', values: rows.map((row) => row.id) },
      campaign_id: { type: 'uuid', value: campaignId },
      body_id: { type: 'uuid', values: rows.map((row) => row.bodyId) },
      state: { type: 'text', value: 'delivered' },
      on_paper: { type: 'boolean', values: rows.map((row) => row.onPaper) },
      delivered_at: { type: 'timestamptz', values: instants(rows.map((row) => row.deliveredAt)) },
      event_seq: { type: 'int', values: rows.map((row) => row.head.seq) },
      event_hash: { type: 'text', values: rows.map((row) => row.head.hash) },
    });
  }

  public async insertAssignments(
    campaignId: string,
    rows: readonly NewAssignment[],
  ): Promise<void> {
    await bulkInsert(this.manager, 'assignment', {
      id: { type: 'uuid', values: rows.map((row) => row.id) },
      campaign_id: { type: 'uuid', value: campaignId },
      task_id: { type: 'uuid', values: rows.map((row) => row.taskId) },
      dispatch_id: { type: 'uuid', values: rows.map((row) => row.dispatchId) },
      body_id: { type: 'uuid', values: rows.map((row) => row.bodyId) },
      role: { type: 'text', values: rows.map((row) => row.role) },
      state: { type: 'text', value: 'assigned' },
      due_at: { type: 'timestamptz', values: instants(rows.map((row) => row.dueAt)) },
      original_due_at: {
        type: 'timestamptz',
        values: instants(rows.map((row) => row.originalDueAt)),
      },
      given_at: { type: 'timestamptz', values: instants(rows.map((row) => row.givenAt)) },
    });
  }

  public placeOf(
    dispatchId: string,
  ): Promise<{ readonly bodyId: string; readonly issuerBodyId: string } | null> {
    return one(
      this.manager,
      `select d.body_id as "bodyId", c.issuer_body_id as "issuerBodyId"
       from dispatch d join campaign c on c.id = d.campaign_id
       where d.id = $1 and c.released_at is not null`,
      [dispatchId],
    );
  }

  public async lock(dispatchId: string): Promise<LockedDispatch | null> {
    const row = await one<Row>(this.manager, LOCK, [dispatchId]);
    return row === null ? null : toLocked(row);
  }

  public async lockFree(
    dispatchIds: readonly string[],
  ): Promise<ReadonlyMap<string, LockedDispatch>> {
    const { rows } = await run<Row>(this.manager, LOCK_FREE, [dispatchIds]);
    return new Map(rows.map((row) => [row.id, toLocked(row)]));
  }

  public lockMany(dispatchIds: readonly string[]): Promise<ReadonlyMap<string, LockedDispatch>> {
    return this.lockAll('d.id = any($1::uuid[])', dispatchIds);
  }

  public lockOfAssignments(
    assignmentIds: readonly string[],
  ): Promise<ReadonlyMap<string, LockedDispatch>> {
    return this.lockAll(
      'd.id = any(array(select dispatch_id from assignment where id = any($1::uuid[])))',
      assignmentIds,
    );
  }

  public lockOfPeriodReports(
    periodReportIds: readonly string[],
  ): Promise<ReadonlyMap<string, LockedDispatch>> {
    return this.lockAll(
      'd.id = any(array(select dispatch_id from period_report where id = any($1::uuid[])))',
      periodReportIds,
    );
  }

  private async lockAll(
    condition: string,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, LockedDispatch>> {
    const { rows } = await run<Row>(
      this.manager,
      `${SELECT} where ${condition} order by d.campaign_id, d.body_id for no key update of d`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, toLocked(row)]));
  }

  public async allOf(campaignId: string): Promise<readonly LockedDispatch[]> {
    const { rows } = await run<Row>(this.manager, `${SELECT} where d.campaign_id = $1`, [
      campaignId,
    ]);
    return rows.map(toLocked);
  }

  public async lockOfBodies(
    campaignId: string,
    bodyIds: readonly string[],
  ): Promise<readonly LockedDispatch[]> {
    const { rows } = await run<Row>(
      this.manager,
      `${SELECT} where d.campaign_id = $1 and d.body_id = any($2::uuid[])
       order by d.body_id for no key update of d`,
      [campaignId, bodyIds],
    );
    return rows.map(toLocked);
  }

  public async lockOfAssignment(assignmentId: string): Promise<LockedDispatch | null> {
    return this.lockWhere(
      'd.id = (select dispatch_id from assignment where id = $1)',
      assignmentId,
    );
  }

  public async lockOfPeriodReport(periodReportId: string): Promise<LockedDispatch | null> {
    return this.lockWhere(
      'd.id = (select dispatch_id from period_report where id = $1)',
      periodReportId,
    );
  }

  public async lockOfExchange(exchangeId: string): Promise<LockedDispatch | null> {
    return this.lockWhere('d.id = (select dispatch_id from exchange where id = $1)', exchangeId);
  }

  public async lockOfMilestone(milestoneId: string): Promise<readonly LockedDispatch[]> {
    const { rows } = await run<Row>(
      this.manager,
      `${SELECT} where d.id = any(array(select dispatch_id from exchange where milestone_id = $1 and state = 'asked'))
       order by d.body_id for no key update of d`,
      [milestoneId],
    );
    return rows.map(toLocked);
  }

  public async areOf({
    campaignId,
    taskId,
    bodyIds,
  }: Omit<LateWork, 'asOf' | 'roles'>): Promise<boolean> {
    const row = await one<{ readonly all: boolean }>(
      this.manager,
      `select ($2::uuid is null or exists (select from task where id = $2 and campaign_id = $1))
         and ($3::uuid[] is null or not exists (
           select unnest($3::uuid[]) except select body_id from dispatch where campaign_id = $1)) as all`,
      [campaignId, taskId, bodyIds],
    );
    return row?.all ?? false;
  }

  public async lockLate(of: LateWork): Promise<readonly LockedDispatch[]> {
    const { rows } = await run<Row>(
      this.manager,
      `${SELECT} where d.campaign_id = $1 and exists (select from assignment a where a.dispatch_id = d.id and ${LATE})
       order by d.body_id for no key update of d`,
      lateParams(of),
    );
    return rows.map(toLocked);
  }

  public async lockPage(campaignId: string, page: number): Promise<readonly LockedDispatch[]> {
    const { rows } = await run<Row>(
      this.manager,
      `${SELECT} join campaign_recipient r on r.campaign_id = d.campaign_id and r.body_id = d.body_id
       where d.campaign_id = $1 and r.page_no = $2 order by d.body_id for no key update of d`,
      [campaignId, page],
    );
    return rows.map(toLocked);
  }

  public async lockOfPeriod(periodId: string): Promise<readonly LockedDispatch[]> {
    const { rows } = await run<Row>(
      this.manager,
      `${SELECT} where exists (select from period_report r where r.dispatch_id = d.id and r.period_id = $1)
       order by d.body_id for no key update of d`,
      [periodId],
    );
    return rows.map(toLocked);
  }

  public async lockOfTask(
    campaignId: string,
    taskId: string,
    bodyIds: readonly string[] | null,
  ): Promise<readonly LockedDispatch[]> {
    const { rows } = await run<Row>(
      this.manager,
      `${SELECT} where d.campaign_id = $1 and ($3::uuid[] is null or d.body_id = any($3))
         and exists (select from assignment a where a.dispatch_id = d.id and a.task_id = $2)
       order by d.body_id for no key update of d`,
      [campaignId, taskId, bodyIds],
    );
    return rows.map(toLocked);
  }

  public saveMany({ changes, events, closes }: DispatchChanges): void {
    if (changes.length === 0 && closes.length === 0) return;
    const moves = changes.map((change) => change.move);
    const { clock } = this.context;
    const params = [
      changes.map(({ dispatch }) => dispatch.id),
      changes.map(({ dispatch }) => dispatch.version),
      moves.map((move) => move?.state ?? null),
      instants(moves.map((move) => move?.openedAt)),
      moves.map((move) => move?.answeredAt !== undefined),
      instants(moves.map((move) => move?.answeredAt)),
      moves.map((move) => move?.declineReason !== undefined),
      moves.map((move) => move?.declineReason ?? null),
      changes.map(({ head }) => head.seq),
      changes.map(({ head }) => head.hash),
      changes.map(({ move, actor }) => (move?.answeredAt == null ? null : JSON.stringify(actor))),
      at(clock.now()),
      closes.map((close) => close.subjectId),
      closes.map((close) => close.kind),
      closes.map((close) => close.as),
      moves.map((move) => move?.suggestedBody ?? null),
      ...eventColumns(events, clock.wallNow()),
    ];
    runLast(this.manager, SAVE_MANY, params, (error) =>
      isMissing(error) ? new ApplicationError('STALE_VERSION') : error,
    );
  }

  private async lockWhere(condition: string, id: string): Promise<LockedDispatch | null> {
    const row = await one<Row>(
      this.manager,
      `${SELECT} where ${condition} for no key update of d`,
      [id],
    );
    return row === null ? null : toLocked(row);
  }
}

function toLocked(row: Row): LockedDispatch {
  return {
    id: row.id,
    campaignId: row.campaign_id,
    bodyId: row.body_id,
    issuerBodyId: row.issuer_body_id,
    campaignState: row.campaign_state,
    number: row.number,
    symbol: row.symbol,
    urgency: row.urgency,
    state: row.state,
    version: row.version,
    onPaper: row.on_paper,
    answeredAt: instantOrNull(row.answered_at),
    answeredBy: row.answered_by,
    chain: { seq: row.event_seq, hash: row.event_hash },
  };
}
