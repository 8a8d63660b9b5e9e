import type { Client, Connection } from '@temporalio/client';
import type { Clock } from '#application';
import { CHANGED_SIGNAL, MORNING_DIGEST_ID } from '#contracts/workflow';
import type { AppConfig } from '#runtime';

const ANSWER_WITHIN_MS = 2_000;

interface Line {
  readonly connection: Connection;
  readonly client: Client;
  readonly isRunning: (workflowId: string) => Promise<boolean>;
}

/** Loaded at the first question: the SDK is a fifth of what the api loads. */
async function lineTo(temporal: AppConfig['temporal']): Promise<Line> {
  const [{ Client: TemporalClient }, { isWorkflowRunning, temporalConnection }] = await Promise.all(
    [import('@temporalio/client'), import('#runtime/temporal')],
  );
  const connection = temporalConnection(temporal);
  const client = new TemporalClient({ connection, namespace: temporal.namespace });
  return { connection, client, isRunning: (workflowId) => isWorkflowRunning(client, workflowId) };
}

/**
 * The api's only word with Temporal: whether it answers, what runs there, and, when a demo's clock was moved, that the morning digest
 * should look again. No act of a user waits for it.
 */
export class TemporalLink {
  private line: Promise<Line> | undefined;
  private readonly closing = new AbortController();
  private wakeUp: NodeJS.Timeout | undefined;

  public constructor(
    private readonly temporal: AppConfig['temporal'],
    private readonly clock: Clock,
  ) {}

  public async answers(): Promise<boolean> {
    try {
      await this.ask(({ connection }) => connection.workflowService.getSystemInfo({}));
      return true;
    } catch {
      return false;
    }
  }

  /** Whether a workflow runs; null: Temporal does not answer. */
  public async runs(workflowId: string): Promise<boolean | null> {
    try {
      return await this.ask(({ isRunning }) => isRunning(workflowId));
    } catch {
      return null;
    }
  }

  /** Best effort: a digest that is not told wakes by its own timer. Asked again meanwhile, it waits anew. */
  public wakeDigestIn(milliseconds: number): void {
    clearTimeout(this.wakeUp);
    this.wakeUp = setTimeout(() => {
      this.ask(({ client }) =>
        client.workflow.getHandle(MORNING_DIGEST_ID).signal(CHANGED_SIGNAL),
      ).catch(() => undefined);
    }, milliseconds);
    this.wakeUp.unref();
  }

  public async close(): Promise<void> {
    clearTimeout(this.wakeUp);
    this.closing.abort();
    const line = await this.line?.catch(() => undefined);
    await line?.connection.close();
  }

  private async ask<T>(question: (line: Line) => Promise<T>): Promise<T> {
    this.closing.signal.throwIfAborted();
    const line = await (this.line ??= lineTo(this.temporal));
    const deadline = this.clock.wallNow() + ANSWER_WITHIN_MS;
    return line.connection.withAbortSignal(this.closing.signal, () =>
      line.connection.withDeadline(deadline, () => question(line)),
    );
  }
}
