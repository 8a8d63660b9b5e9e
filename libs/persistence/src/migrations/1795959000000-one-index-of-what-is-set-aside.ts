import type { MigrationInterface, QueryRunner } from 'typeorm';

/** `obligation_set_aside` says the same: two indexes cost every write of an obligation twice. */
export class OneIndexOfWhatIsSetAside1795959000000 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query('drop index obligation_quarantined');
  }

  public async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'create index obligation_quarantined on obligation (campaign_id) where quarantined_at is not null and closed_at is null',
    );
  }
}
