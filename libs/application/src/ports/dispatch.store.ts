import type {
  CampaignState,
  DispatchMove,
  DispatchState,
  Instant,
  ToClose,
  Urgency,
  TaskRole,
} from '#domain';
import type { Actor } from '../shared/principal.js';
import type { LateWork } from './assignment.store.js';
import type { ChainHead, SealedEvent } from './journal.port.js';

export interface LockedDispatch {
  readonly id: string;
  readonly campaignId: string;
  readonly bodyId: string;
  readonly issuerBodyId: string;
  readonly campaignState: CampaignState;
  readonly number: string | null;
  readonly symbol: string | null;
  readonly urgency: Urgency | null;
  readonly state: DispatchState;
  readonly version: number;
  readonly onPaper: boolean;
  readonly answeredAt: Instant | null;
  readonly answeredBy: Actor | null;
  readonly chain: ChainHead;
}

export interface NewDispatch {
  readonly id: string;
  readonly bodyId: string;
  readonly onPaper: boolean;
  readonly deliveredAt: Instant;
  readonly head: ChainHead;
}

export interface NewAssignment {
  readonly id: string;
  readonly taskId: string;
  readonly dispatchId: string;
  readonly bodyId: string;
  readonly role: TaskRole;
  readonly dueAt: Instant | null;
  readonly originalDueAt: Instant | null;
  /** null: with the launch. */
  readonly givenAt: Instant | null;
}

/** Changes of locked dispatches with their events and what they close: none is written without the others. */
export interface DispatchChanges {
  readonly changes: readonly {
    readonly dispatch: LockedDispatch;
    /** null: only the chain grows. */
    readonly move: DispatchMove | null;
    readonly head: ChainHead;
    /** Who gives the answer that the move sets. */
    readonly actor: Actor;
  }[];
  readonly events: readonly SealedEvent[];
  readonly closes: readonly ToClose[];
}

/** "Lượt gửi tới đơn vị": campaign × body. Every act on a body's work locks its dispatch first. */
export interface DispatchStore {
  insert(campaignId: string, rows: readonly NewDispatch[]): Promise<void>;
  insertAssignments(campaignId: string, rows: readonly NewAssignment[]): Promise<void>;
  /** Whose a released dispatch is and who gave it, without a lock; null as for `lock`. */
  placeOf(
    dispatchId: string,
  ): Promise<{ readonly bodyId: string; readonly issuerBodyId: string } | null>;
  /** Locks a released dispatch; null when there is none or its launch has not been released. */
  lock(dispatchId: string): Promise<LockedDispatch | null>;
  /** Locks those of the dispatches that nobody else holds, without waiting; the others are missing from the answer. */
  lockFree(dispatchIds: readonly string[]): Promise<ReadonlyMap<string, LockedDispatch>>;
  /** Locks all of the dispatches there are, in the order in which everybody locks them; waits for who holds one. */
  lockMany(dispatchIds: readonly string[]): Promise<ReadonlyMap<string, LockedDispatch>>;
  /** The same of the dispatches these pieces of work came with. */
  lockOfAssignments(assignmentIds: readonly string[]): Promise<ReadonlyMap<string, LockedDispatch>>;
  /** Locks the dispatches of these bodies in a released campaign, by body; who has none is left out. */
  lockOfBodies(campaignId: string, bodyIds: readonly string[]): Promise<readonly LockedDispatch[]>;
  lockOfAssignment(assignmentId: string): Promise<LockedDispatch | null>;
  lockOfPeriodReport(periodReportId: string): Promise<LockedDispatch | null>;
  /** The same of many, by dispatch id. */
  lockOfPeriodReports(
    periodReportIds: readonly string[],
  ): Promise<ReadonlyMap<string, LockedDispatch>>;
  /** Locks the dispatches of the bodies that have a task (or of some of them), by body. */
  lockOfTask(
    campaignId: string,
    taskId: string,
    bodyIds: readonly string[] | null,
  ): Promise<readonly LockedDispatch[]>;
  lockOfExchange(exchangeId: string): Promise<LockedDispatch | null>;
  /** Locks the dispatches of the bodies that have a milestone and have not reached it, by body. */
  lockOfMilestone(milestoneId: string): Promise<readonly LockedDispatch[]>;
  /** Whether the task, and every body named, are of this campaign. */
  areOf(which: Omit<LateWork, 'asOf' | 'roles'>): Promise<boolean>;
  /** Locks the dispatches that have late work, by body. */
  lockLate(of: LateWork): Promise<readonly LockedDispatch[]>;
  /** Locks the dispatches that owe a report of one period, by body. */
  lockOfPeriod(periodId: string): Promise<readonly LockedDispatch[]>;
  /** Every dispatch of a released campaign as it stands, without a lock: to be looked at, not to be written. */
  allOf(campaignId: string): Promise<readonly LockedDispatch[]>;
  /** Locks the dispatches of one launch page, by body: for acts on the whole campaign. */
  lockPage(campaignId: string, page: number): Promise<readonly LockedDispatch[]>;
  /**
   * Writes any number of changes with one statement; each version + 1. Nobody waits for it before the commit, which
   * fails with STALE_VERSION when a row no longer has the version it was locked with.
   */
  saveMany(changes: DispatchChanges): void;
}
