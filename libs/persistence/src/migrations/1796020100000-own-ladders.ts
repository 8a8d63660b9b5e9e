import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reminder policies of an office, and of one campaign; what a campaign follows, and what that moved (ADR 0071). */
export class OwnLadders1796020100000 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table reminder_policy add column issuer_body_id uuid references body(id),
        add column campaign_id uuid references campaign(id),
        add column made_by jsonb, add column made_at timestamptz, add column reason text,
        add constraint reminder_policy_own check (campaign_id is null or issuer_body_id is not null);
      create index reminder_policy_of_issuer on reminder_policy (issuer_body_id, version) where campaign_id is null;
      create index reminder_policy_of_campaign on reminder_policy (campaign_id, version);
      alter table campaign add column ladder_policy_version integer;
      create table policy_move (
        policy_version integer not null references reminder_policy(version),
        subject_id uuid not null,
        campaign_id uuid not null references campaign(id),
        before_at timestamptz not null,
        after_at timestamptz not null,
        primary key (policy_version, subject_id)
      );
      create index policy_move_of_campaign on policy_move (campaign_id)`);
  }

  public async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table policy_move;
      alter table campaign drop column ladder_policy_version;
      update obligation set policy_version = (select policy_version from instance)
        where policy_version in (select version from reminder_policy where issuer_body_id is not null);
      delete from reminder_policy where issuer_body_id is not null;
      alter table reminder_policy drop constraint reminder_policy_own, drop column issuer_body_id, drop column campaign_id,
        drop column made_by, drop column made_at, drop column reason`);
  }
}
