import type { ConsentAct, ConsentState, Instant } from '#domain';
import type { Actor } from '../shared/principal.js';

/** One side of a consent. */
export interface ConsentOffice {
  readonly bodyId: string;
  readonly code: string;
  readonly name: string;
}

/** One line of the consent's own record. */
export interface ConsentActed {
  readonly act: ConsentAct;
  /** Who did it, as the journal names people. */
  readonly by: string;
  readonly reason: string;
  readonly occurredAt: Instant;
}

/** "Thỏa thuận giao việc": whether one office may name the bodies of another's directory. */
export interface Consent {
  readonly id: string;
  readonly asking: ConsentOffice;
  readonly granting: ConsentOffice;
  readonly state: ConsentState;
  readonly version: number;
  /** Oldest first. */
  readonly acts: readonly ConsentActed[];
}

export interface ConsentMove {
  readonly state: ConsentState;
  readonly act: ConsentAct;
  readonly actor: Actor;
  readonly reason: string;
}

export interface ConsentStore {
  /** Consents in which one of these offices stands on either side, those that wait for an answer first. */
  ofOffices(bodyIds: readonly string[]): Promise<readonly Consent[]>;
  /** Locks it; null when there is none. */
  lock(consentId: string): Promise<Consent | null>;
  /** Locks the consent of the two; made as `ended`, with nothing on its record, when there was none. */
  lockBetween(askingBodyId: string, grantingBodyId: string): Promise<Consent>;
  /** Moves a locked consent and adds the act to its record; version + 1. */
  move(consent: Consent, move: ConsentMove): Promise<void>;
}
