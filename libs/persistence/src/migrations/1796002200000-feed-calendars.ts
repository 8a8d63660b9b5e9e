import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Calendars that programs of others read: of a person, or of a body from one side. */
export class FeedCalendars1796002200000 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table calendar_feed (
        id uuid primary key,
        label text not null,
        token_hash text not null unique,
        person_id uuid references person(id) on delete cascade,
        body_id uuid references body(id),
        side text check (side in ('issuer', 'recipient')),
        created_by jsonb not null,
        created_at timestamptz not null,
        last_read_at timestamptz,
        revoked_at timestamptz,
        check (num_nonnulls(person_id, body_id) = 1 and (body_id is null) = (side is null))
      );
      create index calendar_feed_person on calendar_feed (person_id) where revoked_at is null;
      create index calendar_feed_body on calendar_feed (body_id) where revoked_at is null`);
  }

  public async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table calendar_feed');
  }
}
