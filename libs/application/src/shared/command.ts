import type { IdempotencyScope, NewAnswer, Reserved } from '../ports/idempotency.store.js';
import type { Stores, Transaction, UnitOfWork } from '../ports/transaction.port.js';
import { ApplicationError } from './errors.js';
import type { Principal } from './principal.js';

/**
 * A use case: everything it needs comes in, nothing is kept. Refuses by throwing `ApplicationError`. It names the
 * stores it uses, so that its reach can be read off its type; whoever runs it has them all.
 */
export type Command<Input, Output, Used extends keyof Transaction = keyof Transaction> = (
  tx: Stores<Used>,
  principal: Principal,
  input: Input,
) => Promise<Output>;

/** What makes a repeated request recognisable. `fingerprint` covers fields and file hashes, not bytes on the wire. */
export interface IdempotentRequest {
  readonly principal: Principal;
  readonly route: string;
  readonly key: string;
  readonly fingerprint: string;
}

export interface CommandOutcome<Output> {
  readonly value: Output;
  /** True when the answer is the stored one of an earlier, equal request. */
  readonly replayed: boolean;
}

/** What the caller could do when the answer was given: asked for again before it is given once more. */
const authorityOf = ({ memberships, dispatchId }: Principal): readonly string[] => [
  ...memberships.map(({ role, bodyId }) => `${role} ${bodyId ?? '*'}`),
  ...(dispatchId === undefined ? [] : [`dispatch ${dispatchId}`]),
];

/**
 * Runs a use case once per Idempotency-Key: the answer is stored in the same transaction as the effect,
 * so neither exists without the other.
 *
 * @throws ApplicationError IDEMPOTENCY_KEY_REUSED (same key, other request), REQUEST_STILL_RUNNING
 *   (the first request with this key has not committed yet), FORBIDDEN (the stored answer was given under a role that
 *   the caller has lost since), or whatever the use case refuses with.
 */
export async function runOnce<Input, Output>(
  uow: UnitOfWork,
  request: IdempotentRequest,
  command: Command<Input, Output>,
  input: Input,
): Promise<CommandOutcome<Output>> {
  try {
    return await uow.run(async (tx) => {
      const [seen] = await tx.idempotency.reserve([scopeOf(request)]);
      const before = seen === undefined ? null : answeredBefore<Output>(request, seen);
      if (before !== null) return before;
      const value = await command(tx, request.principal, input);
      tx.idempotency.store([answerTo(request, value)]);
      return { value, replayed: false };
    });
  } catch (error) {
    if (!(error instanceof ApplicationError) || error.code === 'SERVICE_UNAVAILABLE') throw error;
    // The same request may have been answered after this one looked: what refuses it then is its own work.
    const meanwhile = await answeredMeanwhile<Output>(uow, request);
    if (meanwhile === null) throw error;
    return meanwhile;
  }
}

async function answeredMeanwhile<Output>(
  uow: UnitOfWork,
  request: IdempotentRequest,
): Promise<CommandOutcome<Output> | null> {
  const [seen] = await uow.run((tx) => tx.idempotency.reserve([scopeOf(request)]));
  return typeof seen === 'object' ? answeredBefore<Output>(request, seen) : null;
}

export const scopeOf = (request: IdempotentRequest): IdempotencyScope => ({
  ...request,
  principal: `${request.principal.kind}:${request.principal.id}`,
});

export const answerTo = (request: IdempotentRequest, response: unknown): NewAnswer => ({
  scope: scopeOf(request),
  response,
  authority: authorityOf(request.principal),
});

/**
 * The answer that an equal request was given; null for a new one.
 *
 * @throws ApplicationError as `runOnce`.
 */
export function answeredBefore<Output>(
  request: IdempotentRequest,
  seen: Reserved,
): CommandOutcome<Output> | null {
  if (seen === 'new') return null;
  if (seen === 'running') throw new ApplicationError('REQUEST_STILL_RUNNING');
  if (seen.fingerprint !== request.fingerprint) {
    throw new ApplicationError('IDEMPOTENCY_KEY_REUSED');
  }
  const authority = authorityOf(request.principal);
  if (!(seen.authority ?? []).every((one) => authority.includes(one))) {
    throw new ApplicationError('FORBIDDEN');
  }
  return { value: seen.response as Output, replayed: true };
}
