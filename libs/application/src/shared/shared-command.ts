import { ok, refused, type Result } from '#domain';
import type { Reserved } from '../ports/idempotency.store.js';
import type { Stores, Transaction, UnitOfWork } from '../ports/transaction.port.js';
import {
  answeredBefore,
  answerTo,
  scopeOf,
  type Command,
  type CommandOutcome,
  type IdempotentRequest,
} from './command.js';
import { ApplicationError } from './errors.js';
import type { Principal } from './principal.js';

/** One of several requests that share a transaction. */
export interface Asked<Input> {
  readonly principal: Principal;
  readonly input: Input;
}

/**
 * What became of one of them: its own answer or its own refusal. `alone`: it could not be settled beside the others and
 * has written nothing; it is to be run in a transaction of its own.
 */
export type Settled<Output> = Result<Output, ApplicationError> | 'alone';

/** A use case whose requests may share a transaction when several wait at the same instant. */
export interface SharedCommand<
  Input,
  Output,
  Found = unknown,
  Used extends keyof Transaction = keyof Transaction,
> {
  /** Does one in a transaction of its own. */
  readonly alone: Command<Input, Output, Used>;
  /** What a request acts on: two requests of one transaction never act on the same. */
  readonly subjectOf: (input: Input) => string;
  /** Locks and reads what the requests act on, as far as nobody holds it: it waits for nobody. */
  readonly lock: (tx: Stores<Used>, inputs: readonly Input[]) => Promise<Found>;
  /** Does all that can be done, and says of each, in the same order, what became of it. */
  readonly act: (
    tx: Stores<Used>,
    found: Found,
    asked: readonly Asked<Input>[],
  ) => Promise<readonly Settled<Output>[]>;
}

/** A request that may share a transaction with others of its command. */
export interface SharedRequest<Input> extends IdempotentRequest {
  readonly input: Input;
}

/** Runs a decision about one of several requests; its refusal is its own. */
export function settle<Output>(decide: () => Output): Result<Output, ApplicationError> {
  try {
    return ok(decide());
  } catch (error) {
    if (error instanceof ApplicationError) return refused(error);
    throw error;
  }
}

/** The same of what must be read first. */
export async function settleLater<Output>(
  decide: () => Promise<Output>,
): Promise<Result<Output, ApplicationError>> {
  try {
    return ok(await decide());
  } catch (error) {
    if (error instanceof ApplicationError) return refused(error);
    throw error;
  }
}

/**
 * Runs requests of one command, of different subjects and different keys, in one transaction: each once per
 * Idempotency-Key, as `runOnce`, with an answer, events and a refusal of its own. When the transaction fails, whoever's
 * fault it is, each is told to go alone: a request whose answer was stored after all then finds it under its key.
 */
export async function runTogether<Input, Output, Found>(
  uow: UnitOfWork,
  command: SharedCommand<Input, Output, Found>,
  requests: readonly SharedRequest<Input>[],
): Promise<readonly Settled<CommandOutcome<Output>>[]> {
  try {
    return await uow.run((tx) => share(tx, command, requests));
  } catch {
    return requests.map(() => 'alone');
  }
}

async function share<Input, Output, Found>(
  tx: Transaction,
  command: SharedCommand<Input, Output, Found>,
  requests: readonly SharedRequest<Input>[],
): Promise<readonly Settled<CommandOutcome<Output>>[]> {
  // One way to the server: that a repeated request locks its row too does no harm.
  const [seen, found] = await Promise.all([
    tx.idempotency.reserve(requests.map(scopeOf)),
    command.lock(
      tx,
      requests.map(({ input }) => input),
    ),
  ]);
  const known = requests.map((request, place) =>
    knownOf<Output>(request, seen[place] ?? 'running'),
  );
  const fresh = requests.filter((_, place) => known[place] === null);
  const done = fresh.length === 0 ? [] : await command.act(tx, found, fresh);
  const settled = new Map(fresh.map((request, place) => [request, done[place] ?? 'alone']));
  tx.idempotency.store(
    [...settled].flatMap(([request, one]) =>
      one !== 'alone' && one.ok ? [answerTo(request, one.value)] : [],
    ),
  );
  return requests.map((request, place) => {
    const one = settled.get(request) ?? 'alone';
    return (
      known[place] ?? (one === 'alone' || !one.ok ? one : ok({ value: one.value, replayed: false }))
    );
  });
}

/** What a request gets that has been seen before or must not run now; null for a new one. */
function knownOf<Output>(
  request: IdempotentRequest,
  seen: Reserved,
): Settled<CommandOutcome<Output>> | null {
  const before = settle(() => answeredBefore<Output>(request, seen));
  if (!before.ok) return before;
  return before.value === null ? null : ok(before.value);
}
