import type { MigrationInterface, QueryRunner } from 'typeorm';

/** "Mẫu báo cáo": the questions every report of a series answers. */
export class AskInReports1796000000000 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `alter table report_series add column questions jsonb not null default '[]'`,
    );
  }

  /** Loses the templates; what was answered stands in the reports. */
  public async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table report_series drop column questions');
  }
}
