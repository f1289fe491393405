-- What was published stays.
create trigger audit_published_kept before update, delete on audit_published
    for each row call 'org.couveuse.audit.AppendOnly';
alter table audit_keeper add column published date references audit_published (on_day);
