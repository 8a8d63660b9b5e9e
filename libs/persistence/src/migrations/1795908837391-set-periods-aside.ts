import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A report period that cannot be opened or followed by a next one is set aside, like an obligation that cannot be planned. */
export class SetPeriodsAside1795908837391 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table report_period add column quarantined_at timestamptz');
  }

  public async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table report_period drop column quarantined_at');
  }
}
