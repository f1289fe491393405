-- What was written stays: an entry may only lose its free text, a seal never changes.
create function audit_refuse() returns trigger language plpgsql as $$
begin
    raise exception 'the trail is append-only (% of %)', tg_op, tg_table_name;
end $$;

create function audit_only_erase() returns trigger language plpgsql as $$
begin
    if new.note is null and new.salt is null
        and (new.id, new.at, new.action, new.subject) = (old.id, old.at, old.action, old.subject)
        and new.actor is not distinct from old.actor
        and new.on_behalf_of is not distinct from old.on_behalf_of then
        return new;
    end if;
    raise exception 'an entry of the trail may only lose its text';
end $$;

create trigger audit_entry_kept before delete on audit_entry for each row execute function audit_refuse();
create trigger audit_entry_same before update on audit_entry for each row execute function audit_only_erase();
create trigger audit_seal_kept before update or delete on audit_seal for each row execute function audit_refuse();
create trigger audit_entry_whole before truncate on audit_entry for each statement execute function audit_refuse();
create trigger audit_seal_whole before truncate on audit_seal for each statement execute function audit_refuse();
