import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * "Mốc": way points of a task, and what each body has of them, which is one more thing asked: with a date of its own,
 * reminders, and the body's word that it is reached.
 */
export class SetMilestones1795992000000 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  public async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

const UP = `
create table milestone (
  id uuid primary key,
  campaign_id uuid not null references campaign(id) on delete cascade,
  task_id uuid not null references task(id) on delete cascade,
  text text not null,
  due_at timestamptz not null,
  created_at timestamptz not null,
  dropped_at timestamptz
);
create index milestone_task on milestone (task_id);
create index milestone_campaign on milestone (campaign_id);

alter table exchange add column milestone_id uuid references milestone(id);
alter table exchange drop constraint exchange_kind_check;
alter table exchange add constraint exchange_kind_check
  check (kind in ('question', 'extension', 'explanation', 'milestone'));
alter table exchange drop constraint exchange_state_check;
alter table exchange add constraint exchange_state_check
  check (state in ('asked', 'answered', 'granted', 'refused', 'reached', 'dropped'));
alter table exchange drop constraint exchange_check2;
alter table exchange add constraint exchange_dated_check
  check ((kind in ('explanation', 'milestone')) = (due_at is not null));
alter table exchange add constraint exchange_milestone_check
  check ((kind = 'milestone') = (milestone_id is not null) and (kind <> 'milestone' or assignment_id is not null));
-- Work has as many milestones as it needs, each once.
drop index exchange_one_asked;
create unique index exchange_one_asked on exchange (assignment_id, kind)
  where state = 'asked' and kind in ('extension', 'explanation');
create unique index exchange_milestone on exchange (milestone_id, assignment_id) where milestone_id is not null;

alter table obligation drop constraint obligation_kind_check;
alter table obligation add constraint obligation_kind_check
  check (kind in ('acknowledge', 'complete', 'report', 'decide', 'explain', 'reach'));
`;

/** Fails while a milestone stands or was reached: its rows would be lost. */
const DOWN = `
alter table obligation drop constraint obligation_kind_check;
alter table obligation add constraint obligation_kind_check
  check (kind in ('acknowledge', 'complete', 'report', 'decide', 'explain'));
drop index exchange_milestone;
drop index exchange_one_asked;
create unique index exchange_one_asked on exchange (assignment_id, kind) where state = 'asked' and kind <> 'question';
alter table exchange drop constraint exchange_milestone_check;
alter table exchange drop constraint exchange_dated_check;
alter table exchange add constraint exchange_check2 check ((kind = 'explanation') = (due_at is not null));
alter table exchange drop constraint exchange_state_check;
alter table exchange add constraint exchange_state_check
  check (state in ('asked', 'answered', 'granted', 'refused'));
alter table exchange drop constraint exchange_kind_check;
alter table exchange add constraint exchange_kind_check
  check (kind in ('question', 'extension', 'explanation'));
alter table exchange drop column milestone_id;
drop table milestone;
`;
