/**
 * The application role reads and writes rows but owns nothing, and may only append to `event`:
 * the journal is evidence. An installation with one role for everything has no such role, hence the check.
 */
export const grants = `
-- ANALYZE belongs to the tables' owner; after a large launch the application must be able to ask for it.
create function analyze_engine_tables() returns void language plpgsql security definer set search_path = public as $$
begin
  analyze dispatch; analyze assignment; analyze obligation; analyze notification; analyze message; analyze event;
end $$;
do $$
begin
  if exists (select from pg_roles where rolname = 'dondoc_app') then
    grant usage on schema public to dondoc_app;
    grant select, insert, update, delete on all tables in schema public to dondoc_app;
    grant usage, select on all sequences in schema public to dondoc_app;
    revoke update, delete, truncate on event from dondoc_app;
    grant execute on function analyze_engine_tables() to dondoc_app;
    alter default privileges in schema public grant select, insert, update, delete on tables to dondoc_app;
    alter default privileges in schema public grant usage, select on sequences to dondoc_app;
  end if;
end $$;
`;
