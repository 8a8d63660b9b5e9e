import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * "Trao đổi": questions, requests for an extension and for an explanation, each with its answer; and when a body was last
 * urged about a piece of work.
 */
export class AddExchange1795926821051 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  public async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

const UP = `
create table exchange (
  id uuid primary key,
  campaign_id uuid not null references campaign(id),
  dispatch_id uuid not null references dispatch(id),
  -- null: about the document as a whole
  assignment_id uuid references assignment(id),
  kind text not null check (kind in ('question', 'extension', 'explanation')),
  state text not null check (state in ('asked', 'answered', 'granted', 'refused')),
  text text not null,
  asked_at timestamptz not null,
  asked_by jsonb not null,
  due_at timestamptz,
  wanted_due_at timestamptz,
  answer text,
  answered_at timestamptz,
  answered_by jsonb,
  granted_due_at timestamptz,
  check ((state = 'asked') = (answered_at is null)),
  check ((kind = 'extension') = (wanted_due_at is not null)),
  check ((kind = 'explanation') = (due_at is not null))
);
create index exchange_dispatch on exchange (dispatch_id);
create index exchange_campaign on exchange (campaign_id, asked_at);
-- One request of a kind waits at a time; also tells whose reminders wait.
create unique index exchange_one_asked on exchange (assignment_id, kind) where state = 'asked' and kind <> 'question';

alter table assignment add column nudged_at timestamptz;

alter table obligation drop constraint obligation_kind_check;
alter table obligation add constraint obligation_kind_check
  check (kind in ('acknowledge', 'complete', 'report', 'decide', 'explain'));
`;

/** Fails while an explanation is owed or was: its rows would be lost. */
const DOWN = `
alter table obligation drop constraint obligation_kind_check;
alter table obligation add constraint obligation_kind_check
  check (kind in ('acknowledge', 'complete', 'report', 'decide'));
alter table assignment drop column nudged_at;
drop table exchange;
`;
