import type { DispatchState, Instant, ObligationEnding, ObligationKind, TaskRole } from '#domain';
import type { Actor } from '../shared/principal.js';
import type { ChainHead, SealedEvent } from './journal.port.js';

export interface LockedDispatch {
  readonly id: string;
  readonly campaignId: string;
  readonly bodyId: string;
  readonly issuerBodyId: string;
  readonly campaignState: string;
  readonly number: string | null;
  readonly symbol: string | null;
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
}

export interface DispatchChange {
  readonly state?: DispatchState;
  readonly openedAt?: Instant;
  readonly answeredAt?: Instant;
  readonly answeredBy?: Actor;
  readonly declineReason?: string | null;
  /** Closes the open obligations of a kind about the dispatch itself, with the same statement. */
  readonly closes?: { readonly kind: ObligationKind; readonly as: ObligationEnding };
}

/** "Lượt gửi tới đơn vị": campaign × body. Every act on a body's work locks its dispatch first. */
export interface DispatchStore {
  insert(campaignId: string, rows: readonly NewDispatch[]): Promise<void>;
  insertAssignments(campaignId: string, rows: readonly NewAssignment[]): Promise<void>;
  /** Locks a released dispatch; null when there is none or its launch has not been released. */
  lock(dispatchId: string): Promise<LockedDispatch | null>;
  lockOfAssignment(assignmentId: string): Promise<LockedDispatch | null>;
  lockOfPeriodReport(periodReportId: string): Promise<LockedDispatch | null>;
  /** Locks the dispatches of the bodies that have a task (or of one of them), by body. */
  lockOfTask(
    campaignId: string,
    taskId: string,
    bodyId: string | null,
  ): Promise<readonly LockedDispatch[]>;
  /** Locks the dispatches that owe a report of one period, by body. */
  lockOfPeriod(periodId: string): Promise<readonly LockedDispatch[]>;
  /** Locks the dispatches of one launch page, by body: for acts on the whole campaign. */
  lockPage(campaignId: string, page: number): Promise<readonly LockedDispatch[]>;
  save(
    dispatch: LockedDispatch,
    change: DispatchChange,
    events: readonly SealedEvent[],
    head: ChainHead,
  ): Promise<void>;
  saveMany(
    changes: readonly {
      readonly dispatch: LockedDispatch;
      readonly state: DispatchState;
      readonly head: ChainHead;
    }[],
    events: readonly SealedEvent[],
  ): Promise<void>;
}
