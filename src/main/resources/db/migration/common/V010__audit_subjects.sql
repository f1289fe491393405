create table audit_entry (
    id uuid primary key,
    at timestamp(6) with time zone not null,
    actor uuid,
    action varchar(100) not null,
    subject uuid not null,
    note varchar(20000)
);
create index audit_entry_subject on audit_entry (subject, at);
create index audit_entry_actor on audit_entry (actor, at);

create table subject (
    id uuid primary key,
    type varchar(20) not null,
    page uuid not null,
    title varchar(300) not null,
    stage varchar(20),
    state varchar(40) not null,
    organisation uuid,
    body uuid,
    since timestamp(6) with time zone not null,
    changed timestamp(6) with time zone not null
);
create index subject_type_state on subject (type, state, changed);
create index subject_changed on subject (changed);

create table subject_link (
    from_id uuid not null references subject (id),
    to_id uuid not null references subject (id),
    kind varchar(20) not null,
    primary key (from_id, to_id, kind)
);
create index subject_link_to on subject_link (to_id);
