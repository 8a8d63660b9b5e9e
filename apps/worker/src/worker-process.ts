import type { Worker } from '@temporalio/worker';
import type { DataSource } from 'typeorm';
import type { UnitOfWork } from '#application';
import type { LinkTokens } from '#platform';
import type { Logger, SystemClock, PumpLoop } from '#runtime';
import type { MailSender } from '#platform/mail';
import { listenForLaunches, type LaunchListener } from './pumps/launch-listener.js';
import type { CampaignSignaller } from './pumps/campaign-signaller.js';
import { MailDelivery, MailPump } from '#platform/delivery';
import { RecognitionPump } from './pumps/recognition.pump.js';
import { startRelay } from './pumps/relay.pump.js';
import { startHeartbeat } from './pumps/heartbeat.pump.js';
import { startLeaseWatch } from './pumps/lease.pump.js';
import { startSweep } from './sweep/sweep.js';

export interface WorkerProcessParts {
  readonly worker: Worker;
  readonly dataSource: DataSource;
  readonly clock: SystemClock;
  readonly uow: UnitOfWork;
  readonly signaller: CampaignSignaller;
  readonly sender: MailSender;
  readonly links: LinkTokens;
  readonly baseUrl: string;
  readonly workerId: string;
  readonly logger: Logger;
  readonly closeConnections: () => Promise<void>;
}

const MAIL_GRACE_MS = 2_000;

/** Everything a worker process runs, started together and stopped in order: no row is claimed that cannot be finished. */
export class WorkerProcess {
  private loops: readonly PumpLoop[] = [];
  private mail: MailPump | null = null;
  private recognition: RecognitionPump | null = null;
  private listener: LaunchListener | null = null;
  private stopping = false;

  public constructor(private readonly parts: WorkerProcessParts) {}

  /** Runs until `stop`; rejects when the Temporal worker dies, so that the supervisor starts another. */
  public async run(onReady: () => void): Promise<void> {
    const { worker, signaller, dataSource } = this.parts;
    await signaller.ensureMorningDigest();
    const relay = startRelay(this.parts);
    this.mail = new MailPump(new MailDelivery(this.parts), this.parts.logger);
    this.recognition = new RecognitionPump(this.parts);
    this.loops = [
      relay,
      startLeaseWatch(this.parts),
      startSweep(this.parts),
      startHeartbeat(this.parts),
    ];
    this.listener = await listenForLaunches(dataSource, () => relay.wake());
    onReady();
    try {
      await worker.run();
    } finally {
      await this.drain();
    }
  }

  public stop(): void {
    if (this.stopping) return;
    this.stopping = true;
    this.parts.worker.shutdown();
  }

  private async drain(): Promise<void> {
    const { sender, clock, dataSource, closeConnections } = this.parts;
    await this.listener?.close();
    await Promise.all(this.loops.map((loop) => loop.stop()));
    await Promise.all([this.mail?.stop(), sender.close(MAIL_GRACE_MS), this.recognition?.stop()]);
    clock.stop();
    await closeConnections();
    await dataSource.destroy();
  }
}
