import type { MigrationInterface, QueryRunner } from 'typeorm';

/** "Hạn nộp theo cấp": where levels aggregate, each hands in on a day of its own (NĐ 09/2019 Đ8.5). Milliseconds by level. */
export class DueByLevel1796040000000 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `alter table report_period add column due_by_level jsonb not null default '{}'`,
    );
  }

  public async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table report_period drop column due_by_level');
  }
}
