-- An entry may still only lose its text, and what was published stays.
create or replace function audit_only_erase() returns trigger language plpgsql as $$
begin
    if new.note is null and new.salt is null
        and (new.id, new.at, new.action, new.subject) = (old.id, old.at, old.action, old.subject)
        and new.actor is not distinct from old.actor
        and new.on_behalf_of is not distinct from old.on_behalf_of
        and new.process is not distinct from old.process
        and new.process_key is not distinct from old.process_key
        and new.step is not distinct from old.step
        and new.task is not distinct from old.task then
        return new;
    end if;
    raise exception 'an entry of the trail may only lose its text';
end $$;

create trigger audit_published_kept before update or delete on audit_published
    for each row execute function audit_refuse();
create trigger audit_published_whole before truncate on audit_published
    for each statement execute function audit_refuse();
