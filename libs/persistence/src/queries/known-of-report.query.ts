import type { EntityManager } from 'typeorm';
import type { KnownOfReport } from '#application';
import { reportContentOf } from '#domain';
import { instantOf, one, run } from '../sql.js';
import { isAcceptedReport, reportStands } from '../standing.sql.js';

interface WorkRow {
  readonly ordinal: string;
  readonly title: string;
  readonly submitted_at: Date;
  readonly accepted: boolean;
  readonly note: string;
}

/** Work that one report lists; more makes nobody's reading easier. */
const MOST_WORK = 200;
const MOST_MERGED = 50;

/**
 * What the body of a report handed in for the period before in the same series, reports of other campaigns of the same
 * issuer that are to be items of this one, and the work of the same document that it
 * handed in since: of the period itself, up to now where the period goes on. The caller has seen the report.
 */
export async function knownOfReport(
  manager: EntityManager,
  reportId: string,
): Promise<KnownOfReport> {
  const last = await one<{ label: string; content: unknown }>(
    manager,
    `select bp.label, b.content
     from period_report r join report_period p on p.id = r.period_id
     join report_period bp on bp.series_id = p.series_id and bp.starts_on < p.starts_on
     join period_report b on b.period_id = bp.id and b.body_id = r.body_id and b.submitted_at is not null
     where r.id = $1 order by bp.starts_on desc limit 1`,
    [reportId],
  );
  const { rows } = await run<WorkRow>(
    manager,
    `select t.ordinal, t.title, s.submitted_at, a.state = 'done' as accepted, s.note
     from period_report r join report_period p on p.id = r.period_id
     join assignment a on a.dispatch_id = r.dispatch_id and a.state in ('submitted', 'done')
     join task t on t.id = a.task_id
     join lateral (select submitted_at, note from submission where assignment_id = a.id
                   order by submitted_at desc limit 1) s on true
     where r.id = $1
       and s.submitted_at >= (p.starts_on::timestamp at time zone 'Asia/Ho_Chi_Minh')
       and s.submitted_at < ((greatest(p.ends_on, p.cutoff_on) + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh')
     order by t.position limit ${MOST_WORK}`,
    [reportId],
  );
  const merged = await run<{ reference: string; label: string; content: unknown }>(
    manager,
    `select concat_ws('/', mc.number, mc.symbol) as reference, mp.label, m.content
     from period_report r join report_period p on p.id = r.period_id
     join report_series s on s.id = p.series_id and s.merged_into is null
     join campaign c on c.id = r.campaign_id
     join period_report m on m.body_id = r.body_id and m.id <> r.id
     join dispatch md on md.id = m.dispatch_id
     join report_period mp on mp.id = m.period_id and mp.ends_on between p.starts_on and p.ends_on
     join report_series ms on ms.id = mp.series_id and ms.merged_into is not null
     join campaign mc on mc.id = m.campaign_id and mc.issuer_body_id = c.issuer_body_id
     where r.id = $1
       and (${reportStands('m', 'md.state', 'handedIn')} or ${isAcceptedReport('m', 'md.state')})
     order by mp.ends_on, mc.issued_on, m.id limit ${MOST_MERGED}`,
    [reportId],
  );
  return {
    merged: merged.rows.map(({ content, ...row }) => ({
      ...row,
      content: reportContentOf(content),
    })),
    last: last === null ? null : { label: last.label, content: reportContentOf(last.content) },
    work: rows.map((row) => ({
      ordinal: row.ordinal,
      title: row.title,
      submittedAt: instantOf(row.submitted_at),
      isAccepted: row.accepted,
      summary: row.note,
    })),
  };
}
