/**
 * Campaigns and the work they give. A campaign's rows written by launch pages are invisible until
 * `campaign.released_at` is set: every reader of dispatch, assignment or message joins it.
 */
export const campaignTables = `
create table instance (
  singleton boolean primary key default true check (singleton),
  clock_offset_ms bigint not null default 0,
  calendar_version integer not null default 1,
  policy_version integer not null default 1,
  demo_loaded_at timestamptz
);
insert into instance default values;

create table working_calendar_day (
  day date not null,
  kind text not null check (kind in ('HOLIDAY', 'COMPENSATORY', 'SWAPPED_OFF', 'SWAPPED_WORKING')),
  source text not null,
  provisional boolean not null default false,
  primary key (day)
);

create table reminder_policy (
  version integer primary key,
  policy jsonb not null
);

create table reading (
  id uuid primary key,
  issuer_body_id uuid not null references body(id),
  document jsonb not null,
  -- What tells documents apart, beside the document: looking for one must not unpack a thousand of them.
  number text generated always as (document #>> '{number,value}') stored,
  symbol text generated always as (document #>> '{symbol,value}') stored,
  issuer text generated always as (document #>> '{issuer,value}') stored,
  issued_on text generated always as (document #>> '{issuedOn,value}') stored,
  text_sha256 text not null,
  revision integer not null default 1,
  created_by jsonb not null,
  created_at timestamptz not null
);
create index reading_issuer on reading (issuer_body_id, created_at);

create table reading_revision (
  reading_id uuid not null references reading(id) on delete cascade,
  revision integer not null,
  document jsonb not null,
  operations jsonb not null,
  changed_by jsonb not null,
  changed_at timestamptz not null,
  primary key (reading_id, revision)
);

-- A scanned file that waits to be recognised. The file stays only as long as the job is open.
create table reading_job (
  id uuid primary key,
  principal jsonb not null,
  issuer text,
  state text not null check (state in ('queued', 'running', 'done', 'refused', 'cancelled')),
  file bytea,
  extension text not null,
  page integer not null default 0,
  pages integer not null,
  attempt integer not null default 0,
  lease_until timestamptz,
  reading_id uuid references reading(id),
  source jsonb,
  problem jsonb,
  created_at timestamptz not null,
  ended_at timestamptz,
  check ((state in ('queued', 'running')) = (file is not null)),
  check ((state in ('queued', 'running')) = (ended_at is null)),
  check ((state = 'done') = (reading_id is not null)),
  check ((state = 'refused') = (problem is not null))
);
create index reading_job_open on reading_job (created_at) where state in ('queued', 'running');

create table campaign (
  id uuid primary key,
  issuer_body_id uuid not null references body(id),
  reading_id uuid references reading(id),
  state text not null check (state in ('draft', 'launching', 'launch_failed', 'running', 'paused', 'closed', 'recalled', 'discarded')),
  version integer not null default 1,
  document_type text,
  number text,
  symbol text,
  subject text not null,
  issued_on date,
  signer_name text,
  urgency text check (urgency in ('KHAN', 'THUONG_KHAN', 'HOA_TOC')),
  draft jsonb not null,
  preview jsonb,
  plan_hash text,
  policy_version integer,
  calendar_version integer,
  launched_at timestamptz,
  launched_by jsonb,
  page_count integer not null default 0,
  recipient_count integer not null default 0,
  launch_error text,
  released_at timestamptz,
  paused_at timestamptz,
  closed_at timestamptz,
  close_reason text,
  wound_up_at timestamptz,
  is_historical boolean not null default false,
  event_seq integer not null default 0,
  event_hash text not null default '',
  created_by jsonb not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index campaign_issuer on campaign (issuer_body_id, created_at desc);
create unique index campaign_document_once on campaign (issuer_body_id, number, coalesce(symbol, ''), issued_on)
  where state in ('launching', 'launch_failed', 'running', 'paused', 'closed');

create table campaign_recipient (
  campaign_id uuid not null references campaign(id) on delete cascade,
  body_id uuid not null references body(id),
  page_no integer not null,
  set_nos integer[] not null,
  on_paper boolean not null default false,
  primary key (campaign_id, body_id)
);
create index campaign_recipient_page on campaign_recipient (campaign_id, page_no);

create table task (
  id uuid primary key,
  campaign_id uuid not null references campaign(id) on delete cascade,
  position integer not null,
  ordinal text not null,
  title text not null,
  description text not null default '',
  nature text not null check (nature in ('finite', 'standing', 'fulfilled')),
  due_at timestamptz,
  support_due_at timestamptz,
  due_source text check (due_source in ('document', 'coordinator')),
  due_words text,
  target jsonb,
  recurrence jsonb,
  partners text[] not null default '{}',
  reports_to text,
  unique (campaign_id, position)
);

create table task_assignee (
  task_id uuid not null references task(id) on delete cascade,
  set_no integer not null,
  role text not null check (role in ('lead', 'support', 'monitor', 'adviser')),
  primary key (task_id, set_no, role)
);

create table launch_page (
  campaign_id uuid not null references campaign(id) on delete cascade,
  page_no integer not null,
  primary key (campaign_id, page_no)
);

create table dispatch (
  id uuid primary key,
  campaign_id uuid not null references campaign(id),
  body_id uuid not null references body(id),
  state text not null check (state in ('delivered', 'opened', 'acknowledged', 'declined', 'recalled')),
  version integer not null default 1,
  on_paper boolean not null default false,
  delivered_at timestamptz not null,
  opened_at timestamptz,
  answered_at timestamptz,
  answered_by jsonb,
  decline_reason text,
  event_seq integer not null default 0,
  event_hash text not null default '',
  unique (campaign_id, body_id)
);
create index dispatch_body on dispatch (body_id);

create table assignment (
  id uuid primary key,
  campaign_id uuid not null references campaign(id),
  task_id uuid not null references task(id),
  dispatch_id uuid not null references dispatch(id),
  body_id uuid not null,
  role text not null check (role in ('lead', 'support', 'monitor', 'adviser')),
  state text not null check (state in ('assigned', 'in_progress', 'submitted', 'returned', 'done', 'declined', 'transferred', 'cancelled')),
  version integer not null default 1,
  due_at timestamptz,
  original_due_at timestamptz,
  progress text check (progress in ('notStarted', 'onSchedule', 'behind', 'done')),
  progress_note text,
  last_word_at timestamptz,
  submitted_at timestamptz,
  finished_at timestamptz,
  reason text,
  unique (dispatch_id, task_id, role)
);
create index assignment_task on assignment (task_id, body_id);
create index assignment_body on assignment (body_id, state);

create table submission (
  id uuid primary key,
  assignment_id uuid not null references assignment(id),
  campaign_id uuid not null references campaign(id),
  note text not null,
  submitted_at timestamptz not null,
  submitted_by jsonb not null,
  verdict text check (verdict in ('accepted', 'returned')),
  verdict_reason text,
  verdict_at timestamptz,
  recorded_at timestamptz not null
);
create index submission_assignment on submission (assignment_id, submitted_at);

create table report_series (
  id uuid primary key,
  campaign_id uuid not null references campaign(id) on delete cascade,
  position integer not null,
  title text not null,
  cycle jsonb not null,
  set_nos integer[] not null,
  starts_on date not null,
  reports_to text,
  merged_into text,
  ended_at timestamptz,
  ended_by text,
  unique (campaign_id, position)
);

create table report_period (
  id uuid primary key,
  series_id uuid not null references report_series(id) on delete cascade,
  campaign_id uuid not null references campaign(id) on delete cascade,
  period_key text not null,
  label text not null,
  starts_on date not null,
  ends_on date not null,
  cutoff_on date,
  due_at timestamptz not null,
  opens_at timestamptz not null,
  state text not null check (state in ('scheduled', 'opening', 'open', 'locked')),
  provisional boolean not null default false,
  version integer not null default 1,
  opened_at timestamptz,
  locked_at timestamptz,
  unique (series_id, period_key)
);
create index report_period_next on report_period (campaign_id, opens_at) where state in ('scheduled', 'opening');

create table period_report (
  id uuid primary key,
  period_id uuid not null references report_period(id) on delete cascade,
  campaign_id uuid not null references campaign(id),
  dispatch_id uuid not null references dispatch(id),
  body_id uuid not null,
  state text not null check (state in ('open', 'draft', 'submitted', 'accepted', 'returned', 'locked')),
  version integer not null default 1,
  content jsonb,
  due_at timestamptz not null,
  submitted_at timestamptz,
  submitted_by jsonb,
  accepted_at timestamptz,
  reason text,
  unique (period_id, body_id)
);
create index period_report_body on period_report (body_id, state);
create index period_report_dispatch on period_report (dispatch_id);

create table attachment (
  id uuid primary key,
  campaign_id uuid not null references campaign(id),
  submission_id uuid references submission(id),
  period_report_id uuid references period_report(id),
  file_name text not null,
  media_type text not null,
  size_bytes bigint not null,
  sha256 text not null,
  storage_key text not null,
  created_at timestamptz not null,
  check (num_nonnulls(submission_id, period_report_id) = 1)
);
create index attachment_submission on attachment (submission_id);
create index attachment_period_report on attachment (period_report_id);
`;
