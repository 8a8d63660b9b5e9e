import type { DataSource } from 'typeorm';
import {
  dispatchIs,
  isAcceptedReport,
  isDoneWork,
  isPastSql,
  isWithdrawnReport,
  owesWorkSql,
  reportStands,
  workStands,
} from '../standing.sql.js';

/** What one campaign came to, counted from its rows. */
export interface CampaignTally {
  readonly dispatches: number;
  readonly acknowledged: number;
  readonly medianDaysToAcknowledge: number;
  readonly reminderMails: number;
  readonly digestMails: number;
  /** Sent before 07:30, after 17:00 or on a weekend that is not worked in exchange, Vietnamese time. */
  readonly mailsOutsideHours: number;
  readonly workDated: number;
  readonly workDone: number;
  readonly reports: number;
  readonly reportsInTime: number;
}

const OF_DISPATCH = { work: 'a', dispatch: 'd.state' } as const;
const DATED_WORK = `select count(*)::int from assignment a join dispatch d on d.id = a.dispatch_id
  where a.campaign_id = $1 and a.due_at is not null and ${owesWorkSql('a.role')}`;
const REPORTS = `select count(*)::int from period_report r join dispatch d on d.id = r.dispatch_id
  where r.campaign_id = $1`;

const LOCAL_CLAIM = `(m.claimed_at at time zone 'Asia/Ho_Chi_Minh')`;

export async function campaignTally(
  dataSource: DataSource,
  campaignId: string,
): Promise<CampaignTally> {
  const [row] = await dataSource.query<CampaignTally[]>(
    `select
       (select count(*)::int from dispatch where campaign_id = $1) as dispatches,
       (select count(*)::int from dispatch where campaign_id = $1 and ${dispatchIs('state', 'acknowledged')}) as acknowledged,
       (select coalesce(percentile_cont(0.5) within group (order by extract(epoch from answered_at - delivered_at) / 86400), 0)::float
          from dispatch where campaign_id = $1 and answered_at is not null) as "medianDaysToAcknowledge",
       (select count(*)::int from message m where m.campaign_id = $1 and m.state = 'SENT' and m.template not in ('newWork', 'dailyDigest', 'campaignDigest')) as "reminderMails",
       (select count(*)::int from message m where m.template in ('dailyDigest', 'campaignDigest') and m.state = 'SENT' and exists (
          select from notification n where n.message_id = m.id and n.campaign_id = $1)) as "digestMails",
       (select count(*)::int from message m where m.state = 'SENT' and (
          ${LOCAL_CLAIM}::time < '07:30' or ${LOCAL_CLAIM}::time > '17:00' or (extract(isodow from ${LOCAL_CLAIM}) > 5 and not exists (
            select from working_calendar_day d where d.day = ${LOCAL_CLAIM}::date and d.kind = 'SWAPPED_WORKING')))) as "mailsOutsideHours",
       (${DATED_WORK} and (${workStands(OF_DISPATCH, 'open', 'handedIn')} or ${isDoneWork(OF_DISPATCH)})) as "workDated",
       (${DATED_WORK} and ${isDoneWork(OF_DISPATCH)}) as "workDone",
       (${REPORTS} and not ${isWithdrawnReport('r', 'd.state')}) as reports,
       (${REPORTS} and (${isAcceptedReport('r', 'd.state')} or ${reportStands('r', 'd.state', 'handedIn')})
          and not ${isPastSql('r.due_at', 'r.submitted_at')}) as "reportsInTime"`,
    [campaignId],
  );
  if (row === undefined) throw new Error('A query of scalars answered no row');
  return row;
}
