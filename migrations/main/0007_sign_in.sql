-- Passkeys, accounts that end and begin again, and a lost factor that two people reset (docs/decisions/0012-passkeys-and-two-people.md).

create table sec.passkey (
  credential_id bytea primary key,
  id uuid not null unique,
  account_id uuid not null references sec.account,
  name text not null,
  public_key bytea not null,
  counter bigint not null,
  made_at timestamptz not null default now(),
  used_at timestamptz,
  removed_at timestamptz,
  removed_because text,
  check ((removed_at is null) = (removed_because is null))
);
create index passkey_account on sec.passkey (account_id) where removed_at is null;
grant select, insert on sec.passkey to holdfast_doorkeeper;
grant update (counter, used_at, removed_at, removed_because) on sec.passkey to holdfast_doorkeeper;

-- A challenge travels sealed; that it was answered is kept here until it would be too old anyway.
create table sec.challenge_used (hash bytea primary key, used_at timestamptz not null default now());
create index challenge_used_at on sec.challenge_used (used_at);
grant select, insert, delete on sec.challenge_used to holdfast_doorkeeper;

-- That whoever has a session gave their second factor once more, for one purpose. Written by the doorkeeper, used up by functions
-- that the app calls: the app can neither make one nor see one.
create table sec.proof (
  session_hash bytea not null references sec.session,
  purpose text not null,
  proved_at timestamptz not null default now(),
  used_at timestamptz,
  primary key (session_hash, purpose)
);
grant select, insert, update on sec.proof to holdfast_doorkeeper;

create function sec.use_proof(token text, of_purpose text) returns boolean
  language plpgsql set search_path = sec, public, pg_temp as $$
begin
  update proof p set used_at = now()
    from session s
    where s.token_hash = sha256(convert_to(token, 'utf8')) and s.account_id = me() and s.ended_at is null
      and p.session_hash = s.token_hash and p.purpose = of_purpose and p.used_at is null
      and p.proved_at > now() - interval '5 minutes';
  return found;
end $$;

-- A reset: asked for (by the person, with the right password), proposed, decided. The table itself wants two people.
create table sec.factor_reset (
  id uuid primary key,
  account_id uuid not null references sec.account,
  asked_at timestamptz,
  proposed_by uuid references sec.account,
  proposed_at timestamptz,
  identity_check_sealed bytea,
  expires_at timestamptz,
  decided_by uuid references sec.account,
  decided_at timestamptz,
  outcome text check (outcome in ('confirmed', 'refused', 'expired')),
  told_at timestamptz,
  check (asked_at is not null or proposed_at is not null),
  check (num_nonnulls(proposed_by, proposed_at, identity_check_sealed, expires_at) in (0, 4)),
  check ((outcome is null) = (decided_at is null)),
  check (proposed_by is distinct from account_id and decided_by is distinct from account_id),
  check (outcome is distinct from 'confirmed' or (proposed_by is not null and decided_by is not null and proposed_by <> decided_by))
);
create unique index factor_reset_open on sec.factor_reset (account_id) where decided_at is null;
grant select, insert (id, account_id, asked_at), update (told_at) on sec.factor_reset to holdfast_doorkeeper;

alter table sec.account add column disabled_because text, add column disabled_by uuid references sec.account;

-- Whether an account was taken up, and can be signed in to.
create function sec.taken_up(person uuid) returns boolean language sql stable set search_path = sec, public, pg_temp as $$
  select exists (select from account a where a.id = person and a.password_hash is not null and a.second_factor_sealed is not null)
    or exists (select from passkey p where p.account_id = person and p.removed_at is null)
$$;

create or replace function sec.accounts() returns table (id uuid, user_name text, name text, role text, team text, made_at timestamptz, disabled_at timestamptz, enrolled boolean)
  language plpgsql stable security definer set search_path = sec, public, pg_temp as $$
begin
  if my_role() <> 'administrator' then raise exception 'not permitted' using errcode = '42501'; end if;
  return query select a.id, a.user_name, a.name, a.role, a.team, a.made_at, a.disabled_at, taken_up(a.id)
    from account a where a.role <> 'system' order by lower(a.name) limit 2000;
end $$;

-- One account, for administrators: how its owner signs in, and of the records that they have access to only how many.
create function sec.account_of(of_user text)
  returns table (id uuid, user_name text, name text, role text, team text, made_at timestamptz, disabled_at timestamptz, disabled_because text,
    disabled_by text, enrolled boolean, app boolean, passkeys int, invited_until timestamptz, records int, only_theirs int, other_administrators int)
  language plpgsql stable security definer set search_path = sec, public, pg_temp as $$
begin
  if my_role() <> 'administrator' then raise exception 'not permitted' using errcode = '42501'; end if;
  return query select a.id, a.user_name, a.name, a.role, a.team, a.made_at, a.disabled_at, a.disabled_because, b.name, taken_up(a.id),
      a.second_factor_sealed is not null, (select count(*)::int from passkey p where p.account_id = a.id and p.removed_at is null),
      (select max(i.expires_at) from invitation i where i.account_id = a.id and i.used_at is null and i.expires_at > now()),
      coalesce(h.records, 0), coalesce(h.alone, 0), administrators_beside(a.id)
    from account a left join account b on b.id = a.disabled_by
      left join lateral (select count(*)::int as records, (count(*) filter (where not opened_by_another(g.record_id, a.id)))::int as alone
        from (select distinct x.record_id from access_grant x where x.account_id = a.id and x.ended_at is null
          and x.kind not in ('basic', 'excluded') and (x.until_at is null or x.until_at > now())) g) h on true
    where a.user_name = lower(of_user) and a.role <> 'system';
end $$;

create function sec.opened_by_another(of_record uuid, person uuid) returns boolean
  language sql stable set search_path = sec, public, pg_temp as $$
  select exists (select from access_grant g join account a on a.id = g.account_id
    where g.record_id = of_record and g.account_id <> person and g.ended_at is null and g.kind not in ('basic', 'excluded')
      and (g.until_at is null or g.until_at > now()) and a.disabled_at is null and taken_up(a.id))
$$;

create function sec.administrators_beside(person uuid) returns int
  language sql stable set search_path = sec, public, pg_temp as $$
  select count(*)::int from account a
    where a.role = 'administrator' and a.id <> person and a.disabled_at is null and taken_up(a.id)
$$;

-- A new invitation for an account that was never taken up; any other is reset by two people. What was handed out before is void.
create function sec.invite_again(of_user text, invitation_hash bytea, expires timestamptz) returns text
  language plpgsql security definer set search_path = sec, public, pg_temp as $$
declare person account%rowtype;
begin
  if my_role() <> 'administrator' then raise exception 'not permitted' using errcode = '42501'; end if;
  select * into person from account a where a.user_name = lower(of_user) and a.role <> 'system' for update;
  if person.id is null then return 'no such person'; end if;
  if person.disabled_at is not null then return 'closed'; end if;
  if taken_up(person.id) or exists (select from factor_reset r where r.account_id = person.id and r.outcome = 'confirmed') then
    return 'taken up';
  end if;
  update invitation i set used_at = now() where i.account_id = person.id and i.used_at is null;
  insert into invitation values (invitation_hash, person.id, expires);
  return 'invited';
end $$;

-- Two administrators who close each other at once wait for each other here: one of them stays.
create function sec.close_account(of_user text, because text) returns text
  language plpgsql security definer set search_path = sec, public, pg_temp as $$
declare person account%rowtype;
begin
  if my_role() <> 'administrator' then raise exception 'not permitted' using errcode = '42501'; end if;
  perform pg_advisory_xact_lock(4219);
  select * into person from account a where a.user_name = lower(of_user) and a.role <> 'system' for update;
  if person.id is null then return 'no such person'; end if;
  if person.id = me() then return 'yourself'; end if;
  if person.disabled_at is not null then return 'closed already'; end if;
  if person.role = 'administrator' and administrators_beside(person.id) = 0 then return 'last administrator'; end if;
  update account a set disabled_at = now(), disabled_because = because, disabled_by = me() where a.id = person.id;
  update session s set ended_at = now() where s.account_id = person.id and s.ended_at is null;
  update invitation i set used_at = now() where i.account_id = person.id and i.used_at is null;
  return 'closed';
end $$;

create function sec.reopen_account(of_user text) returns text
  language plpgsql security definer set search_path = sec, public, pg_temp as $$
declare person account%rowtype;
begin
  if my_role() <> 'administrator' then raise exception 'not permitted' using errcode = '42501'; end if;
  select * into person from account a where a.user_name = lower(of_user) and a.role <> 'system' for update;
  if person.id is null then return 'no such person'; end if;
  if person.id = me() then return 'yourself'; end if;
  if person.disabled_at is null then return 'open already'; end if;
  update account a set disabled_at = null, disabled_because = null, disabled_by = null, wrong_tries = 0, locked_until = null
    where a.id = person.id;
  return 'reopened';
end $$;

create function sec.correct_account(of_user text, new_name text, new_team text) returns text
  language plpgsql security definer set search_path = sec, public, pg_temp as $$
begin
  if my_role() <> 'administrator' then raise exception 'not permitted' using errcode = '42501'; end if;
  update account a set name = new_name, team = new_team where a.user_name = lower(of_user) and a.role <> 'system';
  return case when found then 'corrected' else 'no such person' end;
end $$;

-- Resets that wait, and those of the last 90 days; or one. For those who propose and confirm them.
create function sec.factor_resets(of_reset uuid)
  returns table (id uuid, user_name text, name text, role text, team text, asked_at timestamptz, proposed_by text, mine boolean, about_me boolean,
    proposed_at timestamptz, identity_check_sealed bytea, expires_at timestamptz, decided_by text, decided_at timestamptz, outcome text)
  language plpgsql stable security definer set search_path = sec, public, pg_temp as $$
begin
  if my_role() not in ('administrator', 'informationGovernanceOfficer') then raise exception 'not permitted' using errcode = '42501'; end if;
  return query select r.id, a.user_name, a.name, a.role, a.team, r.asked_at, p.name, coalesce(r.proposed_by = me(), false), r.account_id = me(),
      r.proposed_at, r.identity_check_sealed, r.expires_at, d.name, coalesce(r.decided_at, case when r.expires_at <= now() then r.expires_at end),
      coalesce(r.outcome, case when r.expires_at <= now() then 'expired' end)
    from factor_reset r join account a on a.id = r.account_id
      left join account p on p.id = r.proposed_by left join account d on d.id = r.decided_by
    where (of_reset is null or r.id = of_reset) and (r.decided_at is null or r.decided_at > now() - interval '90 days')
    order by r.decided_at desc nulls first, r.id desc limit 200;
end $$;

-- An administrator proposes; for an administrator, who may be the only one, an information governance officer may as well.
create function sec.propose_reset(new_id uuid, of_user text, check_sealed bytea, expires timestamptz) returns text
  language plpgsql security definer set search_path = sec, public, pg_temp as $$
declare person account%rowtype; r text := my_role();
begin
  if r not in ('administrator', 'informationGovernanceOfficer') then raise exception 'not permitted' using errcode = '42501'; end if;
  select * into person from account a where a.user_name = lower(of_user) and a.role <> 'system' for update;
  if person.id is null then return 'no such person'; end if;
  if person.id = me() then return 'yourself'; end if;
  if r <> 'administrator' and person.role <> 'administrator' then return 'administrators only'; end if;
  if person.disabled_at is not null then return 'closed'; end if;
  update factor_reset x set outcome = 'expired', decided_at = now()
    where x.account_id = person.id and x.decided_at is null and x.expires_at <= now();
  if exists (select from factor_reset x where x.account_id = person.id and x.decided_at is null and x.proposed_at is not null) then
    return 'proposed already';
  end if;
  if not taken_up(person.id) and not exists (select from factor_reset x where x.account_id = person.id and x.outcome = 'confirmed') then
    return 'never taken up';
  end if;
  update factor_reset x set id = new_id, proposed_by = me(), proposed_at = now(), identity_check_sealed = check_sealed, expires_at = expires
    where x.account_id = person.id and x.decided_at is null;
  if not found then
    insert into factor_reset (id, account_id, proposed_by, proposed_at, identity_check_sealed, expires_at)
      values (new_id, person.id, me(), now(), check_sealed, expires);
  end if;
  return 'proposed';
end $$;

create function sec.refuse_reset(of_reset uuid) returns text
  language plpgsql security definer set search_path = sec, public, pg_temp as $$
declare x factor_reset%rowtype;
begin
  if my_role() not in ('administrator', 'informationGovernanceOfficer') then raise exception 'not permitted' using errcode = '42501'; end if;
  select * into x from factor_reset f where f.id = of_reset for update;
  if x.id is null then return 'no such reset'; end if;
  if x.account_id = me() then return 'yourself'; end if;
  if x.decided_at is not null then return 'decided already'; end if;
  update factor_reset f set outcome = 'refused', decided_by = me(), decided_at = now() where f.id = of_reset;
  return 'refused';
end $$;

-- The second person, who has just given their own second factor. Everything that opened the account is void from here on.
create function sec.confirm_reset(token text, of_reset uuid, invitation_hash bytea, expires timestamptz) returns text
  language plpgsql security definer set search_path = sec, public, pg_temp as $$
declare x factor_reset%rowtype; person uuid;
begin
  if my_role() not in ('administrator', 'informationGovernanceOfficer') then raise exception 'not permitted' using errcode = '42501'; end if;
  select f.account_id into person from factor_reset f where f.id = of_reset;
  perform from account a where a.id = person for update;
  select * into x from factor_reset f where f.id = of_reset for update;
  if x.id is null or x.proposed_at is null then return 'no such reset'; end if;
  if x.account_id = me() then return 'yourself'; end if;
  if x.decided_at is not null then return 'decided already'; end if;
  if x.expires_at <= now() then return 'expired'; end if;
  if x.proposed_by = me() then return 'same person'; end if;
  if exists (select from account a where a.id = x.account_id and a.disabled_at is not null) then return 'closed'; end if;
  if not use_proof(token, 'reset ' || of_reset::text) then return 'not proved'; end if;
  update account a set password_hash = null, second_factor_sealed = null, wrong_tries = 0, locked_until = null where a.id = x.account_id;
  update passkey p set removed_at = now(), removed_because = 'sign-in was reset' where p.account_id = x.account_id and p.removed_at is null;
  update session s set ended_at = now() where s.account_id = x.account_id and s.ended_at is null;
  update invitation i set used_at = now() where i.account_id = x.account_id and i.used_at is null;
  insert into invitation values (invitation_hash, x.account_id, expires);
  update factor_reset f set outcome = 'confirmed', decided_by = me(), decided_at = now() where f.id = of_reset;
  return 'confirmed';
end $$;

-- Who manages a record is told that somebody on it can no longer sign in.
drop function sec.grants_of(uuid);
create function sec.grants_of(of_record uuid)
  returns table (id uuid, person text, user_name text, role text, kind text, basis text, reason text, from_at timestamptz, until_at timestamptz,
    review_on date, given_by text, ended_at timestamptz, ended_by text, ended_reason text, account_closed_at timestamptz)
  language plpgsql stable security definer set search_path = sec, public, pg_temp as $$
begin
  if not of_record = any (scope()) then raise exception 'no scope' using errcode = '42501'; end if;
  return query select g.id, a.name, a.user_name, a.role, g.kind, g.basis, g.reason, g.from_at, g.until_at, g.review_on, b.name, g.ended_at, e.name, g.ended_reason,
      a.disabled_at
    from access_grant g join account a on a.id = g.account_id join account b on b.id = g.given_by left join account e on e.id = g.ended_by
    where g.record_id = of_record and g.kind <> 'excluded'
    order by g.ended_at desc nulls first, g.given_at limit 200;
end $$;

revoke all on function sec.use_proof(text, text), sec.taken_up(uuid), sec.opened_by_another(uuid, uuid), sec.administrators_beside(uuid),
  sec.account_of(text), sec.invite_again(text, bytea, timestamptz), sec.close_account(text, text), sec.reopen_account(text),
  sec.correct_account(text, text, text), sec.factor_resets(uuid), sec.propose_reset(uuid, text, bytea, timestamptz), sec.refuse_reset(uuid),
  sec.confirm_reset(text, uuid, bytea, timestamptz), sec.grants_of(uuid) from public;
grant execute on function sec.account_of(text), sec.invite_again(text, bytea, timestamptz), sec.close_account(text, text), sec.reopen_account(text),
  sec.correct_account(text, text, text), sec.factor_resets(uuid), sec.propose_reset(uuid, text, bytea, timestamptz), sec.refuse_reset(uuid),
  sec.confirm_reset(text, uuid, bytea, timestamptz), sec.grants_of(uuid) to holdfast_app;
