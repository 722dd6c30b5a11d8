-- From which draft a version came, so that putting a draft on the record twice answers the same.
alter table record.entry_version add column draft_id uuid;
create unique index entry_version_draft on record.entry_version (record_id, draft_id) where draft_id is not null;
