/** Bodies, groups, people, sign-in. Names are kept as printed; `*_folded` columns carry marks-folded lower case for matching. */
export const directoryTables = `
create table body (
  id uuid primary key,
  code text not null unique,
  organ_id text,
  name text not null,
  short_name text,
  name_folded text not null,
  kind text not null,
  is_issuer boolean not null default false,
  parent_id uuid references body(id),
  valid_from date,
  valid_to date,
  is_sample boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check (valid_to is null or valid_from is null or valid_to >= valid_from)
);
create index body_name_folded on body (name_folded);
create index body_parent on body (parent_id);

create table body_alias (
  body_id uuid not null references body(id) on delete cascade,
  alias text not null,
  alias_folded text not null,
  primary key (body_id, alias)
);
create index body_alias_folded on body_alias (alias_folded);

create table contact_point (
  id uuid primary key,
  body_id uuid not null references body(id) on delete cascade,
  kind text not null check (kind in ('contactPoint', 'head')),
  name text,
  email text not null,
  valid_from date,
  valid_to date,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index contact_point_body on contact_point (body_id, kind);

create table body_group (
  id uuid primary key,
  code text not null unique,
  name text not null,
  name_folded text not null,
  issuer_body_id uuid references body(id),
  is_sample boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

create table body_group_member (
  group_id uuid not null references body_group(id) on delete cascade,
  body_id uuid not null references body(id),
  valid_from date not null default '-infinity',
  valid_to date not null default 'infinity',
  primary key (group_id, body_id, valid_from)
);

create table succession (
  id uuid primary key,
  from_body_id uuid not null references body(id),
  to_body_id uuid references body(id),
  kind text not null check (kind in ('RENAME', 'MERGE', 'SPLIT', 'TRANSFER', 'DISSOLVE')),
  effective_on date not null,
  basis_document text,
  created_at timestamptz not null
);
create index succession_from on succession (from_body_id);

create table person (
  id uuid primary key,
  email text not null unique,
  display_name text not null,
  password_hash text,
  disabled_at timestamptz,
  failed_sign_ins integer not null default 0,
  locked_until timestamptz,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

create table membership (
  id uuid primary key,
  person_id uuid not null references person(id) on delete cascade,
  body_id uuid references body(id),
  role text not null check (role in ('administrator', 'coordinator', 'leader', 'recordsClerk', 'head', 'contactPoint')),
  created_at timestamptz not null,
  ended_at timestamptz,
  check (role = 'administrator' or body_id is not null)
);
create unique index membership_once on membership (person_id, role, body_id) nulls not distinct where ended_at is null;
create index membership_body on membership (body_id) where ended_at is null;

create table sign_in_token (
  token_hash text primary key,
  person_id uuid not null references person(id) on delete cascade,
  purpose text not null check (purpose in ('signIn', 'invitation')),
  expires_at timestamptz not null,
  used_at timestamptz,
  created_at timestamptz not null
);

create table session (
  token_hash text primary key,
  person_id uuid not null references person(id) on delete cascade,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz
);

create table api_key (
  id uuid primary key,
  label text not null,
  key_hash text not null unique,
  body_id uuid references body(id),
  role text not null,
  created_by text not null,
  created_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz
);
`;
