-- A child of a list who waits is settled by a records officer (docs/decisions/0013-import.md): the same child as one who has a record, another
-- child, or left out with a reason, which is sealed under the authority's key.
alter table record.intake_child add column decision_sealed bytea;
alter table record.intake_child drop constraint intake_child_state_check;
alter table record.intake_child add constraint intake_child_state_check check (state in ('on record', 'waiting', 'left-out'));
grant update (decision_sealed) on record.intake_child to holdfast_app;

-- For whom a record is opened that a list asked for: by the user name in the list, as in sec.worker_for_import.
create function sec.worker_of_list(wanted_user text) returns uuid
  language plpgsql stable security definer set search_path = sec, public, pg_temp as $$
begin
  if my_role() <> 'recordsOfficer' then raise exception 'not permitted' using errcode = '42501'; end if;
  return (select a.id from account a where lower(a.user_name) = lower(wanted_user) and a.disabled_at is null
    and a.role in ('socialWorker', 'teamManager', 'recordsOfficer'));
end $$;

-- A records officer who opens the record of a child of a list for its worker goes on to decide on that child's files, as where the import
-- opened it. Only for a record that this officer opened in this very transaction.
create function sec.keep_child_of_list(wanted text, grant_id uuid) returns boolean
  language plpgsql security definer set search_path = sec, record, public, pg_temp as $$
declare found_id uuid;
begin
  if my_role() <> 'recordsOfficer' then raise exception 'not permitted' using errcode = '42501'; end if;
  select r.record_id into found_id from record.record r
    where r.number = wanted and r.opened_by = me() and r.opened_at = now() and r.record_id = any (scope());
  if found_id is null then return false; end if;
  if not exists (select from access_grant g where g.record_id = found_id and g.account_id = me() and g.ended_at is null) then
    insert into access_grant (record_id, id, account_id, kind, basis, reason, given_by, review_on)
      values (found_id, grant_id, me(), 'standard', 'keeps the record in order', 'decides on files that came in for this child', me(),
        current_date + 180);
  end if;
  return true;
end $$;

revoke all on function sec.worker_of_list(text), sec.keep_child_of_list(text, uuid) from public;
grant execute on function sec.worker_of_list(text), sec.keep_child_of_list(text, uuid) to holdfast_app;
