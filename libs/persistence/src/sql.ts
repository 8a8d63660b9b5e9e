import type { PoolClient, QueryConfig, QueryResult } from 'pg';
import type { EntityManager, QueryRunner } from 'typeorm';

export interface SqlResult<Row> {
  readonly rows: readonly Row[];
  /** Rows selected, inserted, updated or deleted. */
  readonly count: number;
}

const names = new Map<string, string>();

/**
 * Marks a statement that runs once a request or once a mail: parsed and planned once a connection instead of each time,
 * which costs more than running it. The text must be a constant, or every variant stays with every connection.
 */
export function prepared(name: string, text: string): string {
  names.set(text, name);
  return text;
}

/**
 * Runs one statement on the transaction's own connection; statements started together are sent together.
 *
 * Past TypeORM's query method, whose events and logging nobody listens to: they took a third of the time of a short
 * statement.
 */
export async function run<Row = Record<string, unknown>>(
  manager: EntityManager,
  text: string,
  params: readonly unknown[] = [],
): Promise<SqlResult<Row>> {
  // Handed over before the first await: a COMMIT that the caller sends next must not overtake it.
  const client = connectionOf(runnerOf(manager));
  const name = names.get(text);
  const query = { text, values: [...params], ...(name === undefined ? {} : { name }) };
  const { rows, rowCount } = await send(client, query);
  return { rows: rows as Row[], count: rowCount ?? 0 };
}

const last = new WeakMap<QueryRunner, Promise<unknown>[]>();

/**
 * Starts a statement whose answer nobody needs before the commit, with which it is sent. If it fails nothing is
 * committed, and the unit of work fails with what `translate` makes of the failure.
 */
export function runLast(
  manager: EntityManager,
  text: string,
  params: readonly unknown[],
  translate: (error: unknown) => unknown,
): void {
  const runner = runnerOf(manager);
  const answered = run(manager, text, params).catch((error: unknown) => {
    throw translate(error);
  });
  // Heard at the commit; before it another failure may end the transaction first.
  answered.catch(() => undefined);
  last.set(runner, [...(last.get(runner) ?? []), answered]);
}

/** What `runLast` has started in this transaction. */
export const lastStatements = (runner: QueryRunner): readonly Promise<unknown>[] =>
  last.get(runner) ?? [];

function runnerOf(manager: EntityManager): QueryRunner {
  if (manager.queryRunner === undefined) throw new Error('A statement outside a unit of work');
  return manager.queryRunner;
}

const gathering = new WeakSet<Corkable>();

/**
 * Hands a statement to the driver. All that is started in one turn of the event loop leaves in one write: on the
 * loopback a write costs as much as a short statement.
 */
export function send(client: PoolClient, query: string | QueryConfig): Promise<QueryResult> {
  const { stream } = (client as PoolClient & WithSocket).connection;
  if (!gathering.has(stream)) {
    gathering.add(stream);
    stream.cork();
    process.nextTick(() => {
      gathering.delete(stream);
      stream.uncork();
    });
  }
  return client.query(query);
}

/** The driver's socket, which its types do not name. */
interface WithSocket {
  readonly connection: { readonly stream: Corkable };
}

interface Corkable {
  cork(): void;
  uncork(): void;
}

const connections = new WeakMap<QueryRunner, PoolClient>();

/** Takes the connection of a new unit of work. TypeORM's is the driver's client, which its types do not say. */
export async function connect(runner: QueryRunner): Promise<PoolClient> {
  const client = (await runner.connect()) as PoolClient;
  connections.set(runner, client);
  return client;
}

/** Ends what `connect` began: a statement of a straggler must not run after the commit, in a transaction of its own. */
export function disconnect(runner: QueryRunner): void {
  connections.delete(runner);
}

function connectionOf(runner: QueryRunner): PoolClient {
  const client = connections.get(runner);
  if (client === undefined) throw new Error('A statement outside its unit of work');
  return client;
}

/** The single row of a statement, or null. */
export async function one<Row>(
  manager: EntityManager,
  text: string,
  params: readonly unknown[] = [],
): Promise<Row | null> {
  const { rows } = await run<Row>(manager, text, params);
  return rows[0] ?? null;
}

/** Epoch milliseconds → what the driver stores as timestamptz. */
export const at = (instant: number): Date => new Date(instant);

export const atOrNull = (instant: number | null | undefined): Date | null =>
  instant === null || instant === undefined ? null : new Date(instant);

/** timestamptz as read → epoch milliseconds. */
export const instantOf = (value: Date): number => value.getTime();

export const instantOrNull = (value: Date | null): number | null =>
  value === null ? null : value.getTime();
