/** The task queue of the workflows and of the campaigns' activities. */
export const TASK_QUEUE = 'dondoc';
/** The task queue of the digests' activities: one long morning must not take the campaigns' places. */
export const DIGEST_QUEUE = 'dondoc-digest';

export const CAMPAIGN_WORKFLOW = 'campaignWorkflow';
export const MORNING_DIGEST_WORKFLOW = 'morningDigestWorkflow';
export const MORNING_DIGEST_ID = 'singleton/morning-digest';

/** "Look again": something became due sooner or the phase changed. Carries nothing, so duplicates and lost order are harmless. */
export const CHANGED_SIGNAL = 'changed';
/** Sent to the fleet after a deploy: sleeping runs renew on today's code. */
export const CHECKPOINT_SIGNAL = 'checkpoint';
/** For operators only; no user's path depends on it. */
export const STATUS_QUERY = 'status';

/** Input of `campaignWorkflow`. New field = optional; new meaning = a new schemaVersion with an upcaster. */
export interface CampaignInput {
  readonly schemaVersion: 1;
  readonly campaignId: string;
  /** `launch` for the first run; `supervise` when a run renews itself after the release. */
  readonly stage: 'launch' | 'supervise';
  /** Wakes so far over all runs, for operators. */
  readonly wakes: number;
}

export interface MorningDigestInput {
  readonly schemaVersion: 1;
}

export interface CampaignStatus {
  readonly stage: 'launch' | 'supervise';
  readonly wakes: number;
  /** In Vietnamese, as Temporal's own pages show it; null: nothing has been advanced yet. */
  readonly waitingFor: string | null;
}

const PREFIX = 'campaign/';

export const campaignWorkflowId = (campaignId: string): string => `${PREFIX}${campaignId}`;

/** The campaign that a workflow follows; null: it follows none. */
export const campaignIdOf = (workflowId: string): string | null =>
  workflowId.startsWith(PREFIX) ? workflowId.slice(PREFIX.length) : null;
