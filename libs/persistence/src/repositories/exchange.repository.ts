import type { EntityManager } from 'typeorm';
import type {
  Actor,
  ExchangeStore,
  ExchangeToOpen,
  LockedExchange,
  LockedMilestone,
  StoredMilestone,
} from '#application';
import type { ExchangeFacts, ExchangeMove, Instant } from '#domain';
import { bulkInsert } from '../bulk-insert.js';
import { at, atOrNull, instantOf, instantOrNull, one, run } from '../sql.js';
import type { RepositoryContext } from '../unit-of-work.js';

interface Row {
  readonly id: string;
  readonly dispatch_id: string;
  readonly kind: ExchangeFacts['kind'];
  readonly state: ExchangeFacts['state'];
  readonly assignment_id: string | null;
  readonly text: string;
  readonly due_at: Date | null;
  readonly wanted_due_at: Date | null;
  readonly milestone_id: string | null;
}

interface MilestoneRow {
  readonly task_id: string;
  readonly text: string;
  readonly due_at: Date;
  readonly dropped_at: Date | null;
}

export class ExchangeRepository implements ExchangeStore {
  public constructor(
    private readonly manager: EntityManager,
    private readonly context: RepositoryContext,
  ) {}

  public async lock(exchangeId: string): Promise<ExchangeFacts | null> {
    const [row] = await this.lockWhere('id = $1', exchangeId);
    return row ?? null;
  }

  public lockAsked(
    about: Parameters<ExchangeStore['lockAsked']>[0],
  ): Promise<readonly LockedExchange[]> {
    if ('assignmentIds' in about) {
      return this.lockWhere(
        `dispatch_id = any(array(select dispatch_id from assignment where id = any($1::uuid[])))
         and assignment_id = any($1::uuid[]) and state = 'asked'`,
        about.assignmentIds,
      );
    }
    return 'dispatchIds' in about
      ? this.lockWhere("dispatch_id = any($1::uuid[]) and state = 'asked'", about.dispatchIds)
      : this.lockWhere(
          `dispatch_id = (select dispatch_id from assignment where id = $1) and assignment_id = $1
           and state = 'asked'`,
          about.assignmentId,
        );
  }

  public async insert(
    rows: readonly ExchangeToOpen[],
    askedBy: Actor,
    askedAt: Instant,
  ): Promise<void> {
    await bulkInsert(this.manager, 'exchange', {
      id: { type: 'uuid', values: rows.map((row) => row.id) },
      campaign_id: { type: 'uuid', values: rows.map((row) => row.campaignId) },
      dispatch_id: { type: 'uuid', values: rows.map((row) => row.dispatchId) },
      assignment_id: { type: 'uuid', values: rows.map((row) => row.assignmentId) },
      kind: { type: 'text', values: rows.map((row) => row.kind) },
      state: { type: 'text', value: 'asked' },
      text: { type: 'text', values: rows.map((row) => row.text) },
      asked_at: { type: 'timestamptz', value: at(askedAt) },
      asked_by: { type: 'jsonb', value: JSON.stringify(askedBy) },
      due_at: { type: 'timestamptz', values: rows.map((row) => atOrNull(row.dueAt)) },
      wanted_due_at: { type: 'timestamptz', values: rows.map((row) => atOrNull(row.wantedDueAt)) },
      milestone_id: { type: 'uuid', values: rows.map((row) => row.milestoneId ?? null) },
    });
  }

  public async saveMany(
    changes: readonly { readonly id: string; readonly move: ExchangeMove }[],
    answeredBy: Actor,
  ): Promise<void> {
    if (changes.length === 0) return;
    await run(
      this.manager,
      `update exchange e set state = u.state, answer = u.answer, granted_due_at = u.granted, answered_at = $5,
         answered_by = $6
       from unnest($1::uuid[], $2::text[], $3::text[], $4::timestamptz[]) as u(id, state, answer, granted)
       where e.id = u.id`,
      [
        changes.map(({ id }) => id),
        changes.map(({ move }) => move.state),
        changes.map(({ move }) => move.answer),
        changes.map(({ move }) => atOrNull(move.grantedDueAt)),
        at(this.context.clock.now()),
        JSON.stringify(answeredBy),
      ],
    );
  }

  public async addMilestone(milestone: StoredMilestone): Promise<void> {
    await run(
      this.manager,
      `insert into milestone (id, campaign_id, task_id, text, due_at, created_at) values ($1, $2, $3, $4, $5, $6)`,
      [
        milestone.milestoneId,
        milestone.campaignId,
        milestone.taskId,
        milestone.text,
        at(milestone.dueAt),
        at(this.context.clock.now()),
      ],
    );
  }

  public async lockMilestone(
    campaignId: string,
    milestoneId: string,
  ): Promise<LockedMilestone | null> {
    const row = await one<MilestoneRow>(
      this.manager,
      `select task_id, text, due_at, dropped_at from milestone
       where id = $2 and campaign_id = $1 for no key update`,
      [campaignId, milestoneId],
    );
    return (
      row && {
        ...{ campaignId, milestoneId, taskId: row.task_id, text: row.text },
        ...{ dueAt: instantOf(row.due_at), isDropped: row.dropped_at !== null },
      }
    );
  }

  public async dropMilestone(milestoneId: string): Promise<void> {
    await run(this.manager, 'update milestone set dropped_at = $2 where id = $1', [
      milestoneId,
      at(this.context.clock.now()),
    ]);
  }

  public lockShares(milestoneId: string): Promise<readonly ExchangeFacts[]> {
    return this.lockWhere("milestone_id = $1 and state = 'asked'", milestoneId);
  }

  private async lockWhere(
    condition: string,
    id: string | readonly string[],
  ): Promise<readonly LockedExchange[]> {
    const { rows } = await run<Row>(
      this.manager,
      `select id, dispatch_id, kind, state, assignment_id, text, due_at, wanted_due_at, milestone_id
       from exchange
       where ${condition} order by id for no key update`,
      [id],
    );
    return rows.map((row) => ({
      id: row.id,
      dispatchId: row.dispatch_id,
      kind: row.kind,
      state: row.state,
      assignmentId: row.assignment_id,
      text: row.text,
      dueAt: instantOrNull(row.due_at),
      wantedDueAt: instantOrNull(row.wanted_due_at),
      ...(row.milestone_id === null ? {} : { milestoneId: row.milestone_id }),
    }));
  }
}
