-- The desk on which a records officer decides what becomes of files that came in with doubts (docs/decisions/0013-import.md).

-- What a run refused or set aside, line by line as its report has it; sealed under the authority's key.
create table record.intake_line (
  run_id uuid not null references record.intake_run,
  position int not null,
  sealed bytea not null,
  primary key (run_id, position)
);

-- Objects of the document store to which nothing refers: not yet, while a decision is being made, or not any more, once it is. A
-- decision takes off its own, so that it fails where somebody has removed them as left behind.
create table record.intake_loose (object_key text primary key, noted_at timestamptz not null default now());

do $$
declare t text;
begin
  foreach t in array array['intake_line', 'intake_loose'] loop
    execute format('alter table record.%I enable row level security', t);
    execute format('alter table record.%I force row level security', t);
    execute format('create policy officer_or_import on record.%I using (sec.my_role() in (''recordsOfficer'', ''system''))
      with check (sec.my_role() in (''recordsOfficer'', ''system''))', t);
  end loop;
end $$;

grant select, insert on record.intake_line to holdfast_app;
grant select, insert, delete on record.intake_loose to holdfast_app;

create index intake_item_not_taken on record.intake_item (state, came_at, id) where state <> 'taken';
create index intake_item_run on record.intake_item (run_id);
