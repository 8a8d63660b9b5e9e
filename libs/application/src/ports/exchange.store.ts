import type { ExchangeFacts, ExchangeMove, Instant, Milestone, NewExchange } from '#domain';
import type { Actor } from '../shared/principal.js';

/** An exchange to write, with where it belongs. */
export interface ExchangeToOpen extends NewExchange {
  readonly campaignId: string;
  readonly dispatchId: string;
}

export interface LockedExchange extends ExchangeFacts {
  readonly dispatchId: string;
}

/** "Trao đổi": questions, requests for an extension and for an explanation, and their answers. */
export interface ExchangeStore {
  /** Locks one; its dispatch must be locked already. */
  lock(exchangeId: string): Promise<ExchangeFacts | null>;
  /** Locks what was asked about dispatches, or about pieces of work, and waits for its answer. */
  lockAsked(
    about:
      | { readonly dispatchIds: readonly string[] }
      | { readonly assignmentId: string }
      | { readonly assignmentIds: readonly string[] },
  ): Promise<readonly LockedExchange[]>;
  insert(rows: readonly ExchangeToOpen[], askedBy: Actor, askedAt: Instant): Promise<void>;
  /** Writes answers into locked rows. */
  saveMany(
    changes: readonly { readonly id: string; readonly move: ExchangeMove }[],
    answeredBy: Actor,
  ): Promise<void>;

  /** Keeps a milestone of a task, for bodies that get the task later. */
  addMilestone(milestone: StoredMilestone): Promise<void>;
  /** Locks it; null: the campaign has none of this id. */
  lockMilestone(campaignId: string, milestoneId: string): Promise<LockedMilestone | null>;
  /** Nobody gets it any more. */
  dropMilestone(milestoneId: string): Promise<void>;
  /** Locks what bodies have of a milestone and have not reached; their dispatches must be locked already. */
  lockShares(milestoneId: string): Promise<readonly ExchangeFacts[]>;
}

/** "Mốc" of a task, as every body that leads it has it. */
export interface StoredMilestone extends Milestone {
  readonly campaignId: string;
  readonly taskId: string;
}

export interface LockedMilestone extends StoredMilestone {
  readonly isDropped: boolean;
}
