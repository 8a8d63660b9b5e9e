import type { Instant } from '#domain';
import type { Actor } from '../shared/principal.js';

export type IncidentKind =
  | 'stepOverdue'
  | 'workflowMissing'
  | 'campaignUnknown'
  | 'clockTurnedBack'
  | 'digestMissing'
  | 'windUpMissing'
  | 'periodNotOpened'
  | 'stepMissing'
  | 'calendarNotFollowed'
  | 'digestLate'
  | 'uploadOrphaned'
  | 'messageStuck'
  | 'releaseMissing'
  | 'rowQuarantined'
  | 'periodQuarantined'
  | 'advanceFailed'
  | 'zeroWait'
  | 'mailFailed'
  | 'mailHeld'
  | 'coordinatorMissing'
  | 'nobodyToTell'
  | 'digestFailed';

export interface Incident {
  readonly id: string;
  readonly campaignId: string | null;
  readonly kind: IncidentKind;
  readonly subjectId: string | null;
  readonly detail: string;
  readonly occurredAt: Instant;
}

/** How a person settled an incident. */
export interface SettledIncident {
  readonly as: 'retried' | 'dropped';
  readonly by: Actor;
  readonly reason: string;
}

/** What the engine repaired or could not do; shown on the board until resolved. */
export interface IncidentStore {
  record(incident: Omit<Incident, 'id' | 'occurredAt'>): Promise<void>;
  /** Records one incident for each of the campaigns that has no open one of the kind; null: of the whole instance. */
  recordEach(
    incident: Pick<Incident, 'kind' | 'detail'>,
    campaignIds: readonly (string | null)[],
  ): Promise<void>;
  /** Takes the sweep for this transaction; false: another worker is sweeping. */
  takeSweep(): Promise<boolean>;
  /**
   * Notes a look of the sweep. A look after a silence of minutes (no worker ran, the machine slept) begins the watch
   * anew: what waited meanwhile is nobody's delay yet. So does a look before the last one: the clock was turned back.
   *
   * @returns since when business time has run without a jump and under watch; null: always.
   */
  noteLook(): Promise<Instant | null>;
  /** Resolves what was recorded before then of a kind, save for the campaigns where its cause lasts. */
  resolveExcept(
    kind: IncidentKind,
    campaignIds: readonly (string | null)[],
    before: Instant,
  ): Promise<void>;
  /** Resolves what was recorded before then because nobody could be told, where somebody can be by now. */
  resolveReached(before: Instant): Promise<void>;
  /** A worker says that it polls. */
  noteWorkerPoll(workerId: string): Promise<void>;
  /** When any worker last polled, by the machine's clock; null: none ever did. */
  lastWorkerPoll(): Promise<Instant | null>;
  /** Resolves the open incident of a kind about one subject (null: the whole instance), after its cause is gone. */
  resolve(kind: IncidentKind, subjectId: string | null): Promise<void>;
  resolveAll(kind: IncidentKind, subjectIds: readonly string[]): Promise<void>;
  /** Of the campaign, and what stops every campaign. */
  /** An open incident, locked; null when it is settled or was never there. */
  lockOpen(id: string): Promise<Incident | null>;
  settle(id: string, settled: SettledIncident): Promise<void>;
  /** Writes something and takes it away again: fails when the database takes no writes now. */
  proveWritable(): Promise<void>;
  openOf(campaignId: string): Promise<readonly Incident[]>;
  /** Every open incident of these kinds, whatever its campaign, oldest first. */
  openOfKinds(kinds: readonly IncidentKind[]): Promise<readonly Incident[]>;
}
