import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Answers of people to mails, at the mail they answer. */
export class KeepReplies1796002400000 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table mail_reply (
        id uuid primary key,
        message_id uuid not null references message(id),
        reply_key text not null,
        from_email text not null,
        subject text not null,
        text text not null,
        received_at timestamptz not null,
        unique (message_id, reply_key)
      )`);
  }

  public async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table mail_reply');
  }
}
