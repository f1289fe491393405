-- By what everything is found: a line for each thing, and one for each word that it has. A word is looked for by its
-- beginning, within one kind of things, along the second index. What was shown before is taken in at the next start.
drop table subject_words;

create table search_entry (
    thing uuid primary key,
    kind varchar(20) not null,
    title varchar(4000) not null,
    words varchar(4000) not null
);

create table search_term (
    thing uuid not null,
    term varchar(40) not null,
    kind varchar(20) not null,
    in_title boolean not null,
    primary key (thing, term)
);
create index search_term_kind on search_term (kind, term, thing);
