import type { EntityManager } from 'typeorm';
import type { Actor, ExchangeStore, ExchangeToOpen } from '#application';
import type { ExchangeFacts, ExchangeMove } from '#domain';
import { bulkInsert } from '../bulk-insert.js';
import { at, atOrNull, instantOrNull, run } from '../sql.js';
import type { RepositoryContext } from '../unit-of-work.js';

interface Row {
  readonly id: string;
  readonly kind: ExchangeFacts['kind'];
  readonly state: ExchangeFacts['state'];
  readonly assignment_id: string | null;
  readonly text: string;
  readonly due_at: Date | null;
  readonly wanted_due_at: Date | null;
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
  ): Promise<readonly ExchangeFacts[]> {
    if ('assignmentIds' in about) {
      return this.lockWhere(
        `dispatch_id = any(array(select dispatch_id from assignment where id = any($1::uuid[])))
         and assignment_id = any($1::uuid[]) and state = 'asked'`,
        about.assignmentIds,
      );
    }
    return 'dispatchId' in about
      ? this.lockWhere("dispatch_id = $1 and state = 'asked'", about.dispatchId)
      : this.lockWhere(
          `dispatch_id = (select dispatch_id from assignment where id = $1) and assignment_id = $1
           and state = 'asked'`,
          about.assignmentId,
        );
  }

  public async insert(rows: readonly ExchangeToOpen[], askedBy: Actor): Promise<void> {
    await bulkInsert(this.manager, 'exchange', {
      id: { type: 'uuid', values: rows.map((row) => row.id) },
      campaign_id: { type: 'uuid', values: rows.map((row) => row.campaignId) },
      dispatch_id: { type: 'uuid', values: rows.map((row) => row.dispatchId) },
      assignment_id: { type: 'uuid', values: rows.map((row) => row.assignmentId) },
      kind: { type: 'text', values: rows.map((row) => row.kind) },
      state: { type: 'text', value: 'asked' },
      text: { type: 'text', values: rows.map((row) => row.text) },
      asked_at: { type: 'timestamptz', value: at(this.context.clock.now()) },
      asked_by: { type: 'jsonb', value: JSON.stringify(askedBy) },
      due_at: { type: 'timestamptz', values: rows.map((row) => atOrNull(row.dueAt)) },
      wanted_due_at: { type: 'timestamptz', values: rows.map((row) => atOrNull(row.wantedDueAt)) },
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

  private async lockWhere(
    condition: string,
    id: string | readonly string[],
  ): Promise<readonly ExchangeFacts[]> {
    const { rows } = await run<Row>(
      this.manager,
      `select id, kind, state, assignment_id, text, due_at, wanted_due_at from exchange
       where ${condition} order by id for no key update`,
      [id],
    );
    return rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      state: row.state,
      assignmentId: row.assignment_id,
      text: row.text,
      dueAt: instantOrNull(row.due_at),
      wantedDueAt: instantOrNull(row.wanted_due_at),
    }));
  }
}
