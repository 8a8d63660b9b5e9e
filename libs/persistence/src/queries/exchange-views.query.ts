import type { EntityManager } from 'typeorm';
import type { ExchangeFilter, ExchangeView, PrintedRows, Principal } from '#application';
import type { Instant, Waiting } from '#domain';
import { atOrNull, instantOf, instantOrNull, run } from '../sql.js';
import { printedRows, printOfAll, type Printed } from './list-print.js';
import { dispatchSight, SEES_DISPATCH } from './sight.js';

interface Row {
  readonly id: string;
  readonly kind: ExchangeView['kind'];
  readonly state: ExchangeView['state'];
  readonly campaign_id: string;
  readonly campaign_state: ExchangeView['campaignState'];
  readonly issuer_body_id: string;
  readonly dispatch_id: string;
  readonly dispatch_state: ExchangeView['dispatchState'];
  readonly body_id: string;
  readonly body_name: string;
  readonly assignment_id: string | null;
  readonly task_title: string | null;
  readonly work_state: ExchangeView['workState'];
  readonly text: string;
  readonly asked_at: Date;
  readonly asked_by: string;
  readonly due_at: Date | null;
  readonly wanted_due_at: Date | null;
  readonly answer: string | null;
  readonly answered_at: Date | null;
  readonly answered_by: string | null;
  readonly granted_due_at: Date | null;
}

const SELECT = `
  select e.id, e.kind, e.state, e.campaign_id, c.state as campaign_state, c.issuer_body_id, e.dispatch_id,
         d.state as dispatch_state, d.body_id, b.name as body_name, e.assignment_id, t.title as task_title,
         a.state as work_state, e.text, e.asked_at, e.asked_by ->> 'label' as asked_by, e.due_at, e.wanted_due_at,
         e.answer, e.answered_at, e.answered_by ->> 'label' as answered_by, e.granted_due_at
  from exchange e
  join dispatch d on d.id = e.dispatch_id
  join campaign c on c.id = e.campaign_id
  join body b on b.id = d.body_id
  left join assignment a on a.id = e.assignment_id
  left join task t on t.id = a.task_id
  where ${SEES_DISPATCH}`;

/** In sight, newest first; milestones, of which every body has its own, only where their kind is asked for. */
export async function exchangeItems(
  manager: EntityManager,
  principal: Principal,
  filter: ExchangeFilter,
  after: { readonly askedAt: Instant; readonly id: string } | null,
  limit: number,
): Promise<PrintedRows<ExchangeView>> {
  const { rows } = await run<Row & Printed>(
    manager,
    `select * from (
       select listed.*, ${printOfAll('asked_at', 'id')} as print from (
         ${SELECT} and ($5::uuid is null or e.campaign_id = $5) and (e.kind = $6 or ($6::text is null and e.kind <> 'milestone'))
           and ($7::text is null or e.state = $7)) listed) e
     where $8::timestamptz is null or (e.asked_at, e.id) < ($8, $9::uuid)
     order by e.asked_at desc, e.id desc limit $10`,
    [
      ...dispatchSight(principal),
      filter.campaignId,
      filter.kind,
      filter.state,
      atOrNull(after?.askedAt),
      after?.id ?? null,
      limit,
    ],
  );
  return printedRows(rows, toExchange);
}

/** All that was asked about a dispatch, or about one piece of work, oldest first. */
export async function exchangesAbout(
  manager: EntityManager,
  principal: Principal,
  about: { readonly dispatchId: string } | { readonly assignmentId: string },
): Promise<readonly ExchangeView[]> {
  const [condition, id] =
    'dispatchId' in about
      ? ['e.dispatch_id = $5', about.dispatchId]
      : [
          'e.dispatch_id = (select dispatch_id from assignment where id = $5) and e.assignment_id = $5',
          about.assignmentId,
        ];
  const { rows } = await run<Row>(manager, `${SELECT} and ${condition} order by e.asked_at, e.id`, [
    ...dispatchSight(principal),
    id,
  ]);
  return rows.map(toExchange);
}

/** What waits for its answer, by dispatch: one statement a page of a list. */
export async function waitingOf(
  manager: EntityManager,
  dispatchIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Waiting[]>> {
  const { rows } = await run<Waiting & { readonly dispatchId: string }>(
    manager,
    `select dispatch_id as "dispatchId", assignment_id as "assignmentId", kind from exchange
     where dispatch_id = any($1::uuid[]) and state = 'asked'`,
    [dispatchIds],
  );
  const waiting = new Map<string, Waiting[]>();
  for (const { dispatchId, ...one } of rows) {
    waiting.set(dispatchId, [...(waiting.get(dispatchId) ?? []), one]);
  }
  return waiting;
}

const toExchange = (row: Row): ExchangeView => ({
  id: row.id,
  kind: row.kind,
  state: row.state,
  campaignId: row.campaign_id,
  campaignState: row.campaign_state,
  issuerBodyId: row.issuer_body_id,
  dispatchId: row.dispatch_id,
  dispatchState: row.dispatch_state,
  bodyId: row.body_id,
  bodyName: row.body_name,
  assignmentId: row.assignment_id,
  taskTitle: row.task_title,
  workState: row.work_state,
  text: row.text,
  askedAt: instantOf(row.asked_at),
  askedBy: row.asked_by,
  dueAt: instantOrNull(row.due_at),
  wantedDueAt: instantOrNull(row.wanted_due_at),
  answer: row.answer,
  answeredAt: instantOrNull(row.answered_at),
  answeredBy: row.answered_by,
  grantedDueAt: instantOrNull(row.granted_due_at),
});
