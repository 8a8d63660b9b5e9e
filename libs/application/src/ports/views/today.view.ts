import type { Instant } from '#domain';

/** What of a campaign waits for its coordinators. */
export interface CampaignWaiting {
  readonly campaignId: string;
  readonly questions: number;
  readonly extensions: number;
  /** Period reports to accept or send back. */
  readonly reports: number;
}

/** A body with late work that lies with it. */
export interface LateBody {
  readonly bodyId: string;
  readonly bodyCode: string;
  readonly bodyName: string;
  readonly late: number;
  /** The date of the work that is late for longest. */
  readonly oldestDueAt: Instant;
  /** The campaign and issuer of that work. */
  readonly campaignId: string;
  readonly issuerBodyId: string;
}

export interface Lateness {
  /** The bodies most to be called, most late work first, then the longest late. */
  readonly bodies: readonly LateBody[];
  /** Bodies with late work, those not listed included. */
  readonly bodyCount: number;
}
