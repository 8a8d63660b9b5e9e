import type {
  CampaignDraft,
  CampaignState,
  CascadeOrigin,
  Instant,
  LaunchPlan,
  LocalDate,
} from '#domain';
import type { Actor } from '../shared/principal.js';
import type { ChainHead } from './journal.port.js';
import type { NewPeriod } from './report.store.js';

export interface NewDraft {
  readonly id: string;
  readonly issuerBodyId: string;
  readonly readingId: string | null;
  /** The work above that it carries on; null: none. */
  readonly parentAssignmentId: string | null;
  readonly draft: CampaignDraft;
  readonly createdBy: Actor;
  /** After the event that says who began the draft. */
  readonly head: ChainHead;
}

/** A draft as it is now, without a lock. */
export interface StoredDraft {
  readonly campaignId: string;
  readonly issuerBodyId: string;
  readonly readingId: string | null;
  /** The work above that it carries on; null: none. */
  readonly parentAssignmentId: string | null;
  readonly state: CampaignState;
  readonly version: number;
  readonly draft: CampaignDraft;
  /** Of the last preview; null when the draft has changed since, or could not be launched. */
  readonly planHash: string | null;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}

export interface LaunchedDocument {
  readonly campaignId: string;
  readonly launchedAt: Instant;
}

/** The rows a launch request leaves for the pages. */
export interface LaunchRows {
  readonly campaignId: string;
  readonly plan: LaunchPlan;
  readonly planHash: string;
  readonly launchedBy: Actor;
  /** By the plan's order of tasks. */
  readonly taskIds: readonly string[];
  /** By the plan's order of tasks, then of their milestones. */
  readonly milestoneIds: readonly string[];
  /** By the plan's order of series. */
  readonly seriesIds: readonly string[];
  /** The first period of each series that has one. */
  readonly firstPeriods: readonly NewPeriod[];
}

export interface LaunchProgress {
  readonly campaignId: string;
  readonly issuerBodyId: string;
  readonly state: CampaignState;
  readonly version: number;
  readonly pagesDone: number;
  readonly pageCount: number;
  readonly recipientCount: number;
  readonly launchedAt: Instant | null;
  readonly releasedAt: Instant | null;
  readonly error: string | null;
}

/** Campaigns before their launch, up to the rows the launch pages work from. */
/** A plan with only a page of its recipients. */
export interface PlanPage {
  readonly plan: LaunchPlan;
  /** Fingerprint of the whole plan: another one says that it was previewed again with another outcome. */
  readonly print: string;
}

export interface DraftStore {
  insert(draft: NewDraft): Promise<void>;
  find(campaignId: string): Promise<StoredDraft | null>;
  /** Work of a released campaign as it stands now, with all who gave it out; null: there is none. */
  origin(assignmentId: string): Promise<CascadeOrigin | null>;
  /** Writes the content and forgets the preview made of the old one; the campaign must be locked. */
  saveContent(campaignId: string, draft: CampaignDraft): Promise<void>;
  savePreview(campaignId: string, plan: LaunchPlan, planHash: string | null): Promise<void>;
  /** The plan last previewed, or null. */
  preview(campaignId: string): Promise<LaunchPlan | null>;
  /** The plan last previewed with only `limit` of its recipients, from place `from` on. */
  previewPage(campaignId: string, from: number, limit: number): Promise<PlanPage | null>;
  /** Another launched campaign of the issuer with this number, symbol and date, or null. */
  launchedDocument(
    issuerBodyId: string,
    document: { readonly number: string; readonly symbol: string; readonly issuedOn: LocalDate },
  ): Promise<LaunchedDocument | null>;
  /**
   * Writes everything the launch pages need; the campaign must be locked.
   *
   * @throws ApplicationError ALREADY_LAUNCHED when another campaign of the same document won the race.
   */
  writeLaunch(rows: LaunchRows): Promise<void>;
  progress(campaignId: string): Promise<LaunchProgress | null>;
}
