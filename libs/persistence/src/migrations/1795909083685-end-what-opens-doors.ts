import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What opens a door has an end and a maker. Keys know who made them under which role, sessions how they were opened,
 * stored answers what the caller could do then; tries are counted for every address alike. Links that were still lying in
 * mails are erased with their tokens.
 */
export class EndWhatOpensDoors1795909083685 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    for (const sql of UP) await runner.query(sql);
  }

  public async down(runner: QueryRunner): Promise<void> {
    for (const sql of DOWN) await runner.query(sql);
  }
}

const UP = [
  `alter table api_key add column expires_at timestamptz,
     add column made_by_person uuid references person(id),
     add column made_by_key uuid references api_key(id),
     add column made_under uuid references membership(id)`,
  `update api_key set expires_at = created_at + interval '1 year'`,
  'create index api_key_person on api_key (made_by_person) where revoked_at is null',
  'create index api_key_membership on api_key (made_under) where revoked_at is null',
  `alter table session add column opened_by text not null default 'password' check (opened_by in ('password', 'link'))`,
  `alter table idempotency_key add column authority text[] not null default '{}'`,
  `create table brake (
     key text primary key,
     tries integer not null,
     until timestamptz not null
   )`,
  'alter table person drop column failed_sign_ins, drop column locked_until',
  'delete from sign_in_token',
  `update message set state = case when state in ('PENDING', 'CLAIMED', 'RETRY') then 'SUPPRESSED' else state end,
     lease_until = null, data = data - 'url' - 'validFor' where template = 'signIn'`,
];

const DOWN = [
  'alter table person add column failed_sign_ins integer not null default 0, add column locked_until timestamptz',
  'drop table brake',
  'alter table idempotency_key drop column authority',
  'alter table session drop column opened_by',
  `alter table api_key drop column made_under, drop column made_by_key, drop column made_by_person,
     drop column expires_at`,
];
