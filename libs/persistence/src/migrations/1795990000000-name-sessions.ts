import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sessions have a name that is no secret and a device, so that their owner can look at them and end one. */
export class NameSessions1795990000000 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    for (const sql of UP) await runner.query(sql);
  }

  public async down(runner: QueryRunner): Promise<void> {
    for (const sql of DOWN) await runner.query(sql);
  }
}

const UP = [
  `alter table session add column id uuid not null default gen_random_uuid() unique, add column device text`,
  'create index session_person on session (person_id) where ended_at is null',
];

const DOWN = [
  'drop index session_person',
  'alter table session drop column device, drop column id',
];
