/** Obligations, notices, journal, outbox. Instants come from the application's clock port: no now() here. */
export const engineTables = `
create table obligation (
  id uuid primary key,
  campaign_id uuid not null references campaign(id),
  kind text not null check (kind in ('acknowledge', 'complete', 'report', 'decide')),
  subject_id uuid not null,
  dispatch_id uuid not null references dispatch(id),
  body_id uuid not null,
  due_at timestamptz,
  opened_at timestamptz not null,
  last_word_at timestamptz,
  policy_version integer not null,
  planned_from timestamptz,
  step_base integer not null default 0,
  step_no integer not null default 0,
  next_step_at timestamptz,
  version integer not null default 1,
  closed_at timestamptz,
  closed_as text,
  muted_reason text,
  quarantined_at timestamptz,
  check ((closed_at is null) = (closed_as is null))
);
-- Also answers "is anything open?", which closing a campaign and its board ask.
create index obligation_next on obligation (campaign_id, next_step_at) where closed_at is null;
create index obligation_subject on obligation (subject_id);
create index obligation_dispatch on obligation (dispatch_id) where closed_at is null;

create table message (
  id uuid primary key,
  message_key text not null unique,
  campaign_id uuid references campaign(id),
  dispatch_id uuid references dispatch(id),
  person_id uuid references person(id),
  body_id uuid,
  template text not null,
  audience text not null,
  to_email text not null,
  cc_email text,
  data jsonb not null default '{}',
  state text not null check (state in ('PENDING', 'CLAIMED', 'RETRY', 'SENT', 'FAILED', 'UNCERTAIN', 'SUPPRESSED')),
  urgent boolean not null default false,
  not_before timestamptz not null,
  composed_at timestamptz not null,
  attempt integer not null default 0,
  resent_uncertain boolean not null default false,
  fence bigint not null default 0,
  claimed_by text,
  claimed_at timestamptz,
  lease_until timestamptz,
  sent_at timestamptz,
  last_error text,
  resend_of uuid references message(id)
);
create index message_due on message (not_before, id) where state in ('PENDING', 'RETRY');
create index message_lease on message (lease_until) where state = 'CLAIMED';
create index message_trouble on message (campaign_id, state) where state in ('FAILED', 'UNCERTAIN');
create index message_dispatch on message (dispatch_id);

create table notification (
  id uuid primary key,
  campaign_id uuid not null references campaign(id),
  obligation_id uuid references obligation(id),
  step_no integer,
  subject_id uuid not null,
  template text not null,
  audience text not null,
  recipient text not null,
  mail_class text not null check (mail_class in ('single', 'singleAtOnce', 'digest')),
  body_id uuid,
  due_at timestamptz not null,
  message_id uuid references message(id),
  fate text check (fate in ('SUPERSEDED', 'SUPPRESSED')),
  created_at timestamptz not null,
  unique (obligation_id, step_no, audience, recipient)
);
create index notification_message on notification (message_id);
create index notification_digest on notification (recipient, due_at)
  where message_id is null and fate is null;
create index notification_campaign on notification (campaign_id);

create table event (
  id bigint generated always as identity primary key,
  campaign_id uuid not null references campaign(id),
  dispatch_id uuid references dispatch(id),
  seq integer not null,
  type text not null,
  actor jsonb not null,
  data jsonb not null,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  prev_hash text not null,
  hash text not null
);
create unique index event_dispatch_chain on event (dispatch_id, seq) where dispatch_id is not null;
create unique index event_campaign_chain on event (campaign_id, seq) where dispatch_id is null;
create index event_campaign on event (campaign_id, id);

create table outbox (
  id bigint generated always as identity primary key,
  campaign_id uuid not null references campaign(id),
  kind text not null check (kind in ('start', 'changed')),
  created_at timestamptz not null,
  claimed_until timestamptz,
  sent_at timestamptz
);
create index outbox_unsent on outbox (id) where sent_at is null;

create table incident (
  id uuid primary key,
  campaign_id uuid references campaign(id),
  kind text not null,
  subject_id uuid,
  detail text not null,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  resolved_at timestamptz
);
create index incident_open on incident (campaign_id, kind) where resolved_at is null;

create table worker_heartbeat (
  worker_id text primary key,
  started_at timestamptz not null,
  last_poll_at timestamptz not null,
  detail jsonb not null default '{}'
);

create table idempotency_key (
  principal text not null,
  route text not null,
  key text not null,
  fingerprint text not null,
  status integer not null,
  response jsonb not null,
  created_at timestamptz not null,
  primary key (principal, route, key)
);
create index idempotency_key_age on idempotency_key (created_at);
`;
