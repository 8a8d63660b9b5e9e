import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the sweep and those who ask for readiness need: signs of life, rows set aside at hand. */
export class WatchWhatMustBe1795909968094 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table watch (name text primary key, seen_at timestamptz not null)');
    await runner.query(`
      create index obligation_set_aside on obligation (campaign_id)
      where quarantined_at is not null and closed_at is null`);
  }

  public async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index obligation_set_aside');
    await runner.query('drop table watch');
  }
}
