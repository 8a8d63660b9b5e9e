import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * "Triển khai xuống cấp dưới": a campaign carries on a piece of work of another. The campaign above stands beside the
 * work, so that a whole tree is found from rows of campaigns alone; neither ever changes.
 */
export class CarryWorkOn1796009950000 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  public async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

const UP = `
alter table campaign add column parent_assignment_id uuid references assignment(id);
alter table campaign add column parent_campaign_id uuid references campaign(id);
alter table campaign add constraint campaign_parent_check
  check ((parent_assignment_id is null) = (parent_campaign_id is null) and parent_campaign_id <> id);
create index campaign_parent on campaign (parent_campaign_id) where parent_campaign_id is not null;
create index campaign_parent_assignment on campaign (parent_assignment_id) where parent_assignment_id is not null;
alter table task add column counts_upward boolean not null default false;
`;

/** Fails while a campaign carries work on: what belongs to what would be lost. */
const DOWN = `
do $$ begin
  if exists (select from campaign where parent_assignment_id is not null) then
    raise exception 'campaigns carry work on';
  end if;
end $$;
alter table task drop column counts_upward;
alter table campaign drop column parent_assignment_id, drop column parent_campaign_id;
`;
