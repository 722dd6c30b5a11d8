-- What the scanner finds in a file that somebody sends to a record is kept in quarantine, as in an import (docs/decisions/0013-import.md). Who
-- sends may put it there and nothing else: two functions that only insert, for a record that the sender is inside of.

-- An item without a run was sent to a record: who sent it, to which and what was found are sealed in it.
alter table record.intake_item alter column run_id drop not null;
alter table record.intake_item add constraint intake_item_sent check (run_id is not null or state = 'quarantined');

-- For the functions below alone, which run as the owner of the tables.
create policy sent_to_quarantine on record.intake_item for insert to holdfast_owner
  with check (run_id is null and state = 'quarantined' and record_numbers = '{}' and entry_ids = '{}' and decided_at is null);
create policy note_for_quarantine on record.intake_loose for insert to holdfast_owner with check (true);
create policy find_for_quarantine on record.intake_loose for select to holdfast_owner using (true);
create policy take_for_quarantine on record.intake_loose for delete to holdfast_owner using (true);

create function sec.must_be_inside(wanted text) returns void
  language plpgsql stable security definer set search_path = sec, public, pg_temp as $$
begin
  if not exists (select from record_number n where n.number = wanted and n.record_id = any (scope())) then
    raise exception 'no scope' using errcode = '42501';
  end if;
end $$;

-- Names objects and notes them, before they are written, so that what a crash leaves is removed by whoever next decides on the desk. The names
-- are made here: whoever could note a name of their own could have a document of any record removed as left behind.
create function sec.name_for_quarantine(wanted text, how_many int) returns text[]
  language plpgsql security definer set search_path = sec, public, pg_temp as $$
declare object_keys text[];
begin
  perform must_be_inside(wanted);
  if how_many not between 1 and 10000 then raise exception 'not so many' using errcode = '22023'; end if;
  object_keys := array(select replace(gen_random_uuid()::text, '-', '') from generate_series(1, how_many));
  insert into record.intake_loose (object_key) select unnest(object_keys);
  return object_keys;
end $$;

-- True where the item is new: the same bytes, sent to the same record by the same person, are kept once. Fails where somebody has removed
-- the objects as left behind, and where they were never noted.
create function sec.quarantine(wanted text, item uuid, key_mac bytea, content_mac bytea, sealed bytea, media_type text, bytes bigint, segments jsonb)
  returns boolean
  language plpgsql security definer set search_path = sec, public, pg_temp as $$
declare object_keys text[]; taken int;
begin
  perform must_be_inside(wanted);
  insert into record.intake_item (id, key_mac, content_mac, state, sealed, media_type, bytes, segments)
    values (item, key_mac, content_mac, 'quarantined', sealed, media_type, bytes, segments)
    on conflict do nothing;
  if not found then return false; end if;
  object_keys := array(select s ->> 'objectKey' from jsonb_array_elements(segments) s);
  delete from record.intake_loose where object_key = any (object_keys);
  get diagnostics taken = row_count;
  if taken = 0 or taken <> cardinality(object_keys) then
    raise exception 'the objects of an item are not on the note' using errcode = '55000';
  end if;
  return true;
end $$;

revoke all on function sec.must_be_inside(text), sec.name_for_quarantine(text, int),
  sec.quarantine(text, uuid, bytea, bytea, bytea, text, bigint, jsonb) from public;
grant execute on function sec.name_for_quarantine(text, int),
  sec.quarantine(text, uuid, bytea, bytea, bytea, text, bigint, jsonb) to holdfast_app;
