-- What comes in with a council's files (docs/decisions/0013-import.md). Until somebody has decided, it is nobody's record: rows and
-- bytes are sealed under the authority's key, and only the import itself and records officers have a way to them.

-- The import acts in a name of its own. Nobody signs in as it: the operator's command makes its session, which ends with the run.
insert into sec.account (id, user_name, name, role) values ('00000000-0000-7000-8000-000000000002', '(import)', 'Import', 'system');

create table record.intake_run (
  id uuid primary key,
  begun_at timestamptz not null default now(),
  begun_by uuid not null,
  begun_by_name text not null,
  ended_at timestamptz,
  how text check (how in ('finished', 'stopped', 'failed')),
  counts jsonb not null default '{}',
  check ((ended_at is null) = (how is null))
);
create index intake_run_in_order on record.intake_run (begun_at desc);

-- Which record a child of an old system has here. The child's id there is not in clear: key_mac is a MAC over it.
create table record.intake_child (
  key_mac bytea primary key,
  id uuid not null unique,
  run_id uuid not null references record.intake_run,
  state text not null check (state in ('on record', 'waiting')),
  sealed bytea not null,
  record_number text,
  -- MACs of the brothers and sisters of whom its record has been told.
  told bytea[] not null default '{}',
  came_at timestamptz not null default now(),
  decided_at timestamptz,
  decided_by uuid,
  decided_by_name text,
  check ((state = 'on record') = (record_number is not null))
);
create index intake_child_waiting on record.intake_child (came_at, id) where state = 'waiting';
create index intake_child_of_record on record.intake_child (record_number) where record_number is not null;

-- One row for each file that was taken, or waits, or was left out by somebody. What was refused has no row: it may come again.
create table record.intake_item (
  id uuid primary key,
  key_mac bytea not null unique,
  content_mac bytea not null,
  run_id uuid not null references record.intake_run,
  state text not null check (state in ('taken', 'set-aside', 'quarantined', 'left-out')),
  doubts text[] not null default '{}',
  sealed bytea not null,
  media_type text not null,
  bytes bigint not null,
  -- Of the bytes sealed under the authority's key; null once they are on a record, whose own copy is another.
  segments jsonb,
  record_numbers text[] not null default '{}',
  entry_ids uuid[] not null default '{}',
  came_at timestamptz not null default now(),
  decided_at timestamptz,
  decided_by uuid,
  decided_by_name text,
  decision_sealed bytea,
  check ((state = 'taken') = (cardinality(record_numbers) > 0)),
  check ((state in ('set-aside', 'quarantined')) <= (segments is not null))
);
create index intake_item_content on record.intake_item (content_mac);
create index intake_item_waiting on record.intake_item (came_at, id) where state = 'set-aside';

-- Objects of the document store that are on their way: noted before they are written, taken off with the rows that refer to them. What
-- a crash left behind is found here and removed, even when the file never comes again.
create table record.intake_arrival (object_key text primary key, noted_at timestamptz not null default now());

do $$
declare t text;
begin
  foreach t in array array['intake_run', 'intake_child', 'intake_item', 'intake_arrival'] loop
    execute format('alter table record.%I enable row level security', t);
    execute format('alter table record.%I force row level security', t);
    execute format('create policy officer_or_import on record.%I using (sec.my_role() in (''recordsOfficer'', ''system''))
      with check (sec.my_role() in (''recordsOfficer'', ''system''))', t);
  end loop;
end $$;

grant select, insert on record.intake_run, record.intake_child, record.intake_item to holdfast_app;
grant update (ended_at, how, counts) on record.intake_run to holdfast_app;
grant update (state, record_number, told, decided_at, decided_by, decided_by_name) on record.intake_child to holdfast_app;
grant update (state, segments, record_numbers, entry_ids, decided_at, decided_by, decided_by_name, decision_sealed)
  on record.intake_item to holdfast_app;
grant select, insert, delete on record.intake_arrival to holdfast_app;

-- As in 0001, but the import is told which record a child is like, since a records officer will decide on it; and what it
-- opens it may write to, by a grant that ends with its run.
create or replace function sec.open_record(new_id uuid, new_number text, new_class text, kinds text[], keys text[], sure boolean, for_account uuid)
  returns table (outcome text, first_number text)
  language plpgsql security definer set search_path = sec, record, public, pg_temp as $$
declare m record; person uuid := me(); r text := my_role(); opener uuid := coalesce(for_account, me());
begin
  if r not in ('socialWorker', 'teamManager', 'recordsOfficer', 'system')
    or (for_account is not null and for_account <> person and r not in ('recordsOfficer', 'system')) then
    raise exception 'may not open' using errcode = '42501';
  end if;
  perform pg_advisory_xact_lock(h) from (select distinct hashtextextended(k, 4217) h from unnest(keys) k order by 1) locks;
  select n.number, bool_or(c.kind <> 'word-and-birth') as exact, bool_or(c.kind in ('nhs-number', 'upn')) as certain,
      coalesce(bool_or(g.record_id is not null), false) as known into m
    from unnest(kinds, keys) w (kind, value)
    join child_key c on c.kind = w.kind and c.value = w.value
    join record_number n on n.record_id = c.record_id
    left join grants_in_force(person, null) g on g.record_id = c.record_id
    group by n.number
    order by certain desc, exact desc, known limit 1;
  if m.number is not null and (m.certain or not (sure and (m.known or r in ('recordsOfficer', 'system')))) then
    if m.known or r in ('recordsOfficer', 'system') then
      return query select case when m.certain then 'exists' when m.exact then 'likely' else 'near' end, m.number;
    else
      return query select 'check', null::text;
    end if;
    return;
  end if;
  insert into record_number values (new_number, new_id) on conflict do nothing;
  if not found then return query select 'number-taken', null::text; return; end if;
  insert into child_key select w.kind, w.value, new_id from unnest(kinds, keys) w (kind, value) on conflict do nothing;
  perform set_scope(person, r, array[new_id], '{ordinary}');
  insert into record.record (record_id, number, class, opened_by, opened_by_name)
    select new_id, new_number, new_class, person, a.name from account a where a.id = person;
  perform grant_to_opener(new_id, opener, person);
  if r = 'system' then
    insert into access_grant (record_id, id, account_id, kind, basis, reason, until_at, given_by)
      values (new_id, gen_random_uuid(), person, 'specific', 'import', 'opened by the import', now() + interval '1 day', person);
  end if;
  return query select 'opened', null::text;
end $$;

-- As in 0001, but a records officer for whom the import opens a record is not the child's worker.
create or replace function sec.grant_to_opener(new_id uuid, opener uuid, giver uuid) returns void
  language sql set search_path = sec, public, pg_temp as $$
  insert into access_grant (record_id, id, account_id, kind, basis, reason, given_by, review_on)
    select new_id, gen_random_uuid(), a.id, 'standard',
      case when a.id <> opener then 'manager of the allocated worker'
        when a.role = 'recordsOfficer' and g.role = 'system' then 'keeps the record in order'
        else 'allocated worker' end,
      'opened the record', giver, current_date + 180
    from account a, account o, account g
    where o.id = opener and g.id = giver and a.role <> 'system' and a.disabled_at is null
      and (a.id = opener or (a.role = 'teamManager' and a.team = o.team and a.id <> opener))
$$;

-- The import's way into a record that a child of an old system has: it takes that mapping and the import's own session.
create function sec.begin_import_of(wanted text, grant_id uuid) returns boolean
  language plpgsql security definer set search_path = sec, public, pg_temp as $$
declare found_id uuid;
begin
  if my_role() <> 'system' then raise exception 'not permitted' using errcode = '42501'; end if;
  select n.record_id into found_id from record_number n
    where n.number = wanted and exists (select from record.intake_child c where c.record_number = wanted and c.state = 'on record');
  if found_id is null then return false; end if;
  if not exists (select from access_grant g where g.record_id = found_id and g.account_id = me() and g.ended_at is null
      and g.until_at > now() + interval '12 hours') then
    insert into access_grant (record_id, id, account_id, kind, basis, reason, until_at, given_by)
      values (found_id, grant_id, me(), 'specific', 'import', 'files came in for this child', now() + interval '1 day', me());
  end if;
  return true;
end $$;

create function sec.end_import_grants() returns int
  language plpgsql security definer set search_path = sec, public, pg_temp as $$
declare ended int;
begin
  if my_role() <> 'system' then raise exception 'not permitted' using errcode = '42501'; end if;
  update access_grant set ended_at = now(), ended_by = me(), ended_reason = 'the import ended'
    where account_id = me() and ended_at is null;
  get diagnostics ended = row_count;
  return ended;
end $$;

-- For whom a record is opened: by the user name that stands in the list of children.
create function sec.worker_for_import(wanted_user text) returns uuid
  language plpgsql stable security definer set search_path = sec, public, pg_temp as $$
begin
  if my_role() <> 'system' then raise exception 'not permitted' using errcode = '42501'; end if;
  return (select a.id from account a where lower(a.user_name) = lower(wanted_user) and a.disabled_at is null
    and a.role in ('socialWorker', 'teamManager', 'recordsOfficer'));
end $$;

revoke all on function sec.begin_import_of(text, uuid), sec.end_import_grants(), sec.worker_for_import(text) from public;
grant execute on function sec.begin_import_of(text, uuid), sec.end_import_grants(), sec.worker_for_import(text) to holdfast_app;
