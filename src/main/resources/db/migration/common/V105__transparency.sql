-- signs the public forms; one row, made at the first use
create table form_key (
    id integer primary key,
    secret varchar(64) not null
);
