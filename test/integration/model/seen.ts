import type { On } from './operation.js';
import type { BodyName } from './world.js';

export interface Row {
  readonly kind: On | 'exchange' | 'obligation' | 'told';
  readonly id: string;
  readonly version: number;
  readonly body: BodyName;
  readonly state: string;
  /** What keeps rows of one kind apart: task and role, the kind of an exchange, a template. */
  readonly about: string;
  readonly of: string | null;
}

export interface Seen {
  /** As `rowsOf` of the model writes them. */
  readonly rows: readonly string[];
  readonly owed: readonly string[];
  readonly told: readonly string[];
  readonly idOf: ReadonlyMap<string, { readonly id: string; readonly version: number }>;
}

/** All of one campaign ($1), its bodies ($2) by the names they have here ($3). */
export const SEEN = `
  with c as (select * from campaign where id = $1),
       d as (select d.*, u.name as body from dispatch d
             join unnest($2::uuid[], $3::text[]) as u(id, name) on u.id = d.body_id where d.campaign_id = $1),
       a as (select a.*, d.body, (t.position - 1) || ' ' || a.role as about from assignment a
             join d on d.id = a.dispatch_id join task t on t.id = a.task_id)
  select 'campaign' as kind, id, version, '' as body, state, '' as about, null as of from c
  union all select 'dispatch', id, version, body, state, '', null from d
  union all select 'work', id, version, body, state, about, null from a
  union all select 'report', r.id, r.version, d.body, r.state, '', null from period_report r join d on d.id = r.dispatch_id
  union all select 'exchange', e.id, 1, d.body, e.state, e.kind, e.assignment_id::text from exchange e
    join d on d.id = e.dispatch_id
  union all select 'point', m.id, 1, '', (m.dropped_at is not null)::text, '', null from milestone m where m.campaign_id = $1
  union all (select 'period', p.id, 1, '', p.state, '', null from report_period p where p.campaign_id = $1
    order by p.starts_on limit 1)
  union all select 'series', s.id, 1, '', (s.ended_at is not null)::text, '', null from report_series s
    where s.campaign_id = $1
  union all select 'obligation', o.subject_id, 1, '', o.kind, '', null from obligation o
    where o.campaign_id = $1 and o.closed_at is null
  union all select 'told', n.id, 1, coalesce(u.name, 'coordinators'), '',
      concat_ws(' ', n.template, case n.template when 'changed' then m.data->>'kind' end), null
    from notification n left join message m on m.id = n.message_id
    left join unnest($2::uuid[], $3::text[]) as u(id, name) on u.id = n.body_id and n.audience in ('contactPoint', 'head')
    where n.campaign_id = $1 and n.obligation_id is null and n.template not in ('nothingOpen', 'bodyEnded')
  order by 1, 2`;

/** Names rows as the model does. */
export function seenOf(found: readonly Row[], taskIds: readonly string[]): Seen {
  const counts = new Map<string, number>();
  const named = (name: string): string => {
    const no = counts.get(name) ?? 0;
    counts.set(name, no + 1);
    return `${name} ${no}`;
  };
  const idOf = new Map<string, { id: string; version: number }>();
  const names = new Map<string, string>();
  const rows: string[] = [];
  const note = (row: Row, key: string) => {
    idOf.set(key, row);
    names.set(row.id, key);
    rows.push(`${key}: ${row.state}`);
  };
  const of = (kind: Row['kind']) => found.filter((row) => row.kind === kind);
  taskIds.forEach((id, task) => idOf.set(`task ${task}`, { id, version: 1 }));
  for (const row of of('campaign')) note(row, 'campaign');
  for (const row of of('dispatch')) note(row, row.body);
  for (const row of of('work')) note(row, named(`work ${row.body} ${row.about}`));
  for (const row of of('report')) note(row, `report ${row.body}`);
  for (const row of of('exchange')) {
    note(row, named(`${row.about} of ${row.of === null ? row.body : names.get(row.of)}`));
  }
  for (const row of of('point')) note(row, named('point'));
  for (const row of of('period')) note(row, 'period');
  for (const row of of('series')) note(row, 'series');
  return {
    rows: rows.sort(),
    owed: of('obligation')
      .map(({ state, id }) => `${state} ${names.get(id)}`)
      .sort(),
    told: of('told')
      .map(({ about, body }) => `${about} ${body}`)
      .sort(),
    idOf,
  };
}
