import type { EntityManager } from 'typeorm';
import type {
  Actor,
  ChainHead,
  DispatchChange,
  DispatchStore,
  LockedDispatch,
  NewAssignment,
  NewDispatch,
  SealedEvent,
} from '#application';
import { ApplicationError } from '#application';
import type { DispatchState } from '#domain';
import { bulkInsert } from '../bulk-insert.js';
import { at, atOrNull, instantOrNull, one, prepared, run } from '../sql.js';
import type { RepositoryContext } from '../unit-of-work.js';
import { appendedEvents, eventColumns, JournalRepository } from './journal.repository.js';

interface Row {
  readonly id: string;
  readonly campaign_id: string;
  readonly body_id: string;
  readonly issuer_body_id: string;
  readonly campaign_state: string;
  readonly number: string | null;
  readonly symbol: string | null;
  readonly state: DispatchState;
  readonly version: number;
  readonly on_paper: boolean;
  readonly answered_at: Date | null;
  readonly answered_by: Actor | null;
  readonly event_seq: number;
  readonly event_hash: string;
}

const SELECT = `
  select d.id, d.campaign_id, d.body_id, c.issuer_body_id, c.state as campaign_state, c.number, c.symbol,
         d.state, d.version, d.on_paper, d.answered_at, d.answered_by, d.event_seq, d.event_hash
  from dispatch d join campaign c on c.id = d.campaign_id and c.released_at is not null`;

const LOCK = prepared('lock_dispatch', `${SELECT} where d.id = $1 for no key update of d`);

/** The change, its events and what it closes in one statement: one way to the server, and none without the others. */
const SAVE = prepared(
  'save_dispatch',
  `with saved as (
     update dispatch set
       state = coalesce($3, state), opened_at = coalesce(opened_at, $4),
       answered_at = coalesce($5, answered_at), answered_by = coalesce($6, answered_by),
       decline_reason = case when $7 then $8 else decline_reason end,
       event_seq = $9, event_hash = $10, version = version + 1
     where id = $1 and version = $2 returning id),
   told as (${appendedEvents(14)} where exists (select from saved)),
   closed as (
     update obligation set closed_at = $11, closed_as = $12::text, version = version + 1
     where $12::text is not null and subject_id = $1 and kind = $13::text and closed_at is null
       and exists (select from saved))
   select id from saved`,
);

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
      delivered_at: { type: 'timestamptz', values: rows.map((row) => at(row.deliveredAt)) },
      event_seq: { type: 'int', values: rows.map((row) => row.head.seq) },
      event_hash: { type: 'text', values: rows.map((row) => row.head.hash) },
    });
  }

  public async insertAssignments(
    campaignId: string,
    rows: readonly NewAssignment[],
  ): Promise<void> {
    const dues = rows.map((row) => atOrNull(row.dueAt));
    await bulkInsert(this.manager, 'assignment', {
      id: { type: 'uuid', values: rows.map((row) => row.id) },
      campaign_id: { type: 'uuid', value: campaignId },
      task_id: { type: 'uuid', values: rows.map((row) => row.taskId) },
      dispatch_id: { type: 'uuid', values: rows.map((row) => row.dispatchId) },
      body_id: { type: 'uuid', values: rows.map((row) => row.bodyId) },
      role: { type: 'text', values: rows.map((row) => row.role) },
      state: { type: 'text', value: 'assigned' },
      due_at: { type: 'timestamptz', values: dues },
      original_due_at: { type: 'timestamptz', values: dues },
    });
  }

  public async lock(dispatchId: string): Promise<LockedDispatch | null> {
    const row = await one<Row>(this.manager, LOCK, [dispatchId]);
    return row === null ? null : toLocked(row);
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
    bodyId: string | null,
  ): Promise<readonly LockedDispatch[]> {
    const { rows } = await run<Row>(
      this.manager,
      `${SELECT} where d.campaign_id = $1 and ($3::uuid is null or d.body_id = $3)
         and exists (select from assignment a where a.dispatch_id = d.id and a.task_id = $2)
       order by d.body_id for no key update of d`,
      [campaignId, taskId, bodyId],
    );
    return rows.map(toLocked);
  }

  public async save(
    dispatch: LockedDispatch,
    change: DispatchChange,
    events: readonly SealedEvent[],
    head: ChainHead,
  ): Promise<void> {
    const { count } = await run(this.manager, SAVE, [
      dispatch.id,
      dispatch.version,
      change.state ?? null,
      atOrNull(change.openedAt),
      atOrNull(change.answeredAt),
      change.answeredBy === undefined ? null : JSON.stringify(change.answeredBy),
      change.declineReason !== undefined,
      change.declineReason ?? null,
      head.seq,
      head.hash,
      at(this.context.clock.now()),
      change.closes?.as ?? null,
      change.closes?.kind ?? null,
      ...eventColumns(events, this.context.clock.wallNow()),
    ]);
    if (count !== 1) throw new ApplicationError('STALE_VERSION');
  }

  public async saveMany(
    changes: readonly {
      readonly dispatch: LockedDispatch;
      readonly state: DispatchState;
      readonly head: ChainHead;
    }[],
    events: readonly SealedEvent[],
  ): Promise<void> {
    await run(
      this.manager,
      `update dispatch d set state = u.state, event_seq = u.seq, event_hash = u.hash, version = version + 1
       from unnest($1::uuid[], $2::text[], $3::int[], $4::text[]) as u(id, state, seq, hash) where d.id = u.id`,
      [
        changes.map((change) => change.dispatch.id),
        changes.map((change) => change.state),
        changes.map((change) => change.head.seq),
        changes.map((change) => change.head.hash),
      ],
    );
    await new JournalRepository(this.manager, this.context).append(events);
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
    state: row.state,
    version: row.version,
    onPaper: row.on_paper,
    answeredAt: instantOrNull(row.answered_at),
    answeredBy: row.answered_by,
    chain: { seq: row.event_seq, hash: row.event_hash },
  };
}
