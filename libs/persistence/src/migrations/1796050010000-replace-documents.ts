import type { MigrationInterface, QueryRunner } from 'typeorm';

/** "Thay thế": which document a campaign takes the place of, and where its tasks go on (ADR 0060). */
export class ReplaceDocuments1796050010000 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  public async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

const UP = `
alter table campaign add column replaces_id uuid references campaign(id),
  add column replaced_tasks jsonb,
  add constraint campaign_replaces_check check (replaces_id <> id and (replaces_id is null) = (replaced_tasks is null));
create index campaign_replaces on campaign (replaces_id) where replaces_id is not null;
`;

const DOWN = `
alter table campaign drop column replaces_id, drop column replaced_tasks;
`;
