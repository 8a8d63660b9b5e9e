import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom a body that is not competent holds competent, in its own words. */
export class SuggestABody1795952100000 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table dispatch add column suggested_body text');
    await runner.query('alter table assignment add column suggested_body text');
  }

  public async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table assignment drop column suggested_body');
    await runner.query('alter table dispatch drop column suggested_body');
  }
}
