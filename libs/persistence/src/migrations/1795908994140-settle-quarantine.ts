import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who settled an incident, how and why: what was set aside stays a violation until a person has. */
export class SettleQuarantine1795908994140 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table incident add column settled_as text check (settled_as in ('retried', 'dropped')),
        add column settled_by jsonb, add column settle_reason text,
        add check ((settled_as is null) = (settled_by is null))`);
    await runner.query(
      'create index obligation_quarantined on obligation (campaign_id) where quarantined_at is not null and closed_at is null',
    );
  }

  public async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index obligation_quarantined');
    await runner.query(
      'alter table incident drop column settled_as, drop column settled_by, drop column settle_reason',
    );
  }
}
