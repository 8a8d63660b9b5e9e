import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Letters about a campaign, with the office's own numbers, and how it writes them. */
export class WriteLetters1796002500000 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table letter_settings (
        issuer_body_id uuid primary key references body(id),
        settings jsonb not null
      );
      create table letter (
        id uuid primary key,
        campaign_id uuid not null references campaign(id),
        issuer_body_id uuid not null references body(id),
        exchange_id uuid references exchange(id),
        kind text not null check (kind in ('urging', 'extensionAnswer', 'recall')),
        series text not null,
        serial integer not null check (serial > 0),
        issued_on date not null,
        -- as it was issued: what the rows say later does not change it
        document jsonb not null,
        created_by jsonb not null,
        created_at timestamptz not null,
        unique (issuer_body_id, series, serial)
      );
      create index letter_campaign on letter (campaign_id, created_at)`);
  }

  public async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table letter, letter_settings');
  }
}
