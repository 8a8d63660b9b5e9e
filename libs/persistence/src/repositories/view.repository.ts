import type { EntityManager } from 'typeorm';
import type {
  EventPlace,
  BoardPlace,
  CascadeRoot,
  ExchangeFilter,
  FollowedFilter,
  FollowedPlace,
  LogFilter,
  LogPlace,
  Principal,
  ReportFilter,
  SearchWords,
  StatisticScope,
  ViewStore,
  WorkDays,
  WorkFilter,
  WorkPlace,
} from '#application';
import type { Instant, LocalDate } from '#domain';
import { assignmentView } from '../queries/assignment-views.query.js';
import { boardRows, boardTasks } from '../queries/board.query.js';
import { campaignsInHand, campaignView, campaignViews } from '../queries/campaign-views.query.js';
import { cascadeCampaigns, cascadeFigures, cascadeLevelOf } from '../queries/cascade.query.js';
import { dispatchView, documentText } from '../queries/dispatch-views.query.js';
import { nothingLeft, unsentMessages } from '../queries/engine-state.query.js';
import { eventViews, lastEvents } from '../queries/event-views.query.js';
import { exchangeItems, exchangesAbout, waitingOf } from '../queries/exchange-views.query.js';
import { followedItems } from '../queries/followed.query.js';
import { fileView } from '../queries/file-views.query.js';
import { logCounts, logEntries } from '../queries/log.query.js';
import { matrixBody, matrixRows } from '../queries/matrix.query.js';
import { campaignMilestones } from '../queries/milestones.query.js';
import { periodRows } from '../queries/period-rows.query.js';
import { periodTotals, reportSeries } from '../queries/period-totals.query.js';
import {
  consolidation,
  consolidations,
  layoutFacts,
  owedUpward,
  reportSource,
  reportSources,
} from '../queries/consolidations.query.js';
import { carriedLoad, liveTasks, sharedDuties } from '../queries/carried-load.query.js';
import { trackerRows } from '../queries/tracker-rows.query.js';
import { knownOfReport } from '../queries/known-of-report.query.js';
import { reportItems, reportView } from '../queries/report-views.query.js';
import {
  campaignsReleased,
  countedGroups,
  dispatchesThen,
  groupNames,
  hopTimes,
} from '../queries/statistics.query.js';
import { targetTotals } from '../queries/targets.query.js';
import { foundDirectives, foundTasks } from '../queries/search.query.js';
import { openIncidents } from '../queries/open-incidents.query.js';
import { successionProposals } from '../queries/succession-proposals.query.js';
import { calendarChanges } from '../queries/calendar-changes.query.js';
import { campaignsWaiting, lateness, lateTrend } from '../queries/today.query.js';
import { campaignTotals } from '../queries/totals.query.js';
import { workCounts, workItems } from '../queries/work.query.js';

/** What people look at: each method is one query of ../queries on the transaction's connection. */
export class ViewRepository implements ViewStore {
  public constructor(private readonly manager: EntityManager) {}

  public campaigns(
    principal: Principal,
    after: { readonly createdAt: Instant; readonly id: string } | null,
    limit: number,
  ) {
    return campaignViews(this.manager, principal, after, limit);
  }

  public campaign(principal: Principal, campaignId: string) {
    return campaignView(this.manager, principal, campaignId);
  }

  public foundDirectives(principal: Principal, wanted: SearchWords, limit: number) {
    return foundDirectives(this.manager, principal, wanted, limit);
  }

  public foundTasks(principal: Principal, words: readonly string[], limit: number) {
    return foundTasks(this.manager, principal, words, limit);
  }

  public openIncidents(principal: Principal, limit: number) {
    return openIncidents(this.manager, principal, limit);
  }

  public calendarChanges(principal: Principal, limit: number, shown: number) {
    return calendarChanges(this.manager, principal, limit, shown);
  }

  public successionProposals(
    principal: Principal,
    wanted: Parameters<typeof successionProposals>[2],
  ) {
    return successionProposals(this.manager, principal, wanted);
  }

  public campaignsInHand(principal: Principal) {
    return campaignsInHand(this.manager, principal);
  }

  public campaignsWaiting(campaignIds: readonly string[]) {
    return campaignsWaiting(this.manager, campaignIds);
  }

  public lateness(campaignIds: readonly string[], asOf: Instant, limit: number) {
    return lateness(this.manager, campaignIds, asOf, limit);
  }

  public lateTrend(campaignIds: readonly string[], instants: readonly Instant[]) {
    return lateTrend(this.manager, campaignIds, instants);
  }

  public totals(campaignIds: readonly string[], asOf: Instant) {
    return campaignTotals(this.manager, campaignIds, asOf);
  }

  public periods(campaignIds: readonly string[], asOf: Instant) {
    return periodTotals(this.manager, campaignIds, asOf);
  }

  public periodRows(campaignId: string, periodId: string) {
    return periodRows(this.manager, campaignId, periodId);
  }

  public reportSeries(campaignId: string) {
    return reportSeries(this.manager, campaignId);
  }

  public boardTasks(campaignId: string) {
    return boardTasks(this.manager, campaignId);
  }

  public targets(campaignId: string) {
    return targetTotals(this.manager, campaignId);
  }

  public campaignsReleased(principal: Principal, campaignId: string | null, asOf: Instant) {
    return campaignsReleased(this.manager, principal, campaignId, asOf);
  }

  public countedWork(scope: StatisticScope, asOf: Instant) {
    return countedGroups(this.manager, scope, asOf);
  }

  public dispatchesThen(
    campaignIds: readonly string[],
    asOf: Instant,
    after: string | null,
    limit: number,
  ) {
    return dispatchesThen(this.manager, campaignIds, asOf, after, limit);
  }

  public groupNames(by: 'body' | 'task' | 'campaign', keys: readonly string[]) {
    return groupNames(this.manager, by, keys);
  }

  public hopTimes(campaignIds: readonly string[], asOf: Instant) {
    return hopTimes(this.manager, campaignIds, asOf);
  }

  public milestones(campaignId: string, asOf: Instant) {
    return campaignMilestones(this.manager, campaignId, asOf);
  }

  public boardRows(campaignId: string, asOf: Instant, after: BoardPlace | null, limit: number) {
    return boardRows(this.manager, campaignId, asOf, after, limit);
  }

  public matrixRows(campaignId: string, asOf: Instant) {
    return matrixRows(this.manager, campaignId, asOf);
  }

  public matrixBody(campaignId: string, bodyCode: string) {
    return matrixBody(this.manager, campaignId, bodyCode);
  }

  public lastEvents(campaignIds: readonly string[]) {
    return lastEvents(this.manager, campaignIds);
  }

  public log(filter: LogFilter, after: LogPlace | null, limit: number) {
    return logEntries(this.manager, filter, after, limit);
  }

  public logCounts(filter: LogFilter, before: LocalDate | null, days: number) {
    return logCounts(this.manager, filter, before, days);
  }

  public unsentMessages(campaignId: string) {
    return unsentMessages(this.manager, campaignId);
  }

  public nothingLeft(campaignId: string) {
    return nothingLeft(this.manager, campaignId);
  }

  public workCounts(principal: Principal, days: WorkDays, campaignId: string | null) {
    return workCounts(this.manager, principal, days, campaignId);
  }

  public work(
    principal: Principal,
    days: WorkDays,
    filter: WorkFilter,
    after: WorkPlace | null,
    limit: number,
  ) {
    return workItems(this.manager, principal, days, filter, after, limit);
  }

  public dispatch(principal: Principal, dispatchId: string) {
    return dispatchView(this.manager, principal, dispatchId);
  }

  public documentText(campaignId: string) {
    return documentText(this.manager, campaignId);
  }

  public cascadeLevelOf(principal: Principal, campaignId: string) {
    return cascadeLevelOf(this.manager, principal, campaignId);
  }

  public cascade(root: CascadeRoot) {
    return cascadeCampaigns(this.manager, root);
  }

  public cascadeFigures(root: CascadeRoot) {
    return cascadeFigures(this.manager, root);
  }

  public assignment(principal: Principal, assignmentId: string) {
    return assignmentView(this.manager, principal, assignmentId);
  }

  public followed(
    principal: Principal,
    filter: FollowedFilter,
    after: FollowedPlace | null,
    limit: number,
  ) {
    return followedItems(this.manager, principal, filter, after, limit);
  }

  public reports(
    principal: Principal,
    filter: ReportFilter,
    after: { readonly dueAt: Instant; readonly id: string } | null,
    limit: number,
  ) {
    return reportItems(this.manager, principal, filter, after, limit);
  }

  public report(principal: Principal, reportId: string) {
    return reportView(this.manager, principal, reportId);
  }

  public knownOfReport(reportId: string) {
    return knownOfReport(this.manager, reportId);
  }

  public consolidations(periodId: string, limit: number) {
    return consolidations(this.manager, periodId, limit);
  }

  public consolidation(periodId: string, id: string) {
    return consolidation(this.manager, periodId, id);
  }

  public reportSources(bodyId: string, limit: number) {
    return reportSources(this.manager, bodyId, limit);
  }

  public reportSource(bodyId: string, id: string) {
    return reportSource(this.manager, bodyId, id);
  }

  public owedUpward(principal: Principal, bodyId: string) {
    return owedUpward(this.manager, principal, bodyId);
  }

  public carriedLoad(
    bodyIds: readonly string[],
    days: { readonly from: LocalDate; readonly to: LocalDate },
    asOf: Instant,
  ) {
    return carriedLoad(this.manager, bodyIds, days, asOf);
  }

  public liveTasks(issuerBodyId: string) {
    return liveTasks(this.manager, issuerBodyId);
  }

  public sharedDuties(taskIds: readonly string[], bodyIds: readonly string[]) {
    return sharedDuties(this.manager, taskIds, bodyIds);
  }

  public trackerRows(campaignId: string) {
    return trackerRows(this.manager, campaignId);
  }

  public layoutFacts(bodyId: string) {
    return layoutFacts(this.manager, bodyId);
  }

  public file(principal: Principal, attachmentId: string) {
    return fileView(this.manager, principal, attachmentId);
  }

  public exchanges(
    principal: Principal,
    filter: ExchangeFilter,
    after: { readonly askedAt: Instant; readonly id: string } | null,
    limit: number,
  ) {
    return exchangeItems(this.manager, principal, filter, after, limit);
  }

  public waiting(dispatchIds: readonly string[]) {
    return waitingOf(this.manager, dispatchIds);
  }

  public exchangesAbout(
    principal: Principal,
    about: { readonly dispatchId: string } | { readonly assignmentId: string },
  ) {
    return exchangesAbout(this.manager, principal, about);
  }

  public events(
    of: { readonly campaignId: string } | { readonly dispatchId: string },
    place: EventPlace | null,
    limit: number,
  ) {
    return eventViews(this.manager, of, place, limit);
  }
}
