import {
  WorkflowExecutionAlreadyStartedError,
  WorkflowIdConflictPolicy,
  WorkflowIdReusePolicy,
  WorkflowNotFoundError,
  type Client,
} from '@temporalio/client';
import { DUTIES, type Clock, type UnitOfWork } from '#application';
import { isWorkflowRunning } from '#runtime/temporal';
import {
  CAMPAIGN_WORKFLOW,
  CHANGED_SIGNAL,
  MORNING_DIGEST_ID,
  MORNING_DIGEST_WORKFLOW,
  TASK_QUEUE,
  campaignIdOf,
  campaignWorkflowId,
  type CampaignInput,
  type MorningDigestInput,
} from '#contracts/workflow';
import { WAIT_LABELS } from '#wording';

const OVER = ['closed', 'recalled', 'discarded'];
/** The relay tries again by itself: a call must not outlast its claim on the outbox rows. */
const TELL_WITHIN_MS = 5_000;
/** Thousands of open campaigns come in some pages. */
const LIST_WITHIN_MS = 20_000;

/** The only place that talks to campaign workflows: starts, signals, looks after them. */
export class CampaignSignaller {
  public constructor(
    private readonly client: Client,
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * Starts the campaign's workflow or tells it to look again, in one call: a `changed` cannot overtake its start.
   * A run that has ended is right for a campaign that is over; on an open one it is the sweep's case.
   */
  public async tell(campaignId: string): Promise<void> {
    try {
      await this.signalWithStart(campaignId, WorkflowIdReusePolicy.REJECT_DUPLICATE);
    } catch (error) {
      if (!isOverError(error)) throw error;
      const pulse = await this.uow.run((tx) => tx.campaigns.pulse(campaignId));
      if (pulse === null || (OVER.includes(pulse.state) && pulse.woundUp)) return;
      await this.recordMissing(campaignId);
      await this.restart(campaignId);
    }
  }

  /** A new run for a campaign whose run failed or was lost; the rows say where it stands. */
  public async restart(campaignId: string): Promise<void> {
    await this.signalWithStart(campaignId, WorkflowIdReusePolicy.ALLOW_DUPLICATE);
  }

  public isRunning(campaignId: string): Promise<boolean> {
    return isWorkflowRunning(this.client, campaignWorkflowId(campaignId));
  }

  /** Campaigns that have a run, as Temporal lists them: a list that lags behind by a moment. */
  public async followed(): Promise<readonly string[]> {
    const ids: string[] = [];
    await this.client.withDeadline(this.clock.wallNow() + LIST_WITHIN_MS, async () => {
      const query = `WorkflowType = '${CAMPAIGN_WORKFLOW}' and ExecutionStatus = 'Running'`;
      for await (const { workflowId } of this.client.workflow.list({ query })) {
        const id = campaignIdOf(workflowId);
        if (id !== null) ids.push(id);
      }
    });
    return ids;
  }

  /** Has the campaign's run look at the rows; when there is none any more, nothing is to be done. */
  public async wake(campaignId: string): Promise<void> {
    try {
      await this.client.withDeadline(this.clock.wallNow() + TELL_WITHIN_MS, () =>
        this.client.workflow.getHandle(campaignWorkflowId(campaignId)).signal(CHANGED_SIGNAL),
      );
    } catch (error) {
      if (!(error instanceof WorkflowNotFoundError)) throw error;
    }
  }

  public isDigestRunning(): Promise<boolean> {
    return isWorkflowRunning(this.client, MORNING_DIGEST_ID);
  }

  /** Has the digest look now instead of at its hour. */
  public async wakeDigest(): Promise<void> {
    await this.client.withDeadline(this.clock.wallNow() + TELL_WITHIN_MS, () =>
      this.client.workflow.getHandle(MORNING_DIGEST_ID).signal(CHANGED_SIGNAL),
    );
  }

  public async recordMissing(campaignId: string): Promise<void> {
    await this.uow.run((tx) =>
      tx.incidents.recordEach(DUTIES.campaignFollowed.incident, [campaignId]),
    );
  }

  public async ensureMorningDigest(): Promise<void> {
    const input: MorningDigestInput = { schemaVersion: 1 };
    await this.client.workflow.start(MORNING_DIGEST_WORKFLOW, {
      workflowId: MORNING_DIGEST_ID,
      taskQueue: TASK_QUEUE,
      args: [input],
      workflowIdConflictPolicy: WorkflowIdConflictPolicy.USE_EXISTING,
      staticSummary: WAIT_LABELS.morningDigest,
    });
  }

  private async signalWithStart(
    campaignId: string,
    workflowIdReusePolicy: WorkflowIdReusePolicy,
  ): Promise<void> {
    const pulse = await this.uow.run((tx) => tx.campaigns.pulse(campaignId));
    const input: CampaignInput = { schemaVersion: 1, campaignId, stage: 'launch', wakes: 0 };
    // A span of the machine's time, whatever day the instance is on.
    await this.client.withDeadline(this.clock.wallNow() + TELL_WITHIN_MS, () =>
      this.client.workflow.signalWithStart(CAMPAIGN_WORKFLOW, {
        workflowId: campaignWorkflowId(campaignId),
        taskQueue: TASK_QUEUE,
        args: [input],
        signal: CHANGED_SIGNAL,
        workflowIdReusePolicy,
        staticSummary: pulse?.label ?? '',
      }),
    );
  }
}

const isOverError = (error: unknown): boolean =>
  error instanceof WorkflowExecutionAlreadyStartedError || error instanceof WorkflowNotFoundError;
