import type { EntityManager } from 'typeorm';
import type { CampaignState } from '#domain';
import type { IncidentView, OpenIncidents, Principal } from '#application';
import { instantOf, run } from '../sql.js';
import { DOCUMENT_COLUMNS, toDocument, type DocumentRow } from './document-columns.js';
import { campaignSight, SEES_CAMPAIGN } from './sight.js';

interface Row extends DocumentRow {
  readonly id: string;
  readonly kind: IncidentView['kind'];
  readonly detail: string;
  readonly occurred_at: Date;
  readonly campaign_id: string | null;
  readonly campaign_state: CampaignState;
  readonly total: number;
}

/** Open incidents in sight, and those of the whole installation, newest first. */
export async function openIncidents(
  manager: EntityManager,
  principal: Principal,
  limit: number,
): Promise<OpenIncidents> {
  const { rows } = await run<Row>(
    manager,
    `select n.id, n.kind, n.detail, n.occurred_at, n.campaign_id, c.state as campaign_state, count(*) over ()::int as total, ${DOCUMENT_COLUMNS}
     from incident n left join campaign c on c.id = n.campaign_id left join body i on i.id = c.issuer_body_id
     where n.resolved_at is null and (n.campaign_id is null or ${SEES_CAMPAIGN})
     order by n.occurred_at desc, n.id limit $3`,
    [...campaignSight(principal), limit],
  );
  return {
    total: rows[0]?.total ?? 0,
    items: rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      detail: row.detail,
      occurredAt: instantOf(row.occurred_at),
      campaign:
        row.campaign_id === null
          ? null
          : { id: row.campaign_id, state: row.campaign_state, document: toDocument(row) },
    })),
  };
}
