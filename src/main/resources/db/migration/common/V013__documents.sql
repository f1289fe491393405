create table attachment (
    id uuid primary key,
    subject uuid not null,
    file_name varchar(150) not null,
    media_type varchar(100) not null,
    size_bytes bigint not null,
    sha256 varchar(64) not null,
    stored_as varchar(64) not null,
    uploader uuid,
    at timestamp(6) with time zone not null
);
create index attachment_subject on attachment (subject, at);
