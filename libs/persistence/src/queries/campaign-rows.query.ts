import type { DataSource } from 'typeorm';
import { isOwedReportSql, workStands } from '../standing.sql.js';

export interface DispatchRow {
  readonly id: string;
  readonly bodyId: string;
  readonly state: string;
  /** Where its first mail went; null: handed over on paper. */
  readonly email: string | null;
}

export interface OpenReportRow {
  readonly id: string;
  readonly bodyId: string;
  readonly version: number;
  readonly state: string;
  readonly dueAt: Date;
}

export interface OpenWorkRow {
  readonly id: string;
  readonly version: number;
  readonly nature: string;
  readonly dueAt: Date | null;
}

/** The dispatches of a campaign by body name, for robots of demos and tests. */
export async function dispatchesOf(
  dataSource: DataSource,
  campaignId: string,
): Promise<readonly DispatchRow[]> {
  return dataSource.query(
    `select d.id, d.body_id as "bodyId", d.state,
            (select m.to_email from message m where m.dispatch_id = d.id and m.template = 'newWork' limit 1) as email
     from dispatch d join body b on b.id = d.body_id where d.campaign_id = $1 order by b.name, d.id`,
    [campaignId],
  );
}

/** Period reports that wait to be handed in. */
export async function openReportsOf(
  dataSource: DataSource,
  campaignId: string,
): Promise<readonly OpenReportRow[]> {
  return dataSource.query(
    `select r.id, r.body_id as "bodyId", r.version, r.state, r.due_at as "dueAt"
     from period_report r join body b on b.id = r.body_id join dispatch d on d.id = r.dispatch_id
     where r.campaign_id = $1 and ${isOwedReportSql('r', 'd.state')} order by b.name, r.id`,
    [campaignId],
  );
}

/** Work of one dispatch that is neither handed in nor over. */
export async function openWorkOf(
  dataSource: DataSource,
  dispatchId: string,
): Promise<readonly OpenWorkRow[]> {
  return dataSource.query(
    `select a.id, a.version, t.nature, a.due_at as "dueAt" from assignment a join task t on t.id = a.task_id
     join dispatch d on d.id = a.dispatch_id
     where a.dispatch_id = $1 and ${workStands({ work: 'a', dispatch: 'd.state' }, 'open')} order by t.position, a.role`,
    [dispatchId],
  );
}
