import { Client, Connection } from '@temporalio/client';
import type { Clock } from '#application';
import { CHANGED_SIGNAL, MORNING_DIGEST_ID } from '#contracts/workflow';
import type { AppConfig } from '#platform';

const ANSWER_WITHIN_MS = 2_000;

/**
 * The api's only word with Temporal: whether it answers, and, when a demo's clock was moved, that the morning digest
 * should look again. No act of a user waits for it.
 */
export class TemporalLink {
  private readonly connection: Connection;
  private readonly client: Client;

  public constructor(
    { address, namespace }: AppConfig['temporal'],
    private readonly clock: Clock,
  ) {
    // Lazy: an api whose Temporal is away starts, serves and finds it when it comes back.
    this.connection = Connection.lazy({ address });
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

  /** False when it could not be told; its timer goes off by itself then. */
  public async wakeDigest(): Promise<boolean> {
    try {
      await this.within(() =>
        this.client.workflow.getHandle(MORNING_DIGEST_ID).signal(CHANGED_SIGNAL),
      );
      return true;
    } catch {
      return false;
    }
  }

  public async close(): Promise<void> {
    await this.connection.close();
  }

  private within<T>(call: () => Promise<T>): Promise<T> {
    return this.connection.withDeadline(this.clock.wallNow() + ANSWER_WITHIN_MS, call);
  }
}
