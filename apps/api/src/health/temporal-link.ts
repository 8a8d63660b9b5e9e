import { Client, type Connection } from '@temporalio/client';
import type { Clock } from '#application';
import { CHANGED_SIGNAL, MORNING_DIGEST_ID } from '#contracts/workflow';
import type { AppConfig } from '#runtime';
import { isWorkflowRunning, temporalConnection } from '#runtime/temporal';

const ANSWER_WITHIN_MS = 2_000;

/**
 * The api's only word with Temporal: whether it answers, what runs there, and, when a demo's clock was moved, that the morning digest
 * should look again. No act of a user waits for it.
 */
export class TemporalLink {
  private readonly connection: Connection;
  private readonly client: Client;
  private readonly closing = new AbortController();
  private wakeUp: NodeJS.Timeout | undefined;

  public constructor(
    { address, namespace }: AppConfig['temporal'],
    private readonly clock: Clock,
  ) {
    this.connection = temporalConnection(address);
    this.client = new Client({ connection: this.connection, namespace });
  }

  public async answers(): Promise<boolean> {
    try {
      await this.within(() => this.connection.workflowService.getSystemInfo({}));
      return true;
    } catch {
      return false;
    }
  }

  /** Whether a workflow runs; null: Temporal does not answer. */
  public async runs(workflowId: string): Promise<boolean | null> {
    try {
      return await this.within(() => isWorkflowRunning(this.client, workflowId));
    } catch {
      return null;
    }
  }

  /** Best effort: a digest that is not told wakes by its own timer. Asked again meanwhile, it waits anew. */
  public wakeDigestIn(milliseconds: number): void {
    clearTimeout(this.wakeUp);
    const digest = this.client.workflow.getHandle(MORNING_DIGEST_ID);
    this.wakeUp = setTimeout(() => {
      this.within(() => digest.signal(CHANGED_SIGNAL)).catch(() => undefined);
    }, milliseconds);
    this.wakeUp.unref();
  }

  public async close(): Promise<void> {
    clearTimeout(this.wakeUp);
    this.closing.abort();
    await this.connection.close();
  }

  private within<T>(call: () => Promise<T>): Promise<T> {
    const deadline = this.clock.wallNow() + ANSWER_WITHIN_MS;
    return this.connection.withAbortSignal(this.closing.signal, () =>
      this.connection.withDeadline(deadline, call),
    );
  }
}
