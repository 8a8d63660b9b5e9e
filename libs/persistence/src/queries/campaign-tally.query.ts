import type { DataSource } from 'typeorm';

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

const LOCAL_CLAIM = `(m.claimed_at at time zone 'Asia/Ho_Chi_Minh')`;

export async function campaignTally(
  dataSource: DataSource,
  campaignId: string,
): Promise<CampaignTally> {
  const [row] = await dataSource.query<CampaignTally[]>(
    `select
       (select count(*)::int from dispatch where campaign_id = $1) as dispatches,
       (select count(*)::int from dispatch where campaign_id = $1 and state = 'acknowledged') as acknowledged,
       (select coalesce(percentile_cont(0.5) within group (order by extract(epoch from answered_at - delivered_at) / 86400), 0)::float
          from dispatch where campaign_id = $1 and answered_at is not null) as "medianDaysToAcknowledge",
       (select count(*)::int from message m where m.campaign_id = $1 and m.state = 'SENT' and m.template <> 'newWork') as "reminderMails",
       (select count(*)::int from message m where m.template = 'dailyDigest' and m.state = 'SENT' and exists (
          select from notification n where n.message_id = m.id and n.campaign_id = $1)) as "digestMails",
       (select count(*)::int from message m where m.state = 'SENT' and (
          ${LOCAL_CLAIM}::time < '07:30' or ${LOCAL_CLAIM}::time > '17:00' or (extract(isodow from ${LOCAL_CLAIM}) > 5 and not exists (
            select from working_calendar_day d where d.day = ${LOCAL_CLAIM}::date and d.kind = 'SWAPPED_WORKING')))) as "mailsOutsideHours",
       (select count(*)::int from assignment where campaign_id = $1 and due_at is not null) as "workDated",
       (select count(*)::int from assignment where campaign_id = $1 and due_at is not null and state = 'done') as "workDone",
       (select count(*)::int from period_report where campaign_id = $1) as reports,
       (select count(*)::int from period_report where campaign_id = $1 and submitted_at <= due_at) as "reportsInTime"`,
    [campaignId],
  );
  if (row === undefined) throw new Error('A query of scalars answered no row');
  return row;
}
