import type { Instant } from '#domain';

export type IncidentKind =
  | 'stepOverdue'
  | 'workflowMissing'
  | 'messageStuck'
  | 'releaseMissing'
  | 'rowQuarantined'
  | 'periodQuarantined'
  | 'advanceFailed'
  | 'zeroWait'
  | 'mailFailed'
  | 'mailHeld';

export interface Incident {
  readonly id: string;
  readonly campaignId: string | null;
  readonly kind: IncidentKind;
  readonly subjectId: string | null;
  readonly detail: string;
  readonly occurredAt: Instant;
}

/** What the engine repaired or could not do; shown on the board until resolved. */
export interface IncidentStore {
  record(incident: Omit<Incident, 'id' | 'occurredAt'>): Promise<void>;
  /** Takes the sweep for this transaction; false: another worker is sweeping. */
  takeSweep(): Promise<boolean>;
  /** Resolves incidents whose cause is gone: no step is overdue any more, the launch was released, the run exists again. */
  resolveRepaired(overdueBefore: Instant): Promise<void>;
  /** A worker says that it polls. */
  noteWorkerPoll(workerId: string): Promise<void>;
  /** When any worker last polled, by the machine's clock; null: none ever did. */
  lastWorkerPoll(): Promise<Instant | null>;
  /** Resolves the open incident of a kind about one subject (null: the whole instance), after its cause is gone. */
  resolve(kind: IncidentKind, subjectId: string | null): Promise<void>;
  /** Of the campaign, and what stops every campaign. */
  openOf(campaignId: string): Promise<readonly Incident[]>;
}
