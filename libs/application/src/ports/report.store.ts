import type {
  BodyKind,
  ConsolidatedReport,
  DocumentLayout,
  Instant,
  LocalDate,
  PeriodState,
  ReportCycle,
  ReportFacts,
  ReportLevel,
  ReportMove,
  ReportQuestion,
  SuccessorDocument,
} from '#domain';
import type { DocumentView } from './views/document.view.js';
import type { Actor } from '../shared/principal.js';
import type { StoredFile } from './assignment.store.js';

/** "Hạn nộp theo cấp": of the levels whose day is not the period's own. */
export type DueByLevel = Readonly<Partial<Record<ReportLevel, Instant>>>;

export interface DuePeriod {
  readonly id: string;
  readonly seriesId: string;
  readonly campaignId: string;
  readonly periodKey: string;
  readonly label: string;
  readonly endsOn: LocalDate;
  readonly dueAt: Instant;
  readonly dueByLevel: DueByLevel;
  readonly opensAt: Instant;
  readonly cycle: ReportCycle;
  readonly seriesStartsOn: LocalDate;
  readonly setNos: readonly number[];
}

export interface NewPeriod {
  readonly id: string;
  readonly seriesId: string;
  readonly campaignId: string;
  readonly periodKey: string;
  readonly label: string;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly cutoffOn: LocalDate | null;
  readonly dueAt: Instant;
  readonly dueByLevel: DueByLevel;
  readonly opensAt: Instant;
  readonly provisional: boolean;
}

export interface PeriodRecipient {
  readonly dispatchId: string;
  readonly bodyId: string;
  readonly kind: BodyKind;
  readonly name: string;
}

/** What one body owes for one period, as it is opened. */
export interface NewReport {
  readonly dispatchId: string;
  readonly bodyId: string;
  readonly id: string;
  readonly periodId: string;
  readonly campaignId: string;
  readonly dueAt: Instant;
}

/** "Báo cáo tổng hợp" as it is kept: what it said when it was drawn. */
export interface NewConsolidation {
  readonly id: string;
  readonly campaignId: string;
  readonly periodId: string;
  readonly layout: DocumentLayout;
  readonly drawnAt: Instant;
  readonly drawn: DrawnDocument;
}

/** What a consolidated report says, and the names on it as they were then. */
export interface DrawnDocument {
  readonly report: ConsolidatedReport;
  readonly document: DocumentView;
  /** The body above the issuer; null: none. */
  readonly superior: string | null;
}

export interface LockedReport extends ReportFacts {
  readonly campaignId: string;
  readonly periodLabel: string;
  readonly dispatchId: string;
  readonly bodyId: string;
  readonly content: unknown;
  readonly submittedAt: Instant | null;
  /** What its series asks. */
  readonly questions: readonly ReportQuestion[];
}

/** Who owes reports by its own sets, or by those it takes over. */
export interface Ower {
  readonly dispatchId: string;
  readonly campaignId: string;
  readonly bodyId: string;
  /** The bodies whose sets count as its own. */
  readonly setsOf: readonly string[];
  /** Sets that it is given with the act. */
  readonly setNos: readonly number[];
}

/** Report series, their periods, and what each body hands in for one ("báo cáo kỳ"). */
export interface ReportStore {
  /** Locks one period whose opening is due, skipping any another transaction holds or that was set aside; null when none is. */
  lockDuePeriod(campaignId: string, asOf: Instant): Promise<DuePeriod | null>;
  /** Bodies that owe the period's report and have no row yet, by body id, at most `limit`. */
  missingRecipients(period: DuePeriod, limit: number): Promise<readonly PeriodRecipient[]>;
  insertReports(rows: readonly NewReport[]): Promise<void>;
  /** Sets a period aside that cannot be opened: nothing opens it until a person has seen to it. */
  quarantine(periodId: string): Promise<void>;
  /** Ends the quarantine of a period: it is due again. */
  releaseFromQuarantine(periodId: string): Promise<void>;
  markOpen(periodId: string, openedAt: Instant): Promise<void>;
  insertPeriod(period: NewPeriod): Promise<void>;
  /** Locks the periods of a campaign that are only scheduled and not set aside. */
  lockScheduled(campaignId: string): Promise<readonly DuePeriod[]>;
  /** Moves a scheduled period to the dates it is planned for now. */
  reschedule(period: NewPeriod): Promise<void>;
  soonestOpening(
    campaignId: string,
  ): Promise<{ readonly at: Instant; readonly label: string } | null>;
  lock(periodReportId: string): Promise<LockedReport | null>;
  /** The same of many; their dispatches must be locked already. */
  lockMany(periodReportIds: readonly string[]): Promise<readonly LockedReport[]>;
  /** Locks the reports of dispatches, of every period; the dispatches must be locked already. */
  lockOfDispatches(dispatchIds: readonly string[]): Promise<readonly LockedReport[]>;
  /** Locks the reports of one period, whose dispatches must be locked already. */
  lockOfPeriod(periodId: string): Promise<readonly LockedReport[]>;
  /** Periods that are open, owed by the sets of bodies, and for which the ower has no report; an entry for each dispatch. */
  missingOf(
    owers: readonly Ower[],
  ): Promise<
    ReadonlyMap<string, readonly { readonly periodId: string; readonly dueAt: Instant }[]>
  >;
  /** Among these dispatches, those whose body owes, or will owe, reports of periods. */
  haveSeries(dispatchIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** Writes any number of changes of locked reports with one statement; each version + 1. */
  saveMany(
    changes: readonly {
      readonly id: string;
      readonly move: ReportMove;
      readonly content: unknown;
    }[],
    by: Actor,
  ): Promise<void>;
  attach(campaignId: string, reportId: string, files: readonly StoredFile[]): Promise<void>;
  /** Locks one period of a campaign's series. */
  lockPeriod(
    campaignId: string,
    periodId: string,
  ): Promise<{ readonly state: PeriodState; readonly label: string } | null>;
  /** The period itself becomes locked. */
  markLocked(periodId: string): Promise<void>;
  insertConsolidation(consolidation: NewConsolidation, by: Actor): Promise<void>;
  /** Locks one series of a campaign. */
  lockSeries(
    campaignId: string,
    seriesId: string,
  ): Promise<{
    readonly isEnded: boolean;
    readonly questions: readonly ReportQuestion[];
  } | null>;
  /** Writes the template of a locked series. */
  setQuestions(seriesId: string, questions: readonly ReportQuestion[]): Promise<void>;
  /** Writes the successor into the cycle of a locked series. @returns how many periods it makes superfluous: dropped. */
  endSeries(seriesId: string, successor: SuccessorDocument): Promise<number>;
  /** Locks every period, open or scheduled, of a campaign that is over. */
  lockAllPeriods(campaignId: string): Promise<void>;
}
