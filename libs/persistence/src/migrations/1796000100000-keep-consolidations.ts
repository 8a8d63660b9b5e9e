import type { MigrationInterface, QueryRunner } from 'typeorm';

/** "Báo cáo tổng hợp": what was drawn together of a period, as it was then. */
export class KeepConsolidations1796000100000 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table consolidation (
        id uuid primary key,
        campaign_id uuid not null references campaign(id) on delete cascade,
        period_id uuid not null references report_period(id) on delete cascade,
        layout text not null check (layout in ('state', 'union', 'party')),
        drawn_at timestamptz not null,
        drawn_by jsonb not null,
        drawn jsonb not null
      );
      create index consolidation_period on consolidation (period_id, drawn_at);
      create index consolidation_campaign on consolidation (campaign_id)`);
  }

  /** Loses what was drawn; the journal keeps its hash. */
  public async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table consolidation');
  }
}
