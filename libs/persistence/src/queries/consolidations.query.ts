import type { EntityManager } from 'typeorm';
import type {
  ConsolidationLine,
  ConsolidationView,
  OwedUpward,
  Principal,
  ReportSource,
} from '#application';
import type { BodyKind, DocumentLayout } from '#domain';
import { instantOf, one, run } from '../sql.js';
import { isOwedReportSql } from '../standing.sql.js';
import { SEES_WORK, workSight } from './sight.js';

interface LineRow {
  readonly id: string;
  readonly layout: DocumentLayout;
  readonly drawn_at: Date;
  readonly drawn_by: string;
  readonly seen: readonly string[];
}

export async function consolidations(
  manager: EntityManager,
  periodId: string,
  limit: number,
): Promise<readonly ConsolidationLine[]> {
  const { rows } = await run<LineRow>(
    manager,
    `select id, layout, drawn_at, drawn_by ->> 'label' as drawn_by, drawn -> 'report' -> 'seen' as seen
     from consolidation where period_id = $1 order by drawn_at desc, id limit $2`,
    [periodId, limit],
  );
  return rows.map(({ id, layout, drawn_at, drawn_by: drawnBy, seen }) => ({
    ...{ id, layout, drawnBy, seen },
    drawnAt: instantOf(drawn_at),
  }));
}

interface Row extends Omit<LineRow, 'drawn_by' | 'seen'> {
  readonly drawn: ConsolidationView['drawn'];
}

const toView = (row: Row | null): ConsolidationView | null =>
  row && {
    ...{ id: row.id, layout: row.layout, drawn: row.drawn },
    drawnAt: instantOf(row.drawn_at),
  };

export const consolidation = async (
  manager: EntityManager,
  periodId: string,
  id: string,
): Promise<ConsolidationView | null> =>
  toView(
    await one<Row>(
      manager,
      'select id, layout, drawn_at, drawn from consolidation where period_id = $1 and id = $2',
      [periodId, id],
    ),
  );

export async function reportSources(
  manager: EntityManager,
  bodyId: string,
  limit: number,
): Promise<readonly ReportSource[]> {
  const { rows } = await run<{ id: string; label: string; reference: string; drawn_at: Date }>(
    manager,
    `select * from (
       select distinct on (k.period_id) k.id, p.label, concat_ws('/', c.number, c.symbol) as reference, k.drawn_at
       from consolidation k join campaign c on c.id = k.campaign_id join report_period p on p.id = k.period_id
       where c.issuer_body_id = $1 order by k.period_id, k.drawn_at desc) k
     order by drawn_at desc, id limit $2`,
    [bodyId, limit],
  );
  return rows.map(({ drawn_at, ...row }) => ({ ...row, drawnAt: instantOf(drawn_at) }));
}

export const reportSource = async (
  manager: EntityManager,
  bodyId: string,
  id: string,
): Promise<ConsolidationView | null> =>
  toView(
    await one<Row>(
      manager,
      `select k.id, k.layout, k.drawn_at, k.drawn
       from consolidation k join campaign c on c.id = k.campaign_id
       where c.issuer_body_id = $1 and k.id = $2`,
      [bodyId, id],
    ),
  );

export async function owedUpward(
  manager: EntityManager,
  principal: Principal,
  bodyId: string,
): Promise<readonly OwedUpward[]> {
  const { rows } = await run<Omit<OwedUpward, 'dueAt'> & { readonly due_at: Date }>(
    manager,
    `select r.id, p.label, s.title as "seriesTitle", i.name as "issuerName", r.state, r.due_at
     from period_report r join report_period p on p.id = r.period_id join report_series s on s.id = p.series_id
     join dispatch d on d.id = r.dispatch_id join campaign c on c.id = r.campaign_id
     join body i on i.id = c.issuer_body_id
     where ${SEES_WORK} and r.body_id = $4 and ${isOwedReportSql('r', 'd.state')}
     order by r.due_at, r.id limit 20`,
    [...workSight(principal), bodyId],
  );
  return rows.map(({ due_at, ...row }) => ({ ...row, dueAt: instantOf(due_at) }));
}

export async function layoutFacts(
  manager: EntityManager,
  bodyId: string,
): Promise<{
  readonly kind: BodyKind;
  readonly parentKind: BodyKind | null;
  readonly parentName: string | null;
}> {
  const { rows } = await run<{
    kind: BodyKind;
    parentKind: BodyKind | null;
    parentName: string | null;
  }>(
    manager,
    `select b.kind, u.kind as "parentKind", u.name as "parentName"
     from body b left join body u on u.id = b.parent_id where b.id = $1`,
    [bodyId],
  );
  return rows[0] ?? { kind: 'other', parentKind: null, parentName: null };
}
