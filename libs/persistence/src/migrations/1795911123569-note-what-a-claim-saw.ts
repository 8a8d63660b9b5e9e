import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What lets verification compare orders instead of clocks: the transaction that closed an obligation, what the claim of a
 * mail could see, and since when business time has run without a jump and under watch.
 */
export class NoteWhatAClaimSaw1795911123569 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    for (const sql of UP) await runner.query(sql);
  }

  public async down(runner: QueryRunner): Promise<void> {
    for (const sql of DOWN) await runner.query(sql);
  }
}

const UP = [
  'alter table obligation add column closed_xid xid8',
  `create function note_closing() returns trigger language plpgsql as $$
   begin new.closed_xid := pg_current_xact_id(); return new; end $$`,
  `create trigger obligation_closing before update of closed_at on obligation
   for each row when (old.closed_at is null and new.closed_at is not null) execute function note_closing()`,
  'alter table message add column claim_snapshot pg_snapshot',
  `create function note_claim() returns trigger language plpgsql as $$
   begin new.claim_snapshot := pg_current_snapshot(); return new; end $$`,
  `create trigger message_claim before update of state on message
   for each row when (new.state = 'CLAIMED') execute function note_claim()`,
  'alter table instance add column watched_at timestamptz, add column steady_since timestamptz',
];

const DOWN = [
  'alter table instance drop column watched_at, drop column steady_since',
  'drop trigger message_claim on message',
  'drop function note_claim()',
  'alter table message drop column claim_snapshot',
  'drop trigger obligation_closing on obligation',
  'drop function note_closing()',
  'alter table obligation drop column closed_xid',
];
