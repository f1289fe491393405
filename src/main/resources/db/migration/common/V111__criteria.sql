-- what members may note beside their mentions, and whether the result is also asked with balance between colleges
alter table prioritisation_round add column criteria varchar(20000) default '[]' not null;
alter table prioritisation_round add column balanced boolean default false not null;

-- frozen with the list; null where the organisation, or what it is, is not known
alter table round_elector add column college varchar(20);
alter table round_elector add column organisation_size varchar(20);

-- notes on criteria: advice, never what decides; no row, no note
create table ballot_score (
    ballot uuid not null references ballot (id),
    theme uuid not null,
    criterion varchar(10) not null,
    score integer not null,
    primary key (ballot, theme, criterion)
);

-- the order in which a group or an expert puts the themes; the same place twice is a tie
alter table opinion_request add column ranking varchar(40000) default '[]' not null;
