import type { EventType, Instant, WebhookMark } from '#domain';
import type { BodySide, KeptBodies } from '../shared/kept-bodies.js';
import type { Actor } from '../shared/principal.js';
import type { PrintedRows } from './printed-rows.js';

/** "Nơi nhận webhook": an address of another program that is told of events. */
export interface WebhookEndpoint {
  readonly id: string;
  readonly bodyId: string;
  readonly bodyName: string;
  readonly side: BodySide;
  readonly label: string;
  readonly url: string;
  /** null: every event. */
  readonly types: readonly string[] | null;
  readonly isActive: boolean;
  /** Why it is not: a person said so, or the receiver answered 410. */
  readonly disabledAs: 'person' | 'gone' | null;
  /** Since when every attempt has failed; null: the last one did not. */
  readonly failingSince: Instant | null;
  /** Until when deliveries are signed with the secret before as well; null: only with the new one. */
  readonly rotatingUntil: Instant | null;
  readonly createdAt: Instant;
  readonly waiting: number;
  readonly failed: number;
}

export interface NewWebhookEndpoint {
  readonly id: string;
  readonly bodyId: string;
  readonly side: BodySide;
  readonly label: string;
  readonly url: string;
  readonly types: readonly string[] | null;
  /** Sealed with the installation's secret. */
  readonly sealedSecret: string;
  readonly createdBy: Actor;
}

export interface WebhookDelivery {
  readonly id: string;
  readonly type: string;
  readonly eventId: string | null;
  readonly state: 'PENDING' | 'CLAIMED' | 'DELIVERED' | 'FAILED';
  readonly attempt: number;
  readonly dueAt: Instant;
  readonly lastStatus: number | null;
  readonly lastError: string | null;
  readonly createdAt: Instant;
  readonly endedAt: Instant | null;
}

export interface WebhookPlace {
  readonly createdAt: Instant;
  readonly id: string;
}

export interface ClaimedWebhook {
  /** The `webhook-id`: the same at every attempt and replay. */
  readonly id: string;
  readonly endpointId: string;
  readonly fence: number;
  readonly attempt: number;
  readonly url: string;
  readonly payload: string;
  /** Newest first; two while a secret is being replaced. */
  readonly sealedSecrets: readonly string[];
}

export interface WebhookClaim {
  readonly workerId: string;
  readonly count: number;
  /** At most so many of one endpoint at once; a failing one gets one. */
  readonly lanes: number;
  readonly wallNow: Instant;
  readonly leaseUntil: Instant;
}

export interface WebhookStore {
  list(scope: KeptBodies): Promise<readonly WebhookEndpoint[]>;
  insert(endpoint: NewWebhookEndpoint): Promise<void>;
  /** Locked; null: not there, or out of scope. */
  lock(id: string, scope: KeptBodies): Promise<WebhookEndpoint | null>;
  replaceSecret(id: string, sealedSecret: string, oldUntil: Instant): Promise<void>;
  setActive(id: string, active: boolean): Promise<void>;
  remove(id: string): Promise<void>;

  deliveries(
    endpointId: string,
    after: WebhookPlace | null,
    limit: number,
  ): Promise<PrintedRows<WebhookDelivery>>;
  /** A message that is about no event. */
  addPing(endpointId: string, id: string, type: string): Promise<void>;
  /** Ended deliveries go out again under their old id, from the first attempt. @returns how many. */
  replay(
    endpointId: string,
    which: { readonly deliveryId: string } | { readonly failedSince: Instant },
  ): Promise<number>;

  /**
   * Makes deliveries of the events that have become final since: in the order of their numbers, none twice, none left out
   * though transactions commit in another order. @returns whether there may be more at once.
   */
  passOn(types: ReadonlyMap<EventType, string>, limit: number): Promise<boolean>;
  /** Deliveries due now, leased to this worker; what a dead one held is free again. */
  claim(wanted: WebhookClaim): Promise<readonly ClaimedWebhook[]>;
  /** False: the lease was lost meanwhile. */
  mark(
    claimed: Pick<ClaimedWebhook, 'id' | 'endpointId' | 'fence'>,
    mark: WebhookMark,
    isGone: boolean,
  ): Promise<boolean>;
  /** Forgets deliveries that ended before then. */
  forgetBefore(instant: Instant): Promise<void>;
}
