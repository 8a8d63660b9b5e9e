import type {
  CampaignState,
  DispatchState,
  Figure,
  Instant,
  LocalDate,
  ReportContent,
  ReportQuestion,
  ReportSources,
  ReportState,
} from '#domain';
import type { DocumentView } from './document.view.js';
import type { FileView } from './dispatch.view.js';

/** "Báo cáo kỳ" in a list. */
export interface ReportLine {
  readonly id: string;
  readonly periodId: string;
  readonly label: string;
  readonly state: ReportState;
  readonly version: number;
  readonly cutoffOn: LocalDate | null;
  readonly dueAt: Instant;
  readonly submittedAt: Instant | null;
  readonly reason: string | null;
}

export interface ReportListItem extends ReportLine {
  readonly campaignId: string;
  readonly dispatchId: string;
  readonly bodyId: string;
  readonly bodyName: string;
  readonly issuerBodyId: string;
  readonly dispatchState: DispatchState;
  readonly campaignState: CampaignState;
}

export interface ReportView extends ReportListItem {
  readonly seriesTitle: string;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly document: DocumentView;
  readonly content: unknown;
  /** What its series asks. */
  readonly questions: readonly ReportQuestion[];
  readonly submittedBy: string | null;
  readonly acceptedAt: Instant | null;
  readonly files: readonly FileView[];
}

/** What a report can be begun from, besides its questions. */
export type KnownOfReport = Pick<ReportSources, 'last' | 'work' | 'merged'>;

export interface ReportFilter {
  readonly campaignId: string | null;
  readonly periodId: string | null;
  readonly state: ReportState | null;
}

/** One body's report in the consolidated table of its period. */
export interface PeriodRow {
  readonly reportId: string;
  readonly version: number;
  readonly bodyCode: string;
  readonly bodyName: string;
  readonly state: ReportState;
  readonly dispatchState: DispatchState;
  readonly dueAt: Instant;
  readonly submittedAt: Instant | null;
  readonly acceptedAt: Instant | null;
  /** "Kỳ này không phát sinh." */
  readonly nothingToReport: boolean;
  /** Of what lies with the coordinator, or was accepted: a draft is the body's own. */
  readonly figures: readonly Figure[];
  /** All of it; empty where nothing was handed in. */
  readonly content: ReportContent;
}

export interface PeriodRows {
  /** The template of the series. */
  readonly questions: readonly ReportQuestion[];
  readonly rows: readonly PeriodRow[];
}
