-- What somebody typed into a form when their session had ended. Sealed, theirs alone, for an hour. Of the doorkeeper only: the app,
-- which acts for whoever is signed in, has no way to it.

create table sec.kept_answers (
  id uuid primary key,
  account_id uuid not null references sec.account,
  kept_at timestamptz not null default now(),
  sealed bytea not null check (octet_length(sealed) <= 1100000)
);
create index kept_answers_of_account on sec.kept_answers (account_id, kept_at desc);

grant select, insert, delete on sec.kept_answers to holdfast_doorkeeper;
