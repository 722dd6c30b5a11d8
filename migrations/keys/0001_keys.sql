-- The keys of records, wrapped under the root key. This database has nothing else in it, and backups of its own
-- that are kept only for a short time: a key destroyed here must not live on in them.

create schema keys;

create table keys.key (
  subject uuid primary key,
  wrapped bytea not null check (octet_length(wrapped) >= 40),
  created_at timestamptz not null,
  root_fingerprint text not null check (root_fingerprint <> '')
);

comment on table keys.key is 'One key per record, and one for the authority. Never changed once written.';
comment on column keys.key.subject is 'The record, or the authority''s own well-known subject. No foreign key: records are in another database.';
comment on column keys.key.wrapped is 'The key (32 bytes) wrapped with AES-256-KWP, RFC 5649.';
comment on column keys.key.root_fingerprint is 'Under which root key it is wrapped.';

-- No update: a key that changed would make everything sealed under it unreadable.
grant usage on schema keys to holdfast_keystore;
grant select, insert on keys.key to holdfast_keystore;
