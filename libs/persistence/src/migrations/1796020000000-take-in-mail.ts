import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Directives that came by mail: one row a mail, of which only what became of it is kept (ADR 0070). */
export class TakeInMail1796020000000 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table mail_intake (
        id uuid primary key,
        person_id uuid not null references person(id),
        message_key text not null,
        state text not null check (state in ('waiting', 'drafted', 'refused')),
        job_id uuid unique references reading_job(id),
        reading_id uuid references reading(id),
        campaign_id uuid references campaign(id),
        problem jsonb,
        notes jsonb not null default '[]',
        received_at timestamptz not null,
        settled_at timestamptz,
        unique (person_id, message_key),
        check (state <> 'drafted' or (reading_id is not null and campaign_id is not null)),
        check (state <> 'refused' or problem is not null)
      );
      create index mail_intake_newest on mail_intake (person_id, received_at desc)`);
  }

  public async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table mail_intake');
  }
}
