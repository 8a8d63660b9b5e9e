import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * That the days off of a year are complete is stated in a row of its own; until now one entered day made a whole year
 * "announced", and its computed holidays worked. What is armed remembers the calendar it was planned with.
 */
export class StateAnnouncedYears1795910082583 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create table working_calendar_year (
         year integer primary key, source text not null, complete boolean not null default true)`,
    );
    await runner.query('alter table instance add column calendar_changed_at timestamptz');
    await runner.query('alter table campaign add column ladder_calendar_version integer');
  }

  public async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table campaign drop column ladder_calendar_version');
    await runner.query('alter table instance drop column calendar_changed_at');
    await runner.query('drop table working_calendar_year');
  }
}
