import {
  addDays,
  CAMPAIGN_STANDING,
  DISPATCH_STANDING,
  localDateOf,
  OUT_STANDINGS,
  OVERDUE_BANDS,
  OWED_REPORT,
  OWING_ROLES,
  REPORT_STANDING,
  toInstant,
  WORK_STANDING,
  type CampaignStanding,
  type DispatchStanding,
  type Instant,
  type ReportStanding,
  type WorkStanding,
} from '#domain';
import { at } from './sql.js';

/**
 * The domain's standing (libs/domain/src/standing) as SQL: the only place where a statement says what is open, late or
 * counted. Lists of states come from the domain's tables; the comparisons are held to the domain's functions by
 * test/integration/standing.int-spec.ts. Names and columns given are code, never input.
 */
const oneOf = (column: string, values: readonly string[]): string =>
  `${column} in (${values.map((value) => `'${value}'`).join(', ')})`;

const states = <Standing extends string>(
  table: Readonly<Record<string, Standing>>,
  standings: readonly Standing[],
): readonly string[] =>
  Object.entries(table).flatMap(([state, standing]) =>
    standings.includes(standing) ? [state] : [],
  );

export const campaignIs = (column: string, ...standings: readonly CampaignStanding[]): string =>
  oneOf(column, states<CampaignStanding>(CAMPAIGN_STANDING, standings));

/** False for null, so that a left join without a row is "not so". */
export const dispatchIs = (column: string, ...standings: readonly DispatchStanding[]): string =>
  oneOf(column, states<DispatchStanding>(DISPATCH_STANDING, standings));

/** Nothing under such a dispatch is asked of its body. */
export const dispatchIsOut = (column: string): string => dispatchIs(column, ...OUT_STANDINGS);

/** By the row's own state alone: what its dispatch does to it is in the fragments below. */
const workIs = (column: string, ...standings: readonly WorkStanding[]): string =>
  oneOf(column, states<WorkStanding>(WORK_STANDING, standings));

const reportIs = (column: string, ...standings: readonly ReportStanding[]): string =>
  oneOf(column, states<ReportStanding>(REPORT_STANDING, standings));

/** Work that has not come to an end: what a body that ends leaves behind. */
export const isUnfinishedWork = (column: string): string =>
  workIs(column, 'open', 'handedIn', 'declined');

/** A report that is owed, or waits for its verdict. */
export const isUnfinishedReport = (column: string): string =>
  reportIs(column, 'missing', 'returned', 'handedIn');

/** Roles that owe a result: only their work is counted. */
export const owesWorkSql = (column: string): string => oneOf(column, OWING_ROLES);

/** Past its date; the date itself is in time, and without one nothing is past. */
export const isPastSql = (due: string, instant: string): string => `${instant} > ${due}`;

/**
 * Row `work` under a dispatch in state `dispatch`. Where only dispatches that are out (`dispatchIsOut`) are joined
 * the column is null for the others, which every fragment here takes for "not out".
 */
export interface WorkColumns {
  readonly work: string;
  readonly dispatch: string;
  readonly asOf: string;
}

export const workStands = (
  { work, dispatch }: Omit<WorkColumns, 'asOf'>,
  ...standings: readonly ('open' | 'handedIn')[]
): string => `(${workIs(`${work}.state`, ...standings)} and ${notOut(dispatch)})`;

/** Done, unless the whole document was recalled. */
export const isDoneWork = ({ work, dispatch }: Omit<WorkColumns, 'asOf'>): string =>
  `(${workIs(`${work}.state`, 'done')} and (${dispatchIs(dispatch, 'recalled')}) is not true)`;

const notOut = (dispatch: string): string => `(${dispatchIsOut(dispatch)}) is not true`;

const clockOf = ({ work, asOf }: WorkColumns): string =>
  `case when ${workIs(`${work}.state`, 'handedIn', 'done')} then coalesce(${work}.submitted_at, ${asOf}) else ${asOf} end`;

/** Owed, not done, past its date by the clock of the work. */
export const isLateWorkSql = (columns: WorkColumns): string =>
  `(${owesWorkSql(`${columns.work}.role`)} and ${workStands(columns, 'open', 'handedIn')}
    and ${isPastSql(`${columns.work}.due_at`, clockOf(columns))})`;

/** As `wasLateWork` in the domain: late at `asOf`, an instant gone by; what was handed in since was then still open. */
export const wasLateWorkSql = (columns: WorkColumns): string =>
  `(case when (${workStands(columns, 'handedIn')} or ${isDoneWork(columns)}) and ${columns.work}.submitted_at > ${columns.asOf}
      then ${owesWorkSql(`${columns.work}.role`)} and ${isPastSql(`${columns.work}.due_at`, columns.asOf)}
      else ${isLateWorkSql(columns)} end)`;

const TIME_ZONE = `at time zone 'Asia/Ho_Chi_Minh'`;

/** First due instants that are at most so many days late at `asOf`: the parameters of `workCellSql`, in order. */
export const bandBounds = (asOf: Instant): readonly Date[] =>
  OVERDUE_BANDS.flatMap(({ lastDay }) =>
    lastDay === null ? [] : [at(toInstant(addDays(localDateOf(asOf), -lastDay), '00:00'))],
  );

/**
 * The one place of a row in the totals, as `workCell` in the domain. `bounds` are the placeholders of `bandBounds`:
 * comparing instants costs less than the days of every open row, which are counted only for what was handed in.
 */
export function workCellSql(columns: WorkColumns, bounds: readonly string[]): string {
  const { work, dispatch } = columns;
  const state = `${work}.state`;
  const due = `${work}.due_at`;
  const days = `((${work}.submitted_at ${TIME_ZONE})::date - (${due} ${TIME_ZONE})::date)`;
  const band = (test: (lastDay: number, index: number) => string): string =>
    `case ${OVERDUE_BANDS.map(({ band: name, lastDay }, index) =>
      lastDay === null ? `else '${name}'` : `when ${test(lastDay, index)} then '${name}'`,
    ).join(' ')} end`;
  return `case
    when ${dispatchIs(dispatch, 'recalled')} or ${workIs(state, 'withdrawn')}
      or (${dispatchIs(dispatch, 'transferred')} and not ${workIs(state, 'done')}) then 'withdrawn'
    when ${workIs(state, 'declined')} or (${dispatchIs(dispatch, 'declined')} and not ${workIs(state, 'done')}) then 'declined'
    when ${due} is null then case when ${workIs(state, 'done')} then 'undatedDone' else 'undatedOpen' end
    when ${workIs(state, 'done')} then case when ${isPastSql(due, clockOf(columns))} then 'doneLate' else 'doneInTime' end
    when not ${isPastSql(due, clockOf(columns))} then 'openInTime'
    when ${workIs(state, 'handedIn')} and ${work}.submitted_at is not null then ${band((lastDay) => `${days} <= ${lastDay}`)}
    else ${band((_lastDay, index) => `${due} >= ${bounds[index]}`)}
  end`;
}

const accepted = (report: string): string =>
  `(${report}.accepted_at is not null or ${reportIs(`${report}.state`, 'accepted')})`;

/** Report `report` of a dispatch in state `dispatch`; declined bodies are not asked, what was accepted stays so. */
export const isAcceptedReport = (report: string, dispatch: string): string =>
  `(${accepted(report)} and (${dispatchIs(dispatch, 'recalled')}) is not true)`;

export const reportStands = (
  report: string,
  dispatch: string,
  ...standings: readonly Exclude<ReportStanding, 'accepted' | 'withdrawn'>[]
): string =>
  `(${reportIs(`${report}.state`, ...standings)} and not ${accepted(report)} and ${notOut(dispatch)})`;

/** The body's turn: to be handed in, or again. */
export const isOwedReportSql = (report: string, dispatch: string): string =>
  reportStands(report, dispatch, ...OWED_REPORT);

export const isWithdrawnReport = (report: string, dispatch: string): string =>
  `(${dispatchIs(dispatch, 'recalled')} or (${dispatchIs(dispatch, 'declined', 'transferred')} and not ${accepted(report)})) is true`;

/** An obligation that is reminded: open, and not set aside because of a fault of its own. */
export const isReminded = (obligation: string): string =>
  `${obligation}.closed_at is null and ${obligation}.quarantined_at is null`;

/** Reminders of work wait while its body's request for an extension does. */
export const isHeldBack = (obligation: string): string =>
  `(${obligation}.kind = 'complete' and exists (select from exchange held where held.assignment_id = ${obligation}.subject_id
     and held.kind = 'extension' and held.state = 'asked'))`;

/** As `milestoneStanding` in the domain, of exchange `exchange` about work `work`. */
export const milestoneStandingSql = ({
  exchange,
  ...columns
}: WorkColumns & { readonly exchange: string }): string => `case
  when ${exchange}.state = 'reached'
    then case when ${isPastSql(`${exchange}.due_at`, `${exchange}.answered_at`)} then 'reachedLate' else 'reachedInTime' end
  when ${exchange}.state <> 'asked' or not ${workStands(columns, 'open')} then 'lapsed'
  when ${isPastSql(`${exchange}.due_at`, columns.asOf)} then 'openLate' else 'openInTime' end`;
