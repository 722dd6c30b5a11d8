-- The sealed scope (docs/decisions/0003-sealed-scope.md): who is inside, and which records they may see, worked out here and
-- sealed so that no statement of the app can widen it. Runs as holdfast_owner.

create schema sec;
create schema record;
create schema audit;

create table sec.secret (only_row boolean primary key default true check (only_row), k bytea not null);
insert into sec.secret (k) values (gen_random_bytes(32));

create table sec.council (
  only_row boolean primary key default true check (only_row),
  name text not null,
  colour text not null,
  set_up_at timestamptz not null default now(),
  demo boolean not null default false
);

create table sec.account (
  id uuid primary key,
  user_name text not null,
  name text not null,
  role text not null check (role in ('socialWorker', 'teamManager', 'independentReviewingOfficer', 'recordsOfficer',
    'informationGovernanceOfficer', 'administrator', 'auditor', 'system')),
  team text,
  password_hash text,
  second_factor_sealed bytea,
  second_factor_last_step bigint not null default 0,
  wrong_tries int not null default 0,
  locked_until timestamptz,
  made_at timestamptz not null default now(),
  disabled_at timestamptz
);
create unique index account_user_name on sec.account (lower(user_name));

create table sec.invitation (
  code_hash bytea primary key,
  account_id uuid not null references sec.account,
  expires_at timestamptz not null,
  used_at timestamptz
);

create table sec.session (
  token_hash bytea primary key,
  account_id uuid not null references sec.account,
  stage text not null check (stage in ('password', 'complete')),
  made_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  ended_at timestamptz
);
create index session_account on sec.session (account_id);

-- Small un-sharded tables: what is unique across records. The app reads none of them.
create table sec.record_number (
  number text primary key,
  record_id uuid not null unique
);

create table sec.child_key (
  kind text not null check (kind in ('nhs-number', 'upn', 'name-and-birth', 'word-and-birth')),
  value text not null,
  record_id uuid not null,
  primary key (kind, value, record_id)
);
create unique index child_key_once on sec.child_key (kind, value) where kind in ('nhs-number', 'upn');

create table sec.access_grant (
  record_id uuid not null,
  id uuid not null,
  account_id uuid not null references sec.account,
  kind text not null check (kind in ('standard', 'basic', 'specific', 'exceptional', 'excluded')),
  clears text[] not null default '{ordinary}',
  basis text not null,
  reason text not null,
  from_at timestamptz not null default now(),
  until_at timestamptz,
  review_on date,
  given_by uuid not null references sec.account,
  given_at timestamptz not null default now(),
  ended_at timestamptz,
  ended_by uuid references sec.account,
  ended_reason text,
  primary key (record_id, id)
);
create index access_grant_account on sec.access_grant (account_id, record_id) where ended_at is null;

-- A seal over what a transaction may see. now() is the transaction's own start and the process is its own: a seal is of no use elsewhere.
create function sec.seal(part text) returns text language sql stable set search_path = sec, public, pg_temp
  as $$ select encode(hmac(convert_to(now()::text || ':' || pg_backend_pid() || ':' || part, 'utf8'), (select k from secret), 'sha256'), 'hex') $$;

create function sec.set_scope(account uuid, role text, records uuid[], classes text[]) returns void
  language plpgsql set search_path = sec, public, pg_temp as $$
begin
  perform set_config('holdfast.account', account::text, true),
    set_config('holdfast.role', role, true),
    set_config('holdfast.records', records::text, true),
    set_config('holdfast.cleared', classes::text, true),
    set_config('holdfast.seal', seal(account::text || '|' || role || '|' || records::text || '|' || classes::text), true);
end $$;

create function sec.check_seal() returns void language plpgsql stable security definer parallel safe
  set search_path = sec, public, pg_temp as $$
begin
  if coalesce(current_setting('holdfast.records', true), '') = ''
    or current_setting('holdfast.seal', true) is distinct from seal(current_setting('holdfast.account', true) || '|'
      || current_setting('holdfast.role', true) || '|' || current_setting('holdfast.records', true) || '|'
      || current_setting('holdfast.cleared', true)) then
    raise exception 'no scope' using errcode = '42501';
  end if;
end $$;

create function sec.scope() returns uuid[] language plpgsql stable security definer parallel safe
  set search_path = sec, public, pg_temp as $$
begin perform check_seal(); return current_setting('holdfast.records')::uuid[]; end $$;

create function sec.cleared() returns text[] language plpgsql stable security definer parallel safe
  set search_path = sec, public, pg_temp as $$
begin perform check_seal(); return current_setting('holdfast.cleared')::text[]; end $$;

create function sec.me() returns uuid language plpgsql stable security definer
  set search_path = sec, public, pg_temp as $$
begin perform check_seal(); return current_setting('holdfast.account')::uuid; end $$;

create function sec.my_role() returns text language plpgsql stable security definer
  set search_path = sec, public, pg_temp as $$
begin perform check_seal(); return current_setting('holdfast.role'); end $$;

-- Enter: the session token says who; the grants in force say which of the wanted records. No answer tells hidden from absent.
-- wanted: record numbers; null for all that this person may see. Idle and absolute limits are the session's own.
-- One pass over the grants, and by number where numbers are wanted: every page begins here.
create function sec.enter(token text, wanted text[], idle_minutes int)
  returns table (account_id uuid, name text, role text, team text, record_ids uuid[], numbers text[], grant_ids uuid[], bases text[], basic_numbers text[])
  language plpgsql security definer set search_path = sec, public, pg_temp as $$
declare s record; g record; classes text[] := '{ordinary}';
begin
  select x.token_hash, x.seen_at, a.id, a.name, a.role, a.team into s
    from session x join account a on a.id = x.account_id
    where x.token_hash = sha256(convert_to(token, 'utf8')) and x.stage = 'complete' and x.ended_at is null
      and x.expires_at > now() and x.seen_at > now() - make_interval(mins => idle_minutes) and a.disabled_at is null;
  if s.id is null then return; end if;
  if s.seen_at < now() - interval '1 minute' then
    update session x set seen_at = now() where x.token_hash = s.token_hash;
  end if;
  if s.role in ('administrator', 'auditor') or cardinality(wanted) = 0 then
    select '{}'::uuid[] as ids, '{}'::text[] as numbers, '{}'::uuid[] as grants, '{}'::text[] as bases, '{}'::text[] as basics, false as special into g;
  elsif wanted is null then
    select coalesce(array_agg(h.record_id order by h.number) filter (where h.opens), '{}') as ids,
        coalesce(array_agg(h.number order by h.number) filter (where h.opens), '{}') as numbers,
        coalesce(array_agg(h.grant_id order by h.number) filter (where h.opens), '{}') as grants,
        coalesce(array_agg(h.basis order by h.number) filter (where h.opens), '{}') as bases,
        coalesce(array_agg(h.number order by h.number) filter (where not h.opens), '{}') as basics, false as special into g
      from (
        select a.record_id, n.number, bool_or(a.kind = 'excluded') as excluded, bool_or(a.kind not in ('basic', 'excluded')) as opens,
            (array_agg(a.id order by a.kind = 'basic', a.given_at))[1] as grant_id,
            (array_agg(a.basis order by a.kind = 'basic', a.given_at))[1] as basis
          from access_grant a join record_number n on n.record_id = a.record_id
          where a.account_id = s.id and a.ended_at is null and (a.kind = 'excluded' or a.from_at <= now())
            and (a.until_at is null or a.until_at > now())
          group by a.record_id, n.number
      ) h where not h.excluded;
  else
    select coalesce(array_agg(h.record_id order by h.number) filter (where h.opens), '{}') as ids,
        coalesce(array_agg(h.number order by h.number) filter (where h.opens), '{}') as numbers,
        coalesce(array_agg(h.grant_id order by h.number) filter (where h.opens), '{}') as grants,
        coalesce(array_agg(h.basis order by h.number) filter (where h.opens), '{}') as bases,
        coalesce(array_agg(h.number order by h.number) filter (where not h.opens), '{}') as basics,
        coalesce(bool_or(h.special), false) as special into g
      from (
        select n.record_id, n.number, bool_or(a.kind = 'excluded') as excluded, bool_or(a.kind not in ('basic', 'excluded')) as opens,
            (array_agg(a.id order by a.kind = 'basic', a.given_at))[1] as grant_id,
            (array_agg(a.basis order by a.kind = 'basic', a.given_at))[1] as basis, bool_or(a.clears <> '{ordinary}') as special
          from record_number n join access_grant a on a.record_id = n.record_id and a.account_id = s.id
          where n.number = any (wanted) and a.ended_at is null and (a.kind = 'excluded' or a.from_at <= now())
            and (a.until_at is null or a.until_at > now())
          group by n.record_id, n.number
      ) h where not h.excluded;
  end if;
  -- Restricted classes are cleared for one record at a time, never over many.
  if g.special and cardinality(g.ids) = 1 then
    select array_agg(distinct c) into classes
      from access_grant a, unnest(a.clears || '{ordinary}'::text[]) c
      where a.record_id = g.ids[1] and a.account_id = s.id and a.ended_at is null
        and a.kind in ('standard', 'specific', 'exceptional') and a.from_at <= now() and (a.until_at is null or a.until_at > now());
  end if;
  perform set_scope(s.id, s.role, g.ids, classes);
  return query select s.id, s.name, s.role, s.team, g.ids, g.numbers, g.grants, g.bases, g.basics;
end $$;

create function sec.grants_in_force(person uuid, wanted text[])
  returns table (record_id uuid, number text, grant_id uuid, basis text, full_access boolean)
  language sql stable set search_path = sec, public, pg_temp as $$
  select distinct on (g.record_id) g.record_id, n.number, g.id, g.basis, g.kind <> 'basic'
    from access_grant g join record_number n on n.record_id = g.record_id
    where g.account_id = person and g.ended_at is null and g.kind <> 'excluded'
      and g.from_at <= now() and (g.until_at is null or g.until_at > now())
      and (wanted is null or n.number = any (wanted))
      and not exists (select from access_grant x where x.record_id = g.record_id and x.account_id = person
        and x.kind = 'excluded' and x.ended_at is null and (x.until_at is null or x.until_at > now()))
    order by g.record_id, (g.kind = 'basic'), g.given_at
$$;

-- Opening a record: one per child. Answers 'opened'; 'exists' with the first's number, to those who may know of it;
-- 'near' likewise; 'check' to anyone else, in the same words for an exact and for a near likeness.
create function sec.open_record(new_id uuid, new_number text, new_class text, kinds text[], keys text[], sure boolean, for_account uuid)
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
    if m.known or r = 'recordsOfficer' then
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
  return query select 'opened', null::text;
end $$;

-- The opener is allocated; the managers of the opener's team see what their team holds.
create function sec.grant_to_opener(new_id uuid, opener uuid, giver uuid) returns void
  language sql set search_path = sec, public, pg_temp as $$
  insert into access_grant (record_id, id, account_id, kind, basis, reason, given_by, review_on)
    select new_id, gen_random_uuid(), a.id, 'standard',
      case when a.id = opener then 'allocated worker' else 'manager of the allocated worker' end,
      'opened the record', giver, current_date + 180
    from account a, account o
    where o.id = opener and a.role <> 'system' and a.disabled_at is null
      and (a.id = opener or (a.role = 'teamManager' and a.team = o.team and a.id <> opener))
$$;

-- Identity gained later (a new NHS number, a corrected name): answers false where another record has the number.
create function sec.note_child_keys(of_record uuid, kinds text[], keys text[]) returns boolean
  language plpgsql security definer set search_path = sec, public, pg_temp as $$
begin
  if not of_record = any (scope()) then raise exception 'no scope' using errcode = '42501'; end if;
  perform pg_advisory_xact_lock(h) from (select distinct hashtextextended(k, 4217) h from unnest(keys) k order by 1) locks;
  if exists (select from unnest(kinds, keys) w (kind, value) join child_key c on c.kind = w.kind and c.value = w.value
      where c.kind in ('nhs-number', 'upn') and c.record_id <> of_record) then
    return false;
  end if;
  insert into child_key select w.kind, w.value, of_record from unnest(kinds, keys) w (kind, value) on conflict do nothing;
  return true;
end $$;

-- Records that carry the same keys: for records officers who decide on an opening that waits. Numbers only.
create function sec.alike(kinds text[], keys text[]) returns table (number text, certain boolean)
  language plpgsql security definer set search_path = sec, public, pg_temp as $$
begin
  if my_role() <> 'recordsOfficer' then raise exception 'not permitted' using errcode = '42501'; end if;
  return query select n.number, bool_or(c.kind in ('nhs-number', 'upn'))
    from unnest(kinds, keys) w (kind, value)
    join child_key c on c.kind = w.kind and c.value = w.value
    join record_number n on n.record_id = c.record_id
    group by n.number order by 2 desc, 1 limit 10;
end $$;

-- Grants: decided a second time here. A manager or records officer inside the record's scope gives; nobody gives to themselves.
create function sec.give_grant(of_record uuid, grant_id uuid, to_user text, because_basis text, because_reason text, until_when timestamptz, review date)
  returns text language plpgsql security definer set search_path = sec, public, pg_temp as $$
declare person account%rowtype;
begin
  if not of_record = any (scope()) or my_role() not in ('teamManager', 'recordsOfficer', 'system') then
    raise exception 'not permitted' using errcode = '42501';
  end if;
  select * into person from account a where lower(a.user_name) = lower(to_user) and a.disabled_at is null;
  if person.id is null or person.role in ('administrator', 'auditor', 'system') then return 'no such person'; end if;
  if person.id = me() then return 'yourself'; end if;
  if exists (select from access_grant g where g.record_id = of_record and g.account_id = person.id and g.ended_at is null
      and g.kind = 'standard' and (g.until_at is null or g.until_at > now())) then
    return 'has it already';
  end if;
  insert into access_grant (record_id, id, account_id, kind, basis, reason, until_at, review_on, given_by)
    values (of_record, grant_id, person.id, 'standard', because_basis, because_reason, until_when, review, me());
  return 'given';
end $$;

create function sec.end_grant(of_record uuid, of_grant uuid, because text) returns boolean
  language plpgsql security definer set search_path = sec, public, pg_temp as $$
begin
  if not of_record = any (scope()) or my_role() not in ('teamManager', 'recordsOfficer', 'informationGovernanceOfficer', 'system') then
    raise exception 'not permitted' using errcode = '42501';
  end if;
  update access_grant set ended_at = now(), ended_by = me(), ended_reason = because
    where record_id = of_record and id = of_grant and ended_at is null;
  return found;
end $$;

create function sec.grants_of(of_record uuid)
  returns table (id uuid, person text, user_name text, role text, kind text, basis text, reason text, from_at timestamptz, until_at timestamptz,
    review_on date, given_by text, ended_at timestamptz, ended_by text, ended_reason text)
  language plpgsql stable security definer set search_path = sec, public, pg_temp as $$
begin
  if not of_record = any (scope()) then raise exception 'no scope' using errcode = '42501'; end if;
  return query select g.id, a.name, a.user_name, a.role, g.kind, g.basis, g.reason, g.from_at, g.until_at, g.review_on, b.name, g.ended_at, e.name, g.ended_reason
    from access_grant g join account a on a.id = g.account_id join account b on b.id = g.given_by left join account e on e.id = g.ended_by
    where g.record_id = of_record and g.kind <> 'excluded'
    order by g.ended_at desc nulls first, g.given_at limit 200;
end $$;

-- Accounts, for administrators; no secret leaves by this way.
create function sec.accounts() returns table (id uuid, user_name text, name text, role text, team text, made_at timestamptz, disabled_at timestamptz, enrolled boolean)
  language plpgsql stable security definer set search_path = sec, public, pg_temp as $$
begin
  if my_role() <> 'administrator' then raise exception 'not permitted' using errcode = '42501'; end if;
  return query select a.id, a.user_name, a.name, a.role, a.team, a.made_at, a.disabled_at, a.password_hash is not null
    from account a where a.role <> 'system' order by lower(a.name) limit 2000;
end $$;

create function sec.create_account(new_id uuid, new_user_name text, new_name text, new_role text, new_team text, invitation_hash bytea, expires timestamptz)
  returns text language plpgsql security definer set search_path = sec, public, pg_temp as $$
begin
  if my_role() <> 'administrator' or new_role = 'system' then raise exception 'not permitted' using errcode = '42501'; end if;
  insert into account (id, user_name, name, role, team) values (new_id, new_user_name, new_name, new_role, new_team) on conflict do nothing;
  if not found then return 'taken'; end if;
  insert into invitation values (invitation_hash, new_id, expires);
  return 'made';
end $$;

revoke all on all functions in schema sec from public;
grant usage on schema sec, record, audit to holdfast_app;
grant execute on function sec.enter(text, text[], int), sec.scope(), sec.cleared(), sec.me(), sec.my_role(),
  sec.open_record(uuid, text, text, text[], text[], boolean, uuid), sec.note_child_keys(uuid, text[], text[]), sec.alike(text[], text[]),
  sec.give_grant(uuid, uuid, text, text, text, timestamptz, date), sec.end_grant(uuid, uuid, text), sec.grants_of(uuid),
  sec.accounts(), sec.create_account(uuid, text, text, text, text, bytea, timestamptz) to holdfast_app;
grant select on sec.council to holdfast_app;

grant usage on schema sec, audit to holdfast_doorkeeper;
grant select, insert, update on sec.account, sec.session, sec.invitation to holdfast_doorkeeper;
grant select, insert on sec.council to holdfast_doorkeeper;
