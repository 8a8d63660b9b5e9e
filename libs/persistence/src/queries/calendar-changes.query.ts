import type { EntityManager } from 'typeorm';
import type { CalendarChangeView, MovedByCalendar, Principal } from '#application';
import type { LocalDate } from '#domain';
import { instantOf, run } from '../sql.js';
import { DOCUMENT_COLUMNS, toDocument, type DocumentRow } from './document-columns.js';
import { campaignSight, SEES_CAMPAIGN } from './sight.js';

interface ChangeRow {
  readonly version: number;
  readonly changed_at: Date;
  readonly changed_by: string;
  readonly act: CalendarChangeView['act'];
  readonly year: number;
  readonly day: LocalDate | null;
}

interface MovedRow extends DocumentRow {
  readonly id: string;
  readonly version: number;
  readonly moved: number;
  readonly moves: readonly (Omit<MovedByCalendar, 'beforeAt' | 'afterAt'> & {
    readonly before: number;
    readonly after: number;
  })[];
}

/** A number, since JSON has no instants: milliseconds. */
const ms = (column: string): string => `(extract(epoch from ${column}) * 1000)::bigint`;

const MOVES = `select coalesce(json_agg(json_build_object('what', first.what, 'kind', o.kind, 'bodyName', b.name,
    'title', coalesce(t.title, p.label), 'before', ${ms('first.before_at')}, 'after', ${ms('first.after_at')})
    order by first.after_at, first.subject_id), '[]')
  from (select * from calendar_move m where m.calendar_version = n.calendar_version and m.campaign_id = n.campaign_id
    order by m.after_at, m.subject_id limit $5) first
  left join obligation o on first.what = 'step' and o.id = first.subject_id
  left join body b on b.id = o.body_id
  left join assignment a on a.id = o.subject_id
  left join task t on t.id = a.task_id
  left join period_report r on r.id = o.subject_id
  left join report_period p on p.id = case first.what when 'period' then first.subject_id else r.period_id end`;

/** The last `limit` changes, newest first, each with what it moved in campaigns in sight and the first `shown` of that. */
export async function calendarChanges(
  manager: EntityManager,
  principal: Principal,
  limit: number,
  shown: number,
): Promise<readonly CalendarChangeView[]> {
  const { rows: changes } = await run<ChangeRow>(
    manager,
    `select version, changed_at, changed_by ->> 'label' as changed_by, act, year, day::text
     from calendar_change order by version desc limit $1`,
    [limit],
  );
  if (changes.length === 0) return [];
  const { rows: moved } = await run<MovedRow>(
    manager,
    `with n as (
       select m.calendar_version, m.campaign_id, count(*)::int as moved
       from calendar_move m join campaign c on c.id = m.campaign_id
       where ${SEES_CAMPAIGN} and m.calendar_version between $3 and $4
       group by m.calendar_version, m.campaign_id)
     select n.calendar_version as version, n.moved, c.id, ${DOCUMENT_COLUMNS}, (${MOVES}) as moves
     from n join campaign c on c.id = n.campaign_id join body i on i.id = c.issuer_body_id
     order by n.moved desc, c.id`,
    [...campaignSight(principal), changes.at(-1)?.version, changes[0]?.version, shown],
  );
  return changes.map((change) => ({
    version: change.version,
    changedAt: instantOf(change.changed_at),
    changedBy: change.changed_by,
    act: change.act,
    year: change.year,
    day: change.day,
    campaigns: moved
      .filter(({ version }) => version === change.version)
      .map((row) => ({
        id: row.id,
        document: toDocument(row),
        moved: row.moved,
        moves: row.moves.map(({ before, after, ...move }) => ({
          ...move,
          beforeAt: before,
          afterAt: after,
        })),
      })),
  }));
}
