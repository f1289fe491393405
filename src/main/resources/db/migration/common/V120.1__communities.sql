-- Communities of practice around solutions: who is in them, what they say, when they meet.
create table community (
    id uuid primary key,
    version integer not null,
    title varchar(200) not null,
    purpose varchar(20000) not null,
    state varchar(10) not null,
    sort_key varchar(640) not null,
    founded_by uuid not null,
    founded_at timestamp(6) with time zone not null,
    closed_at timestamp(6) with time zone,
    closed_why varchar(2000)
);
create unique index community_sorted on community (sort_key);

create table community_solution (
    community uuid not null references community (id),
    solution uuid not null,
    primary key (community, solution)
);
create index community_solution_solution on community_solution (solution);

create table community_member (
    id uuid primary key,
    version integer not null,
    community uuid not null references community (id),
    person uuid not null,
    moderator boolean not null,
    told boolean not null,
    joined_at timestamp(6) with time zone not null,
    feed varchar(64),
    constraint community_member_once unique (community, person)
);
create index community_member_person on community_member (person);
create index community_member_feed on community_member (feed);

create table community_post (
    id uuid primary key,
    version integer not null,
    community uuid not null references community (id),
    thread uuid,
    author uuid not null,
    words varchar(20000),
    written_at timestamp(6) with time zone not null,
    edited_at timestamp(6) with time zone,
    removed_by uuid,
    removed_why varchar(2000)
);
create index community_post_latest on community_post (community, written_at);
create index community_post_thread on community_post (thread, written_at);

create table community_event (
    id uuid primary key,
    version integer not null,
    community uuid not null references community (id),
    title varchar(200) not null,
    starts timestamp(6) with time zone not null,
    ends timestamp(6) with time zone,
    place varchar(300),
    link varchar(500),
    description varchar(20000),
    planned_by uuid not null,
    changed_at timestamp(6) with time zone not null,
    changes integer not null,
    cancelled_why varchar(2000)
);
create index community_event_when on community_event (community, starts);
