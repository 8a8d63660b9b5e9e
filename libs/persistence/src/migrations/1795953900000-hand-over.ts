import type { MigrationInterface, QueryRunner } from 'typeorm';

/** "Chuyển giao": a dispatch and its work go on with another body; work comes to bodies after the launch. */
export class HandOver1795953900000 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  public async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

const UP = `
alter table dispatch drop constraint dispatch_state_check;
alter table dispatch add constraint dispatch_state_check
  check (state in ('delivered', 'opened', 'acknowledged', 'declined', 'recalled', 'transferred'));

-- null: it came with the launch
alter table assignment add column given_at timestamptz;
-- Both rows of a transfer are written in one transaction, in any order.
alter table assignment add column transferred_to uuid references assignment(id) deferrable initially deferred;
create index assignment_transferred_to on assignment (transferred_to) where transferred_to is not null;

-- What was handed over, dropped or done may come back as a line of its own.
alter table assignment drop constraint assignment_dispatch_id_task_id_role_key;
create unique index assignment_once on assignment (dispatch_id, task_id, role)
  where state not in ('transferred', 'cancelled', 'done');
`;

/** Fails where work was handed over: what went where would be lost. */
const DOWN = `
drop index assignment_once;
alter table assignment add constraint assignment_dispatch_id_task_id_role_key unique (dispatch_id, task_id, role);
drop index assignment_transferred_to;
alter table assignment drop column transferred_to;
alter table assignment drop column given_at;
alter table dispatch drop constraint dispatch_state_check;
alter table dispatch add constraint dispatch_state_check
  check (state in ('delivered', 'opened', 'acknowledged', 'declined', 'recalled'));
`;
