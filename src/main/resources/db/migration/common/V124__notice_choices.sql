-- what a mail is about, and the link by which its reader asks for no more of that kind
alter table mail add column kind varchar(20);
alter table mail add column stop_secret varchar(22);
alter table mail add column stop_hash varchar(64);
create unique index mail_stop on mail (stop_hash);
create index mail_person_state on mail (person, state);

-- how somebody wants to be told: a person of the house, or an address somebody left with a need
create table notice_choice (
    id uuid primary key,
    version integer not null,
    person uuid,
    address varchar(200),
    daily boolean not null
);
create unique index notice_choice_person on notice_choice (person);
create unique index notice_choice_address on notice_choice (address);
create table notice_refused (
    choice uuid not null,
    kind varchar(20) not null,
    primary key (choice, kind),
    constraint fk_notice_refused_choice foreign key (choice) references notice_choice (id)
);
insert into turn (name) values ('digests');
