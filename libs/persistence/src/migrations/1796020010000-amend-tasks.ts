import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tasks that the issuer added to a document that was out, or dropped from it (ADR 0069). */
export class AmendTasks1796020010000 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `alter table task add column added_at timestamptz, add column dropped_at timestamptz`,
    );
  }

  public async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table task drop column dropped_at, drop column added_at');
  }
}
