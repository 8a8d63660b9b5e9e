import type { Instant, ReminderPolicy, ReminderRow, WorkingCalendar } from '#domain';
import type { Actor } from '../shared/principal.js';

/** Whose rules: an office's, or of one of its campaigns. */
export interface PolicyScope {
  readonly issuerBodyId: string;
  /** null: of all campaigns of the office that have none of their own. */
  readonly campaignId: string | null;
}

/** A reminder that goes out at another instant than before. */
export interface PolicyMove {
  readonly subjectId: string;
  readonly before: Instant;
  readonly after: Instant;
}

/** "Phiên bản quy tắc": who made it, when and why. */
export interface PolicyMade {
  readonly version: number;
  /** Of one campaign, or of the office. */
  readonly campaignId: string | null;
  readonly madeBy: Actor;
  readonly madeAt: Instant;
  readonly reason: string;
  /** Reminders it has moved so far. */
  readonly moved: number;
}

/** Versioned rules: the working calendar and the reminder ladder. A landed version never changes. */
export interface PolicyStore {
  /** The calendar in force. Cheap: read once a version and process. */
  calendar(): Promise<WorkingCalendar>;
  /** The product's own. */
  currentPolicyVersion(): Promise<number>;
  /** The version that holds for what is opened from now on: the campaign's own, else the office's, else the product's. */
  versionFor(scope: PolicyScope): Promise<number>;
  versionOfCampaign(campaignId: string): Promise<number>;
  /** @throws Error for a version that does not exist. */
  policy(version: number): Promise<ReminderPolicy>;
  /** Keeps others from making a version until the end of the transaction. */
  lock(): Promise<void>;
  /** Makes the next version. */
  add(
    scope: PolicyScope,
    made: {
      readonly rows: readonly ReminderRow[];
      readonly by: Actor;
      readonly reason: string;
    },
  ): Promise<number>;
  /** The newest versions of an office and, if one is named, of that campaign. */
  madeFor(scope: PolicyScope, limit: number): Promise<readonly PolicyMade[]>;
  /** Campaigns that go on and would follow a version of this scope. */
  followersOf(scope: PolicyScope): Promise<readonly string[]>;
  /** What a version moved in a campaign. */
  noteMoves(version: number, campaignId: string, moves: readonly PolicyMove[]): Promise<void>;
}
