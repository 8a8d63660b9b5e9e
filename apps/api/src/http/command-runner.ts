import { Inject, Injectable } from '@nestjs/common';
import { ApplicationError, runOnce } from '#application';
import type { Command, Digest, UnitOfWork } from '#application';
import { DIGEST, UNIT_OF_WORK } from '../tokens.js';
import { principalOf } from './principal.js';
import type { ApiRequest } from './request.js';

const KEY = /^[\x21-\x7e]{1,200}$/;

/** For requests whose body is not JSON or a form: what else makes them the same request. */
export interface RequestParts {
  readonly fields?: unknown;
  readonly fileHashes?: readonly string[];
  /** The key when it came as a part of a multipart form. */
  readonly idempotencyKey?: string;
}

function keyOf(request: ApiRequest, parts: RequestParts): string {
  const header = request.headers['idempotency-key'];
  const key = parts.idempotencyKey ?? (typeof header === 'string' ? header : '');
  if (!KEY.test(key)) throw new ApplicationError('IDEMPOTENCY_KEY_REQUIRED');
  return key;
}

/** The way from a controller into the application. */
@Injectable()
export class CommandRunner {
  public constructor(
    @Inject(UNIT_OF_WORK) private readonly uow: UnitOfWork,
    @Inject(DIGEST) private readonly digest: Digest,
  ) {}

  /**
   * Runs a write once per Idempotency-Key of this principal and route, in one transaction.
   *
   * @throws ApplicationError IDEMPOTENCY_KEY_REQUIRED, IDEMPOTENCY_KEY_REUSED, REQUEST_STILL_RUNNING, or the
   *   use case's own refusal.
   */
  public async run<Input, Output>(
    request: ApiRequest,
    command: Command<Input, Output>,
    input: Input,
    parts: RequestParts = {},
  ): Promise<Output> {
    const principal = principalOf(request);
    const key = keyOf(request, parts);
    const route = `${request.method} ${request.routeOptions.url ?? request.url}`;
    const fingerprint = this.digest.ofJson({
      url: request.url,
      fields: parts.fields ?? request.body ?? null,
      files: parts.fileHashes ?? [],
      ifMatch: request.headers['if-match'] ?? null,
    });
    const scope = { principal, route, key, fingerprint };
    const { value, replayed } = await runOnce(this.uow, scope, command, input);
    if (replayed) request.replayed = true;
    return value;
  }

  /** Runs a read, in one transaction, scoped to the same principal. */
  public read<Input, Output>(
    request: ApiRequest,
    query: Command<Input, Output>,
    input: Input,
  ): Promise<Output> {
    const principal = principalOf(request);
    return this.uow.run((tx) => query(tx, principal, input));
  }
}
