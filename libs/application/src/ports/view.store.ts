import type { PrintedRows } from './printed-rows.js';
import type { TrackerRow } from './views/tracker.view.js';
import type { LiveTask, SharedDuty } from './views/carried-load.view.js';
import type { BodyKind, CarriedLoad, Instant, LocalDate, Waiting, WorkSection } from '#domain';
import type { Principal } from '../shared/principal.js';
import type {
  BoardPlace,
  BoardRow,
  BoardTask,
  CampaignTotals,
  MilestoneView,
  PeriodTotals,
  ReportSeriesView,
  TargetTotals,
} from './views/board.view.js';
import type { SuccessionProposals } from './views/succession.view.js';
import type { CalendarChangeView } from './views/calendar.view.js';
import type { CascadeCampaign, CascadeFigure, CascadeRoot } from './views/cascade.view.js';
import type { AssignmentView, DispatchView, FileView } from './views/dispatch.view.js';
import type { CampaignView } from './views/document.view.js';
import type { ExchangeFilter, ExchangeView } from './views/exchange.view.js';
import type { EventPlace, EventView } from './views/event.view.js';
import type { OpenIncidents } from './views/incident.view.js';
import type { LogCount, LogEntry, LogFilter, LogPlace } from './views/log.view.js';
import type { FollowedFilter, FollowedPlace, FollowedWork } from './views/followed.view.js';
import type { MatrixBody, MatrixRow } from './views/matrix.view.js';
import type {
  ConsolidationLine,
  ConsolidationView,
  OwedUpward,
  ReportSource,
} from './views/consolidation.view.js';
import type {
  KnownOfReport,
  PeriodRows,
  ReportFilter,
  ReportListItem,
  ReportView,
} from './views/report.view.js';
import type { FoundDirective, FoundTask, SearchWords } from './views/search.view.js';
import type {
  CountedGroup,
  GroupName,
  HopTime,
  PastDispatch,
  StatisticScope,
} from './views/statistics.view.js';
import type { CampaignWaiting, Lateness } from './views/today.view.js';
import type { WorkDays, WorkFilter, WorkItem, WorkPlace } from './views/work.view.js';

/**
 * What people look at. Everything is counted from the rows an act wrote, at the instant given, so nothing is ever
 * stale. Scope is part of each query: what the principal may not see is null, or not in the list. The issuer's staff
 * see its campaigns, a recipient its own dispatches, the holder of a mail link one dispatch.
 */
export interface ViewStore {
  /** Newest first. */
  campaigns(
    principal: Principal,
    after: { readonly createdAt: Instant; readonly id: string } | null,
    limit: number,
  ): Promise<PrintedRows<CampaignView>>;
  campaign(principal: Principal, campaignId: string): Promise<CampaignView | null>;
  /** In sight, newest first. `words` is not empty. */
  foundDirectives(
    principal: Principal,
    wanted: SearchWords,
    limit: number,
  ): Promise<readonly FoundDirective[]>;
  /** In sight, of the newest directives first; a body sees the tasks it was given. `words` is not empty. */
  foundTasks(
    principal: Principal,
    words: readonly string[],
    limit: number,
  ): Promise<readonly FoundTask[]>;
  /** Open incidents in sight, and those of the whole installation, newest first. */
  openIncidents(principal: Principal, limit: number): Promise<OpenIncidents>;
  /** The last changes of the calendar, newest first, each with the first `shown` of what it moved in sight. */
  calendarChanges(
    principal: Principal,
    limit: number,
    shown: number,
  ): Promise<readonly CalendarChangeView[]>;
  /** What bodies that have ended leave behind, in campaigns in sight or in one of them: the oldest ends first. */
  successionProposals(
    principal: Principal,
    wanted: { readonly campaignId: string | null; readonly asOf: Instant; readonly limit: number },
  ): Promise<SuccessionProposals>;
  /** Those in sight that are prepared or go on, newest first. */
  campaignsInHand(principal: Principal): Promise<readonly CampaignView[]>;
  /** Campaigns without anything that waits are left out. The caller has seen the campaigns. */
  campaignsWaiting(campaignIds: readonly string[]): Promise<readonly CampaignWaiting[]>;
  /** Who is late with what lies with it. The caller has seen the campaigns. */
  lateness(campaignIds: readonly string[], asOf: Instant, limit: number): Promise<Lateness>;
  /** How much work was late at each of these instants, as far as today's rows tell. */
  lateTrend(
    campaignIds: readonly string[],
    instants: readonly Instant[],
  ): Promise<readonly number[]>;
  /** Has an entry for every id given. The caller has seen the campaigns. */
  totals(
    campaignIds: readonly string[],
    asOf: Instant,
  ): Promise<ReadonlyMap<string, CampaignTotals>>;
  periods(
    campaignIds: readonly string[],
    asOf: Instant,
  ): Promise<ReadonlyMap<string, readonly PeriodTotals[]>>;
  /** Every report of a period of the campaign, by the name of its body. The caller has seen the campaign. */
  periodRows(campaignId: string, periodId: string): Promise<PeriodRows>;
  /** In the order of the document. */
  reportSeries(campaignId: string): Promise<readonly ReportSeriesView[]>;
  boardTasks(campaignId: string): Promise<readonly BoardTask[]>;
  /** Of the tasks that have a target, in the order of the document. The caller has seen the campaign. */
  targets(campaignId: string): Promise<readonly TargetTotals[]>;
  /** Campaigns in sight, or the one of them, that had been released by then. */
  campaignsReleased(
    principal: Principal,
    campaignId: string | null,
    asOf: Instant,
  ): Promise<readonly string[]>;
  /** Work in owing roles by group, from the rows as they are. The caller has seen the campaigns. */
  countedWork(scope: StatisticScope, asOf: Instant): Promise<readonly CountedGroup[]>;
  /** Dispatches that had been delivered by a past instant, by id, with their chains up to it. */
  dispatchesThen(
    campaignIds: readonly string[],
    asOf: Instant,
    after: string | null,
    limit: number,
  ): Promise<readonly PastDispatch[]>;
  /** Rows that work is counted by, by their names, each key once. */
  groupNames(
    by: 'body' | 'task' | 'campaign',
    keys: readonly string[],
  ): Promise<readonly GroupName[]>;
  /** From the journal up to an instant, each hop once. The caller has seen the campaigns. */
  hopTimes(campaignIds: readonly string[], asOf: Instant): Promise<readonly HopTime[]>;
  /** On which level the issuer of a campaign stands whose counts are in sight; null: out of sight. */
  cascadeLevelOf(principal: Principal, campaignId: string): Promise<number | null>;
  /** Released campaigns below, level by level, then by the names of their issuers. The caller may see their counts. */
  cascade(root: CascadeRoot): Promise<readonly CascadeCampaign[]>;
  /** Of the tasks that have a target, in the order of the document, level by level. */
  cascadeFigures(root: CascadeRoot): Promise<readonly CascadeFigure[]>;
  /** In the order of the document, then of their dates. The caller has seen the campaign. */
  milestones(campaignId: string, asOf: Instant): Promise<readonly MilestoneView[]>;
  /** Bodies with late work first, the oldest date first; then those that have not acknowledged. */
  boardRows(
    campaignId: string,
    asOf: Instant,
    after: BoardPlace | null,
    limit: number,
  ): Promise<PrintedRows<BoardRow>>;
  /** Every body of the campaign with its work, by name. The caller has seen the campaign. */
  matrixRows(campaignId: string, asOf: Instant): Promise<readonly MatrixRow[]>;
  /** The rows behind one line; null: the campaign has no such body. The caller has seen the campaign. */
  matrixBody(campaignId: string, bodyCode: string): Promise<MatrixBody | null>;
  /** Stands for the newest events of each campaign that has any: another one says that something has happened. */
  lastEvents(campaignIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Events and mails as one line of time, newest first. The caller has seen the campaign. */
  log(filter: LogFilter, after: LogPlace | null, limit: number): Promise<PrintedRows<LogEntry>>;
  /** The same counted, of the latest `days` days before `before` that have any, newest first. */
  logCounts(
    filter: LogFilter,
    before: LocalDate | null,
    days: number,
  ): Promise<readonly LogCount[]>;
  /** Mails of the campaign that have not left yet. */
  unsentMessages(campaignId: string): Promise<number>;
  /** Whether no obligation is open and no report period is to come. */
  nothingLeft(campaignId: string): Promise<boolean>;

  workCounts(
    principal: Principal,
    days: WorkDays,
    campaignId: string | null,
  ): Promise<Readonly<Record<WorkSection, number>>>;
  work(
    principal: Principal,
    days: WorkDays,
    filter: WorkFilter,
    after: WorkPlace | null,
    limit: number,
  ): Promise<PrintedRows<WorkItem>>;

  dispatch(principal: Principal, dispatchId: string): Promise<DispatchView | null>;
  /** The words of the document a campaign began from; null when it was entered by hand. The caller has seen it. */
  documentText(campaignId: string): Promise<string | null>;
  assignment(principal: Principal, assignmentId: string): Promise<AssignmentView | null>;
  /** By the name of the body. The caller has seen the work by which it follows these. */
  followed(
    principal: Principal,
    filter: FollowedFilter,
    after: FollowedPlace | null,
    limit: number,
  ): Promise<PrintedRows<FollowedWork>>;
  reports(
    principal: Principal,
    filter: ReportFilter,
    after: { readonly dueAt: Instant; readonly id: string } | null,
    limit: number,
  ): Promise<PrintedRows<ReportListItem>>;
  report(principal: Principal, reportId: string): Promise<ReportView | null>;
  /** What the body of a report handed in for the period before, and which work it handed in during this one. */
  knownOfReport(reportId: string): Promise<KnownOfReport>;
  /** What was drawn of a period, the newest first, at most `limit`. The caller has seen the campaign. */
  consolidations(periodId: string, limit: number): Promise<readonly ConsolidationLine[]>;
  /** One of a period. The caller has seen the campaign. */
  consolidation(periodId: string, id: string): Promise<ConsolidationView | null>;
  /** The newest of each period that a body drew in its own campaigns. The caller acts for the body. */
  reportSources(bodyId: string, limit: number): Promise<readonly ReportSource[]>;
  /** One of those. The caller acts for the body. */
  reportSource(bodyId: string, id: string): Promise<ConsolidationView | null>;
  /** Reports that a body owes in campaigns of others, as far as the principal sees them. */
  owedUpward(principal: Principal, bodyId: string): Promise<readonly OwedUpward[]>;
  /** What bodies carry now, of all who give them work: numbers alone. */
  carriedLoad(
    bodyIds: readonly string[],
    days: { readonly from: LocalDate; readonly to: LocalDate },
    asOf: Instant,
  ): Promise<ReadonlyMap<string, CarriedLoad>>;
  /** Tasks of the campaigns of one issuer that go on. The caller plans for that issuer. */
  liveTasks(issuerBodyId: string): Promise<readonly LiveTask[]>;
  /** Which of these bodies have open work of these tasks. */
  sharedDuties(
    taskIds: readonly string[],
    bodyIds: readonly string[],
  ): Promise<readonly SharedDuty[]>;
  /** Every piece of work of a campaign, by task and body. The caller has seen the campaign. */
  trackerRows(campaignId: string): Promise<readonly TrackerRow[]>;
  /** What decides how a body's documents are laid out. */
  layoutFacts(bodyId: string): Promise<{
    readonly kind: BodyKind;
    readonly parentKind: BodyKind | null;
    readonly parentName: string | null;
  }>;
  /** A file with the place of its bytes. */
  file(
    principal: Principal,
    attachmentId: string,
  ): Promise<(FileView & { readonly storageKey: string }) | null>;

  /** Newest first. */
  exchanges(
    principal: Principal,
    filter: ExchangeFilter,
    after: { readonly askedAt: Instant; readonly id: string } | null,
    limit: number,
  ): Promise<PrintedRows<ExchangeView>>;
  /** What waits for its answer, by dispatch. The caller has seen the dispatches. */
  waiting(dispatchIds: readonly string[]): Promise<ReadonlyMap<string, readonly Waiting[]>>;
  /** All that was asked about a dispatch, or about one piece of work, oldest first. */
  exchangesAbout(
    principal: Principal,
    about: { readonly dispatchId: string } | { readonly assignmentId: string },
  ): Promise<readonly ExchangeView[]>;

  /** Newest first; the caller has seen the campaign or dispatch. */
  events(
    of: { readonly campaignId: string } | { readonly dispatchId: string },
    place: EventPlace | null,
    limit: number,
  ): Promise<PrintedRows<EventView>>;
}
