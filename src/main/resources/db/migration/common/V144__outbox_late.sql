-- An announcement's date moves each time it is offered again, every two minutes: it is late by when it was first announced.
drop view chk_outbox_late;
create view chk_outbox_late (thing, what) as
select cast(p.id as varchar(64)), p.listener_id
from event_publication p
where p.completion_date is null
    and coalesce(p.announced, p.publication_date) < current_timestamp - interval '15' minute;
