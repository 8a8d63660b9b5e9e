import type { Instant, ObligationEnding, ObligationKind, Urgency } from '#domain';

export interface NewObligation {
  readonly id: string;
  readonly kind: ObligationKind;
  /** The row it is about: dispatch, assignment or period report. */
  readonly subjectId: string;
  readonly dispatchId: string;
  readonly bodyId: string;
  readonly dueAt: Instant | null;
  readonly openedAt: Instant;
  readonly stepNo: number;
  readonly nextStepAt: Instant | null;
}

export interface DueObligation extends NewObligation {
  readonly lastWordAt: Instant | null;
  /** Set when the ladder was planned anew; see `replanned`. */
  readonly plannedFrom: Instant | null;
  readonly stepBase: number;
  readonly policyVersion: number;
  readonly urgency: Urgency | null;
  readonly muted: boolean;
}

/** A ladder planned anew after a date or a word changed it. */
export interface Replanning extends StepMove {
  readonly dueAt: Instant | null;
  readonly plannedFrom: Instant | null;
  readonly stepBase: number;
  readonly lastWordAt: Instant | null;
}

/** A ladder that goes on by another policy. */
export interface Repolicing {
  readonly id: string;
  readonly policyVersion: number;
  /** When its next step would have been. */
  readonly was: Instant | null;
  readonly nextStepAt: Instant;
  /** What its next step is now, Vietnamese. */
  readonly label: string;
  readonly plannedFrom: Instant;
  readonly stepBase: number;
}

export interface StepMove {
  readonly id: string;
  readonly stepNo: number;
  readonly nextStepAt: Instant | null;
}

/** "Nghĩa vụ có hạn": anything due that is reminded. Requests open and close rows; only `advance` moves their steps. */
export interface ObligationStore {
  insert(campaignId: string, policyVersion: number, rows: readonly NewObligation[]): Promise<void>;
  /** Locks at most `limit` open rows due by `asOf`, soonest first, skipping rows locked by others. */
  lockDue(campaignId: string, asOf: Instant, limit: number): Promise<readonly DueObligation[]>;
  /** One open row by id, locked, if it is still due: for halving a page that failed. */
  lockDueAmong(ids: readonly string[], asOf: Instant): Promise<readonly DueObligation[]>;
  dueIds(campaignId: string, asOf: Instant, limit: number): Promise<readonly string[]>;
  /** Locks open rows that wait for a step, by id after `after`, at most `limit`. */
  lockArmed(
    campaignId: string,
    after: string | null,
    limit: number,
  ): Promise<readonly DueObligation[]>;
  /** The same without a lock, with the name of the body: what a change would move. */
  armedOf(
    campaignId: string,
    after: string | null,
    limit: number,
  ): Promise<readonly (DueObligation & { readonly bodyName: string })[]>;
  repolice(changes: readonly Repolicing[]): Promise<void>;
  moveSteps(moves: readonly StepMove[]): Promise<void>;
  quarantine(id: string): Promise<void>;
  /** Ends a quarantine: the row is due again, or closed as cancelled. */
  settle(id: string, as: 'retried' | 'dropped'): Promise<void>;
  /** The open obligations of a kind about subjects, locked: for re-planning after a date moved. */
  lockOpenOf(
    subjectIds: readonly string[],
    kind: ObligationKind,
  ): Promise<readonly DueObligation[]>;
  replan(changes: readonly Replanning[]): Promise<void>;
  /** The open obligation whose step comes first, without a lock. */
  soonest(campaignId: string): Promise<DueObligation | null>;
  /** Whether another open obligation of the campaign has its step at or before then: its timer is soon enough. */
  hasStepBy(campaignId: string, at: Instant): Promise<boolean>;
  /** Dispatches of a body in campaigns that go on, which nobody has answered yet. */
  unanswered(bodyId: string): Promise<
    readonly {
      readonly obligationId: string;
      readonly dispatchId: string;
      readonly campaignId: string;
    }[]
  >;
  countOpen(campaignId: string): Promise<number>;
  /** When the last obligation of a campaign closed; null before the first did. */
  lastClosedAt(campaignId: string): Promise<Instant | null>;
  /** Ends up to `limit` open obligations of a campaign that is over; returns how many. */
  closePageOfCampaign(campaignId: string, as: ObligationEnding, limit: number): Promise<number>;
}
