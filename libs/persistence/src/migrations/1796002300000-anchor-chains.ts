import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Anchors: where all chains of an issuer stood on a morning, and whom they are mailed to (ADR 0052). */
export class AnchorChains1796002300000 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table anchor_address (
        issuer_body_id uuid not null references body(id),
        email text not null,
        added_by jsonb not null,
        added_at timestamptz not null,
        primary key (issuer_body_id, email)
      );
      create table chain_anchor (
        id uuid primary key,
        issuer_body_id uuid not null references body(id),
        day date not null,
        made_at timestamptz not null,
        chains integer not null,
        root text not null,
        -- the signed file, compressed
        file bytea not null,
        unique (issuer_body_id, day)
      )`);
  }

  public async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table chain_anchor, anchor_address');
  }
}
