import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When the installation was last backed up and verified, by the machine's clock. */
export class NoteUpkeep1796009900000 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table instance
        add column backed_up_at timestamptz,
        add column verified_at timestamptz,
        add column violations integer`);
  }

  public async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table instance
        drop column backed_up_at,
        drop column verified_at,
        drop column violations`);
  }
}
