import type { EntityManager } from 'typeorm';
import type { CampaignView, LinkedDocument, PrintedRows, Principal } from '#application';
import { isUnanswered, type CampaignState, type DraftQuestion, type Instant } from '#domain';
import { atOrNull, instantOf, instantOrNull, one, run } from '../sql.js';
import { DOCUMENT_COLUMNS, toDocument, type DocumentRow } from './document-columns.js';
import { printedRows, printOfAll, type Printed } from './list-print.js';
import { campaignIs } from '../standing.sql.js';
import { campaignSight, SEES_CAMPAIGN } from './sight.js';

interface Row extends DocumentRow {
  readonly id: string;
  readonly state: CampaignState;
  readonly version: number;
  readonly created_at: Date;
  readonly launched_at: Date | null;
  readonly released_at: Date | null;
  readonly paused_at: Date | null;
  readonly closed_at: Date | null;
  readonly close_reason: string | null;
  readonly launch_error: string | null;
  readonly recipient_count: number;
  /** Of a draft only. */
  readonly questions: readonly DraftQuestion[] | null;
  readonly is_historical: boolean;
  readonly replaces: LinkedDocument | null;
  readonly replaced_by: LinkedDocument | null;
}

const SELECT = `
  select c.id, c.state, c.version, c.created_at, c.launched_at, c.released_at, c.paused_at, c.closed_at,
         c.close_reason, c.launch_error, c.recipient_count, c.is_historical,
         case when c.state = 'draft' then c.draft->'questions' end as questions,
         (select json_build_object('id', o.id, 'document', concat_ws('/', o.number, o.symbol))
          from campaign o where o.id = c.replaces_id) as replaces,
         (select json_build_object('id', n.id, 'document', concat_ws('/', n.number, n.symbol))
          from campaign n where n.replaces_id = c.id and n.released_at is not null
          order by n.released_at limit 1) as replaced_by,
         ${DOCUMENT_COLUMNS}
  from campaign c join body i on i.id = c.issuer_body_id
  where ${SEES_CAMPAIGN} and c.state <> 'discarded'`;

export async function campaignViews(
  manager: EntityManager,
  principal: Principal,
  after: { readonly createdAt: Instant; readonly id: string } | null,
  limit: number,
): Promise<PrintedRows<CampaignView>> {
  const { rows } = await run<Row & Printed>(
    manager,
    `select * from (select listed.*, ${printOfAll('created_at', 'id')} as print from (${SELECT}) listed) c
     where $3::timestamptz is null or (c.created_at, c.id) < ($3, $4::uuid)
     order by c.created_at desc, c.id desc limit $5`,
    [...campaignSight(principal), atOrNull(after?.createdAt), after?.id ?? null, limit],
  );
  return printedRows(rows, toView);
}

/** States in which a campaign asks something of its coordinators. */
const IN_HAND = `(${campaignIs('c.state', 'goesOn')} or c.state in ('draft', 'launching', 'launch_failed'))`;

/** Those in sight that are prepared or go on, newest first. */
export async function campaignsInHand(
  manager: EntityManager,
  principal: Principal,
): Promise<readonly CampaignView[]> {
  const { rows } = await run<Row>(
    manager,
    `${SELECT} and ${IN_HAND} order by c.created_at desc, c.id desc`,
    campaignSight(principal),
  );
  return rows.map(toView);
}

export async function campaignView(
  manager: EntityManager,
  principal: Principal,
  campaignId: string,
): Promise<CampaignView | null> {
  const row = await one<Row>(manager, `${SELECT} and c.id = $3`, [
    ...campaignSight(principal),
    campaignId,
  ]);
  return row === null ? null : toView(row);
}

const toView = (row: Row): CampaignView => ({
  id: row.id,
  state: row.state,
  version: row.version,
  document: toDocument(row),
  createdAt: instantOf(row.created_at),
  launchedAt: instantOrNull(row.launched_at),
  releasedAt: instantOrNull(row.released_at),
  pausedAt: instantOrNull(row.paused_at),
  closedAt: instantOrNull(row.closed_at),
  closeReason: row.close_reason,
  launchError: row.launch_error,
  replaces: row.replaces,
  replacedBy: row.replaced_by,
  recipientCount: row.recipient_count,
  openQuestions: row.questions && row.questions.filter(isUnanswered).length,
  isHistorical: row.is_historical,
});
