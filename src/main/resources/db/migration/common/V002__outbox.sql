-- the outbox: an event is here from the transaction that announced it until its listener is done
create table event_publication (
    id uuid primary key,
    completion_date timestamp(6) with time zone,
    event_type varchar(512) not null,
    listener_id varchar(512) not null,
    publication_date timestamp(6) with time zone not null,
    serialized_event varchar(4000) not null
);
create index event_publication_open on event_publication (completion_date, publication_date);
