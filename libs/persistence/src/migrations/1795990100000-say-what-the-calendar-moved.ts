import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who changed the working calendar, how, and what each version of it moved (ADR 0041). */
export class SayWhatTheCalendarMoved1795990100000 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    for (const sql of UP) await runner.query(sql);
  }

  public async down(runner: QueryRunner): Promise<void> {
    for (const sql of DOWN) await runner.query(sql);
  }
}

const UP = [
  `create table calendar_change (
     version integer primary key,
     changed_at timestamptz not null,
     changed_by jsonb not null,
     act text not null check (act in ('dayEntered', 'dayRemoved', 'daysImported', 'yearAnnounced', 'yearWithdrawn')),
     year integer not null,
     day date
   )`,
  `create table calendar_move (
     calendar_version integer not null,
     campaign_id uuid not null references campaign(id) on delete cascade,
     what text not null check (what in ('step', 'period')),
     subject_id uuid not null,
     before_at timestamptz not null,
     after_at timestamptz not null,
     primary key (calendar_version, campaign_id, subject_id)
   )`,
];

const DOWN = ['drop table calendar_move', 'drop table calendar_change'];
