import type { Instant } from '#domain';

export type IncidentKind =
  | 'stepOverdue'
  | 'workflowMissing'
  | 'messageStuck'
  | 'releaseMissing'
  | 'rowQuarantined'
  | 'zeroWait'
  | 'headMissing'
  | 'mailFailed';

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
  openOf(campaignId: string): Promise<readonly Incident[]>;
}
