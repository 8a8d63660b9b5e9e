import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A notice remembers the due date it was composed for, so that its mail can tell that the date has moved since. */
export class RememberToldDate1795910372310 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table notification add column told_due_at timestamptz');
  }

  public async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table notification drop column told_due_at');
  }
}
