-- What grew with the size of the council (measured with 100,000 records, docs: bench/).

-- As in 0006, but only the grants on what is alike are looked at: all of a person's grants were gone through for each record that they
-- opened, so that an import of many children, which holds a grant on each, took longer for each child than for the one before.
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
      bool_or(known_to(person, c.record_id)) as known into m
    from unnest(kinds, keys) w (kind, value)
    join child_key c on c.kind = w.kind and c.value = w.value
    join record_number n on n.record_id = c.record_id
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

-- Whether a person may know that a record is there: by any grant in force, unless excluded.
create function sec.known_to(person uuid, of_record uuid) returns boolean
  language sql stable set search_path = sec, public, pg_temp as $$
  select coalesce(bool_or(g.kind <> 'excluded' and g.from_at <= now()) and not bool_or(g.kind = 'excluded'), false)
    from access_grant g
    where g.record_id = of_record and g.account_id = person and g.ended_at is null and (g.until_at is null or g.until_at > now())
$$;
revoke all on function sec.known_to(uuid, uuid) from public;
drop function sec.grants_in_force(uuid, text[]);

-- Openings that wait, and those that somebody asked for: both are on home pages, and what is decided stays for ever.
create index held_opening_waiting on record.held_opening (asked_at desc) where decided_at is null;
create index held_opening_of_asker on record.held_opening (asked_by, asked_at desc);

-- Every entry adds one to a count: with room left on the page it stays there, and its index is left alone (one in seven did before).
alter table record.kind_count set (fillfactor = 70);
alter table record.contents_line set (fillfactor = 70);
