create table subject_words (
    subject uuid primary key,
    title varchar(4000) not null,
    words varchar(4000) not null
);
