import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * At most one unsent word per campaign: however often a campaign is late while Temporal is away, one row waits for it.
 * Rows of before are merged, a launch keeps its name.
 */
export class KeepOneOpenWord1795906057302 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from outbox o using (
        select id, row_number() over (partition by campaign_id order by kind = 'start' desc, id) as place
        from outbox where sent_at is null) twin
      where twin.id = o.id and twin.place > 1`);
    await runner.query('drop index outbox_unsent');
    await runner.query(
      'create unique index outbox_open on outbox (campaign_id) where sent_at is null',
    );
    await runner.query('create index outbox_sent on outbox (sent_at) where sent_at is not null');
  }

  public async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index outbox_sent');
    await runner.query('drop index outbox_open');
    await runner.query('create index outbox_unsent on outbox (id) where sent_at is null');
  }
}
