import type { MigrationInterface, QueryRunner } from 'typeorm';

/** "Minh chứng": links beside files, and what was reached of a task's target. */
export class KeepEvidence1795975000000 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table submission
        add column links jsonb not null default '[]',
        add column numerator numeric(16, 3),
        add column denominator numeric(16, 3),
        add constraint submission_figure_check check (numerator is not null or denominator is null)`);
  }

  /** Loses what was handed in as links and figures; the journal keeps it. */
  public async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table submission drop column links, drop column numerator, drop column denominator`);
  }
}
