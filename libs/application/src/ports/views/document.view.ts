import type { CampaignState, Instant, LocalDate, Urgency } from '#domain';

/** The directive as lists and pages name it. */
export interface DocumentView {
  readonly documentType: string | null;
  readonly number: string | null;
  readonly symbol: string | null;
  readonly subject: string;
  readonly issuedOn: LocalDate | null;
  readonly signerName: string | null;
  readonly urgency: Urgency | null;
  readonly issuerBodyId: string;
  readonly issuerName: string;
}

/** "Đợt giao nhiệm vụ" as its issuing body sees it. */
/** Another document, by number and symbol. */
export interface LinkedDocument {
  readonly id: string;
  readonly document: string;
}

export interface CampaignView {
  readonly id: string;
  readonly state: CampaignState;
  readonly version: number;
  readonly document: DocumentView;
  readonly createdAt: Instant;
  readonly launchedAt: Instant | null;
  /** When all bodies saw their work at once; null before. */
  readonly releasedAt: Instant | null;
  readonly pausedAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly closeReason: string | null;
  readonly launchError: string | null;
  /** The document it takes, or will take, the place of. */
  readonly replaces: LinkedDocument | null;
  /** The document that has taken its place. */
  readonly replacedBy: LinkedDocument | null;
  readonly recipientCount: number;
  /** Blocking questions of a draft that nobody has answered; null once it is launched. */
  readonly openQuestions: number | null;
  readonly isHistorical: boolean;
}
