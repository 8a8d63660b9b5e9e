import type { MigrationInterface, QueryRunner } from 'typeorm';

/** "Thỏa thuận giao việc": which office may name the bodies of another's directory, and how that came about. */
export class AddOfficeConsent1795906130076 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  public async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table office_consent_act; drop table office_consent;');
  }
}

const UP = `
create table office_consent (
  id uuid primary key,
  asking_body_id uuid not null references body(id),
  granting_body_id uuid not null references body(id),
  state text not null check (state in ('asked', 'granted', 'refused', 'ended')),
  version integer not null default 0,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (asking_body_id, granting_body_id),
  check (asking_body_id <> granting_body_id)
);
create index office_consent_granting on office_consent (granting_body_id);

-- The record of the consent itself: only added to.
create table office_consent_act (
  consent_id uuid not null references office_consent(id),
  version integer not null,
  act text not null check (act in ('ask', 'grant', 'refuse', 'end')),
  actor jsonb not null,
  reason text not null default '',
  occurred_at timestamptz not null,
  primary key (consent_id, version)
);
do $$
begin
  if exists (select from pg_roles where rolname = 'dondoc_app') then
    revoke update, delete, truncate on office_consent_act from dondoc_app;
  end if;
end $$;
`;
