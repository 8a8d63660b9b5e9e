import type { DocumentLayout, Instant, ReportState } from '#domain';
import type { DrawnDocument } from '../report.store.js';

/** A consolidated report in a list, without what it says. */
export interface ConsolidationLine {
  readonly id: string;
  readonly layout: DocumentLayout;
  readonly drawnAt: Instant;
  readonly drawnBy: string;
  /** Ids of the reports it was drawn from. */
  readonly seen: readonly string[];
}

export interface ConsolidationView {
  readonly id: string;
  readonly layout: DocumentLayout;
  readonly drawnAt: Instant;
  readonly drawn: DrawnDocument;
}

/** A consolidated report of a body's own campaign, which its report upward may begin from. */
export interface ReportSource {
  readonly id: string;
  readonly label: string;
  /** Number and symbol of the campaign's document. */
  readonly reference: string;
  readonly drawnAt: Instant;
}

/** A report that the issuer of a campaign owes in another one. */
export interface OwedUpward {
  readonly id: string;
  readonly label: string;
  readonly seriesTitle: string;
  readonly issuerName: string;
  readonly state: ReportState;
  readonly dueAt: Instant;
}
