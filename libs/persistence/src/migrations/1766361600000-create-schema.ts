import type { MigrationInterface, QueryRunner } from 'typeorm';
import { directoryTables } from './create-schema/directory.sql.js';
import { campaignTables } from './create-schema/campaign.sql.js';
import { engineTables } from './create-schema/engine.sql.js';
import { grants } from './create-schema/grants.sql.js';

const TABLES_IN_DROP_ORDER = [
  ...['idempotency_key', 'worker_heartbeat', 'incident', 'outbox', 'event'],
  ...['notification', 'message', 'obligation', 'attachment'],
  ...['period_report', 'report_period', 'report_series', 'submission'],
  ...['assignment', 'dispatch', 'launch_page', 'task_assignee', 'task', 'campaign_recipient'],
  ...[
    'campaign',
    'reading_job',
    'reading_revision',
    'reading',
    'reminder_policy',
    'working_calendar_day',
    'instance',
  ],
  ...['api_key', 'session', 'sign_in_token', 'membership', 'person', 'succession'],
  ...['body_group_member', 'body_group', 'contact_point', 'body_alias', 'body'],
];

/** The first schema: directory and people, campaigns, the obligation engine. */
export class CreateSchema1766361600000 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    for (const sql of [directoryTables, campaignTables, engineTables, grants])
      await runner.query(sql);
  }

  public async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function analyze_engine_tables()');
    for (const table of TABLES_IN_DROP_ORDER) await runner.query(`drop table ${table} cascade`);
  }
}
