import './install-core.js';
import { NativeConnection, Worker, type WorkerOptions } from '@temporalio/worker';
import { Kept, type AppConfig, type Logger, type Metrics } from '#runtime';
import { dataConverter, serverOptions } from '#runtime/temporal';
import { activityTimes } from './activity-times.js';
import { activityPulse, PULSE_MS } from './activity-pulse.js';

/** What a role asks of its Temporal worker; connection, pulse and shutdown are the same for all. */
export type KeptWorkerOptions = Pick<
  WorkerOptions,
  | 'taskQueue'
  | 'workflowBundle'
  | 'activities'
  | 'maxConcurrentActivityTaskExecutions'
  | 'maxCachedWorkflows'
  | 'maxConcurrentWorkflowTaskExecutions'
  | 'stickyQueueScheduleToStartTimeout'
>;

/** A Temporal worker that is started as soon as the server is there, and again whenever it has died. */
export class KeptWorker {
  /** Settles when it polls for the first time, or is stopped before. */
  public readonly equipped: Promise<void>;
  private sayEquipped: () => void = () => undefined;
  private worker: Worker | null = null;
  private readonly kept: Kept;

  public constructor(
    private readonly temporal: AppConfig['temporal'],
    private readonly options: KeptWorkerOptions,
    private readonly metrics: Metrics,
    logger: Logger,
  ) {
    this.equipped = new Promise((resolve) => (this.sayEquipped = resolve));
    this.kept = new Kept({
      name: `Temporal (${options.taskQueue})`,
      open: () => this.open(),
      logger,
    });
  }

  public get polls(): boolean {
    return this.worker?.getState() === 'RUNNING';
  }

  public async stop(): Promise<void> {
    this.sayEquipped();
    await this.kept.stop();
  }

  private async open() {
    const connection = await NativeConnection.connect(serverOptions(this.temporal));
    try {
      const worker = await Worker.create({
        ...this.options,
        connection,
        namespace: this.temporal.namespace,
        dataConverter: dataConverter(this.temporal),
        interceptors: { activity: [activityPulse, activityTimes(this.metrics)] },
        maxHeartbeatThrottleInterval: PULSE_MS,
        shutdownGraceTime: '3s',
        shutdownForceTime: '4s',
      });
      const lost = worker.run();
      this.worker = worker;
      this.sayEquipped();
      return { lost, close: () => end(worker, lost, connection) };
    } catch (error) {
      await connection.close();
      throw error;
    }
  }
}

async function end(
  worker: Worker,
  running: Promise<void>,
  connection: NativeConnection,
): Promise<void> {
  if (worker.getState() === 'RUNNING') worker.shutdown();
  await running.catch(() => undefined);
  await connection.close();
}
