import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a worker last took a scan, so that issuing bodies can take turns. */
export class TakeTurnsInRecognition1795906361749 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table reading_job add column claimed_at timestamptz;
      create index reading_job_turns on reading_job (issuer, claimed_at);`);
  }

  public async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table reading_job drop column claimed_at');
  }
}
