import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the sender of a scanned file asks for, and vouches for. */
export class AskOfAScan1795976000000 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table reading_job
        add column recognise_all boolean not null default false,
        add column no_secrecy_mark boolean not null default false`);
  }

  public async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'alter table reading_job drop column recognise_all, drop column no_secrecy_mark',
    );
  }
}
