-- Every look and every change. The app may only insert; what a record's people may know of the looking comes by one function.
-- leaf: canonical JSON (RFC 8785) with class, time, pseudonyms and a commitment; sealed: the full event and its key.

create table audit.event (
  record_id uuid not null,
  id uuid not null,
  at timestamptz not null default now(),
  class text not null,
  leaf text not null,
  sealed bytea not null,
  primary key (record_id, id)
);

create table audit.authority_event (
  id uuid primary key,
  at timestamptz not null default now(),
  class text not null,
  leaf text not null,
  sealed bytea not null
);

alter table audit.event enable row level security;
alter table audit.event force row level security;
create policy within on audit.event for insert with check (record_id = any (sec.scope()));
create policy read_by_function on audit.event for select to holdfast_owner using (record_id = any (sec.scope()));

create function audit.of_record(of_record uuid, before_id uuid, how_many int)
  returns table (id uuid, at timestamptz, class text, leaf text, sealed bytea)
  language plpgsql stable security definer set search_path = audit, sec, public, pg_temp as $$
begin
  if not of_record = any (sec.scope()) then raise exception 'no scope' using errcode = '42501'; end if;
  return query select e.id, e.at, e.class, e.leaf, e.sealed from audit.event e
    where e.record_id = of_record and (before_id is null or e.id < before_id)
    order by e.id desc limit least(how_many, 200);
end $$;

-- The log over all records, for the sequencer and the auditor: leaves only, nothing sealed, no record.
create policy log_reader on audit.event for select to holdfast_sequencer, holdfast_auditor using (true);

revoke all on all functions in schema audit from public;
grant insert on audit.event, audit.authority_event to holdfast_app;
grant insert on audit.authority_event to holdfast_doorkeeper;
grant execute on function audit.of_record(uuid, uuid, int) to holdfast_app;
grant usage on schema audit to holdfast_auditor, holdfast_sequencer;
grant select (id, at, class, leaf) on audit.event, audit.authority_event to holdfast_auditor, holdfast_sequencer;
create index event_in_order on audit.event (id desc);
