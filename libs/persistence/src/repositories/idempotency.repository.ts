import type { EntityManager } from 'typeorm';
import { ApplicationError } from '#application';
import type { IdempotencyScope, IdempotencyStore, NewAnswer, Reserved } from '#application';
import { at, prepared, run, runLast, unmeasured } from '../sql.js';
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
     select a.*, pg_try_advisory_xact_lock(hashtextextended(principal || chr(10) || route || chr(10) || key, 0)) as locked
     from unnest(${unmeasured('$1::text[]')}, $2::text[], $3::text[]) with ordinality as a(principal, route, key, place))
   select r.locked, k.fingerprint, k.response, k.authority
   from reserved r left join lateral (
     select * from idempotency_key k where k.principal = r.principal and k.route = r.route and k.key = r.key limit 1) k on true
   order by r.place`,
);

const STORE = prepared(
  'store_answer',
  `insert into idempotency_key (principal, route, key, fingerprint, status, response, created_at, authority)
   select principal, route, key, fingerprint, 200, response, $6, array(select jsonb_array_elements_text(authority))
   from unnest(${unmeasured('$1::text[]')}, $2::text[], $3::text[], $4::text[], $5::jsonb[], $7::jsonb[])
     as u(principal, route, key, fingerprint, response, authority)`,
);

const UNIQUE_VIOLATION = '23505';

const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === UNIQUE_VIOLATION;

function toReserved({ locked, fingerprint, response, authority }: Row): Reserved {
  if (!locked) return 'running';
  if (fingerprint === null) return 'new';
  const held = authority === null || authority.length === 0 ? {} : { authority };
  return { fingerprint, response, ...held };
}

export class IdempotencyRepository implements IdempotencyStore {
  public constructor(
    private readonly manager: EntityManager,
    private readonly context: RepositoryContext,
  ) {}

  public async reserve(scopes: readonly IdempotencyScope[]): Promise<readonly Reserved[]> {
    // One statement has one snapshot, taken before the lock: an answer committed in between is not seen here.
    // The commit then finds the key taken and rolls back.
    const { rows } = await run<Row>(this.manager, RESERVE, [
      scopes.map((scope) => scope.principal),
      scopes.map((scope) => scope.route),
      scopes.map((scope) => scope.key),
    ]);
    return rows.map(toReserved);
  }

  public store(answers: readonly NewAnswer[]): void {
    if (answers.length === 0) return;
    const params = [
      answers.map(({ scope }) => scope.principal),
      answers.map(({ scope }) => scope.route),
      answers.map(({ scope }) => scope.key),
      answers.map(({ scope }) => scope.fingerprint),
      answers.map(({ response }) => JSON.stringify(response ?? null)),
      at(this.context.clock.wallNow()),
      answers.map(({ authority }) => JSON.stringify(authority)),
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
