import type { EntityManager } from 'typeorm';
import { ApplicationError } from '#application';
import type { IdempotencyScope, IdempotencyStore, StoredAnswer } from '#application';
import { at, one, prepared, run, runLast } from '../sql.js';
import type { RepositoryContext } from '../unit-of-work.js';

interface Row {
  readonly locked: boolean;
  readonly fingerprint: string | null;
  readonly response: unknown;
  readonly authority: readonly string[] | null;
}

const RESERVE = prepared(
  'reserve_key',
  `with reserved as materialized (
         select pg_try_advisory_xact_lock(hashtextextended($1 || chr(10) || $2 || chr(10) || $3, 0)) as locked)
       select reserved.locked, k.fingerprint, k.response, k.authority
       from reserved left join idempotency_key k on k.principal = $1 and k.route = $2 and k.key = $3`,
);

const STORE = prepared(
  'store_answer',
  `insert into idempotency_key (principal, route, key, fingerprint, status, response, created_at, authority)
       values ($1, $2, $3, $4, 200, $5, $6, $7)`,
);

const UNIQUE_VIOLATION = '23505';

const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === UNIQUE_VIOLATION;

export class IdempotencyRepository implements IdempotencyStore {
  public constructor(
    private readonly manager: EntityManager,
    private readonly context: RepositoryContext,
  ) {}

  public async reserve(scope: IdempotencyScope): Promise<'new' | 'running' | StoredAnswer> {
    // One statement has one snapshot, taken before the lock: an answer committed in between is not seen here.
    // The commit then finds the key taken and rolls back.
    const row = await one<Row>(this.manager, RESERVE, [scope.principal, scope.route, scope.key]);
    if (row === null || !row.locked) return 'running';
    if (row.fingerprint === null) return 'new';
    const { fingerprint, response, authority } = row;
    const held = authority === null || authority.length === 0 ? {} : { authority };
    return { fingerprint, response, ...held };
  }

  public store(
    scope: IdempotencyScope,
    response: unknown,
    authority: readonly string[] = [],
  ): void {
    const params = [
      scope.principal,
      scope.route,
      scope.key,
      scope.fingerprint,
      JSON.stringify(response ?? null),
      at(this.context.clock.wallNow()),
      authority,
    ];
    runLast(this.manager, STORE, params, (error) =>
      isTaken(error) ? new ApplicationError('REQUEST_STILL_RUNNING') : error,
    );
  }

  public async forgetBefore(wallInstant: number): Promise<number> {
    const { count } = await run(this.manager, 'delete from idempotency_key where created_at < $1', [
      at(wallInstant),
    ]);
    return count;
  }
}
