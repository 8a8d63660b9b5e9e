import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Campaigns point at work and work at campaigns: a backup is loaded table by table, so one side of the ring is looked at
 * when the whole is there.
 */
export class DeferParent1796009960000 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'alter table campaign alter constraint campaign_parent_assignment_id_fkey deferrable initially deferred',
    );
  }

  public async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'alter table campaign alter constraint campaign_parent_assignment_id_fkey not deferrable',
    );
  }
}
