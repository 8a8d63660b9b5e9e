import type { EntityManager } from 'typeorm';
import {
  owedOf,
  type DispatchState,
  type OwingExchange,
  type OwingReport,
  type OwingWork,
  isOut,
} from '#domain';
import { OWED_CHECK_WORDS as WORDS } from '#wording';
import { rowsOf } from './rows.js';
import { checked, type InvariantCheck } from './verify-report.js';
import { campaignIs } from '../standing.sql.js';

const BATCH = 1_000;

interface Row {
  readonly id: string;
  readonly state: DispatchState;
  readonly work: readonly Omit<OwingWork, 'dueAt'>[];
  readonly reports: readonly Omit<OwingReport, 'dueAt'>[];
  readonly exchanges: readonly Omit<OwingExchange, 'dueAt'>[];
  readonly open: readonly { readonly kind: string; readonly subjectId: string }[];
  /** Set aside by a fault of their own and given up by a person: asked for by the states, and rightly not open. */
  readonly given_up: readonly { readonly kind: string; readonly subjectId: string }[];
  readonly missing: readonly string[];
}

/**
 * I8: what the states of the rows ask for is open, nothing else is, and no body is without the report of an open
 * period it owes. Asked of the domain's own rule, row by row.
 */
export async function checkOwed(manager: EntityManager): Promise<InvariantCheck> {
  const violations: string[] = [];
  let seen = 0;
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = await rowsOf<Row>(manager, PAGE, [after]);
    for (const row of rows) violations.push(...differencesOf(row));
    seen += rows.length;
    const last = rows.at(-1);
    if (last === undefined || rows.length < BATCH) break;
    after = last.id;
  }
  return checked('I8', WORDS.title, WORDS.scope(seen), violations);
}

function differencesOf({
  id,
  state,
  work,
  reports,
  exchanges,
  open,
  given_up: givenUp,
  missing,
}: Row): readonly string[] {
  const owed = owedOf(
    { id, state },
    work.map((one) => ({ ...one, dueAt: null })),
    reports.map((one) => ({ ...one, dueAt: 0 })),
    exchanges.map((one) => ({ ...one, dueAt: null })),
  );
  const must = new Set(owed.map(({ kind, subjectId }) => `${kind} ${subjectId}`));
  const are = open.map(({ kind, subjectId }) => `${kind} ${subjectId}`);
  const dropped = new Set(givenUp.map(({ kind, subjectId }) => `${kind} ${subjectId}`));
  const doubled = are.filter((one, index) => are.indexOf(one) !== index);
  return [
    ...[...must].filter((one) => !are.includes(one) && !dropped.has(one)).map(WORDS.missing),
    ...are.filter((one) => !must.has(one)).map(WORDS.tooMany),
    ...doubled.map(WORDS.twice),
    ...(isOut(state) ? [] : missing).map(WORDS.reportMissing),
  ].map((what) => WORDS.ofDispatch(id, what));
}

const PAGE = `
  select d.id, d.state,
    (select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'role', a.role, 'state', a.state)), '[]')
     from assignment a where a.dispatch_id = d.id) as work,
    (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'state', r.state)), '[]')
     from period_report r where r.dispatch_id = d.id) as reports,
    (select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'kind', e.kind, 'state', e.state, 'assignmentId', e.assignment_id)), '[]')
     from exchange e where e.dispatch_id = d.id and e.state = 'asked') as exchanges,
    (select coalesce(jsonb_agg(jsonb_build_object('kind', o.kind, 'subjectId', o.subject_id)), '[]')
     from obligation o where o.dispatch_id = d.id and o.closed_at is null) as open,
    (select coalesce(jsonb_agg(jsonb_build_object('kind', o.kind, 'subjectId', o.subject_id)), '[]')
     from obligation o where o.dispatch_id = d.id and o.closed_at is not null and o.quarantined_at is not null) as given_up,
    (select coalesce(jsonb_agg(p.id), '[]')
     from campaign_recipient q
     join report_series s on s.campaign_id = d.campaign_id and s.set_nos && q.set_nos
     join report_period p on p.series_id = s.id and p.state = 'open'
     where q.campaign_id = d.campaign_id and q.body_id = d.body_id
       and not exists (select from period_report r where r.period_id = p.id and r.body_id = d.body_id)) as missing
  from dispatch d
  join campaign c on c.id = d.campaign_id and c.released_at is not null and ${campaignIs('c.state', 'goesOn')}
  where d.id > $1 order by d.id limit ${BATCH}`;
