-- What was written stays: an entry may only lose its free text, a seal never changes. H2 has no triggers in SQL.
create trigger audit_entry_kept before update, delete on audit_entry
    for each row call 'org.couveuse.audit.AppendOnly';
create trigger audit_seal_kept before update, delete on audit_seal
    for each row call 'org.couveuse.audit.AppendOnly';

-- No row is ever here. H2 runs no trigger when a table is emptied whole or dropped, but refuses both to a table that
-- another one refers to.
create table audit_keeper (
    entry uuid references audit_entry (id),
    seal bigint references audit_seal (number)
);
