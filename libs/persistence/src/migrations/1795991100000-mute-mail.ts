import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who does not want the digests of an issuer any more. */
export class MuteMail1795991100000 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table mail_mute (
        email text not null,
        issuer_body_id uuid not null references body(id),
        muted_at timestamptz not null,
        primary key (email, issuer_body_id)
      )`);
  }

  public async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table mail_mute');
  }
}
