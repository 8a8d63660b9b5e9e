import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Webhooks: who is told of events, what is on its way to them, and how far the journal has been passed on (ADR 0051). */
export class PassEventsOn1796002100000 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  public async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

const UP = `
create table webhook_endpoint (
  id uuid primary key,
  body_id uuid not null references body(id),
  side text not null check (side in ('issuer', 'recipient')),
  label text not null,
  url text not null,
  -- null: every event
  types text[],
  sealed_secret text not null,
  old_sealed_secret text,
  old_until timestamptz,
  disabled_as text check (disabled_as in ('person', 'gone')),
  failing_since timestamptz,
  created_by jsonb not null,
  created_at timestamptz not null,
  check ((old_sealed_secret is null) = (old_until is null))
);
create index webhook_endpoint_body on webhook_endpoint (body_id);

create table webhook_delivery (
  id uuid primary key,
  endpoint_id uuid not null references webhook_endpoint(id) on delete cascade,
  -- null: a test message
  event_id bigint references event(id),
  type text not null,
  payload jsonb not null,
  state text not null default 'PENDING' check (state in ('PENDING', 'CLAIMED', 'DELIVERED', 'FAILED')),
  attempt integer not null default 0,
  fence bigint not null default 0,
  due_at timestamptz not null,
  claimed_by text,
  lease_until timestamptz,
  last_status integer,
  last_error text,
  created_at timestamptz not null,
  ended_at timestamptz,
  unique (endpoint_id, event_id),
  check ((state = 'CLAIMED') = (lease_until is not null)),
  check ((state in ('DELIVERED', 'FAILED')) = (ended_at is not null))
);
create index webhook_delivery_due on webhook_delivery (endpoint_id, due_at, id) where state = 'PENDING';
create index webhook_delivery_lease on webhook_delivery (lease_until) where state = 'CLAIMED';
create index webhook_delivery_listed on webhook_delivery (endpoint_id, created_at desc, id desc);

-- Events up to passed_id are passed on. Those up to horizon_id are all final once every transaction before horizon_xid ended.
create table webhook_feed (
  singleton boolean primary key default true check (singleton),
  passed_id bigint not null,
  horizon_id bigint,
  horizon_xid xid8
);
insert into webhook_feed (passed_id) select coalesce(max(id), 0) from event;
`;

const DOWN = 'drop table webhook_feed, webhook_delivery, webhook_endpoint';
