import { Inject, Injectable } from '@nestjs/common';
import { ApplicationError, runOnce, runTogether } from '#application';
import type {
  Command,
  CommandOutcome,
  Digest,
  IdempotentRequest,
  Settled,
  SharedCommand,
  SharedRequest,
  UnitOfWork,
} from '#application';
import { Gathering } from '#runtime';
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

type Sharing<Input, Output> = Gathering<SharedRequest<Input>, Settled<CommandOutcome<Output>>>;

/** The way from a controller into the application. */
@Injectable()
export class CommandRunner {
  /** By command. */
  private readonly sharings = new Map<unknown, Sharing<unknown, unknown>>();

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
    return this.answer(request, await runOnce(this.uow, this.once(request, parts), command, input));
  }

  /** As `run`; requests of the command that wait at the same instant share a transaction. */
  public async share<Input, Output, Found>(
    request: ApiRequest,
    command: SharedCommand<Input, Output, Found>,
    input: Input,
  ): Promise<Output> {
    const asked = { ...this.once(request, {}), input };
    const settled = await this.sharingOf(command).ask(asked);
    if (settled !== 'alone' && !settled.ok) throw settled.error;
    return this.answer(
      request,
      settled === 'alone' ? await runOnce(this.uow, asked, command.alone, input) : settled.value,
    );
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

  private once(request: ApiRequest, parts: RequestParts): IdempotentRequest {
    const principal = principalOf(request);
    const key = keyOf(request, parts);
    const route = `${request.method} ${request.routeOptions.url ?? request.url}`;
    const fingerprint = this.digest.ofJson({
      url: request.url,
      fields: parts.fields ?? request.body ?? null,
      files: parts.fileHashes ?? [],
      ifMatch: request.headers['if-match'] ?? null,
    });
    return { principal, route, key, fingerprint };
  }

  private answer<Output>(request: ApiRequest, { value, replayed }: CommandOutcome<Output>): Output {
    if (replayed) request.replayed = true;
    return value;
  }

  private sharingOf<Input, Output, Found>(
    command: SharedCommand<Input, Output, Found>,
  ): Sharing<Input, Output> {
    const known = this.sharings.get(command);
    if (known !== undefined) return known as Sharing<Input, Output>;
    const made: Sharing<Input, Output> = new Gathering(
      (requests) => runTogether(this.uow, command, requests),
      ({ principal, route, key, input }) => [
        `subject ${command.subjectOf(input)}`,
        `key ${principal.kind} ${principal.id} ${route} ${key}`,
      ],
    );
    this.sharings.set(command, made as Sharing<unknown, unknown>);
    return made;
  }
}
