import type { Instant } from '#domain';
import type { DutyTime, RowDutyKind } from '../duty/duties.js';

/** How much of one duty is due and not done. */
export interface DutyTally {
  readonly kind: RowDutyKind;
  readonly waiting: number;
  /** How long the oldest has waited; null: nothing waits. */
  readonly oldestAgeMs: number | null;
}

/** One thing that is due since `since` and not done. */
export interface DutyLate {
  readonly campaignId: string | null;
  readonly subjectId: string;
  readonly since: Instant;
}

/** A campaign in which something of a duty is late. */
export interface LateCampaign {
  /** null: what belongs to no campaign. */
  readonly campaignId: string | null;
  /** False: the clock jumped, or nobody watched, since it fell due. It is called all the same. */
  readonly blamed: boolean;
}

/** `sweep`: it ended a round; `morningDigest`: its workflow was found running. */
export type WatchedThing = 'sweep' | 'morningDigest';

/** What must come to pass, as the rows show it. */
export interface DutyStore {
  /** Every row duty, of one campaign or (null) of the whole instance. */
  tallies(time: DutyTime, campaignId: string | null): Promise<readonly DutyTally[]>;
  lateCampaigns(kind: RowDutyKind, time: DutyTime): Promise<readonly LateCampaign[]>;
  /** What is late of a duty, the oldest first, at most `limit`. */
  late(kind: RowDutyKind, time: DutyTime, limit: number): Promise<readonly DutyLate[]>;
  /** Has the next wake of their campaigns plan these obligations, which lack a next step. */
  planAnew(obligationIds: readonly string[]): Promise<void>;
  /** Of these stored files, those that some row names. */
  namedFiles(storageKeys: readonly string[]): Promise<ReadonlySet<string>>;
  /**
   * Ends the waits that reach further than anybody lets anything wait: claims, trials and mails that a clock set since
   * wrote, a year ahead by mistake. What the clock of now wrote is left alone.
   *
   * @returns how many.
   */
  endImpossibleWaits(): Promise<number>;
  /** Of these campaigns, those that no row knows. */
  unknownCampaigns(campaignIds: readonly string[]): Promise<readonly string[]>;
  /** Notes that something was seen alive, by the machine's clock. */
  noteSeen(what: WatchedThing): Promise<void>;
  /** When it was last noted; null: never. */
  lastSeen(what: WatchedThing): Promise<Instant | null>;
}
