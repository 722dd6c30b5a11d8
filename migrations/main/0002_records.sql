-- What happened to one child, in order, never rewritten. Every table here carries record_id and the class of restriction, and its
-- policy is exactly: within the scope, and ordinary or cleared (every scope clears what is ordinary; checking the seal for each
-- ordinary row cost 25 us a row, decision 0003). Append-only tables get select and insert; nothing gets truncate.

create table record.record (
  record_id uuid primary key,
  number text not null,
  class text not null check (class in ('child', 'fosterCarer', 'childrensHome')),
  restriction text not null default 'ordinary',
  opened_at timestamptz not null default now(),
  opened_by uuid not null,
  opened_by_name text not null
);

create table record.entry (
  record_id uuid not null references record.record,
  id uuid not null,
  kind text not null,
  restriction text not null default 'ordinary' check (restriction in ('ordinary', 'court', 'address', 'adoption', 'chosenByChild')),
  -- Of the newest version; every version keeps its own.
  occurred_earliest date,
  occurred_latest date,
  -- Orders the timeline: when it happened (its latest bound), else when it was recorded.
  occurred_sort date not null,
  significant boolean not null default false,
  recorded_at timestamptz not null default now(),
  recorded_by uuid not null,
  recorded_by_name text not null,
  recorded_by_role text not null,
  primary key (record_id, id),
  check (occurred_earliest <= occurred_latest)
);
create index entry_in_order on record.entry (record_id, occurred_sort desc, id desc);
create index entry_by_kind on record.entry (record_id, kind, occurred_sort desc, id desc);

create table record.entry_version (
  record_id uuid not null,
  entry_id uuid not null,
  version int not null check (version > 0),
  restriction text not null default 'ordinary',
  kind_schema_version int not null,
  sealed bytea not null,
  documents uuid[] not null default '{}',
  occurred_earliest date,
  occurred_latest date,
  recorded_at timestamptz not null default now(),
  recorded_by uuid not null,
  recorded_by_name text not null,
  recorded_by_role text not null,
  primary key (record_id, entry_id, version),
  foreign key (record_id, entry_id) references record.entry
);

create table record.remark (
  record_id uuid not null,
  entry_id uuid not null,
  id uuid not null,
  restriction text not null default 'ordinary',
  what text not null check (what in ('addition', 'dispute')),
  sealed bytea not null,
  recorded_at timestamptz not null default now(),
  recorded_by uuid not null,
  recorded_by_name text not null,
  recorded_by_role text not null,
  primary key (record_id, entry_id, id),
  foreign key (record_id, entry_id) references record.entry
);

create table record.draft (
  record_id uuid not null references record.record,
  id uuid not null,
  restriction text not null default 'ordinary',
  account_id uuid not null,
  kind text not null,
  corrects uuid,
  base_version int,
  sealed bytea not null,
  revision int not null default 1,
  begun_at timestamptz not null default now(),
  saved_at timestamptz not null default now(),
  primary key (record_id, id),
  check ((corrects is null) = (base_version is null))
);
create index draft_of_account on record.draft (account_id, saved_at desc);

-- Bytes that have arrived for a draft: sealed and on disk, not yet on the record.
create table record.upload (
  record_id uuid not null,
  id uuid not null,
  restriction text not null default 'ordinary',
  draft_id uuid not null,
  name_sealed bytea not null,
  media_type text not null,
  bytes bigint not null,
  segments jsonb not null,
  uploaded_at timestamptz not null default now(),
  uploaded_by uuid not null,
  primary key (record_id, id),
  foreign key (record_id, draft_id) references record.draft
);
create index upload_of_draft on record.upload (record_id, draft_id);

create table record.document (
  record_id uuid not null,
  id uuid not null,
  restriction text not null default 'ordinary',
  entry_id uuid not null,
  entry_version int not null,
  name_sealed bytea not null,
  media_type text not null,
  bytes bigint not null,
  segments jsonb not null,
  uploaded_at timestamptz not null,
  uploaded_by uuid not null,
  primary key (record_id, id),
  foreign key (record_id, entry_id, entry_version) references record.entry_version
);
create index document_of_entry on record.document (record_id, entry_id);

-- Projections: a fold over the entries, written in the same transaction, rebuilt = stored (a test proves it).
create table record.identity (
  record_id uuid primary key references record.record,
  restriction text not null default 'ordinary',
  entry_id uuid not null,
  version int not null,
  legal_name text not null,
  known_as text,
  birth_earliest date,
  birth_latest date,
  sex text,
  nhs_number text,
  upn text
);

create table record.looked_after_period (
  record_id uuid not null references record.record,
  restriction text not null default 'ordinary',
  entry_id uuid not null,
  from_day date not null,
  until_day date,
  primary key (record_id, entry_id),
  check (until_day is null or from_day < until_day),
  exclude using gist (record_id with =, daterange(from_day, until_day) with &&)
);

-- The sibling's own record is a value, not a foreign key: no record points into another (procedure 30, 31).
create table record.sibling (
  record_id uuid not null references record.record,
  restriction text not null default 'ordinary',
  entry_id uuid not null,
  other_number text,
  name_sealed bytea not null,
  primary key (record_id, entry_id)
);

-- Which entries are evidence for a line of the procedure's list.
create table record.contents_evidence (
  record_id uuid not null,
  restriction text not null default 'ordinary',
  line text not null,
  day date not null,
  entry_id uuid not null,
  primary key (record_id, line, entry_id),
  foreign key (record_id, entry_id) references record.entry
);
create index contents_evidence_latest on record.contents_evidence (record_id, line, day desc);
create index contents_evidence_of_entry on record.contents_evidence (record_id, entry_id);

create table record.contents_line (
  record_id uuid not null references record.record,
  restriction text not null default 'ordinary',
  line text not null,
  entries int not null default 0,
  not_applicable_entry uuid,
  primary key (record_id, line)
);

create table record.kind_count (
  record_id uuid not null references record.record,
  restriction text not null default 'ordinary',
  kind text not null,
  entries int not null,
  first_day date not null,
  last_day date not null,
  primary key (record_id, kind)
);

-- An opening that a records officer must look at first (decision 0008). Sealed under the authority's key; not yet anyone's record.
create table record.held_opening (
  id uuid primary key,
  asked_by uuid not null,
  asked_by_name text not null,
  asked_at timestamptz not null default now(),
  sealed bytea not null,
  decided_at timestamptz,
  decided_by uuid,
  outcome text check (outcome in ('opened', 'same child')),
  record_number text
);

do $$
declare t text;
begin
  foreach t in array array['record', 'entry', 'entry_version', 'remark', 'draft', 'upload', 'document', 'identity', 'looked_after_period', 'sibling', 'contents_evidence', 'contents_line', 'kind_count'] loop
    execute format('alter table record.%I enable row level security', t);
    execute format('alter table record.%I force row level security', t);
    execute format('create policy within on record.%I using (record_id = any (sec.scope()) and (restriction = ''ordinary'' or restriction = any (sec.cleared())))
      with check (record_id = any (sec.scope()) and (restriction = ''ordinary'' or restriction = any (sec.cleared())))', t);
  end loop;
end $$;

alter table record.held_opening enable row level security;
alter table record.held_opening force row level security;
create policy asker_or_officer on record.held_opening using (asked_by = sec.me() or sec.my_role() in ('recordsOfficer', 'system'))
  with check (asked_by = sec.me() or sec.my_role() in ('recordsOfficer', 'system'));

grant select on record.record to holdfast_app;
grant update (occurred_earliest, occurred_latest, occurred_sort, significant) on record.entry to holdfast_app;
grant select, insert on record.entry, record.entry_version, record.remark, record.document to holdfast_app;
grant select, insert, update, delete on record.draft, record.upload to holdfast_app;
grant select, insert, update on record.identity, record.contents_line, record.kind_count to holdfast_app;
grant select, insert, update, delete on record.looked_after_period, record.sibling, record.contents_evidence to holdfast_app;
grant select, insert, update on record.held_opening to holdfast_app;
